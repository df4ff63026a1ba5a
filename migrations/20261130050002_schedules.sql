-- What is sent by itself, and when: a briefing of a region, or a view of the dashboard. Reference data: few, and of no city.
create table schedules (
  name text primary key check (char_length(name) between 1 and 60),
  kind text not null check (kind in ('BRIEFING', 'VIEW')),
  -- of a BRIEFING the region's code, of a VIEW its address on this platform: /?region=370800
  target text not null,
  -- five words of cron, in China's time
  cron text not null,
  language text not null check (language in ('zh', 'en')),
  -- addresses with commas; empty: to the folder alone
  recipients text not null,
  -- what was due before is not owed
  created_at timestamptz not null
);
-- One row for each time that something was due and was taken up; the key is what keeps it from being sent twice.
create table deliveries (
  schedule text not null references schedules on delete cascade,
  due_at timestamptz not null,
  claimed_at timestamptz not null,
  attempts int not null,
  -- from here on the mail may have gone out: never tried again, whatever becomes of this process
  sending_at timestamptz,
  sent_at timestamptz,
  -- why the last attempt failed, or what of it did
  failure text,
  primary key (schedule, due_at)
);
