import { useTranslation } from "react-i18next";
import { formatMonths } from "../../../format/month.ts";
import { formatCount } from "../../../format/number.ts";
import { usePlatform } from "../../../platform.tsx";
import { unitIn, withUnit } from "../../../registers/register.ts";
import type { RegisterView } from "../view.ts";

/** How the page says numbers and dates of its register. */
export function useRegisterTexts({ register, address }: RegisterView) {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const unit = unitIn(language, register);
  return {
    t,
    language,
    unit,
    period: formatMonths(address, language),
    counted: (records: number): string => withUnit(formatCount(records, language), unit, language),
  };
}
