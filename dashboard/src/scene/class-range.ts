import type { TFunction } from "i18next";
import { asShown } from "../format/as-shown.ts";
import type { ColourClass, Symbolization } from "../map/symbolization.ts";

interface RangeWords {
  /**
   * Places of the values classed: each value then stands in one range alone, "6 – 8" and "9", where "6 – 9" would leave the 9 in two; "83.2 –
   * 89.1" and "≥ 89.2" likewise. Null: values have any number of places, and a range ends before its upper bound.
   */
  readonly decimals: number | null;
  print(value: number): string;
  readonly t: TFunction;
}

/** The range of a class in words, without a unit; the only class says what its values span. */
export function classRange(
  { from, to, isNew }: Pick<ColourClass, "from" | "to" | "isNew">,
  { least, most }: Pick<Symbolization, "least" | "most">,
  { decimals, print, t }: RangeWords,
): string {
  if (isNew) return t("legend.isNew");
  if (from === null && to === null) return span(least, most, print);
  if (to === null)
    return decimals !== null && from === most ? print(from!) : t("legend.fromOn", { from: print(from!) });
  if (decimals === null)
    return from === null
      ? t("legend.upTo", { to: print(to) })
      : t("legend.between", { from: print(from), to: print(to) });
  const last = asShown(to - 10 ** -decimals, decimals);
  const first = from ?? (least === last ? last : null);
  if (first === null) return last === 0 ? print(0) : t("legend.atMost", { to: print(last) });
  return first === last ? print(last) : t("legend.between", { from: print(first), to: print(last) });
}

function span(least: number | null, most: number | null, print: (value: number) => string): string {
  if (least === null || most === null) return "—";
  return least === most ? print(least) : `${print(least)} – ${print(most)}`;
}
