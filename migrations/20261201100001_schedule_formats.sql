-- What a schedule sends: PDF, HTML, or both with a comma. What was scheduled before sends both where there is a browser, else HTML.
alter table schedules add column formats text not null default 'PDF,HTML' check (formats in ('PDF,HTML', 'PDF', 'HTML'));
