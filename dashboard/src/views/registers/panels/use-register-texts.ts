import { useTranslation } from "react-i18next";
import { formatMonths } from "../../../format/month.ts";
import { usePlatform } from "../../../platform.tsx";
import { countOf, unitIn } from "../../../registers/register.ts";
import type { RegisterView } from "../view.ts";

/** How the page says numbers and dates of its register. */
export function useRegisterTexts({ register, address }: RegisterView) {
  const { t } = useTranslation();
  const { language } = usePlatform();
  return {
    t,
    language,
    unit: unitIn(language, register),
    period: formatMonths(address, language),
    counted: (records: number): string => countOf(language, register, records),
  };
}
