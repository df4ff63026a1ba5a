import { knownAlike } from "../data-coverage/data-coverage.ts";
import type { Extent } from "../facts/coverage.ts";
import { asShown, type Indicator } from "../facts/indicator.ts";
import type { Amounts, ComparedPart, Figure } from "./amounts-table.ts";
import type { NoDataReason, NotComparedReason } from "./notes.ts";

/** What an indicator says of a region and period, beside the period it is compared with; null: no data. */
export interface ComparedValue extends Amounts {
  readonly value: number | null;
  readonly previous: number | null;
  /** value − previous (of the compared part, where there is one); percentage points for a percentage. */
  readonly change: number | null;
  /** change ÷ previous, in percent; null where previous is 0. */
  readonly changePercent: number | null;
  /** Where the periods are not known alike: the value over the parts known in both, which the change is from; of how many of how many regions. */
  readonly comparedPart: { readonly value: number | null; readonly regions: number; readonly regionsOf: number } | null;
  /** How far region and period are known. */
  readonly extent: Extent;
  /** Why there is no value; null where there is one. */
  readonly noDataReason: NoDataReason | null;
  /** Why a comparison that was asked for is not made; null where it is. */
  readonly notComparedReason: NotComparedReason | null;
}

/** scale × numerator ÷ denominator; the numerator itself for a count; null where the denominator is 0. */
export function valueFrom(indicator: Indicator, amounts: Amounts): number | null {
  const numerator = asShown(amounts.numerator, indicator.numerator);
  if (numerator === null) return null;
  if (indicator.denominator === null) return indicator.scale * numerator;
  const denominator = asShown(amounts.denominator, indicator.denominator);
  return denominator === null || denominator === 0 ? null : (indicator.scale * numerator) / denominator;
}

/** What a comparison needs beside the value: `part` the parts known in both periods, where they are not known alike. */
export interface Earlier {
  readonly figure: Figure;
  readonly part: ComparedPart | null;
  /** Whether the period is old enough to be compared. */
  readonly ripe: boolean;
}

/** `earlier` is null where nothing is compared. */
export function compared(indicator: Indicator, now: Figure, earlier: Earlier | null): ComparedValue {
  const value = valueFrom(indicator, now);
  if (earlier === null) return comparedValue(indicator, now, value, null, null, null, null, null);
  const { part } = earlier;
  const before = valueFrom(indicator, part?.earlier ?? earlier.figure);
  const notComparedReason = whyNotCompared(value, now, before, earlier);
  const previous = notComparedReason === null ? before : null;
  const comparedPart =
    part === null || previous === null
      ? null
      : { value: valueFrom(indicator, part.now), regions: part.regions, regionsOf: part.regionsOf };
  const later = comparedPart === null ? value : comparedPart.value;
  const change = later === null || previous === null ? null : later - previous;
  const changePercent =
    change === null || previous === null || previous === 0 ? null : (100 * change) / Math.abs(previous);
  return comparedValue(indicator, now, value, previous, change, changePercent, comparedPart, notComparedReason);
}

/** Named one by one: a spread takes several times as long, and a map asks for thousands. */
function comparedValue(
  indicator: Indicator,
  now: Figure,
  value: number | null,
  previous: number | null,
  change: number | null,
  changePercent: number | null,
  comparedPart: ComparedValue["comparedPart"],
  notComparedReason: NotComparedReason | null,
): ComparedValue {
  return {
    value,
    numerator: asShown(now.numerator, indicator.numerator),
    denominator: asShown(now.denominator, indicator.denominator),
    previous,
    change,
    changePercent,
    comparedPart,
    extent: now.known?.extent ?? "NONE",
    noDataReason: value === null ? whyNoData(now) : null,
    notComparedReason,
  };
}

function whyNoData({ known, numerator }: Figure): NoDataReason {
  if (known === null) return "NOT_KEPT_AT_LEVEL";
  if (known.extent === "NONE") return "NOT_COVERED";
  return numerator === null ? "NOT_TOLD" : "NO_DENOMINATOR";
}

function whyNotCompared(
  value: number | null,
  now: Figure,
  before: number | null,
  { figure, part, ripe }: Earlier,
): NotComparedReason | null {
  if (value === null) return "NO_DATA";
  if (!ripe) return "STILL_RIPENING";
  if (before === null) return figure.known?.extent === "NONE" ? "EARLIER_NOT_COVERED" : "NO_DATA";
  if (part !== null || now.known === figure.known || knownAlike(now.known!, figure.known!)) return null;
  return figure.known!.extent === "WHOLE" ? "COVERED_IN_PART" : "EARLIER_COVERED_IN_PART";
}
