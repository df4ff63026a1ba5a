import type { Topic } from "../code-lists/topics.ts";

/**
 * What an indicator is. One file in indicators/definitions/ declares one (or a family of like ones) and says all of it; rollup, values, choropleth,
 * legend, ranking, trend and export follow from the declaration.
 */
export interface Indicator {
  /** snake_case, stable: it stands in URLs and in stored rollups. */
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Other words that people ask for it by, in either language; its names and parts of them are understood anyway. */
  readonly words?: readonly string[];
  readonly explanationZh: string;
  readonly explanationEn: string;
  /** What a value is counted in, e.g. { zh: "%", en: "%" } or { zh: "个小区", en: "estates" }. */
  readonly unit: { readonly zh: string; readonly en: string };
  /** What is better: more, less, or neither. */
  readonly direction: "HIGHER_IS_BETTER" | "LOWER_IS_BETTER" | "NEUTRAL";
  readonly numerator: Measure;
  /** Null: the value is the numerator itself (a count). */
  readonly denominator: Measure | null;
  /** What the denominator counts, as it stands after its number: "具备组建条件或已有党组织的小区". Left out for a count. */
  readonly base?: { readonly zh: string; readonly en: string };
  /** value = scale × numerator ÷ denominator: 100 for a percentage, 1000 for "per 1,000", 1 for a count. */
  readonly scale: number;
  /**
   * Of a flow: days after which what became of one is taken as final. A period younger than that is not compared; left out: final
   * at once.
   */
  readonly ripensInDays?: number;
  /** Decimal places to show. */
  readonly decimals: number;
  /** Heading it is listed under. */
  readonly topic: Topic;
  /** Where the rule comes from: a document's name and number, or the article. */
  readonly sourceZh: string;
  readonly sourceEn: string;
}

/** An additive count over one kind of fact, so that a parent's measure is the sum of its children's. */
export interface Measure {
  /**
   * The facts counted: a flow, `complaints` or a register by its id, by the day they are told by; or a stock as it stands
   * on a day: `estates`, `firms`, a register's open records, `<id>_open`, the last known of a register of states, by its id, or the estates
   * or communities (`communities`: those with an estate) that have any of either, each once, `<id>_estates` and `<id>_communities`. Columns are those of the table or the declaration.
   */
  readonly over: string;
  /**
   * A SQL aggregate over the alias `f`, additive over rows: `count(*) filter (where f.mode = 'MARKET')`, `sum(f.households)`.
   * Over a flow it must be a whole number, or say its `decimals`.
   */
  readonly sql: string;
  /** Decimal places of a sum that is no whole number, 2 for money: it is counted in its smallest unit, exactly, until it is shown. */
  readonly decimals?: number;
  /** What a sum is counted in: money in yuan. Left out: what the facts are, or of an indicator that is a count, its own unit. */
  readonly unit?: { readonly zh: string; readonly en: string };
}

/** What sums of money are counted in, and what they are shown in: "62,640.00 × 10,000 CNY" is read as one number. */
export const YUAN = { zh: "元", en: "CNY" } as const;
export const TEN_THOUSAND_YUAN = { zh: "万元", en: "× 10,000 CNY" } as const;

/** A sum of one column over all rows: not known where no row tells it. */
const PLAIN_SUM = /^sum\(f\.\w+\)$/;

/** SQL of a measure in its smallest unit: 0 where there is nothing to sum, null where there are rows and none tells the number. */
export const smallestUnits = ({ sql, decimals = 0 }: Measure): string =>
  `${PLAIN_SUM.test(sql) ? sql : `coalesce(${sql}, 0)`}${decimals === 0 ? "" : ` * ${10 ** decimals}`}`;

/** An amount in smallest units as it is shown. */
export const asShown = (amount: number | null, measure: Measure | null): number | null =>
  amount === null || measure?.decimals === undefined ? amount : amount / 10 ** measure.decimals;
