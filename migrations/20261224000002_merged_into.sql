-- What a merged complaint goes on under: a complaint of its city, by day and number; null where its source names none.
alter table complaint_events add merged_into_on date, add merged_into_id bigint,
  add constraint complaint_events_merged_whole check ((merged_into_on is null) = (merged_into_id is null)),
  add constraint complaint_events_merged_alone check (merged_into_id is null or type = 'MERGED');
create index complaint_events_merged_into on complaint_events (city_code, merged_into_id) where merged_into_id is not null;
