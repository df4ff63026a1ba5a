import type { Context } from "../../context.ts";
import { BadInput, QueryTooLarge } from "../../errors.ts";
import { type LastKnown, lastKnownOf } from "../../facts/last-known.ts";
import type { Contribution } from "../../held-regions.ts";
import type { Region } from "../../region/region.type.ts";
import type { RegionLevel } from "../../region/region-enums.ts";
import type { RegionScope } from "../../region/region-tree.ts";
import { regionAtLevel } from "../../region/regions-at-level.ts";
import { camel, type Register } from "../register.ts";
import { type RegisterFilter, whereOf } from "./filter.ts";
import { codeColumns, columnOf } from "./record.ts";
import { BY_ESTATE, countsOf, PERIODS, type RegisterGroup } from "./register-counts.queries.ts";

/** Rows that one answer may have. */
export const MAX_COUNTS = 20_000;

/** Records alike in what they were grouped by; null for what was not asked, and for records of which it is not known. */
export interface RegisterCount {
  readonly region: Region | null;
  readonly period: string | null;
  readonly code: string | null;
  readonly source: string | null;
  readonly records: number;
  /** Null where no record has the number. `records`: how many have it. */
  readonly sums: readonly { readonly field: string; readonly sum: string | null; readonly records: number }[];
  /** Of states; null for others. */
  readonly lastKnown: LastKnown | null;
}

interface CountRow {
  readonly region_id: number | null;
  readonly period: string | null;
  readonly code: string | null;
  readonly source: string | null;
  readonly estate: string | null;
  readonly records: number;
  readonly sums: readonly (string | null)[];
  readonly known: readonly number[];
  readonly as_of: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Counts a register's records by groups, sorted by them. Throws BadInput, NotFound, and QueryTooLarge beyond MAX_COUNTS rows. */
export async function registerCounts(
  request: Context,
  register: Register,
  groupBy: readonly RegisterGroup[],
  level: RegionLevel | null,
  codeField: string | null,
  filter: RegisterFilter,
): Promise<RegisterCount[]> {
  const context = request.regionsAsOf(filter.regionsAsOf);
  const groups = [...new Set(groupBy)];
  const periods = groups.filter((group) => group in PERIODS);
  if (periods.length > 1) throw new BadInput("groupBy", "one kind of period", periods.join(", "));
  const byRegion = groups.includes("REGION");
  if (level !== null && !byRegion) throw new BadInput("level", "REGION in groupBy beside it", level);
  const codes = codeColumns(register);
  const codeColumn = codes.find((column) => camel(column) === codeField) ?? null;
  if (groups.includes("CODE") !== (codeField !== null) || (codeField !== null && codeColumn === null))
    throw new BadInput(
      "code",
      `a column of codes (${codes.map(camel).join(", ") || "none here"}) together with CODE in groupBy`,
      codeField,
    );
  const where = whereOf(register, context, filter);
  const placed = byRegion ? placedAt(context, filter, where.regionIds, level) : [];
  const rows = (await context.run(countsOf(register), {
    ...where,
    groups,
    codeColumn,
    places: placed.map(([place]) => place),
    countedIn: placed.map(([, region]) => region),
    until: untilOf(context, filter),
    limit: MAX_COUNTS + 1,
  })) as unknown as CountRow[];
  if (rows.length > MAX_COUNTS)
    throw new QueryTooLarge(
      `groupBy: an answer holds at most ${MAX_COUNTS} rows, these groups give more; group by fewer, or narrow the filter`,
      { limit: MAX_COUNTS, got: rows.length },
    );
  return rows.map(({ region_id, period, code, source, records, sums, known, as_of, earliest, latest }) => ({
    region: region_id === null ? null : context.regions.byId(region_id),
    period,
    code,
    source,
    records,
    sums: register.sums.map((column, i) => ({ field: camel(column), sum: sums[i] ?? null, records: known[i] ?? 0 })),
    lastKnown: as_of === null ? null : lastKnownOf(as_of, earliest!, latest!),
  }));
}

/** Records by their region, estate, period, source and a code: what one holds against another to reckon a count that is hidden. */
export async function recordContributions(
  context: Context,
  register: Register,
  { groups, code, filter }: { groups: readonly RegisterGroup[]; code: string; filter: RegisterFilter },
  scope?: RegionScope,
): Promise<Contribution[]> {
  const rows = (await context.run(countsOf(register), {
    ...whereOf(register, context, filter),
    ...scope,
    groups: [...new Set([...groups, "REGION", "CODE", BY_ESTATE])],
    codeColumn: columnOf(register, code),
    places: [],
    countedIn: [],
    until: untilOf(context, filter),
    limit: null,
  })) as unknown as CountRow[];
  return rows.map(({ region_id, estate, period, source, code: value, records }) => ({
    regionId: region_id!,
    estate,
    time: period ?? "",
    slice: source ?? "",
    code: value,
    count: records,
  }));
}

const untilOf = ({ today }: Context, { to }: RegisterFilter): string => (to != null && to < today ? to : today);

/** Every region asked for, and the one at the level that contains it; without a level that is one below `under`, or below the root. */
function placedAt(
  context: Context,
  { under }: RegisterFilter,
  regionIds: readonly number[] | null,
  asked: RegionLevel | null,
): [place: number, countedIn: number | null][] {
  const { regions } = context;
  const above = under ? regions.byCode(under) : regions.roots[0];
  const level = asked ?? above?.childRegions[0]?.level ?? above?.level ?? "CITY";
  const ids = regionIds ?? (under ? [above!] : regions.roots).flatMap((root) => [...regions.subtreeIds(root)]);
  return ids.map((id) => [id, regionAtLevel(regions.placeOf(id), level)?.regionId ?? null]);
}
