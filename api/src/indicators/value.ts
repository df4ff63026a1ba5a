import type { Amounts } from "./amounts.ts";
import type { Indicator } from "./indicator.ts";

/** What an indicator says of a region and period; null: no data. */
export interface Value extends Amounts {
  readonly value: number | null;
}

/** A value beside that of the period it is compared with. */
export interface ComparedValue extends Value {
  readonly previous: number | null;
  /** value − previous; percentage points for a percentage. */
  readonly change: number | null;
  /** change ÷ previous, in percent; null where previous is 0. */
  readonly changePercent: number | null;
}

/** value = scale × numerator ÷ denominator; the numerator itself for a count; null where the denominator is 0. */
export function valueFrom(indicator: Indicator, { numerator, denominator }: Amounts): Value {
  const value =
    numerator === null
      ? null
      : indicator.denominator === null
        ? indicator.scale * numerator
        : denominator === null || denominator === 0
          ? null
          : (indicator.scale * numerator) / denominator;
  return { numerator, denominator, value };
}

/** `previous` is null where nothing is compared. */
export function compared(indicator: Indicator, now: Amounts, previous: Amounts | null): ComparedValue {
  const { value, numerator, denominator } = valueFrom(indicator, now);
  const before = previous === null ? null : valueFrom(indicator, previous).value;
  const change = value === null || before === null ? null : value - before;
  const changePercent = change === null || before === null || before === 0 ? null : (100 * change) / Math.abs(before);
  // named one by one: a spread takes several times as long, and a map asks for thousands
  return { value, numerator, denominator, previous: before, change, changePercent };
}
