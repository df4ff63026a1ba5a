import "./ranking.css";
import { stringifyDocument } from "@urql/core";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { ExportButtons } from "../../../../export/export-buttons.tsx";
import { comparedWith, NAMED } from "../../../../format/compared-with.ts";
import { formatDay, formatMonths } from "../../../../format/month.ts";
import { unitsOfParts } from "../../../../format/parts-said.ts";
import { titled } from "../../../../format/titled.ts";
import { asVariable } from "../../../../graphql/condition.ts";
import { nameIn } from "../../../../i18n/language.ts";
import type { RankLevel } from "../../../../link/url-state.ts";
import { useLive } from "../../../../live/use-live.ts";
import type { RegionHere } from "../../../../scene/use-scene.ts";
import { Empty, Failed, Loading } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { Panel } from "../panel/panel.tsx";
import { DeepRankingExport, DeepRankingQuery } from "./deep-ranking.queries.ts";
import { fileWording } from "./file-wording.ts";
import { LevelChoice } from "./level-choice.tsx";
import { OrderNote } from "./order-note.tsx";
import { serverOrder, usualSort } from "./ranking-order.ts";
import { Row } from "./row.tsx";
import { SplitChoice } from "./split/split-choice.tsx";
import { SplitLegend } from "./split/split-legend.tsx";
import { useSplit } from "./split/use-split.ts";

const PAGE = 50;
const MOST = 1000;

/** All regions of a level further below, whatever lies between: sorted by the server, searched, page after page. */
export default function DeepRanking({ region, level }: { region: RegionHere; level: RankLevel }): ReactNode {
  const { t } = useTranslation();
  const { indicator, from, to, comparison: asked, language, state, go } = useView();
  const [typed, setTyped] = useState("");
  const name = useDeferredValue(typed.trim());
  const [first, setFirst] = useState(PAGE);
  const comparison = asked ?? (from === to ? ("MONTH_ON_MONTH" as const) : ("YEAR_ON_YEAR" as const));
  const sort = state.sort ?? usualSort(indicator.direction);
  const order = serverOrder(sort, indicator.direction);
  const asks = {
    indicator: indicator.id,
    under: region.code,
    level,
    from: indicator.flow ? from : null,
    to,
    comparison,
    filter: asVariable(state.filter),
    order,
    name: name || null,
  };
  const live = useLive(DeepRankingQuery, { ...asks, first });
  const found = live.data?.indicatorRanking;
  const title = t("leadership.deepRanking.title", { region: nameIn(language, region), level: t(`level.${level}`) });
  const rows = (found?.nodes ?? []).map((node) => ({
    ...node,
    rank: sort.by === "change" ? node.changeRank : node.rank,
    nameZh: `${node.region.nameZh}${node.region.parent ? `（${node.region.parent.nameZh}）` : ""}`,
    nameEn: `${node.region.nameEn}${node.region.parent ? ` (${node.region.parent.nameEn})` : ""}`,
    isZone: node.region.kind === "FUNCTIONAL_ZONE",
    isPartial: node.extent === "PART",
  }));
  const codes = useMemo(() => (found?.nodes ?? []).map(({ code }) => code), [found]);
  const split = useSplit(region.code, codes);
  const most = Math.max(...rows.map(({ value }) => Math.abs(value ?? 0)), 0);
  const sorted = order === "LARGEST" || order === "SMALLEST" ? "value" : "change";
  const arrow = order === "LARGEST" || order === "MOST_RISEN" ? " ↓" : " ↑";
  const turn = (by: "value" | "change"): void => {
    const descending = sorted === by ? arrow === " ↑" : true;
    go({ sort: { by, descending } }, { replace: true });
  };
  const compared = t(comparedWith(NAMED[comparison], indicator, found?.total.asOf ?? to));
  const period = found
    ? `${formatMonths(found.total, language)} · ${t("headline.asOf", { date: formatDay(found.total.asOf, language) })}`
    : formatMonths({ from, to }, language);
  const heads = [
    ["value", t("leadership.ranking.value")],
    ["change", compared],
  ] as const;
  return (
    <Panel
      name="ranking"
      title={title}
      subtitle={found && `${titled(indicator, language)} · ${period}`}
      actions={
        <>
          <LevelChoice level={region.level} />
          <SplitChoice />
          <ExportButtons
            formats={["csv", "xlsx"]}
            asked={() => ({
              query: stringifyDocument(DeepRankingExport),
              variables: { zh: language === "zh", ...asks },
              operationName: "DeepRankingExport",
              list: "",
              wording: fileWording(title, period, compared, indicator, language, t),
            })}
          />
        </>
      }
      stale={!live.current}
    >
      <input
        type="search"
        className="ranking-search"
        aria-label={t("leadership.deepRanking.search")}
        placeholder={t("leadership.deepRanking.search")}
        maxLength={50}
        value={typed}
        onChange={({ target: { value } }) => setTyped(value)}
      />
      {live.error ? (
        <Failed error={live.error} retry={live.retry} />
      ) : !found ? (
        <Loading lines={8} />
      ) : rows.length === 0 ? (
        <Empty>{t("leadership.deepRanking.none")}</Empty>
      ) : (
        <div className="ranking-scroll">
          <OrderNote sort={{ by: sorted, descending: arrow === " ↓" }} direction={indicator.direction} />
          {split && <SplitLegend split={split} />}
          <table>
            <caption className="for-readers">{title}</caption>
            <thead>
              <tr>
                <th scope="col" className="rank">
                  {t("leadership.ranking.rank")}
                </th>
                <th scope="col" data-column="name">
                  {t("leadership.ranking.name")}
                </th>
                {heads.map(([by, label]) => (
                  <th
                    key={by}
                    scope="col"
                    data-column={by}
                    aria-sort={sorted !== by ? "none" : arrow === " ↓" ? "descending" : "ascending"}
                  >
                    <button type="button" onClick={() => turn(by)}>
                      {label}
                      <span aria-hidden="true">{sorted === by ? arrow : ""}</span>
                    </button>
                  </th>
                ))}
                {indicator.ratio &&
                  (["numerator", "denominator"] as const).map((part, at) => (
                    <th key={part} scope="col">
                      {t(`leadership.ranking.${part}`)} <small>{unitsOfParts(indicator, language)[at]}</small>
                    </th>
                  ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.code} row={row} most={most} indicator={indicator} split={split} />
              ))}
            </tbody>
          </table>
          {found.pageInfo.hasNextPage && first < MOST && (
            <button type="button" className="plain-button" onClick={() => setFirst(Math.min(first + 4 * PAGE, MOST))}>
              {t("leadership.deepRanking.more", { shown: rows.length, count: found.totalCount })}
            </button>
          )}
        </div>
      )}
    </Panel>
  );
}
