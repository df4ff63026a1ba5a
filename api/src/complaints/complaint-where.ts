import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { boxAround, checkBox, checkNear } from "../graphql/spatial-input.ts";
import type { ComplaintFilter } from "./complaint.input.ts";
import { EVERY_CATEGORY } from "./complaint-rollups.ts";

/** Which complaints: parameters $1 to $10 of every statement on the raw rows. Null: not asked. */
export type ComplaintWhere = [
  cityCodes: string[],
  regionIds: number[] | null,
  /** west, south, east, north */
  box: number[] | null,
  /** longitude, latitude, radius in metres, and the box around it: west, south, east, north */
  near: number[] | null,
  estateId: string | null,
  categories: string[] | null,
  sources: string[] | null,
  statuses: string[] | null,
  /** first and last day reported, or -infinity and infinity */
  from: string,
  to: string,
];

/**
 * The condition on `complaints c`. The box of the index is of single precision, so the point itself is compared as well. Days are
 * compared with constants, so that partitions outside them are left out.
 */
export const COMPLAINT_WHERE = `
  c.city_code = any($1::text[])
  and ($2::int[] is null or c.region_id = any($2))
  and ($3::float8[] is null or (c.location && st_makeenvelope($3[1], $3[2], $3[3], $3[4], 4326)
    and st_x(c.location) between $3[1] and $3[3] and st_y(c.location) between $3[2] and $3[4]))
  and ($4::float8[] is null or (c.location && st_makeenvelope($4[4], $4[5], $4[6], $4[7], 4326)
    and st_dwithin(c.location::geography, st_setsrid(st_makepoint($4[1], $4[2]), 4326)::geography, $4[3])))
  and ($5::bigint is null or c.estate_id = $5)
  and ($6::text[] is null or c.category = any($6))
  and ($7::text[] is null or c.source_id in (select source_id from sources where name = any($7)))
  and ($8::text[] is null or c.status = any($8::complaint_status[]))
  and c.reported_on >= $9::date and c.reported_on <= $10::date`;

/** Checks a filter and turns it into parameters; throws BadInput or NotFound. */
export function whereOf(context: Context, filter: ComplaintFilter): ComplaintWhere {
  const { regions } = context;
  const scope = filter.under
    ? regions.scope(regions.byCode(filter.under))
    : { cityCodes: [...regions.allCityCodes()], regionIds: null };
  const near = filter.near ? checkNear(filter.near) : null;
  const estate = filter.estate != null ? decodeId("estate", "filter.estate", filter.estate) : null;
  const { from, to } = filter;
  if (from && to && from > to) throw new BadInput("filter.to", `a day from ${from} (filter.from) on`, to);
  return [
    estate === null ? scope.cityCodes : scope.cityCodes.filter((code) => code === estate.cityCode),
    scope.regionIds,
    filter.within ? checkBox(filter.within, "filter.within") : null,
    near && [...near, ...boxAround(...near)],
    estate?.number ?? null,
    // An empty category is the sum of all in the rollups; no complaint has it.
    filter.categories?.filter((category) => category !== EVERY_CATEGORY) ?? null,
    filter.sources ?? null,
    filter.statuses ?? null,
    from ?? "-infinity",
    to ?? "infinity",
  ];
}

/** The same complaints on other days. */
export function onDays(where: ComplaintWhere, from: string, to: string): ComplaintWhere {
  const narrowed: ComplaintWhere = [...where];
  narrowed[8] = from;
  narrowed[9] = to;
  return narrowed;
}
