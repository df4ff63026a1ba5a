import { firstOfMonth, lastOfMonth } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import { type HeldRegions, heldRegions, type Totals } from "../held-regions.ts";
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

/** Of the groups those that what is held against one another is told apart by, beside places and the code: asked by others too it is the same. */
const APART: readonly ComplaintGroup[] = ["MONTH", "WEEK", "DAY", "SOURCE"];

export const sliceOf = ({ from, to, regionsAsOf }: Pick<ComplaintFilter, keyof Slice>): Slice => ({
  from: from ?? null,
  to: to ?? null,
  regionsAsOf: regionsAsOf ?? null,
});

export const timeOf = ({ month, weekOf, day }: Pick<ComplaintStatistic, "month" | "weekOf" | "day">): string =>
  [month, weekOf, day].join();

/** The slice of all months that it lies in: many questions have these, and rollups tell them. */
const wholeMonths = ({ from, to, regionsAsOf }: Slice): Slice => ({
  from: from === null ? null : firstOfMonth(from),
  to: to === null ? null : lastOfMonth(to),
  regionsAsOf,
});

const totalsOf = (slice: Slice): Totals => ({
  key: JSON.stringify(["complaints", slice]),
  async at(context, level) {
    const rows = await complaintStatistics(context, slice, ["REGION"], level);
    return new Map(rows.map(({ region, complaints }) => [region?.regionId ?? null, complaints]));
  },
});

/** What of the regions, and of the estates in them, is kept back of complaints by a code (held-regions.ts). */
export function hiddenComplaints(
  request: Context,
  { slice, code, values, groups: asked }: Asked,
  regions: readonly Region[],
  below: number,
): Promise<HeldRegions> {
  const groups = APART.filter((group) => asked.includes(group));
  return heldRegions(
    request.regionsAsOf(slice.regionsAsOf),
    {
      key: JSON.stringify(["complaints", slice, code, values, groups]),
      codes: values,
      below,
      totals: [wholeMonths(slice), slice].map(totalsOf),
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
