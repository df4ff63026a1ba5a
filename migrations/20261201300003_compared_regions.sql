-- Regions whose parts may learn how they stand among one another, though they do not see each other's figures (docs/access.md).
create table access_compared_regions (
  region_id int primary key references regions,
  allowed_at timestamptz not null
);
