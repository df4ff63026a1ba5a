import { useTranslation } from "react-i18next";
import { formatNumber } from "../../format/number.ts";
import { useEstateTexts } from "./use-estate-texts.ts";

const UNITS = ["minutes", "hours", "businessHours", "days", "workingDays"] as const;
type Unit = (typeof UNITS)[number];
const isUnit = (word: string | undefined): word is Unit => UNITS.includes(word as Unit);

/** How a complaint's page says lengths of time. */
export function useLoopTexts(): ReturnType<typeof useEstateTexts> & {
  /** Whole minutes as minutes, hours or days; of business time as business hours. */
  lasting(minutes: number, byWorkingCalendar?: boolean): string;
  /** "5 workingDays" → 5 个工作日 */
  limit(stated: string): string;
} {
  const { t } = useTranslation();
  const texts = useEstateTexts();
  return {
    ...texts,
    lasting(minutes, byWorkingCalendar = false) {
      if (Math.abs(minutes) < 120) return t("complaintPage.minutes", { minutes });
      const hours = formatNumber(minutes / 60, 1, texts.language);
      if (byWorkingCalendar) return t("complaintPage.workingHours", { hours });
      return minutes < 3 * 1440
        ? t("estatePage.hours", { hours })
        : t("estatePage.days", { days: formatNumber(minutes / 1440, 1, texts.language) });
    },
    limit(stated) {
      const [amount, unit] = stated.split(" ");
      return isUnit(unit) ? t(`complaintPage.unit.${unit}`, { count: Number(amount) }) : stated;
    },
  };
}
