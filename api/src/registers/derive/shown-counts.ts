import type { Context } from "../../context.ts";
import { grouped } from "../../loader.ts";
import { hiddenCounts, isSmall } from "../../persons/small-counts.ts";
import type { RegionLevel } from "../../region/region-enums.ts";
import { camel, type Register } from "../register.ts";
import type { RegisterFilter } from "./filter.ts";
import { codeColumns } from "./record.ts";
import type { RegisterGroup } from "./register-counts.queries.ts";
import { type RegisterCount, registerCounts } from "./register-counts.ts";

/** A count as it is told; null where it is suppressed. */
export type ShownCount = Omit<RegisterCount, "records"> & {
  readonly records: number | null;
  readonly suppressed: boolean;
};

/**
 * Counts as registerCounts makes them. By a code, of one estate, small ones are hidden from whoever may not see all persons (small-counts.ts); a
 * filter by a code is a count by it.
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
  const below = filter.estate == null ? 0 : context.sight.smallCountsBelow(null);
  const codes = codeColumns(register)
    .map(camel)
    .filter((field) => field === code || filter[field] != null);
  const [only] = codes;
  if (below === 0 || only === undefined) return plain();
  // of several codes, and of slices of what is shown as a whole, each has totals of its own
  if (codes.length > 1 || filter.sources != null || groupBy.includes("SOURCE")) return [NOTHING_TOLD];
  const groups = [...new Set<RegisterGroup>([...groupBy, "CODE"])];
  const whole = await registerCounts(context, register, groups, level, only, { ...filter, [only]: null });
  if (!whole.some(({ records }) => isSmall(records, below))) return plain();
  const asked = (filter[only] as readonly (string | null)[] | null | undefined) ?? null;
  const values = [...register.columns[columnOf(register, only)]!.codes!.values, null];
  const places = [...grouped(whole, placeOf).values()];
  const recordsAt = (place: readonly RegisterCount[], value: string | null): RegisterCount | undefined =>
    place.find((row) => row.code === value);
  const hidden = hiddenCounts(
    places.map((place) => values.map((value) => recordsAt(place, value)?.records ?? 0)),
    below,
  );
  const told = code === null ? await plain() : [];
  return places.flatMap((place, at): ShownCount[] => {
    const columns = values.flatMap((value, column) =>
      asked === null || asked.includes(value) ? [{ value, isHidden: hidden[at]![column]! }] : [],
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
const placeOf = ({ region, period }: Pick<RegisterCount, "region" | "period">): string =>
  JSON.stringify([region?.regionId ?? null, period]);
const columnOf = (register: Register, field: string): string =>
  codeColumns(register).find((column) => camel(column) === field)!;
