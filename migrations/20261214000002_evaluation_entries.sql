-- Scores that assessors have entered for a period (docs/evaluation.md): what an assessor enters takes the place of what they had entered before.
create table evaluation_entries (
  scheme text not null,
  -- the region whose parts are evaluated
  below int not null references regions,
  period text not null,
  -- a party's office or team, as the evaluators name it
  assessor text not null,
  subject text not null,
  criterion text not null,
  -- where the subject lies
  region_id int not null,
  -- a decimal as text, which is exact
  value text not null,
  entered_at timestamptz not null,
  -- as the audit names them
  entered_by text not null,
  primary key (scheme, below, period, assessor, subject, criterion)
);
select lay_net();
