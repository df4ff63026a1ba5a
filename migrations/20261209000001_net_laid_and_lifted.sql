-- The role of the net may come after the migration that wanted it, made by a superuser; and tables in shards cannot have policies that ask
-- settings by a subquery, which is how these are read once a statement. So the net is laid, and lifted, by name.

-- Puts under the net what is not under it yet: nothing where the role is missing, or on a cluster. Returns how many tables that were.
create function lay_net() returns int language plpgsql as $$
declare
  placed record;
  laid int := 0;
begin
  if to_regrole('atlas_reader') is null or exists (select from pg_extension where extname = 'citus') then return 0; end if;
  for placed in
    select c.oid::regclass as name, c.relname
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and not c.relrowsecurity
      and c.relname not in ('regions', 'region_boundaries', 'data_coverage') and c.relname not like 'access%'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('city_code', 'region_id') and not a.attisdropped)
    order by c.relname
  loop
    if placed.relname = 'complaint_cells' then
      create policy in_scope on complaint_cells for select to atlas_reader
        using (city_code = any ((select current_setting('atlas.whole_cities'))::text[]));
    elsif placed.relname = 'complaint_months' then
      create policy in_scope on complaint_months for select to atlas_reader using (
        case
          when region_id <@ (select current_setting('atlas.regions')::int4multirange) then true
          when region_id = 0 then city_code = any ((select current_setting('atlas.whole_cities'))::text[])
          else false
        end);
    else
      perform confine_to_scope(placed.name);
    end if;
    -- of the two above as well
    execute format('grant select on %s to atlas_reader', placed.name);
    execute format('alter table %s enable row level security', placed.name);
    laid := laid + 1;
  end loop;
  grant select on regions, region_boundaries, data_coverage, sources, imports, complaint_categories, rollup_state to atlas_reader;
  return laid;
end $$;

-- Takes it away from every table. Returns how many tables that were.
create function lift_net() returns int language plpgsql as $$
declare
  placed regclass;
  lifted int := 0;
begin
  for placed in
    select c.oid from pg_class c join pg_policy p on p.polrelid = c.oid and p.polname = 'in_scope'
    where c.relnamespace = 'public'::regnamespace order by c.relname
  loop
    execute format('drop policy in_scope on %s', placed);
    execute format('alter table %s disable row level security', placed);
    lifted := lifted + 1;
  end loop;
  return lifted;
end $$;
