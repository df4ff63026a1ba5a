-- When a source last sent a record by itself, without a file: the data's date moves with it. Files stand in imports.
alter table sources add column recorded_at timestamptz;
