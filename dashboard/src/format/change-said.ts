import type { TFunction } from "i18next";
import type { Language } from "../i18n/language.ts";
import { formatSigned, formatSignedValue, type ValueFormat } from "./number.ts";

/** Words of the server, shown as they come, so that all views word a thing alike. */
export interface Note {
  readonly zh: string;
  readonly en: string;
}

/** A change, or why there is none. */
export interface Compared {
  readonly change: number | null;
  readonly changePercent: number | null;
  /** Null where it is compared, and where nothing was asked. */
  readonly notCompared?: Note | null | undefined;
  /** What part of the value the change is of; null: all of it. */
  readonly comparedPart?: Note | null | undefined;
}

/** "+3.2个百分点", "+11 (+15.1%)"; null without a change. From nothing there is no percentage. */
export function changeText(
  { change, changePercent }: Pick<Compared, "change" | "changePercent">,
  format: ValueFormat,
  language: Language,
  t: TFunction,
): string | null {
  if (change === null) return null;
  const signed = formatSignedValue(change, format, language);
  const isSame = Number(Math.abs(change).toFixed(format.decimals)) === 0;
  if (format.unitEn === "%") return `${signed}${language === "zh" ? "" : " "}${t("headline.points")}`;
  return changePercent === null || isSame ? signed : `${signed} (${formatSigned(changePercent, 1, language)}%)`;
}

/** What is better of an indicator, and the places it is printed to. */
interface Directed {
  readonly direction: "HIGHER_IS_BETTER" | "LOWER_IS_BETTER" | "NEUTRAL";
  readonly decimals: number;
}

/** Which way a change as printed goes, and whether that is for the better; null without one. Never told by colour alone. */
export function changeTone(
  { change }: Pick<Compared, "change">,
  { direction, decimals }: Directed,
): "same" | "up" | "down" | "better" | "worse" | null {
  if (change === null) return null;
  if (Number(Math.abs(change).toFixed(decimals)) === 0) return "same";
  if (direction === "NEUTRAL") return change > 0 ? "up" : "down";
  return (direction === "HIGHER_IS_BETTER") === change > 0 ? "better" : "worse";
}

/** Why nothing is compared. */
export const whyNotCompared = ({ notCompared }: Compared, language: Language, t: TFunction): string =>
  notCompared ? notCompared[language] : t("headline.noChange");

/** Why there is no value. */
export const whyNoData = (noData: Note | null | undefined, language: Language, t: TFunction): string =>
  noData ? noData[language] : t("headline.noValue");
