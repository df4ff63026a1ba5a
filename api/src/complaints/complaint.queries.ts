import { inScope, type Statement, statement } from "../db/statement.ts";
import type { CityKeys } from "../graphql/city-key.ts";
import { COMPLAINT_WHERE, type ComplaintWhere } from "./complaint-where.ts";

/** Columns of a complaint, alias `c`, with its source, alias `s`; listed once. */
export const COMPLAINT_COLUMNS = `
  c.city_code, c.complaint_id, c.reported_on, s.name as source, c.external_id, c.region_id, c.estate_id, c.category,
  c.status::text as status, c.reported_at, c.assigned_at, c.escalated_at, c.handled_at, c.closed_at, c.reopened_at,
  c.satisfaction, st_x(c.location) as longitude, st_y(c.location) as latitude, c.description`;

/** Their types. */
export const COMPLAINT_ROW = {
  city_code: "text",
  complaint_id: "int8",
  reported_on: "date",
  source: "text",
  external_id: "text",
  region_id: "int4",
  estate_id: "int8?",
  category: "text",
  status: "text",
  reported_at: "timestamptz",
  assigned_at: "timestamptz?",
  escalated_at: "timestamptz?",
  handled_at: "timestamptz?",
  closed_at: "timestamptz?",
  reopened_at: "timestamptz?",
  satisfaction: "int2?",
  longitude: "float8?",
  latitude: "float8?",
  description: "text?",
} as const;

/** Complaints by city, day and number, in any order. */
export const complaintsByIds = statement<CityKeys & { readonly days: readonly string[] }>()({
  name: "complaints by ids",
  text: `
    select ${COMPLAINT_COLUMNS}
    from unnest(:cityCodes::text[], :days::date[], :numbers::bigint[]) k(city_code, reported_on, complaint_id)
    join complaints c using (city_code, reported_on, complaint_id)
    join sources s on s.source_id = c.source_id
    where ${inScope("c.region_id", "c.estate_id")}`,
  row: COMPLAINT_ROW,
});

/** Where a page begins: moment and id of the row before it (null: from the start), and the rows wanted. */
interface PageFrom {
  readonly afterAt: string | null;
  readonly afterId: string | null;
  readonly limit: number;
}
const PAGE_ROW = { ...COMPLAINT_ROW, exact_at: "text" } as const;

function page(name: string, compare: "<" | ">", direction: "asc" | "desc") {
  return statement<ComplaintWhere & PageFrom>()({
    name,
    // The moment to the microsecond: a Date holds milliseconds, and a page must go on where the last one ended.
    text: `
      select ${COMPLAINT_COLUMNS}, to_char(c.reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exact_at
      from complaints c join sources s on s.source_id = c.source_id
      where ${COMPLAINT_WHERE}
        and (:afterAt::timestamptz is null or (c.reported_at, c.complaint_id) ${compare} (:afterAt, :afterId::bigint))
      order by c.reported_at ${direction}, c.complaint_id ${direction}
      limit :limit`,
    row: PAGE_ROW,
  });
}

type Page = Statement<ComplaintWhere & PageFrom, typeof PAGE_ROW>;

export const complaintsPage: Record<"REPORTED_DESC" | "REPORTED_ASC", Page> = {
  REPORTED_DESC: page("complaints, newest first", "<", "desc"),
  REPORTED_ASC: page("complaints, oldest first", ">", "asc"),
};

/** First complaints of each estate, newest first, behind each estate's own cursor (null: from the start); page counts from 1. */
export const complaintsOfEstates = statement<
  CityKeys & {
    readonly afterAts: readonly (string | null)[];
    readonly afterIds: readonly (string | null)[];
    readonly each: number;
  }
>()({
  name: "complaints of estates",
  text: `
    select * from (
      select ${COMPLAINT_COLUMNS}, to_char(c.reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exact_at,
        k.page::int as page,
        row_number() over (partition by k.page order by c.reported_at desc, c.complaint_id desc)::int as place
      from unnest(:cityCodes::text[], :numbers::bigint[], :afterAts::timestamptz[], :afterIds::bigint[]) with ordinality k(city_code, estate_id, after_at, after_id, page)
      join complaints c on c.city_code = k.city_code and c.estate_id = k.estate_id
        and (k.after_at is null or (c.reported_at, c.complaint_id) < (k.after_at, k.after_id))
      join sources s on s.source_id = c.source_id
      where ${inScope("c.region_id", "c.estate_id")}
    ) numbered
    where place <= :each::int
    order by page, place`,
  row: { ...PAGE_ROW, page: "int4", place: "int4" },
});

export const countComplaintsOfEstates = statement<CityKeys>()({
  name: "count complaints of estates",
  text: `
    select k.city_code, k.estate_id, count(*)::int as complaints
    from unnest(:cityCodes::text[], :numbers::bigint[]) k(city_code, estate_id)
    join complaints c on c.city_code = k.city_code and c.estate_id = k.estate_id
    where ${inScope("c.region_id", "c.estate_id")}
    group by 1, 2`,
  row: { city_code: "text", estate_id: "int8", complaints: "int4" },
});

export const countComplaints = statement<ComplaintWhere>()({
  name: "count complaints",
  slow: true,
  text: `select count(*)::int as complaints from complaints c where ${COMPLAINT_WHERE}`,
  row: { complaints: "int4" },
});
