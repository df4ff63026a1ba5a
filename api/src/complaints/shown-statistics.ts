import type { Context } from "../context.ts";
import { estateByKey } from "../estate/estate.loaders.ts";
import { cityKeyText } from "../graphql/city-key.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import { regionsOf, seenIn, toldRows } from "../held-regions.ts";
import { grouped } from "../loader.ts";
import { hiddenCounts, isSmall } from "../persons/small-counts.ts";
import type { RegionLevel } from "../region/region-enums.ts";
import { categories, categoriesAsked, categoryTree } from "./category.loaders.ts";
import type { CategoryTree } from "./category-tree.ts";
import type { ComplaintFilter } from "./complaint.input.ts";
import { type CountedComplaints, complaintStatistics } from "./complaint-statistics.ts";
import type { ComplaintGroup, ComplaintStatistic } from "./complaint-statistics.type.ts";
import { complaintStatuses } from "./complaint-statuses.ts";
import { hiddenComplaints, sliceOf, timeOf } from "./hidden-complaints.ts";

/** A code that complaints are told apart by, in groups or by a filter. */
interface Code {
  readonly group: "CATEGORY" | "STATUS";
  readonly filter: "categories" | "statuses";
  readonly of: (row: CountedComplaints) => string | null;
  readonly all: (context: Context) => Promise<readonly string[]>;
}
const CODES: readonly Code[] = [
  {
    group: "CATEGORY",
    filter: "categories",
    of: ({ categoryId }) => categoryId,
    all: async (context) => (await categories(context)).map(({ category }) => category),
  },
  { group: "STATUS", filter: "statuses", of: ({ status }) => status, all: async () => complaintStatuses.values },
];

/** Complaints as they are shown, by category at a level (null: the finest): what is coarser stays itself, and with a part that is kept back all are. */
export async function shownStatistics(
  context: Context,
  filter: ComplaintFilter,
  groupBy: readonly ComplaintGroup[],
  level: RegionLevel | null,
  categoryLevel: number | null,
): Promise<ComplaintStatistic[]> {
  const categories = await categoriesAsked(context, filter.categories);
  const rows = await finestStatistics(
    context,
    { ...filter, categories: categories && [...categories] },
    groupBy,
    level,
  );
  return categoryLevel === null ? rows : atLevel(rows, await categoryTree(context), categoryLevel);
}

/** Complaints of a region's parts by a code, and those of the whole region by it: counted once, and once held against one another. */
export async function shownByParts(
  context: Context,
  filter: Pick<ComplaintFilter, "under" | "from" | "to">,
  group: "CATEGORY" | "STATUS",
  categoryLevel: number | null,
): Promise<Readonly<Record<"parts" | "whole", ComplaintStatistic[]>>> {
  const groups = ["REGION", group] as const;
  const rows = await complaintStatistics(context, filter, groups, null);
  const below = context.sight.smallCountsBelow(null);
  const codes = CODES.filter((code) => code.group === group);
  const tell = below === 0 ? told : await tellerOfRegions(context, filter, groups, rows, codes, below);
  const tree = categoryLevel === null ? null : await categoryTree(context);
  const [parts, whole] = [
    rows,
    together(
      rows.map((row) => ({ ...row, region: null })),
      [group],
    ),
  ].map((some) => (tree === null ? tell(some) : atLevel(tell(some), tree, categoryLevel!)));
  return { parts: parts!, whole: whole! };
}

/** Rows by category as rows by those above, in their order. */
function atLevel(rows: readonly ComplaintStatistic[], tree: CategoryTree, level: number): ComplaintStatistic[] {
  const above = rows.map((row) => ({
    ...row,
    categoryId: row.categoryId === null ? null : tree.at(row.categoryId, level),
  }));
  const order = (row: ComplaintStatistic): string[] => [row.categoryId ?? "", row.source ?? "", row.status ?? ""];
  // places and times stand in front of codes, and stay as they are
  const ofPlaces = grouped(above, (row) => keyOf({ ...row, categoryId: null, source: null, status: null }));
  return [...ofPlaces.values()].flatMap((some) =>
    [...grouped(some, keyOf).values()]
      .map((parts) => {
        const suppressed = parts.some((part) => part.suppressed);
        const complaints = parts.reduce((sum, part) => sum + (part.complaints ?? 0), 0);
        return { ...parts[0]!, suppressed, complaints: suppressed ? null : complaints };
      })
      .sort((a, b) => {
        const [one, other] = [order(a), order(b)];
        const at = one.findIndex((code, place) => code !== other[place]);
        return Number(a.suppressed) - Number(b.suppressed) || (at === -1 ? 0 : one[at]! < other[at]! ? -1 : 1);
      }),
  );
}

/**
 * Complaints counted as complaintStatistics counts them. By a code, small counts of estates, boxes and radii are hidden from whoever may not see persons
 * there (small-counts.ts), and what they could be reckoned from in regions (hidden-complaints.ts); a filter by a code is a count by it.
 */
async function finestStatistics(
  context: Context,
  filter: ComplaintFilter,
  groupBy: readonly ComplaintGroup[],
  level: RegionLevel | null,
): Promise<ComplaintStatistic[]> {
  const codes = CODES.filter((code) => groupBy.includes(code.group) || filter[code.filter] != null);
  const below = codes.length === 0 ? 0 : await smallBelow(context, filter);
  if (below === 0) return (await complaintStatistics(context, filter, groupBy, level)).map(shown);
  const isOfRegions = filter.estate == null && !filter.near && !filter.within;
  if (isOfRegions) return ofRegions(context, filter, groupBy, level, codes, below);
  // sources are slices of what is shown as a whole: what one of them leaves would be another's
  if (filter.sources != null || groupBy.includes("SOURCE")) return [NOTHING_TOLD];
  const groups = [...groupBy, ...codes.map(({ group }) => group)];
  const whole = { ...filter, categories: null, statuses: null };
  const rows = await complaintStatistics(context, whole, groups, level);
  const asked = (row: CountedComplaints): boolean => codes.every((code) => isAsked(filter, code, code.of(row)));
  const beside = await Promise.all(codes.map((code) => hiddenBeside(context, code, filter, groupBy, below)));
  const isHeld = rows.some((row) => beside.some((of) => of(timeOf(row)).size > 0));
  if (!isHeld && !rows.some(({ complaints }) => isSmall(complaints, below)))
    return together(rows.filter(asked), groupBy).map(shown);
  // of several codes each would have totals of its own
  if (codes.length > 1) return [NOTHING_TOLD];
  return protectedBy(rows, codes[0]!, await codes[0]!.all(context), beside[0]!, filter, groupBy, below);
}

/** Of regions all is told but what gives an estate's small counts back. */
async function ofRegions(
  context: Context,
  filter: ComplaintFilter,
  groupBy: readonly ComplaintGroup[],
  level: RegionLevel | null,
  codes: readonly Code[],
  below: number,
): Promise<ComplaintStatistic[]> {
  const rows = await complaintStatistics(context, filter, groupBy, level);
  const tell = await tellerOfRegions(context, filter, groupBy, rows, codes, below);
  return tell(rows);
}

type Teller = (rows: readonly CountedComplaints[]) => ComplaintStatistic[];

/** How rows of regions are told by codes, or sums of them. */
async function tellerOfRegions(
  context: Context,
  filter: ComplaintFilter,
  groupBy: readonly ComplaintGroup[],
  rows: readonly CountedComplaints[],
  codes: readonly Code[],
  below: number,
): Promise<Teller> {
  const { regions } = context.regionsAsOf(filter.regionsAsOf);
  const whole = (filter.under ? [regions.byCode(filter.under)] : regions.roots).flatMap(seenIn);
  const counted = regionsOf(rows, whole);
  // what one source leaves would be another's: where one is hidden, each is
  const groups = filter.sources == null ? groupBy : [...groupBy, "SOURCE" as const];
  const held = await Promise.all(
    codes.map(async ({ group, all }) =>
      hiddenComplaints(
        context,
        { slice: sliceOf(filter), code: group, values: await all(context), groups },
        counted,
        below,
      ),
    ),
  );
  const untold = ({ region, month, weekOf, day }: CountedComplaints) => ({
    ...NOTHING_TOLD,
    region,
    month,
    weekOf,
    day,
  });
  return (some) => toldRows(some, whole, held, timeOf, { told: shown, untold });
}

/** What is hidden of an estate since its region is shown; of a box nothing is known but its own. By timeOf. */
async function hiddenBeside(
  context: Context,
  { group, all }: Code,
  filter: ComplaintFilter,
  groups: readonly ComplaintGroup[],
  below: number,
): Promise<(time: string) => ReadonlySet<string | null>> {
  const key = filter.estate == null ? null : decodeId("estate", "filter.estate", filter.estate);
  const estate = key === null ? null : await estateByKey.load(context, key);
  if (key === null || estate === null) return () => new Set();
  const values = await all(context);
  const held = await hiddenComplaints(
    context,
    { slice: sliceOf(filter), code: group, values, groups },
    [estate.region],
    below,
  );
  return (time) => held.ofEstate(cityKeyText(key), time);
}

/** A table by one code, with what is hidden in it. */
function protectedBy(
  rows: readonly CountedComplaints[],
  code: Code,
  listed: readonly string[],
  beside: (time: string) => ReadonlySet<string | null>,
  filter: ComplaintFilter,
  groupBy: readonly ComplaintGroup[],
  below: number,
): ComplaintStatistic[] {
  const values = [...new Set([...listed, ...rows.flatMap((row) => code.of(row) ?? [])])];
  const alike = grouped(rows, (row) => keyOf({ ...row, ...without(code) }));
  const places = [...alike.values()];
  const table = places.map((place) =>
    values.map((value) => place.find((row) => code.of(row) === value)?.complaints ?? 0),
  );
  const own = hiddenCounts(table, below);
  const hidden = places.map((place, at) => {
    const held = beside(timeOf(place[0]!));
    return values.map((value, column) => own[at]![column]! || held.has(value));
  });
  const byCode = groupBy.includes(code.group);
  return places.flatMap((place, at): ComplaintStatistic[] => {
    const frame = { ...place[0]!, ...without(code) };
    const wanted = values.flatMap((value, column) =>
      isAsked(filter, code, value) ? [{ value, count: table[at]![column]!, suppressed: hidden[at]![column]! }] : [],
    );
    const row = (value: string | null, count: number, suppressed: boolean): ComplaintStatistic => ({
      ...frame,
      ...(code.group === "CATEGORY" ? { categoryId: value } : { status: value as ComplaintStatistic["status"] }),
      complaints: suppressed ? null : count,
      suppressed,
    });
    if (byCode)
      return wanted
        .filter(({ count, suppressed }) => suppressed || count > 0)
        .sort((a, b) => Number(a.suppressed) - Number(b.suppressed))
        .map(({ value, count, suppressed }) => row(value, count, suppressed));
    const sum = wanted.reduce((all, { count }) => all + count, 0);
    const isHidden = wanted.some(({ suppressed }) => suppressed);
    return sum > 0 || isHidden ? [row(null, sum, isHidden)] : [];
  });
}

const NOTHING_TOLD: ComplaintStatistic = {
  region: null,
  month: null,
  weekOf: null,
  day: null,
  categoryId: null,
  source: null,
  status: null,
  complaints: null,
  suppressed: true,
};

const without = ({ group }: Code) => (group === "CATEGORY" ? { categoryId: null } : { status: null });

const shown = (row: CountedComplaints): ComplaintStatistic => ({ ...row, suppressed: false });
const told: Teller = (rows) => rows.map(shown);

const isAsked = (filter: ComplaintFilter, code: Code, value: string | null): boolean =>
  (filter[code.filter] as readonly (string | null)[] | null | undefined)?.includes(value) ?? true;

const keyOf = ({
  region,
  month,
  weekOf,
  day,
  categoryId,
  source,
  status,
}: Omit<CountedComplaints, "complaints">): string =>
  JSON.stringify([region?.regionId ?? null, month, weekOf, day, categoryId, source, status]);

/** Rows that the codes of filters alone told apart, as one. */
function together(rows: readonly CountedComplaints[], groupBy: readonly ComplaintGroup[]): CountedComplaints[] {
  const cut = rows.map((row) => ({
    ...row,
    ...(groupBy.includes("CATEGORY") ? {} : { categoryId: null }),
    ...(groupBy.includes("STATUS") ? {} : { status: null }),
  }));
  return [...grouped(cut, keyOf).values()].map((same) => ({
    ...same[0]!,
    complaints: same.reduce((sum, { complaints }) => sum + complaints, 0),
  }));
}

/** Below which number counts by a code are hidden from the caller; 0: none is. */
async function smallBelow(context: Context, filter: ComplaintFilter): Promise<number> {
  if (filter.estate != null) {
    const estate = await estateByKey.load(context, decodeId("estate", "filter.estate", filter.estate));
    return estate === null ? 0 : context.sight.smallCountsBelow(estate.region);
  }
  return context.sight.smallCountsBelow(null);
}
