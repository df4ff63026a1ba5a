import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Language, nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import type { Run, Scored } from "./evaluations-query.ts";

type Reason = Pick<Scored, "outsideZh" | "outsideEn" | "missing">;
type Criteria = Run["scheme"]["criteria"];

/** Why somebody is not ranked: it does not take part, or what it is scored by is missing. */
export function absenceInWords(t: TFunction, language: Language, of: Reason, criteria: Criteria): string {
  const because = language === "zh" ? of.outsideZh : of.outsideEn;
  if (because !== null) return because;
  const lacked = of.missing.flatMap((id) => criteria.find((one) => one.id === id) ?? []);
  if (lacked.length === 0) return t("evaluations.absent");
  return t("evaluations.lacks", { criteria: lacked.map((one) => nameIn(language, one)).join(t("listComma")) });
}

export function Absence({ of, criteria }: { of: Reason; criteria: Criteria }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  return absenceInWords(t, language, of, criteria);
}
