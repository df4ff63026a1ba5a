import { inScope, statement } from "../db/statement.ts";

/**
 * Of estates, the nearest station of each kind that is open on a day, in the same city. They are compared on a plane, where a degree of
 * longitude is as long as at the estate: within a city that orders them as the ellipsoid does, on which the distances themselves are.
 */
export const nearestStations = statement<{ cityCodes: readonly string[]; numbers: readonly string[]; day: string }>()({
  name: "nearestStations",
  text: `
    select city_code, estate_id, station_id, st_distance(station::geography, estate::geography) as meters
    from (
      select e.city_code, e.estate_id, s.station_id, s.location as station, e.location as estate,
        row_number() over (partition by e.city_code, e.estate_id, s.kind
          order by ((st_x(s.location) - st_x(e.location)) * cosd(st_y(e.location))) ^ 2 + (st_y(s.location) - st_y(e.location)) ^ 2,
            s.station_id) as nearest
      from unnest(:cityCodes::text[], :numbers::bigint[]) as k (city_code, number)
      join estates e on e.city_code = k.city_code and e.estate_id = k.number
      join stations s on s.city_code = e.city_code
      where ${inScope("e.region_id")} and ${inScope("s.region_id")} and e.location is not null and s.location is not null
        and (s.opened_on is null or s.opened_on <= :day::date) and (s.closed_on is null or s.closed_on > :day::date)
    ) found
    where nearest = 1
    order by city_code, estate_id, meters`,
  row: { city_code: "text", estate_id: "int8", station_id: "int8", meters: "float8" },
});
