import type { Compared, Note } from "../../../../format/change-said.ts";
import type { Sort } from "../../../../link/url-state.ts";
import type { Direction } from "../../../../map/palettes.ts";
import type { Choropleth } from "../../../../scene/use-scene.ts";

export interface RankingRow extends Compared {
  /** Null: no region to go into, but a part of the whole without a place of its own. */
  readonly code: string | null;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly isZone: boolean;
  readonly rank: number | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly previous: number | null;
  readonly isPartial: boolean;
  /** Why there is no value. */
  readonly noData: Note | null;
}

/** Rows in the order they stand: ranked ones, those without a value, what the whole has beside them, the whole. */
export interface RankingParts {
  readonly ranked: readonly RankingRow[];
  readonly withoutValue: readonly RankingRow[];
  /** Never ranked; with the others they add up to the whole. */
  readonly remainder: readonly RankingRow[];
  readonly whole: RankingRow;
}

/** Changes, asked for apart where the map compares nothing. */
export interface Changes {
  readonly values: readonly (Compared & { readonly code: string })[];
  readonly remainder: readonly (Compared & RemainderKey)[];
  readonly total: Compared;
}
interface RemainderKey {
  readonly kind: Choropleth["remainder"][number]["kind"];
  readonly region: { readonly code: string };
}
const keyOf = ({ kind, region }: RemainderKey): string => `${kind} ${region.code}`;
const NOTHING = { change: null, changePercent: null } as const;

type Amounts = Pick<RankingRow, "value" | "numerator" | "denominator" | "noData">;

/** A region's rows; the rows are not sorted yet. `others`: what administrative regions are called together beside a list of zones. */
export function rankingParts(
  { region, values, remainder, total }: Pick<Choropleth, "region" | "values" | "remainder" | "total">,
  changes: Changes | null,
  { ratio, scale }: { readonly ratio: boolean; readonly scale: number },
  others: Note,
): RankingParts {
  const changed = new Map((changes?.values ?? values).map((value) => [value.code, value]));
  const rows = values.map(
    (value): RankingRow => ({
      ...amountsOf(value),
      ...comparedOf(changed.get(value.code)),
      code: value.code,
      nameZh: value.region.nameZh,
      nameEn: value.region.nameEn,
      isZone: value.region.kind === "FUNCTIONAL_ZONE",
      rank: value.rank,
      previous: value.previous,
      isPartial: value.extent === "PART",
    }),
  );
  const beside = new Map((changes?.remainder ?? remainder).map((part) => [keyOf(part), part]));
  const listsZones = rows[0]?.isZone ?? false;
  const besideZones = listsZones ? remainder.filter(({ region: of }) => of.kind !== "FUNCTIONAL_ZONE") : [];
  return {
    ranked: rows.filter(({ value }) => value !== null),
    withoutValue: rows.filter(({ value }) => value === null),
    remainder: [
      ...remainder
        .filter((part) => !besideZones.includes(part))
        .map((part) => ({
          ...amountsOf(part),
          ...comparedOf(beside.get(keyOf(part))),
          ...PLAIN,
          code: part.region.code === region.code || part.kind === "CLOSED_REGION" ? null : part.region.code,
          nameZh: part.nameZh,
          nameEn: part.nameEn,
          isZone: part.kind === "OTHER_KIND" && part.region.kind === "FUNCTIONAL_ZONE",
        })),
      ...(besideZones.length === 0
        ? []
        : [
            {
              ...together(besideZones, ratio, scale),
              ...NOTHING,
              ...PLAIN,
              code: null,
              isZone: false,
              nameZh: others.zh,
              nameEn: others.en,
            },
          ]),
    ],
    whole: {
      ...amountsOf(total),
      ...comparedOf(changes?.total ?? total),
      ...PLAIN,
      code: region.code,
      nameZh: "",
      nameEn: "",
      isZone: false,
    },
  };
}

const PLAIN = { rank: null, previous: null, isPartial: false } as const;

const amountsOf = ({ value, numerator, denominator, noData }: Amounts): Amounts => ({
  value,
  numerator,
  denominator,
  noData,
});
const comparedOf = ({ change, changePercent, notCompared, comparedPart }: Compared = NOTHING): Compared => ({
  change,
  changePercent,
  notCompared,
  comparedPart,
});

/** Amounts of several parts as one. */
function together(parts: readonly Omit<Amounts, "noData">[], ratio: boolean, scale: number): Amounts {
  const sum = (of: "numerator" | "denominator"): number | null =>
    parts.reduce<number | null>((total, part) => (part[of] === null ? total : (total ?? 0) + part[of]), null);
  const [numerator, denominator] = [sum("numerator"), sum("denominator")];
  const value = numerator === null ? null : !ratio ? numerator : denominator ? (scale * numerator) / denominator : null;
  return { value, numerator, denominator, noData: null };
}

/** What the column of changes shows first: points of a percentage, the change of a count, else percent. */
export type ChangeShown = "points" | "count" | "percent";

export function changeShownFor({ ratio, unitEn }: { ratio: boolean; unitEn: string }): ChangeShown {
  if (unitEn === "%") return "points";
  return ratio ? "percent" : "count";
}

/** The same rows, each with the rank of its change as it is shown: 1 is the best, the largest rise where neither is better; equal ones share one. */
export function rankedByChange(
  rows: readonly RankingRow[],
  indicator: Parameters<typeof changeShownFor>[0] & { readonly direction: Direction },
): RankingRow[] {
  const shown = changeShownFor(indicator) === "percent" ? "changePercent" : "change";
  const sign = indicator.direction === "LOWER_IS_BETTER" ? -1 : 1;
  const before = (change: number): number =>
    rows.filter((row) => row[shown] !== null && sign * (row[shown] - change) > 0).length;
  return rows.map((row) => ({ ...row, rank: row[shown] === null ? null : before(row[shown]) + 1 }));
}

interface Order extends Sort {
  readonly changeShown: ChangeShown;
  nameOf(row: RankingRow): string;
  collate(a: string, b: string): number;
}

/** Sorted by a column as it is shown, equal ones by code; what has no entry stands last either way round. */
export function sortRows(
  rows: readonly RankingRow[],
  { by, descending, changeShown, nameOf, collate }: Order,
): RankingRow[] {
  const shown = by === "change" && changeShown === "percent" ? "changePercent" : by;
  const turn = descending ? -1 : 1;
  const byCode = (a: RankingRow, b: RankingRow): number => (a.code ?? "").localeCompare(b.code ?? "");
  return [...rows].sort((a, b) => {
    if (shown === "name") return turn * collate(nameOf(a), nameOf(b)) || byCode(a, b);
    const [x, y] = [a[shown], b[shown]];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byCode(a, b);
    return turn * (x - y) || byCode(a, b);
  });
}

/** Why no row is compared, where it is the same for all: to be said once. */
export function commonReason(rows: readonly RankingRow[]): Note | null {
  const [first] = rows;
  const note = first?.notCompared ?? null;
  return note !== null && rows.every(({ notCompared }) => notCompared?.zh === note.zh) ? note : null;
}
