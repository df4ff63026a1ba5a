import { TEN_THOUSAND_YUAN } from "../facts/indicator.ts";
import type { Observation } from "./observation.type.ts";

type Printed = Pick<Observation, "value" | "qualifier">;

/** Share of what is printed that "about" may be off by. */
const ABOUT = 0.05;

/** The values that a printed figure may stand for, both ends included: "over 1000" is 1000 and all above it. */
export function meant({ value, qualifier }: Printed): { readonly least: number; readonly most: number } {
  if (qualifier === "OVER" || qualifier === "AT_LEAST") return { least: value, most: Infinity };
  if (qualifier === "UNDER") return { least: -Infinity, most: value };
  const slack = qualifier === "ABOUT" ? ABOUT * Math.abs(value) : 0;
  return { least: value - slack, most: value + slack };
}

/** Whether one value can be both: 1010 and "over 1000" are compatible, 900 and "over 1000" are not. */
export function compatible(one: Printed, other: Printed): boolean {
  const [a, b] = [meant(one), meant(other)];
  return a.least <= b.most && b.least <= a.most;
}

/** Whether a value is what is printed, as its qualifier means it: exactly, after rounding to the places printed, or not. */
export function agreement(printed: Printed, value: number): "HOLDS" | "ROUNDED" | "FAILS" {
  const { least, most } = meant(printed);
  if (value >= least - 1e-9 && value <= most + 1e-9) return "HOLDS";
  if (printed.qualifier !== "EXACT") return "FAILS";
  const places = (String(printed.value).split(".")[1] ?? "").length;
  return Math.abs(value - printed.value) <= 0.5 * 10 ** -places + 1e-9 ? "ROUNDED" : "FAILS";
}

const WORDS = {
  EXACT: { zh: "", en: "" },
  ABOUT: { zh: "约 ", en: "about " },
  OVER: { zh: "超过 ", en: "over " },
  UNDER: { zh: "近 ", en: "nearly " },
  AT_LEAST: { zh: "不少于 ", en: "at least " },
} as const;

/** The figure as it is printed, with its qualifier: 约 90, over 1000. */
export function said({ value, qualifier }: Printed, language: "zh" | "en"): string {
  return `${WORDS[qualifier][language]}${value}`;
}

/** Units of shares, changes and multiples. 45 percent of the firms are not 45 firms. */
const RATES = new Set(["percent", "%", "％", "百分比", "percentage_points", "百分点", "permille", "‰", "times", "倍"]);

/** Whether a figure in this unit counts or measures something, and is no share of it. */
export function isAmount({ unit }: Pick<Observation, "unit">): boolean {
  return !RATES.has(unit.trim().toLowerCase());
}

/** What figures in a unit count, in the words of our units; a unit that is not here may count anything. */
const COUNTED: Readonly<Record<string, string>> = {
  people: "people",
  // stairs that have a steward, not stewards
  units: "stairs",
  firms: "firms",
  projects: "exits",
  estates: "estates",
  "10k_cny": TEN_THOUSAND_YUAN.en,
  m2: "m²",
};
const KNOWN: ReadonlySet<string> = new Set([...Object.values(COUNTED), "removals"]);

/** Whether a figure counts something else than a unit of ours (in English): 12 firms replaced are not 12 projects. */
export function countsOther({ unit }: Pick<Observation, "unit">, ours: string): boolean {
  const counted = COUNTED[unit.trim().toLowerCase()];
  return counted !== undefined && KNOWN.has(ours) && counted !== ours;
}

export function isPercent({ unit }: Pick<Observation, "unit">): boolean {
  return ["percent", "%", "％", "百分比"].includes(unit.trim().toLowerCase());
}
