import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatEvaluatedPeriod } from "../../format/evaluated-period.ts";
import { nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";

interface Past {
  readonly period: string;
  readonly rank: number | null;
  readonly ranked: number;
  readonly list: string | null;
  readonly periodsOnList: number;
}

/** Periods that are shown, the last ones. */
const SHOWN = 6;

/** How somebody came out before, the newest first; nothing where there was nothing before. */
export function PastPeriods(props: {
  history: readonly Past[];
  lists: readonly { readonly id: string; readonly nameZh: string; readonly nameEn: string }[];
}): ReactNode {
  const { history, lists } = props;
  const { t } = useTranslation();
  const { language } = usePlatform();
  if (history.length === 0) return null;
  return (
    <ol className="past-periods" aria-label={t("evaluations.before")}>
      {history.slice(0, SHOWN).map((past) => {
        const list = lists.find(({ id }) => id === past.list);
        return (
          <li key={past.period}>
            {formatEvaluatedPeriod(past.period, language)}{" "}
            {past.rank === null
              ? t("evaluations.absent")
              : t("evaluations.rankOf", { rank: past.rank, ranked: past.ranked })}
            {list && ` · ${nameIn(language, list)}`}
            {past.periodsOnList > 1 && ` · ${t("evaluations.onEnd", { count: past.periodsOnList })}`}
          </li>
        );
      })}
    </ol>
  );
}
