-- What the platform needs of PostgreSQL beyond its core.
-- ltree: subtrees of the region tree; btree_gist: half-open intervals that may not overlap; pg_trgm: search by part of a name.
create extension if not exists postgis;
create extension if not exists ltree;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
