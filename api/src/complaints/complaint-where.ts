import type { Context } from "../context.ts";
import { inEstates } from "../db/statement.ts";
import { BadInput } from "../errors.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { boxAround, checkBox, checkNear } from "../graphql/spatial-input.ts";
import { categoriesAsked } from "./category.loaders.ts";
import type { ComplaintFilter } from "./complaint.input.ts";
import { EVERY_CATEGORY } from "./complaint-rollups.ts";

/** Which complaints, of every statement on the raw rows. Null: not asked. */
export interface ComplaintWhere {
  readonly cityCodes: readonly string[];
  readonly regionIds: readonly number[] | null;
  /** west, south, east, north */
  readonly box: readonly number[] | null;
  /** longitude, latitude, radius in metres, and the box around it: west, south, east, north */
  readonly near: readonly number[] | null;
  readonly estateId: string | null;
  /** True for who sees some estates alone, which no rollup tells apart. */
  readonly estatesAlone: true | null;
  readonly categories: readonly string[] | null;
  readonly sources: readonly string[] | null;
  readonly statuses: readonly string[] | null;
  /** first and last day reported, or -infinity and infinity */
  readonly from: string;
  readonly to: string;
}

/**
 * The condition on `complaints c`. The box of the index is of single precision, so the point itself is compared as well. Days are
 * compared with constants, so that partitions outside them are left out. A parameter has the type that it is compared as: a list cast in the
 * condition is cast anew for every row.
 */
export const COMPLAINT_WHERE = `
  c.city_code = any(:cityCodes::text[])
  and (:regionIds::int[] is null or c.region_id = any(:regionIds))
  and ${inEstates("c.estate_id")}
  and (:box::float8[] is null or (c.location && st_makeenvelope(:box[1], :box[2], :box[3], :box[4], 4326)
    and st_x(c.location) between :box[1] and :box[3] and st_y(c.location) between :box[2] and :box[4]))
  and (:near::float8[] is null or (c.location && st_makeenvelope(:near[4], :near[5], :near[6], :near[7], 4326)
    and st_dwithin(c.location::geography, st_setsrid(st_makepoint(:near[1], :near[2]), 4326)::geography, :near[3])))
  and (:estateId::bigint is null or c.estate_id = :estateId)
  and (:categories::text[] is null or c.category = any(:categories))
  and (:sources::text[] is null or c.source_id in (select source_id from sources where name = any(:sources)))
  and (:statuses::complaint_status[] is null or c.status = any(:statuses))
  and c.reported_on >= :from::date and c.reported_on <= :to::date`;

/** Checks a filter and turns it into parameters; throws BadInput or NotFound. */
export async function whereOf(context: Context, filter: ComplaintFilter): Promise<ComplaintWhere> {
  const { regions } = context.regionsAsOf(filter.regionsAsOf);
  const scope = filter.under ? regions.scope(regions.byCode(filter.under)) : regions.everywhere();
  const near = filter.near ? checkNear(filter.near) : null;
  const estate = filter.estate != null ? decodeId("estate", "filter.estate", filter.estate) : null;
  const { from, to } = filter;
  if (from && to && from > to) throw new BadInput("filter.to", `a day from ${from} (filter.from) on`, to);
  return {
    cityCodes: estate === null ? scope.cityCodes : scope.cityCodes.filter((code) => code === estate.cityCode),
    regionIds: scope.regionIds,
    box: filter.within ? checkBox(filter.within, "filter.within") : null,
    near: near && [...near, ...boxAround(...near)],
    estateId: estate?.number ?? null,
    estatesAlone: context.sight.estatesAlone || null,
    // An empty category is the sum of all in the rollups; no complaint has it.
    categories: await categoriesAsked(
      context,
      filter.categories?.filter((category) => category !== EVERY_CATEGORY),
    ),
    sources: filter.sources ?? null,
    statuses: filter.statuses ?? null,
    from: from ?? "-infinity",
    to: to ?? "infinity",
  };
}
