import { type Extent, knownAlike } from "../data-coverage/data-coverage.ts";
import type { Amounts, ComparedPart, Figure } from "./amounts-table.ts";
import type { Indicator } from "./indicator.ts";
import type { NoDataReason, NotComparedReason } from "./notes.ts";

/** What an indicator says of a region and period; null: no data. */
export interface Value extends Amounts {
  readonly value: number | null;
}

/** A value beside that of the period it is compared with. */
export interface ComparedValue extends Value {
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

/** What a comparison needs beside the value: `part` the parts known in both periods, where they are not known alike. */
export interface Earlier {
  readonly figure: Figure;
  readonly part: ComparedPart | null;
  /** Whether the period is old enough to be compared. */
  readonly ripe: boolean;
}

/** `earlier` is null where nothing is compared. */
export function compared(indicator: Indicator, now: Figure, earlier: Earlier | null): ComparedValue {
  const { value, numerator, denominator } = valueFrom(indicator, now);
  const part = earlier?.part ?? null;
  const before = earlier === null ? null : valueFrom(indicator, part?.earlier ?? earlier.figure).value;
  const notComparedReason = earlier === null ? null : whyNotCompared(value, now, before, earlier);
  const previous = notComparedReason === null ? before : null;
  const comparedPart =
    part === null || previous === null
      ? null
      : { value: valueFrom(indicator, part.now).value, regions: part.regions, regionsOf: part.regionsOf };
  const later = comparedPart === null ? value : comparedPart.value;
  const change = later === null || previous === null ? null : later - previous;
  const changePercent =
    change === null || previous === null || previous === 0 ? null : (100 * change) / Math.abs(previous);
  // named one by one: a spread takes several times as long, and a map asks for thousands
  return {
    value,
    numerator,
    denominator,
    previous,
    change,
    changePercent,
    comparedPart,
    extent: now.known?.extent ?? "NONE",
    noDataReason: value === null ? whyNoData(now) : null,
    notComparedReason,
  };
}

function whyNoData({ known }: Figure): NoDataReason {
  if (known === null) return "NOT_KEPT_AT_LEVEL";
  return known.extent === "NONE" ? "NOT_COVERED" : "NO_DENOMINATOR";
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
