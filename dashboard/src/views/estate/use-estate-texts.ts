import "../../i18n/views/estate-facts.ts";
import { useTranslation } from "react-i18next";
import { localMinute } from "../../calendar/local-time.ts";
import { formatLasting } from "../../format/lasting.ts";
import { formatDay } from "../../format/month.ts";
import type { Language } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";

/** How this page says things, in the language of the screen. */
export function useEstateTexts(): {
  readonly language: Language;
  day(date: string): string;
  /** A half-open interval: from a day on, up to the day before another. Either may be unknown or open. */
  span(from: string | null, to: string | null): string;
  /** 36 → "36 小时", as formatLasting says it. */
  hours(hours: number): string;
  /** An instant as day and minute, "2026-10-05 08:30"; without the year where that of the instant before is the same. */
  moment(instant: string, before?: string): string;
} {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const day = (date: string): string => formatDay(date, language);
  return {
    language,
    day,
    span(from, to) {
      if (from === null) return to === null ? t("estateFacts.fromUnknown") : t("estateFacts.until", { to: day(to) });
      return to === null
        ? t("estateFacts.from", { from: day(from) })
        : t("estateFacts.fromTo", { from: day(from), to: day(to) });
    },
    hours: (hours) => formatLasting(hours, language),
    moment(instant, before) {
      const shown = localMinute(instant);
      const year = shown.slice(0, 5);
      return before !== undefined && localMinute(before).startsWith(year) ? shown.slice(5) : shown;
    },
  };
}
