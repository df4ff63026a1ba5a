-- What PostGraphile needs to answer the same questions: the joins that our schema keeps free of foreign keys, and the choropleth as a
-- function, so that it need not send whole arrays of months.
comment on table estates is E'@foreignKey (region_id) references regions (region_id)';
create or replace function bench_choropleth(indicator text, parent text, level region_level, month int)
returns table (code text, name_zh text, numerator double precision, denominator double precision)
language sql stable as $$
  select r.code, r.name_zh, m.numerators[$4 - m.first_month + 1], m.denominators[$4 - m.first_month + 1]
  from regions p
  join regions r on r.path <@ p.path and r.level = $3 and r.kind = 'ADMINISTRATIVE' and r.valid_to is null
  join indicator_months m on m.city_code = r.city_code and m.region_id = r.region_id and m.indicator = $1
  where p.code = $2
  order by r.code
$$;
