/** Complaints of e1 … e60 in a quarter: 5 and n mod 7 each, of which every second was closed within a day; those of 370202 are six. */
export const COMPLAINTS = (month: string, quarter: number) => [
  `create table if not exists complaints_${month.replace("-", "_")} partition of complaints for values from ('${month}-01') to (('${month}-01'::date + interval '1 month')::date)`,
  `insert into complaints (city_code, reported_on, source_id, external_id, region_id, estate_id, category, status, reported_at, closed_at)
   select case when n > 120 then '370200' else '370100' end, '${month}-05', 1, 'q${quarter}-' || n || '-' || k, case when n > 120 then 7 else 9 end, n, 'PARKING', 'CLOSED',
     '${month}-05T08:00:00+08:00', case when k % 2 = 0 then '${month}-06T08:00:00+08:00'::timestamptz else '${month}-20T08:00:00+08:00' end
   from generate_series(1, 126) n cross join lateral generate_series(1, case when n > 120 then 1 when n <= 60 then 5 + (n + ${quarter}) % 7 else 0 end) k`,
];
