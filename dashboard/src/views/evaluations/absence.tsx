import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePlatform } from "../../platform.tsx";
import type { Scored } from "./evaluations-query.ts";

/** Why somebody is not ranked: it does not take part, or what it is scored by is missing. */
export function Absence({ of }: { of: Pick<Scored, "outsideZh" | "outsideEn"> }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const because = language === "zh" ? of.outsideZh : of.outsideEn;
  if (because === null) return t("evaluations.absent");
  return (
    <span className="outside">
      {t("evaluations.outsideOf")}
      <small>{because}</small>
    </span>
  );
}
