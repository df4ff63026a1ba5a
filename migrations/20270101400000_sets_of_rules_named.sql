-- What rules changed is told of each difference of due times: a statement over those names the sets of rules too.

create or replace function lay_net() returns int language plpgsql as $$
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
    elsif placed.relname in ('complaint_events', 'complaint_due_marks', 'complaint_escalations', 'complaint_matters') then
      -- they lie where their complaint does, which may come to lie elsewhere
      execute format('create policy in_scope on %1$s for select to atlas_reader using (exists (
        select from complaints c
        where c.city_code = %1$s.city_code and c.reported_on = %1$s.reported_on and c.complaint_id = %1$s.complaint_id))', placed.name);
    elsif placed.relname = 'complaint_links' then
      -- of two complaints, both of which are to be seen
      create policy in_scope on complaint_links for select to atlas_reader using (
        exists (select from complaints c
          where c.city_code = complaint_links.city_code and c.reported_on = complaint_links.reported_on and c.complaint_id = complaint_links.complaint_id)
        and exists (select from complaints c
          where c.city_code = complaint_links.city_code and c.reported_on = complaint_links.other_on and c.complaint_id = complaint_links.other_id));
    else
      perform confine_to_scope(placed.name);
    end if;
    -- of those above as well
    execute format('grant select on %s to atlas_reader', placed.name);
    execute format('alter table %s enable row level security', placed.name);
    laid := laid + 1;
  end loop;
  grant select on regions, region_boundaries, data_coverage, sources, imports, complaint_categories, rollup_state, alert_rules, due_rule_sets to atlas_reader;
  return laid;
end $$;

select lay_net();
