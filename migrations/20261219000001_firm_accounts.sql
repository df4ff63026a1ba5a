-- A firm's account is scoped to the estates that the firm manages today (docs/access.md): a grant carries a firm, with its city, instead of a region.
alter table access_grants
  add firm_city_code text,
  add firm_id bigint,
  -- as it was called when the grant was given: accounts are administered without a look at data
  add firm_name text,
  drop constraint access_grants_check,
  drop constraint access_grants_check1,
  add constraint access_grants_firm check (num_nulls(firm_city_code, firm_id, firm_name) in (0, 3)),
  -- an office has no place; any other role one, a region or a firm
  add constraint access_grants_one_place check (num_nonnulls(region_id, firm_id) = case when role like '%ADMINISTRATOR' then 0 else 1 end),
  -- what a firm's account does not change, and whom it does not see
  add constraint access_grants_of_firms check (firm_id is null or (role in ('VIEWER', 'ANALYST') and not personal)),
  add constraint access_grants_personal check (not personal or region_id is not null);
drop index access_grants_once;
create unique index access_grants_once on access_grants (account_id, role, region_id, firm_city_code, firm_id) nulls not distinct;
drop index access_grants_one_office;
create unique index access_grants_one_office on access_grants (account_id) where region_id is null and firm_id is null;

-- Puts a table whose rows lie in regions under the net; a register's migration ends with it. A row lies where its region is, else its estate,
-- else its firm; one without any of them in its city. One of an estate is seen by who sees that estate alone too, and a firm by who sees an
-- estate that it manages or has managed.
create or replace function confine_to_scope(placed regclass) returns void language plpgsql as $$
declare
  columns text[] := (select array_agg(attname::text) from pg_attribute where attrelid = placed and attnum > 0 and not attisdropped);
  needed text[] := (select array_agg(attname::text) from pg_attribute where attrelid = placed and attnum > 0 and attnotnull);
  -- compared by CASE, of which the planner takes half to be true: a condition of its own would seem to leave few rows
  seen constant text := 'case when region_id <@ (select current_setting(''atlas.regions'')::int4multirange) then true '
    || case when 'estate_id' = any (columns) then 'when estate_id <@ (select current_setting(''atlas.estates'')::int8multirange) then true ' else '' end
    || case when placed = 'property_firms'::regclass
         then 'when (select current_setting(''atlas.estates'')) <> ''{}'' then exists (select from management_episodes m where m.city_code = property_firms.city_code and m.firm_id = property_firms.firm_id) '
         else '' end
    || 'else false end';
  within constant text := 'exists (select from %1$s o where o.city_code = %2$s.city_code and o.%3$s = %2$s.%3$s)';
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
      || case when 'firm_id' = any (columns) then 'when firm_id is not null then ' || format(within, 'property_firms', placed, 'firm_id') || ' ' else '' end
      || 'else false end'
    end;
  execute format('grant select on %s to atlas_reader', placed);
  execute format('alter table %s enable row level security', placed);
  execute format('create policy in_scope on %s for select to atlas_reader using (%s)', placed, condition);
end $$;

select lift_net();
select lay_net();
