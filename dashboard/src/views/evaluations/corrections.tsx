import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import type { Run } from "./evaluations-query.ts";

/** Those that are named, the first of the ranks. */
const NAMED = 5;

/** What a run corrects: of each the rank, or what differs where that is the same. */
export function Corrections({ run }: { run: Run }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { corrections, scheme } = run;
  const listed = (id: string | null): string => {
    const list = scheme.lists.find((one) => one.id === id);
    return list === undefined ? t("evaluations.noList") : nameIn(language, list);
  };
  return (
    <p className="corrects">
      {t("evaluations.corrects", { count: corrections.length })}
      {corrections.slice(0, NAMED).map((one) => {
        const [before, now] =
          one.rankBefore !== one.rankNow
            ? [one.rankBefore ?? "—", one.rankNow ?? "—"]
            : one.listBefore !== one.listNow
              ? [listed(one.listBefore), listed(one.listNow)]
              : [one.scoreBefore ?? "—", one.scoreNow ?? "—"];
        return (
          <span key={one.subject}>
            {one.name} {before} → {now}
          </span>
        );
      })}
    </p>
  );
}
