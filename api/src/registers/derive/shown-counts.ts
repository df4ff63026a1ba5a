import type { Context } from "../../context.ts";
import { type HeldRegions, heldRegions, regionsOf, seenIn, type Totals, toldRows } from "../../held-regions.ts";
import { grouped } from "../../loader.ts";
import { hiddenCounts, isSmall } from "../../persons/small-counts.ts";
import type { Region } from "../../region/region.type.ts";
import type { RegionLevel } from "../../region/region-enums.ts";
import { camel, namesPersons, type Register } from "../register.ts";
import type { RegisterFilter } from "./filter.ts";
import { codeColumns, columnOf } from "./record.ts";
import { REGISTER_GROUPS, type RegisterGroup } from "./register-counts.queries.ts";
import { type RegisterCount, recordContributions, registerCounts } from "./register-counts.ts";

/** A count as it is told; null where it is suppressed. */
export type ShownCount = Omit<RegisterCount, "records"> & {
  readonly records: number | null;
  readonly suppressed: boolean;
};

/**
 * Counts as registerCounts makes them. By a code, small ones of estates are hidden from whoever may not see all persons (small-counts.ts), and in registers
 * that name persons what they could be reckoned from in regions (held-regions.ts); a filter by a code is a count by it.
 */
export async function shownCounts(
  context: Context,
  register: Register,
  groupBy: readonly RegisterGroup[],
  level: RegionLevel | null,
  code: string | null,
  filter: RegisterFilter,
): Promise<ShownCount[]> {
  const plain = async () => (await registerCounts(context, register, groupBy, level, code, filter)).map(shown);
  const below = context.sight.smallCountsBelow(null);
  const codes = codeColumns(register)
    .map(camel)
    .filter((field) => field === code || filter[field] != null);
  const [only] = codes;
  if (below === 0 || only === undefined) return plain();
  if (filter.estate == null)
    return namesPersons(register) ? ofRegions(context, register, groupBy, level, code, filter, codes, below) : plain();
  // of several codes, and of slices of what is shown as a whole, each has totals of its own
  if (codes.length > 1 || filter.sources != null || groupBy.includes("SOURCE")) return [NOTHING_TOLD];
  const groups = [...new Set<RegisterGroup>([...groupBy, "CODE"])];
  const whole = await registerCounts(context, register, groups, level, only, { ...filter, [only]: null });
  const beside = await hiddenBeside(context, register, groupBy, only, filter, below);
  const isHeld = whole.some((row) => beside(timeOf(row)).size > 0);
  if (!isHeld && !whole.some(({ records }) => isSmall(records, below))) return plain();
  const asked = (filter[only] as readonly (string | null)[] | null | undefined) ?? null;
  const values = codesOf(register, only);
  const places = [...grouped(whole, placeOf).values()];
  const recordsAt = (place: readonly RegisterCount[], value: string | null): RegisterCount | undefined =>
    place.find((row) => row.code === value);
  const hidden = hiddenCounts(
    places.map((place) => values.map((value) => recordsAt(place, value)?.records ?? 0)),
    below,
  );
  const told = code === null ? await plain() : [];
  return places.flatMap((place, at): ShownCount[] => {
    const held = beside(timeOf(place[0]!));
    const columns = values.flatMap((value, column) =>
      asked === null || asked.includes(value) ? [{ value, isHidden: hidden[at]![column]! || held.has(value) }] : [],
    );
    const suppressed = (value: string | null): ShownCount => ({ ...NOTHING_TOLD, ...frameOf(place[0]!), code: value });
    if (code === null)
      return columns.some(({ isHidden }) => isHidden)
        ? [suppressed(null)]
        : told.filter((row) => placeOf(row) === placeOf(place[0]!));
    return columns.flatMap(({ value, isHidden }) => {
      const row = recordsAt(place, value);
      return isHidden ? [suppressed(value)] : row === undefined ? [] : [shown(row)];
    });
  });
}

/** Of regions all is told but what gives an estate's small counts back. */
async function ofRegions(
  context: Context,
  register: Register,
  groupBy: readonly RegisterGroup[],
  level: RegionLevel | null,
  code: string | null,
  filter: RegisterFilter,
  codes: readonly string[],
  below: number,
): Promise<ShownCount[]> {
  const rows = await registerCounts(context, register, groupBy, level, code, filter);
  const { regions } = context.regionsAsOf(filter.regionsAsOf);
  const whole = (filter.under ? [regions.byCode(filter.under)] : regions.roots).flatMap(seenIn);
  const counted = regionsOf(rows, whole);
  const held = await Promise.all(
    codes.map((each) => hiddenRecords(context, register, groupBy, each, filter, counted, below)),
  );
  const untold = (row: RegisterCount): ShownCount => ({ ...NOTHING_TOLD, ...frameOf(row) });
  return toldRows(rows, whole, held, timeOf, { told: shown, untold });
}

/** What is hidden of an estate since its regions are shown, by timeOf. */
async function hiddenBeside(
  context: Context,
  register: Register,
  groups: readonly RegisterGroup[],
  code: string,
  filter: RegisterFilter,
  below: number,
): Promise<(time: string) => ReadonlySet<string | null>> {
  if (!namesPersons(register)) return () => new Set();
  const { regions } = context.regionsAsOf(filter.regionsAsOf);
  const own = await recordContributions(context, register, { groups, code, filter: { ...filter, [code]: null } });
  const [first] = own;
  if (first === undefined) return () => new Set();
  const places = [...new Set(own.map(({ regionId }) => regions.placeOf(regionId)))];
  const held = await hiddenRecords(context, register, groups, code, filter, places, below);
  return (time) => held.ofEstate(first.estate!, time);
}

/** Of the groups those that what is held against one another is told apart by, beside places and the code: asked by others too it is the same. */
const APART = REGISTER_GROUPS.filter((group) => group !== "REGION" && group !== "CODE");

/** What of the regions, and of the estates in them, is kept back of records by a code. */
function hiddenRecords(
  request: Context,
  register: Register,
  groupBy: readonly RegisterGroup[],
  code: string,
  filter: RegisterFilter,
  regions: readonly Region[],
  below: number,
): Promise<HeldRegions> {
  const { under: _, estate: _estate, sources: _sources, ...whole } = filter;
  // what one source leaves would be another's: where one is hidden, each is
  const asked: readonly RegisterGroup[] = filter.sources == null ? groupBy : [...groupBy, "SOURCE"];
  const groups = APART.filter((group) => asked.includes(group));
  const slice: RegisterFilter = {
    ...whole,
    ...Object.fromEntries(codeColumns(register).map((column) => [camel(column), null])),
  };
  // of all that was ever told each slice is a part, but of what is known on some day
  const wider: RegisterFilter[] = register.time.kind === "state" ? [] : [{ regionsAsOf: filter.regionsAsOf ?? null }];
  return heldRegions(
    request.regionsAsOf(filter.regionsAsOf),
    {
      key: JSON.stringify([register.id, slice, code, groups]),
      codes: codesOf(register, code),
      below,
      totals: [...wider, slice].map((of) => totalsOf(register, of)),
      contributions: (context, scope) => recordContributions(context, register, { groups, code, filter: slice }, scope),
    },
    regions,
  );
}

const totalsOf = (register: Register, filter: RegisterFilter): Totals => ({
  key: JSON.stringify([register.id, filter]),
  async at(context, level) {
    const rows = await registerCounts(context, register, ["REGION"], level, null, filter);
    return new Map(rows.map(({ region, records }) => [region?.regionId ?? null, records]));
  },
});

const NOTHING_TOLD: ShownCount = {
  region: null,
  period: null,
  code: null,
  source: null,
  records: null,
  sums: [],
  lastKnown: null,
  suppressed: true,
};

const shown = (row: RegisterCount): ShownCount => ({ ...row, suppressed: false });
const frameOf = ({ region, period }: Pick<RegisterCount, "region" | "period">) => ({ region, period });
const timeOf = ({ period }: Pick<RegisterCount, "period">): string => period ?? "";
const placeOf = ({ region, period }: Pick<RegisterCount, "region" | "period">): string =>
  JSON.stringify([region?.regionId ?? null, period]);
/** The codes that a record may have; null: none. */
function codesOf(register: Register, field: string): (string | null)[] {
  const { codes, needed } = register.columns[columnOf(register, field)]!;
  return needed ? [...codes!.values] : [...codes!.values, null];
}
