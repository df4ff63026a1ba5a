-- Entries older than AUDIT_DAYS go, where that is set: the chain then begins behind the last of them, by its number and hash, as an entry tells.
alter table audit_head
  add column kept_after bigint not null default 0,
  add column kept_after_hash text not null default '';
