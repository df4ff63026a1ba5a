-- A firm is named on a record that one may read, as on an estate, also where it is registered in a region that one may not.

-- Puts a table whose rows lie in regions under the net; a register's migration ends with it. A row lies where its region is, else its estate,
-- else its firm; one without any of them in its city. One of an estate is seen by who sees that estate alone too, and a firm by who sees an
-- estate that it manages or has managed, or a record that names it and says for itself where it is; what hangs at the firm stays where that is.
create or replace function confine_to_scope(placed regclass) returns void language plpgsql as $$
declare
  columns text[] := (select array_agg(attname::text) from pg_attribute where attrelid = placed and attnum > 0 and not attisdropped);
  needed text[] := (select array_agg(attname::text) from pg_attribute where attrelid = placed and attnum > 0 and attnotnull);
  names_firms constant text := (
    select string_agg(format('exists (select from %1$s m where m.city_code = property_firms.city_code and m.firm_id = property_firms.firm_id)', c.relname),
      ' or ' order by c.relname <> 'management_episodes', c.relname)
    from pg_class c join pg_attribute f on f.attrelid = c.oid and f.attname = 'firm_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not in ('property_firms', 'complaint_dues')
      and (c.relname = 'management_episodes' or exists (select from pg_attribute r where r.attrelid = c.oid and r.attname = 'region_id' and r.attnotnull)));
  -- compared by CASE, of which the planner takes half to be true: a condition of its own would seem to leave few rows
  seen constant text := 'case when region_id <@ (select current_setting(''atlas.regions'')::int4multirange) then true '
    || case when 'estate_id' = any (columns) then 'when estate_id <@ (select current_setting(''atlas.estates'')::int8multirange) then true ' else '' end
    || case when placed = 'property_firms'::regclass then 'else ' || names_firms || ' end' else 'else false end' end;
  within constant text := 'exists (select from %1$s o where o.city_code = %2$s.city_code and o.%3$s = %2$s.%3$s)';
  of_firm constant text := 'exists (select from property_firms o where o.city_code = %1$s.city_code and o.firm_id = %1$s.firm_id
    and case when o.region_id <@ (select current_setting(''atlas.regions'')::int4multirange) then true
      else (select current_setting(''atlas.estates'')) <> ''{}'' end)';
  condition text;
begin
  if to_regrole('atlas_reader') is null then return; end if;
  condition := case
    when not columns && '{region_id,estate_id,firm_id}'
      then 'city_code = any ((select current_setting(''atlas.cities''))::text[])'
    when 'region_id' = any (needed) then seen
    when 'estate_id' = any (needed) and not 'region_id' = any (columns) then format(within, 'estates', placed, 'estate_id')
    else 'case '
      || case when 'region_id' = any (columns) then 'when region_id is not null then ' || seen || ' ' else '' end
      || case when 'estate_id' = any (columns) then 'when estate_id is not null then ' || format(within, 'estates', placed, 'estate_id') || ' ' else '' end
      || case when 'firm_id' = any (columns) then 'when firm_id is not null then ' || format(of_firm, placed) || ' ' else '' end
      || 'else false end'
    end;
  execute format('grant select on %s to atlas_reader', placed);
  execute format('alter table %s enable row level security', placed);
  execute format('create policy in_scope on %s for select to atlas_reader using (%s)', placed, condition);
  -- a register that comes later names firms too
  if placed <> 'property_firms'::regclass and 'firm_id' = any (columns) and 'region_id' = any (needed)
    and exists (select from pg_policy where polrelid = 'property_firms'::regclass and polname = 'in_scope')
  then
    drop policy in_scope on property_firms;
    perform confine_to_scope('property_firms');
  end if;
end $$;

select lift_net();
select lay_net();
