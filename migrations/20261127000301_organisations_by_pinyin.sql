-- Organisations are searched by name, pinyin and initials as estates and firms are; the import door fills the columns, of rows that were
-- there before when their file comes again.
alter table party_organisations
  add column pinyin text not null default '',
  add column pinyin_initials text not null default '';
create index party_organisations_name on party_organisations using gin (name gin_trgm_ops);
create index party_organisations_pinyin on party_organisations using gin (pinyin gin_trgm_ops, pinyin_initials gin_trgm_ops);
