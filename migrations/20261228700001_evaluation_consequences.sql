-- Entries of registers that a run of evaluation opens (docs/evaluation.md), once somebody says so; a correction takes back those of the run that it corrects.
alter table evaluation_runs add column consequences_at timestamptz, add column consequences_by text;

create table evaluation_consequences (
  run_id int not null references evaluation_runs,
  -- as the run has them
  scheme text not null,
  below int not null references regions,
  period text not null,
  -- its id within the scheme
  consequence text not null,
  subject text not null,
  name text not null,
  -- where it lies
  region_id int not null,
  -- of the act of supervision, and its own id there
  kind text not null,
  external_id text not null,
  opened_on date not null,
  -- by which it came in, and can be taken back
  import_id bigint not null,
  -- the run that took it back
  withdrawn_by int references evaluation_runs,
  primary key (run_id, consequence, subject)
);
create index evaluation_consequences_of_period on evaluation_consequences (scheme, below, period);

alter table supervision_acts drop constraint supervision_acts_kind_check;
alter table supervision_acts add constraint supervision_acts_kind_check
  check (kind in ('INSPECTION', 'NOTICE', 'INTERVIEW', 'FINE', 'YELLOW_CARD', 'RED_CARD', 'KEY_SUPERVISION'));

select lay_net();
