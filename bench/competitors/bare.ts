// The least that could answer: node:http and pg, JSON made by SQL, no GraphQL, no checks. Run as
//   node --import tsx bench/competitors/bare.ts DATABASE_URL PORT
import { createServer } from "node:http";
import pg from "pg";

const [connectionString, port] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString, max: 10 });

const CHOROPLETH = `
  select coalesce(json_agg(json_build_object(
    'code', r.code, 'region', json_build_object('nameZh', r.name_zh),
    'value', 100 * m.numerators[$3 - m.first_month + 1] / nullif(m.denominators[$3 - m.first_month + 1], 0),
    'numerator', m.numerators[$3 - m.first_month + 1], 'denominator', m.denominators[$3 - m.first_month + 1]) order by r.code), '[]')::text as body
  from regions p
  join regions r on r.path <@ p.path and r.level = 'COUNTY' and r.kind = 'ADMINISTRATIVE' and r.valid_to is null
  join indicator_months m on m.city_code = r.city_code and m.region_id = r.region_id and m.indicator = $1
  where p.code = $2`;

const THREE_LEVELS = `
  with numbered as (
    select e.region_id, e.name, e.built_year, e.households,
      row_number() over (partition by e.region_id order by e.name, e.estate_id) as n
    from regions county
    join regions community on community.path <@ county.path
    join estates e on e.city_code = community.city_code and e.region_id = community.region_id
    where county.code = $1
  ), of_community as (
    select region_id, json_agg(json_build_object('name', name, 'builtYear', built_year, 'households', households) order by n) as nodes
    from numbered where n <= 10 group by region_id
  ), of_street as (
    select c.parent_id, json_agg(json_build_object('code', c.code, 'nameZh', c.name_zh,
      'estates', json_build_object('nodes', coalesce(e.nodes, '[]'))) order by c.code) as communities
    from regions c left join of_community e on e.region_id = c.region_id
    where c.level = 'COMMUNITY' group by c.parent_id
  )
  select json_build_object('code', county.code, 'nameZh', county.name_zh, 'children', json_agg(json_build_object(
    'code', s.code, 'nameZh', s.name_zh, 'children', coalesce(o.communities, '[]')) order by s.code))::text as body
  from regions county join regions s on s.parent_id = county.region_id left join of_street o on o.parent_id = s.region_id
  where county.code = $1 group by county.code, county.name_zh`;

createServer(async (request, response) => {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const given = (name: string) => url.searchParams.get(name);
  try {
    const { rows } =
      url.pathname === "/choropleth"
        ? await pool.query(CHOROPLETH, [given("indicator"), given("under"), Number(given("month"))])
        : await pool.query(THREE_LEVELS, [given("county")]);
    response.writeHead(200, { "content-type": "application/json" }).end(rows[0]?.body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(Number(port), "127.0.0.1", () => console.log("listening"));
