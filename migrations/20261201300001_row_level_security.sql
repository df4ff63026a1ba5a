-- A net behind the regions that every statement names (docs/access.md): what a caller with a scope reads is read as a role that the tables
-- show no other rows to. It holds integers and codes against settings of the transaction; whoever owns the tables passes by it.
do $$
begin
  if to_regrole('atlas_reader') is null then create role atlas_reader nologin; end if;
  execute format('grant atlas_reader to %I', current_user);
exception
  -- another database of the server is being migrated too
  when duplicate_object or unique_violation then execute format('grant atlas_reader to %I', current_user);
  when insufficient_privilege then
    raise notice 'no row-level security: let a superuser run "create role atlas_reader nologin; grant atlas_reader to %;"', current_user;
end $$;

-- Puts a table whose rows lie in regions under the net; a register's migration ends with it. A row lies where its region is, else its estate,
-- else its firm; one without any of them in its city.
create function confine_to_scope(placed regclass) returns void language plpgsql as $$
declare
  columns text[] := (select array_agg(attname::text) from pg_attribute where attrelid = placed and attnum > 0 and not attisdropped);
  -- compared by CASE, of which the planner takes half to be true: a condition of its own would seem to leave few rows
  seen constant text := 'case when region_id <@ (select current_setting(''atlas.regions'')::int4multirange) then true else false end';
  within constant text := 'exists (select from %1$s o where o.city_code = %2$s.city_code and o.%3$s = %2$s.%3$s)';
  condition text;
begin
  if to_regrole('atlas_reader') is null then return; end if;
  condition := case
    when not columns && '{region_id,estate_id,firm_id}'
      then 'city_code = any ((select current_setting(''atlas.cities''))::text[])'
    when (select attnotnull from pg_attribute where attrelid = placed and attname = 'region_id') then seen
    else 'case '
      || case when 'region_id' = any (columns) then 'when region_id is not null then ' || seen || ' ' else '' end
      || case when 'estate_id' = any (columns) then 'when estate_id is not null then ' || format(within, 'estates', placed, 'estate_id') || ' ' else '' end
      || case when 'firm_id' = any (columns) then 'when firm_id is not null then ' || format(within, 'property_firms', placed, 'firm_id') || ' ' else '' end
      || 'else false end'
    end;
  execute format('grant select on %s to atlas_reader', placed);
  execute format('alter table %s enable row level security', placed);
  execute format('create policy in_scope on %s for select to atlas_reader using (%s)', placed, condition);
end $$;

select confine_to_scope(c.oid)
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  and c.relname not in ('regions', 'region_boundaries', 'data_coverage', 'complaint_cells', 'complaint_months') and c.relname not like 'access%'
  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('city_code', 'region_id') and not a.attisdropped)
order by c.relname;

do $$
begin
  if to_regrole('atlas_reader') is null then return; end if;
  -- squares have no region: they are for cities that are seen whole
  grant select on complaint_cells to atlas_reader;
  alter table complaint_cells enable row level security;
  create policy in_scope on complaint_cells for select to atlas_reader
    using (city_code = any ((select current_setting('atlas.whole_cities'))::text[]));
  -- and so are the sums of whole cities, which stand beside those of regions as region 0
  grant select on complaint_months to atlas_reader;
  alter table complaint_months enable row level security;
  create policy in_scope on complaint_months for select to atlas_reader using (
    case
      when region_id <@ (select current_setting('atlas.regions')::int4multirange) then true
      when region_id = 0 then city_code = any ((select current_setting('atlas.whole_cities'))::text[])
      else false
    end);
  -- what statements name beside: no rows that lie in regions, or what is cut in memory
  grant select on regions, region_boundaries, data_coverage, sources, imports, complaint_categories, rollup_state to atlas_reader;
end $$;
