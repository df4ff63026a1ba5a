-- What is due is looked at a page at a time: thousands go up at one moment, as business begins.
drop index complaint_dues_escalates;
create index complaint_dues_escalates on complaint_dues (city_code, escalates_at, due_id) where escalates_at is not null;
drop index complaint_dues_recount;
create index complaint_dues_recount on complaint_dues (city_code, recount_at, due_id) where recount_at is not null;
