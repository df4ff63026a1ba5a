import type { Words } from "../../code-lists/words.ts";
import type { Context } from "../../context.ts";
import { BadInput, QueryTooLarge } from "../../errors.ts";
import { type LastKnown, lastKnownOf } from "../../facts/last-known.ts";
import type { Contribution } from "../../held-regions.ts";
import type { Region } from "../../region/region.type.ts";
import type { RegionLevel } from "../../region/region-enums.ts";
import type { RegionScope } from "../../region/region-tree.ts";
import { regionAtLevel } from "../../region/regions-at-level.ts";
import type { Moves, RegisterColumn } from "../columns.ts";
import { camel, type Register } from "../register.ts";
import { type RegisterFilter, whereOf } from "./filter.ts";
import { codeColumns, columnOf } from "./record.ts";
import { BY_ESTATE, countsOf, PERIODS, type RegisterGroup } from "./register-counts.queries.ts";

interface RegisterSum {
  readonly field: string;
  readonly sum: string | null;
  readonly records: number;
  /** Of amounts that come in and go out; empty for others, and without a number. */
  readonly parts: readonly { readonly nameZh: string; readonly nameEn: string; readonly sum: string }[];
}

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
  readonly sums: readonly RegisterSum[];
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
  readonly came_in: readonly (string | null)[];
  readonly went_out: readonly (string | null)[];
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
  return rows.map((row) => ({
    region: row.region_id === null ? null : context.regions.byId(row.region_id),
    period: row.period,
    code: row.code,
    source: row.source,
    records: row.records,
    sums: register.sums.flatMap((column, i) =>
      addsUp(register.columns[column]!, codeColumn, filter)
        ? [
            {
              field: camel(column),
              sum: row.sums[i] ?? null,
              records: row.known[i] ?? 0,
              parts: partsOf(register.columns[column]!.moves, row, i),
            },
          ]
        : [],
    ),
    lastKnown: row.as_of === null ? null : lastKnownOf(row.as_of, row.earliest!, row.latest!),
  }));
}

/** Whether all that is counted together is of one code, where a column adds up within one alone. */
const addsUp = ({ sumsWithin }: RegisterColumn, groupedBy: string | null, filter: RegisterFilter): boolean =>
  sumsWithin === undefined ||
  sumsWithin === groupedBy ||
  (filter[camel(sumsWithin)] as readonly string[] | null | undefined)?.length === 1;

function partsOf(moves: Moves | undefined, { sums, came_in, went_out }: CountRow, i: number): RegisterSum["parts"] {
  const part = ({ zh, en }: Words, sum: string) => ({ nameZh: zh, nameEn: en, sum });
  const net = sums[i] ?? null;
  if (moves === undefined || net === null) return [];
  return [part(moves.in, came_in[i]!), part(moves.out, went_out[i]!), part(moves.net, net)];
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
