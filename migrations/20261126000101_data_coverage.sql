-- From when on facts of a kind are known, by source, in the region that says so: a county, or what facts hang at above one.
-- Before the first record, and where there is none, nothing is known, which is not the same as zero. Written in the transaction
-- that writes the facts.
create table data_coverage (
  city_code text not null,
  region_id int not null,
  -- as api/src/data-coverage/data-family.ts names them
  family text not null,
  source_id smallint not null,
  -- null: a record without a beginning, so known ever since
  first_day date,
  -- day of the last record of what is reported day by day; null for what stands until it ends
  last_day date,
  primary key (city_code, region_id, family, source_id)
);

insert into data_versions (family, version) values ('coverage', 1) on conflict (family) do nothing;
