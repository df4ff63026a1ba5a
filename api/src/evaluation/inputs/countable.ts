import type { Indicator, Measure } from "../../facts/indicator.ts";
import { INDICATORS } from "../../indicators/definitions/index.ts";
import { FLOWS } from "../../indicators/facts/index.ts";

/** What an indicator counts, and over what where it is a ratio. */
export const measuresOf = ({ numerator, denominator }: Indicator): Measure[] =>
  denominator === null ? [numerator] : [numerator, denominator];

const isOfEstates = ({ over }: Measure): boolean => over === "estates" || FLOWS[over]?.estate !== undefined;

/** Why an indicator has no value of a subject of its own, as what is expected instead; null: it has one. */
export function whyNotCounted(id: string, subject: "COUNTY" | "STREET" | "FIRM" | "ESTATE"): string | null {
  const indicator = INDICATORS.find((one) => one.id === id);
  if (indicator === undefined) return "an indicator's id";
  if (subject === "COUNTY" || subject === "STREET") return null;
  return measuresOf(indicator).every(isOfEstates) ? null : "an indicator of facts that are each of one estate";
}
