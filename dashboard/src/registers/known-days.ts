import "../i18n/views/known-on.ts";
import type { TFunction } from "i18next";
import { formatDay } from "../format/month.ts";
import type { Language } from "../i18n/language.ts";

/** Of when the last known balances of a figure are, as the server tells it. */
interface LastKnown {
  readonly earliest: string;
  readonly latest: string;
  /** Days from `earliest` to the day they are counted on. */
  readonly daysOld: number;
}

/** "数据日期：2026年9月30日", or from the day of the oldest to that of the newest, and how old the oldest is. */
export function knownDaysSaid({ earliest, latest, daysOld }: LastKnown, language: Language, t: TFunction): string {
  const [from, to] = [earliest, latest].map((day) => formatDay(day, language));
  return earliest === latest
    ? t("knownOn.one", { date: to })
    : t("knownOn.several", { from, to, days: daysOld.toLocaleString("en") });
}
