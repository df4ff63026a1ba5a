import type { Context } from "../context.ts";
import { type HeldRegions, heldRegions } from "../held-regions.ts";
import type { Region } from "../region/region.type.ts";
import type { ComplaintFilter } from "./complaint.input.ts";
import { complaintStatistics } from "./complaint-statistics.ts";
import type { ComplaintGroup, ComplaintStatistic } from "./complaint-statistics.type.ts";
import { whereOf } from "./complaint-where.ts";
import { complaintContributors } from "./contributors.queries.ts";

/** Of a filter what holds for all that is held against one another. */
interface Slice {
  readonly from: string | null;
  readonly to: string | null;
  readonly regionsAsOf: string | null;
}

/** What complaints are told apart by, beside places. */
export interface Asked {
  readonly slice: Slice;
  readonly code: "CATEGORY" | "STATUS";
  readonly values: readonly string[];
  readonly groups: readonly ComplaintGroup[];
}

export const sliceOf = ({ from, to, regionsAsOf }: Pick<ComplaintFilter, keyof Slice>): Slice => ({
  from: from ?? null,
  to: to ?? null,
  regionsAsOf: regionsAsOf ?? null,
});

export const timeOf = ({ month, weekOf, day }: Pick<ComplaintStatistic, "month" | "weekOf" | "day">): string =>
  [month, weekOf, day].join();

/** What of the regions, and of the estates in them, is kept back of complaints by a code (held-regions.ts). */
export function hiddenComplaints(
  request: Context,
  { slice, code, values, groups }: Asked,
  regions: readonly Region[],
  below: number,
): Promise<HeldRegions> {
  return heldRegions(
    request.regionsAsOf(slice.regionsAsOf),
    {
      key: JSON.stringify(["complaints", slice, code, values, groups]),
      codes: values,
      below,
      async totalsAt(context, level) {
        const rows = await complaintStatistics(context, slice, ["REGION"], level);
        return new Map(rows.map(({ region, complaints }) => [region?.regionId ?? null, complaints]));
      },
      async contributions(context, scope) {
        const where = await whereOf(context, slice);
        const rows = await context.run(complaintContributors, { ...where, ...scope, groups, code });
        return rows.map((row) => ({
          regionId: row.region_id,
          estate: row.estate_id === null ? null : `${row.city_code}:${row.estate_id}`,
          time: timeOf({ month: row.month, weekOf: row.week_of, day: row.day }),
          slice: String(row.source_id),
          code: row.value,
          count: row.complaints,
        }));
      },
    },
    regions,
  );
}
