-- Search by pinyin, its initials, or a part of either: trigrams find beginnings and parts alike, whatever the collation, and stand beside
-- the indexes that begin with city_code. The import door fills the columns.
create index estates_pinyin on estates using gin (pinyin gin_trgm_ops, pinyin_initials gin_trgm_ops);
create index property_firms_name on property_firms using gin (name gin_trgm_ops);
create index property_firms_pinyin on property_firms using gin (pinyin gin_trgm_ops, pinyin_initials gin_trgm_ops);
