-- What names a complaint by its source's id alone, as events do, looked for it in every city and month: now once in each month.
create index complaints_external_id on complaints (external_id);
