import { useTranslation } from "react-i18next";
import { formatDay, formatMonths } from "../../../format/month.ts";
import { usePlatform } from "../../../platform.tsx";
import { countOf, unitIn } from "../../../registers/register.ts";
import type { RegisterView } from "../view.ts";

/** How the page says numbers and dates of its register. */
export function useRegisterTexts({ register, address }: RegisterView) {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { ever, open } = address;
  return {
    t,
    language,
    unit: unitIn(language, register),
    /** The months, or the day of which all stands. */
    period:
      ever && open !== undefined
        ? t("registers.figures.openOn", { date: formatDay(open, language) })
        : formatMonths(address, language),
    counted: (records: number): string => countOf(language, register, records),
  };
}
