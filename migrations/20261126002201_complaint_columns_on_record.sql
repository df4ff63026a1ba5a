-- Which of a complaint's steps a source ever told (families of api/src/data-coverage/data-family.ts): of one that tells no closings
-- it is not known how many are closed, which is not the same as none. Written with the rollups.
alter table sources add column complaint_families text[] not null default '{}';
