import type { Indicator } from "../facts/indicator.ts";
import { classBreaks, classOf } from "./class-breaks.ts";
import type { Classification } from "./indicator-enums.ts";
import { ranks } from "./rank.ts";
import { inSteps } from "./shown.ts";

/**
 * How the values of one choropleth compare: classes, ranks, extremes. Each is worked out when it is first asked for, since
 * many queries want the values alone.
 */
export class ClassesAndRanks {
  readonly #values: readonly (number | null)[];
  readonly #direction: Indicator["direction"];
  readonly #classification: Classification;
  readonly #classes: number;
  readonly #decimals: number;
  #known: readonly number[] | undefined;
  #bounds: number[] | undefined;
  #ranks: readonly (number | null)[] | undefined;

  /**
   * `classes` as asked for, 2 to 12. Values are classed as they are shown, to `decimals` places, so that two shown alike are in one class and
   * no bound is printed for two.
   */
  constructor(
    values: readonly (number | null)[],
    direction: Indicator["direction"],
    classification: Classification,
    classes: number,
    decimals: number,
  ) {
    this.#values = values;
    this.#direction = direction;
    this.#classification = classification;
    this.#classes = classes;
    this.#decimals = decimals;
  }

  get breaks(): number[] {
    return this.#steps.map((bound) => bound / 10 ** this.#decimals);
  }

  /** Null without any value. */
  get min(): number | null {
    return this.#all.length === 0 ? null : this.#all.reduce((a, b) => Math.min(a, b));
  }

  get max(): number | null {
    return this.#all.length === 0 ? null : this.#all.reduce((a, b) => Math.max(a, b));
  }

  /** Of the value at a place in the list: 1 is best; null without a value. */
  rankAt(place: number): number | null {
    this.#ranks ??= ranks(this.#values, this.#direction);
    return this.#ranks[place]!;
  }

  /** Of the value at a place in the list: 0 is the lowest; null without a value. */
  classAt(place: number): number | null {
    const value = this.#values[place]!;
    return value === null ? null : classOf(inSteps(value, this.#decimals), this.#steps);
  }

  /** The breaks, counted in steps of the last place shown. */
  get #steps(): number[] {
    this.#bounds ??= classBreaks(
      this.#all.map((value) => inSteps(value, this.#decimals)),
      this.#classification,
      this.#classes,
    );
    return this.#bounds;
  }

  get #all(): readonly number[] {
    this.#known ??= this.#values.filter((value) => value !== null);
    return this.#known;
  }
}
