import { useTranslation } from "react-i18next";
import { formatLasting } from "../../format/lasting.ts";
import { useEstateTexts } from "./use-estate-texts.ts";

const UNITS = ["minutes", "hours", "businessHours", "days", "workingDays"] as const;
type Unit = (typeof UNITS)[number];
const isUnit = (word: string | undefined): word is Unit => UNITS.includes(word as Unit);

/** How a complaint's page says lengths of time. */
export function useLoopTexts(): ReturnType<typeof useEstateTexts> & {
  /** Whole minutes as formatLasting says them; `minutesOfWorkday`: of what is counted by the working calendar. */
  lasting(minutes: number, minutesOfWorkday?: number | null): string;
  /** "5 workingDays" → 5 个工作日 */
  limit(stated: string): string;
} {
  const { t } = useTranslation();
  const texts = useEstateTexts();
  return {
    ...texts,
    lasting: (minutes, minutesOfWorkday = null) =>
      formatLasting(minutes / 60, texts.language, minutesOfWorkday && minutesOfWorkday / 60),
    limit(stated) {
      const [amount, unit] = stated.split(" ");
      if (!isUnit(unit)) return stated;
      return amount === "1"
        ? t(`complaintPage.unitOne.${unit}`)
        : t(`complaintPage.unit.${unit}`, { count: Number(amount) });
    },
  };
}
