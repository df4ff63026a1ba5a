import { inScope, statement } from "../db/statement.ts";
import type { CityKeys } from "../graphql/city-key.ts";
import { ENOUGH, LIKELY, MEASURED, MEASURES, SCORE } from "./link-measures.ts";

type ComplaintKeys = CityKeys & { readonly days: readonly string[] };

const OTHER = { city_code: "text", complaint_id: "int8", other_on: "date", other_id: "int8" } as const;

/**
 * Other complaints that may tell of the same matter: of the same category, of the same estate or at most 100 m away, at most 7 days apart, in words that
 * are alike; of each complaint the likeliest.
 */
export const likelySame = statement<ComplaintKeys & { readonly each: number }>()({
  name: "complaints likely of one matter",
  slow: true,
  text: `
    select city_code, complaint_id, other_on, other_id, same_estate, metres, days, alike, score
    from (
      select c.city_code, c.complaint_id, o.reported_on as other_on, o.complaint_id as other_id, ${MEASURES},
        row_number() over (partition by c.city_code, c.complaint_id order by ${SCORE} desc, o.complaint_id) as place
      from unnest(:cityCodes::text[], :days::date[], :numbers::bigint[]) k (city_code, reported_on, complaint_id)
      join complaints c on c.city_code = k.city_code and c.reported_on = k.reported_on and c.complaint_id = k.complaint_id
      join complaints o on o.complaint_id <> c.complaint_id and ${LIKELY}
      where ${inScope("c.region_id", "c.estate_id")} and ${inScope("o.region_id", "o.estate_id")}
        and ${ENOUGH}
    ) likely
    where place <= :each::int order by city_code, complaint_id, place`,
  row: { ...OTHER, ...MEASURED },
});

/** What speaks for two complaints being one matter, wherever they are; none where not both are known. */
export const measuresOfTwo = statement<{
  readonly cityCode: string;
  readonly day: string;
  readonly number: string;
  readonly otherDay: string;
  readonly otherNumber: string;
}>()({
  name: "measures of two complaints by ids",
  text: `
    select c.region_id, o.region_id as other_region_id, ${MEASURES}
    from complaints c join complaints o on o.city_code = c.city_code
    where c.city_code = :cityCode and c.reported_on = :day::date and c.complaint_id = :number::bigint
      and o.reported_on = :otherDay::date and o.complaint_id = :otherNumber::bigint
      and ${inScope("c.region_id", "c.estate_id")} and ${inScope("o.region_id", "o.estate_id")}`,
  row: { region_id: "int4", other_region_id: "int4", ...MEASURED },
});

/** What was said of complaints and others, the latest first. */
export const decidedLinks = statement<CityKeys>()({
  name: "decided links of complaints",
  text: `
    select d.city_code, d.complaint_id, d.other_on, d.other_id, d.same_estate, d.metres, d.days, d.alike, d.score, d.state, d.reason, d.decided_at, d.decided_by
    from (
      select l.city_code, l.complaint_id, l.other_on, l.other_id, l.same_estate, l.metres, l.days, l.alike, l.score, l.state, l.reason, l.decided_at, l.decided_by
      from unnest(:cityCodes::text[], :numbers::bigint[]) k (city_code, complaint_id)
      join complaint_links l on l.city_code = k.city_code and l.complaint_id = k.complaint_id
      union all
      select l.city_code, l.other_id, l.reported_on, l.complaint_id, l.same_estate, l.metres, l.days, l.alike, l.score, l.state, l.reason, l.decided_at, l.decided_by
      from unnest(:cityCodes::text[], :numbers::bigint[]) k (city_code, complaint_id)
      join complaint_links l on l.city_code = k.city_code and l.other_id = k.complaint_id) d
    join complaints o on o.city_code = d.city_code and o.reported_on = d.other_on and o.complaint_id = d.other_id
    where ${inScope("o.region_id", "o.estate_id")}
    order by d.decided_at desc, d.other_id`,
  row: { ...OTHER, ...MEASURED, state: "text", reason: "text?", decided_at: "timestamptz", decided_by: "text" },
});

/** `row`: JSON of the link. What was said of the two before is replaced. */
export const insertLink = statement<{ readonly row: string }>()({
  name: "insertComplaintLink",
  text: `
    insert into complaint_links select * from json_populate_record(null::complaint_links, :row::json)
    on conflict (city_code, complaint_id, other_id) do update set state = excluded.state, score = excluded.score, same_estate = excluded.same_estate,
      metres = excluded.metres, days = excluded.days, alike = excluded.alike, reason = excluded.reason, decided_at = excluded.decided_at,
      decided_by = excluded.decided_by`,
  row: {},
});

/** A row where something had been said. */
export const deleteLink = statement<{
  readonly cityCode: string;
  readonly number: string;
  readonly otherNumber: string;
}>()({
  name: "deleteComplaintLink",
  ofAnyRegion: "both complaints have been read as the caller sees them before",
  text: `delete from complaint_links where city_code = :cityCode and complaint_id = greatest(:number::bigint, :otherNumber::bigint)
    and other_id = least(:number, :otherNumber) returning state`,
  row: { state: "text" },
});
