import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../../format/number.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { Empty } from "../../../../ui/states.tsx";
import { useWall } from "../../wall-context.ts";
import type { factsOf } from "./register-facts.ts";

/** The regions one level down with the most records, as bars; the regions come sorted. */
export function RegionBars({ regions }: { regions: ReturnType<typeof factsOf>["regions"] }): ReactNode {
  const { t } = useTranslation();
  const { language } = useWall();
  if (regions.length === 0) return <Empty>{t("state.empty")}</Empty>;
  const most = Math.max(1, ...regions.map(({ records }) => records));
  return (
    <ol className="wall-bars wall-regions" style={{ "--rows": regions.length } as CSSProperties}>
      {regions.map(({ region, records }) => (
        <li key={region!.code} data-region={region!.code} data-records={records}>
          <span className="name">{nameIn(language, region!)}</span>
          <span className="bar">
            <i style={{ width: `${(100 * records) / most}%` }} />
          </span>
          <span className="value">{formatNumber(records, 0, language)}</span>
        </li>
      ))}
    </ol>
  );
}
