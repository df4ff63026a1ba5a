import "../i18n/views/published.ts";
import type { TFunction } from "i18next";
import { formatDay, formatMonth, formatMonths } from "../format/month.ts";
import { formatNumber } from "../format/number.ts";
import type { ResultOf } from "../graphql/tada.ts";
import type { Language } from "../i18n/language.ts";
import type { Figure } from "./figure.ts";

export type FigureText = ResultOf<typeof Figure>;

/** Units that published figures come in; others are shown as they are. */
const UNITS = new Set([
  "percent",
  "people",
  "estates",
  "firms",
  "10k_cny",
  "problems",
  "communities",
  "committees",
  "stations",
  "cases",
  "projects",
  "sites",
  "meetings",
  "items",
  "households",
  "units",
  "days",
  "minutes",
  "m2",
  "regions",
  "services",
  "courtyards",
  "streets",
  "hours",
  "accounts",
  "interactions",
  "times",
  "notices",
  "orders",
  "centres",
  "posts",
  "branches",
  "interviews",
  "person_times",
  "organisations",
  "activities",
  "person-times",
  "percentage_points",
  "documents",
  "teams",
  "sessions",
  "rules",
  "levels",
  "kinds",
  "grids",
  "functions",
  "departments",
  "classes",
  "stars",
  "years",
  "year",
] as const);
type Unit = typeof UNITS extends Set<infer One> ? One : never;

/** The figure as meant: qualifier, number to the places printed, unit. "约90%", "over 40 estates". */
export function figureText({ qualifier, value, unit }: FigureText, language: Language, t: TFunction): string {
  return t(`published.qualified.${qualifier}`, { figure: withUnit(value, unit, language, t) });
}

/** A number in a published unit, to at most two places. */
export function withUnit(value: number, unit: string, language: Language, t: TFunction): string {
  // a year is a name, and has no separator of thousands
  if (unit === "year") return t("published.unit.year", { number: value });
  const places = (String(Number(value.toFixed(2))).split(".")[1] ?? "").length;
  const number = formatNumber(value, places, language);
  return UNITS.has(unit as Unit)
    ? t(`published.unit.${unit as Unit}`, { number })
    : `${number} ${unit.replaceAll("_", " ")}`;
}

/** When a published figure holds, as exactly as the article says it: a year, a month or a day. */
export function asOfText(asOf: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(asOf)) return formatDay(asOf, language);
  if (/^\d{4}-\d{2}$/.test(asOf)) return formatMonth(asOf, language);
  return /^\d{4}$/.test(asOf) && language === "zh" ? `${asOf}年` : asOf;
}

/** When a figure holds, and the months that it counts over where the article says them: 2020-01 to 2020-10. */
export function periodText({ asOf, countsFrom, countsTo }: FigureText, language: Language): string {
  if (!countsFrom || !countsTo) return asOfText(asOf, language);
  return formatMonths({ from: countsFrom, to: countsTo }, language);
}

/** The article a figure is printed in: one that is known by a file is called by its number, without what pads that. */
export function articleText(article: string, t: TFunction): string {
  const number = /^0*(\d+)_[0-9a-f]+\.\w+$/.exec(article)?.[1];
  return number === undefined ? article : t("published.articleNumber", { number });
}

/** The word of what was measured, for readers of English; the note says it in Chinese. */
export function figureName({ indicator, note }: FigureText, language: Language): string {
  const words = indicator.replaceAll("_", " ");
  return language === "zh" && note !== "" ? note : words.charAt(0).toUpperCase() + words.slice(1);
}
