-- The region that took over from one that is valid no longer: rows that still name the old one are led to it. Null where it is not
-- known, or where the old one was divided among several.
alter table regions add column successor_id int references regions;
