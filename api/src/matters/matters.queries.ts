import { inScope, statement } from "../db/statement.ts";
import type { CityKeys } from "../graphql/city-key.ts";

// Of a city at a time, so that a cluster asks one server.

interface OfComplaints {
  readonly cityCode: string;
  readonly days: readonly string[];
  readonly numbers: readonly string[];
}

const COUNTED = "matters are counted for everybody, whoever ties two complaints: none of them is told";

/** Who counts matters anew comes one at a time. */
export const LOCK_MATTERS = "lock table complaint_matters in share row exclusive mode";

/** What ties complaints to others: confirmed links and mergings; and, not holding, the matter that they were of until now. */
export const tiesOf = statement<OfComplaints>()({
  name: "ties of complaints by ids",
  ofAnyRegion: COUNTED,
  text: `
    select complaint_id, reported_on, other_id, other_on, true as holds from complaint_links
      where city_code = :cityCode and state = 'CONFIRMED' and (complaint_id = any(:numbers::bigint[]) or other_id = any(:numbers))
    union all
    select complaint_id, reported_on, merged_into_id, merged_into_on, true from complaint_events
      where city_code = :cityCode and merged_into_id = any(:numbers)
    union all
    select e.complaint_id, e.reported_on, e.merged_into_id, e.merged_into_on, true
      from unnest(:days::date[], :numbers) k (reported_on, complaint_id)
      join complaint_events e on e.city_code = :cityCode and e.reported_on = k.reported_on and e.complaint_id = k.complaint_id
      where e.merged_into_id is not null
    union all
    select complaint_id, reported_on, first_id, first_on, false from complaint_matters
      where city_code = :cityCode and (complaint_id = any(:numbers) or first_id = any(:numbers))
    order by 1, 3`,
  row: { complaint_id: "int8", reported_on: "date", other_id: "int8", other_on: "date", holds: "bool" },
});

/** In the order in which complaints were reported. */
export const inOrderReported = statement<OfComplaints>()({
  name: "complaints in order by ids",
  ofAnyRegion: COUNTED,
  text: `
    select c.reported_on, c.complaint_id
    from unnest(:days::date[], :numbers::bigint[]) k (reported_on, complaint_id)
    join complaints c on c.city_code = :cityCode and c.reported_on = k.reported_on and c.complaint_id = k.complaint_id
    order by c.reported_at, c.complaint_id`,
  row: { reported_on: "date", complaint_id: "int8" },
});

export const deleteMatters = statement<{ readonly cityCode: string; readonly numbers: readonly string[] }>()({
  name: "deleteComplaintMatters",
  ofAnyRegion: COUNTED,
  text: "delete from complaint_matters where city_code = :cityCode and complaint_id = any(:numbers::bigint[])",
  row: {},
});

export const insertMatters = statement<
  OfComplaints & { readonly firstDays: readonly string[]; readonly firstNumbers: readonly string[] }
>()({
  name: "insertComplaintMatters",
  text: `
    insert into complaint_matters (city_code, reported_on, complaint_id, first_on, first_id)
    select :cityCode, w.* from unnest(:days::date[], :numbers::bigint[], :firstDays::date[], :firstNumbers::bigint[]) w`,
  row: {},
});

/** All complaints of the matters that these are of, themselves among them, the first that told of it first. */
export const matterOf = statement<CityKeys>()({
  name: "complaints of matters",
  text: `
    with firsts as (
      select k.city_code, k.number, coalesce(m.first_id, k.number) as first_id
      from unnest(:cityCodes::text[], :numbers::bigint[]) k (city_code, number)
      left join complaint_matters m on m.city_code = k.city_code and m.complaint_id = k.number
    ), members as (
      select f.city_code, f.number, m.reported_on, m.complaint_id from firsts f
        join complaint_matters m on m.city_code = f.city_code and m.first_id = f.first_id
      union
      select f.city_code, f.number, m.first_on, m.first_id from firsts f
        join complaint_matters m on m.city_code = f.city_code and m.first_id = f.first_id
    )
    select s.city_code, s.number, c.reported_on, c.complaint_id
    from members s join complaints c on c.city_code = s.city_code and c.reported_on = s.reported_on and c.complaint_id = s.complaint_id
    where ${inScope("c.region_id", "c.estate_id")}
    order by s.city_code, s.number, c.reported_at, c.complaint_id`,
  row: { city_code: "text", number: "int8", reported_on: "date", complaint_id: "int8" },
});
