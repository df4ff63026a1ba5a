-- The estates that an environment committee acts for, by name; and how many people an appointment stands for is always told.
alter table environment_committees add column acts_for text;

update appointments set people = 1 where people is null;
alter table appointments alter column people set default 1, alter column people set not null;
