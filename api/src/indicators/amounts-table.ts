import type { Coverage, Known } from "../facts/coverage.ts";
import type { Indicator } from "../facts/indicator.ts";
import type { Region } from "../region/region.type.ts";
import { type AttributeFilter, familiesAsked } from "./attribute-filter.ts";
import { isKeptAt } from "./known-by.ts";
import { isPart, partsNotInBoth, partsNotKnown } from "./parts-left-out.ts";
import type { Period } from "./period.ts";

/** What a value is made of. Null: not known for the period; the denominator of a count is null too. */
export interface Amounts {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Amounts, and how far they are known; `known` is null where the facts are not kept at the region's level. */
export interface Figure extends Amounts {
  readonly known: Known | null;
}

/** Two periods of a region, over the regions below it that are known in both. */
export interface ComparedPart {
  readonly now: Amounts;
  readonly earlier: Amounts;
  readonly regions: number;
  readonly regionsOf: number;
}

const NOT_KEPT: Figure = { numerator: null, denominator: null, known: null };

/** A period, and its place among those of the table. */
export interface PeriodInTable {
  readonly period: Period;
  readonly place: number;
}

/** Amounts of indicators in regions and periods. */
export class AmountsTable {
  /** By indicator and period; then by region_id. */
  readonly #columns = new Map<Indicator, Map<number, Amounts>[]>();

  constructor(
    private readonly coverage: Coverage,
    private readonly periods: readonly Period[],
    /** What the indicators are narrowed to. */
    private readonly filter: AttributeFilter | null = null,
  ) {}

  /** The amounts of one indicator and period, by region_id, to be filled. `period` is an index into the periods asked for. */
  column(indicator: Indicator, period: number): Map<number, Amounts> {
    const columns = this.#columns.get(indicator) ?? [];
    this.#columns.set(indicator, columns);
    columns[period] ??= new Map();
    return columns[period];
  }

  /** Without data there are no amounts; a ratio is that of the parts in which all that it is made of is known. */
  figures(indicator: Indicator, period: number): (region: Region) => Figure {
    const column = this.column(indicator, period);
    const known = this.coverage.during(familiesAsked(indicator, this.filter), this.periods[period]!);
    const isKept = isKeptAt(indicator);
    return (region) => {
      if (!isKept(region)) return NOT_KEPT;
      const found = known(region);
      if (found.extent === "NONE") return { numerator: null, denominator: null, known: found };
      const { numerator, denominator } = without(column, region, partsNotKnown(indicator, region, found));
      return { numerator, denominator, known: found };
    };
  }

  /** The first period and an earlier one over the parts known in both, where they are not known alike; null where there are none. */
  inBoth(indicator: Indicator, earlierPeriod: number): (region: Region) => ComparedPart | null {
    const families = familiesAsked(indicator, this.filter);
    const periods = [0, earlierPeriod];
    const known = periods.map((i) => this.coverage.during(families, this.periods[i]!));
    return (region) => {
      const both = known.map((of) => of(region)) as [Known, Known];
      const leftOut = partsNotInBoth(region, both);
      if (leftOut === null) return null;
      const places = periods.flatMap((i) => this.coverage.placesOf(families, region, this.periods[i]!));
      const parts = new Set(places.filter((place) => isPart(place, region)));
      if (leftOut.length === parts.size) return null;
      const [now, earlier] = periods.map((i) => without(this.column(indicator, i), region, leftOut)) as [
        Amounts,
        Amounts,
      ];
      return { now, earlier, regions: parts.size - leftOut.length, regionsOf: parts.size };
    };
  }
}

/** The amounts of a region less those of regions below it. */
function without(column: ReadonlyMap<number, Amounts>, region: Region, leftOut: readonly Region[]): Amounts {
  const amounts = column.get(region.regionId);
  if (amounts === undefined) throw new Error(`no amounts were counted in ${region.code}`);
  if (leftOut.length === 0) return amounts;
  const less = (amount: keyof Amounts): number | null =>
    leftOut.reduce<number | null>(
      (left, place) => (left === null ? null : left - (column.get(place.regionId)?.[amount] ?? 0)),
      amounts[amount],
    );
  return { numerator: less("numerator"), denominator: less("denominator") };
}
