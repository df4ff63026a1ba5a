import type { Indicator } from "../facts/indicator.ts";
import { ranks } from "./rank.ts";
import type { ComparedValue } from "./value.ts";

type Change = Pick<ComparedValue, "change" | "changePercent">;

/** The change as it is told, and so sorted by: of a rate per something in percent; of a percentage in points, of a count as a count. */
export function changeTold(
  { denominator, unit }: Pick<Indicator, "denominator" | "unit">,
  { change, changePercent }: Change,
): number | null {
  return denominator !== null && unit.en !== "%" ? changePercent : change;
}

/** Ranks of the changes of one choropleth, worked out when the first is asked for. */
export class ChangeRanks {
  #ranks: readonly (number | null)[] | undefined;

  constructor(
    private readonly indicator: Indicator,
    private readonly values: readonly Change[],
  ) {}

  /** 1 is the change that is best by the direction, the largest rise where neutral; null where nothing is compared. */
  rankAt(place: number): number | null {
    this.#ranks ??= ranks(
      this.values.map((value) => changeTold(this.indicator, value)),
      this.indicator.direction,
    );
    return this.#ranks[place]!;
  }
}
