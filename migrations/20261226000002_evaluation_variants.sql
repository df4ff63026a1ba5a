-- Variants of schemes that somebody tries, each under a name of theirs (docs/evaluation.md): nobody else sees them, and none is a run.
create table evaluation_variants (
  -- as the audit names them
  owner text not null,
  scheme text not null,
  name text not null,
  -- JSON: what of each criterion is otherwise, decimals as text
  changes text not null,
  kept_at timestamptz not null,
  primary key (owner, scheme, name)
);
select lay_net();
