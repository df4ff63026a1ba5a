-- A row for each city, flow and day, with its streets and their sums in arrays, in place of a row for each street: most streets have a
-- complaint or two on a day, and a row with its key and its place in the index took longer to write than the complaint.
create table city_days as
  with sums as (
    select d.city_code, d.flow, d.day, u.i, array_agg(d.region_id order by d.region_id) as region_ids, array_agg(u.n order by d.region_id) as n
    from flow_days d cross join lateral unnest(d.measures) with ordinality as u (n, i)
    group by d.city_code, d.flow, d.day, u.i
  )
  -- measures[i]: the sums of the flow's i-th measure, in the order of region_ids, which is the same for every i
  select city_code, flow, day, min(region_ids) as region_ids, array_agg(n order by i) as measures
  from sums group by city_code, flow, day order by city_code, flow, day;
drop table flow_days;
alter table city_days rename to flow_days;
alter table flow_days
  alter city_code set not null, alter flow set not null, alter day set not null, alter region_ids set not null, alter measures set not null,
  add primary key (city_code, flow, day),
  add check (cardinality(region_ids) = array_length(measures, 2));
