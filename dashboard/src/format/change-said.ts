import type { TFunction } from "i18next";
import type { Language } from "./language.ts";
import { formatSigned } from "./number.ts";

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
  { unitEn, decimals }: { readonly unitEn: string; readonly decimals: number },
  language: Language,
  t: TFunction,
): string | null {
  if (change === null) return null;
  const signed = formatSigned(change, decimals, language);
  if (unitEn === "%") return `${signed}${language === "zh" ? "" : " "}${t("headline.points")}`;
  return changePercent === null ? signed : `${signed} (${formatSigned(changePercent, 1, language)}%)`;
}

/** Why nothing is compared. */
export const whyNotCompared = ({ notCompared }: Compared, language: Language, t: TFunction): string =>
  notCompared ? notCompared[language] : t("headline.noChange");

/** Why there is no value. */
export const whyNoData = (noData: Note | null | undefined, language: Language, t: TFunction): string =>
  noData ? noData[language] : t("headline.noValue");
