import "./ranking.css";
import { type KeyboardEvent, type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CombinedError } from "urql";
import { comparedWith, NAMED } from "../../../../format/compared-with.ts";
import { formatDay, formatMonths } from "../../../../format/month.ts";
import { unitsOfParts } from "../../../../format/parts-said.ts";
import { titled } from "../../../../format/titled.ts";
import { nameIn } from "../../../../i18n/language.ts";
import type { SortColumn } from "../../../../link/url-state.ts";
import { isSmallCount } from "../../../../scene/small-count.ts";
import { useChanges } from "../../../../scene/use-changes.ts";
import type { Choropleth, RegionHere } from "../../../../scene/use-scene.ts";
import { csvOf } from "../../../../ui/csv.ts";
import { Empty, Failed, Loading } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { Panel } from "../panel/panel.tsx";
import { CopyOrDownload } from "./copy-or-download.tsx";
import { LevelChoice } from "./level-choice.tsx";
import { OrderNote } from "./order-note.tsx";
import { usualSort } from "./ranking-order.ts";
import {
  changeShownFor,
  commonReason,
  type RankingRow,
  rankedByChange,
  rankingParts,
  sortRows,
} from "./ranking-rows.ts";
import { Row } from "./row.tsx";
import { SplitChoice } from "./split/split-choice.tsx";
import { SplitLegend } from "./split/split-legend.tsx";
import { useSplit } from "./split/use-split.ts";

/** What administrative regions are called together beside a list of zones. */
const OTHERS = { zh: "行政区划合计", en: "Administrative regions" } as const;
/** Columns that begin with the greatest. */
const GREATEST_FIRST = new Set<SortColumn>(["value", "change", "numerator", "denominator"]);

/** The children as a table, tied to the map: pointing at one shows it there, its name goes into it, its value opens. */
export function Ranking(props: {
  choropleth: Choropleth | null;
  /** Level of the region shown: further levels below it can be ranked. */
  level?: RegionHere["level"] | undefined;
  current: boolean;
  error: CombinedError | null;
  retry(): void;
}): ReactNode {
  const { t } = useTranslation();
  const { indicators, indicator: wanted, language, state, go, regionsMeant } = useView();
  const { choropleth } = props;
  const indicator = indicators.find(({ id }) => id === choropleth?.indicator.id) ?? wanted;
  // the map shows values without a comparison; the table shows the change beside them all the same
  const compared = useChanges(choropleth, indicator, { ...regionsMeant, filter: state.filter }, true);
  const usual = usualSort(indicator.direction);
  const sort = state.sort ?? usual;
  const parts = useMemo(() => {
    const collator = new Intl.Collator(language === "zh" ? "zh-CN" : "en");
    if (!choropleth) return null;
    const given = rankingParts(choropleth, compared.told, indicator, OTHERS);
    const order = {
      ...sort,
      changeShown: changeShownFor(indicator),
      nameOf: (row: RankingRow) => nameIn(language, row),
      collate: collator.compare,
    };
    const ranked = sort.by === "change" ? rankedByChange(given.ranked, indicator) : given.ranked;
    return { ...given, ranked: sortRows(ranked, order), withoutValue: sortRows(given.withoutValue, order) };
  }, [choropleth, compared.told, sort, indicator, language]);

  const codes = useMemo(() => choropleth?.values.map(({ code }) => code) ?? [], [choropleth]);
  const split = useSplit(choropleth?.region.code ?? "", codes);

  if (props.error || !choropleth || !parts)
    return (
      <Panel name="ranking" title={t("leadership.ranking.title")}>
        {props.error ? <Failed error={props.error} retry={props.retry} /> : <Loading lines={8} />}
      </Panel>
    );
  const rows = [...parts.ranked, ...parts.withoutValue];
  const most = Math.max(...[...rows, ...parts.remainder].map(({ value }) => Math.abs(value ?? 0)), 0);
  const zones = choropleth.values[0]?.region.kind === "FUNCTIONAL_ZONE" || (rows.length === 0 && state.zones === true);
  const title = zones ? t("ranking.zonesTitle") : t("ranking.title", { level: t(`level.${choropleth.level}`) });
  const period = formatMonths(choropleth, language);
  const points = changeShownFor(indicator) === "points" ? t("leadership.ranking.points") : null;
  const [unitAbove, unitBelow] = unitsOfParts(indicator, language);
  const columns: readonly { by: SortColumn; label: string; unit?: string | null }[] = [
    { by: "rank", label: t("leadership.ranking.rank") },
    { by: "name", label: t("leadership.ranking.name") },
    { by: "value", label: t("leadership.ranking.value") },
    {
      by: "change",
      label: t(comparedWith(NAMED[compared.comparison], indicator, choropleth.asOf)),
      unit: points,
    },
    ...(indicator.ratio
      ? ([
          { by: "numerator", label: t("leadership.ranking.numerator"), unit: unitAbove },
          { by: "denominator", label: t("leadership.ranking.denominator"), unit: unitBelow },
        ] as const)
      : []),
  ];
  const whole = { ...parts.whole, nameZh: t("leadership.ranking.whole"), nameEn: t("leadership.ranking.whole") };
  const reason = commonReason(parts.ranked);
  const csv = (): string =>
    csvOf([
      [`${title} · ${titled(indicator, language)} · ${period} · ${choropleth.asOf}`],
      [
        t("leadership.ranking.code"),
        ...columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label)),
        t("leadership.ranking.changePercent"),
        ...(split?.parts.map(({ label }) => `${split.by}: ${label}`) ?? []),
      ],
      ...[...rows, ...parts.remainder, whole].map((row) => [
        row.code,
        row.rank,
        row.isZone && !zones ? `${nameIn(language, row)} (${t("leadership.ranking.zone")})` : nameIn(language, row),
        row.value,
        row.change,
        ...(indicator.ratio ? [row.numerator, row.denominator] : []),
        row.changePercent,
        ...(split?.parts.map(({ i }) => (row.code === null ? null : (split.countsOf(row.code)?.[i] ?? null))) ?? []),
      ]),
    ]);
  const turn = (by: SortColumn): void => {
    const descending = sort.by === by ? !sort.descending : GREATEST_FIRST.has(by);
    const isUsual = by === usual.by && descending === usual.descending;
    go({ sort: isUsual ? undefined : { by, descending } }, { replace: true });
  };
  return (
    <Panel
      name="ranking"
      title={title}
      subtitle={`${titled(indicator, language)} · ${period} · ${t("headline.asOf", { date: formatDay(choropleth.asOf, language) })}`}
      actions={
        <>
          {props.level && <LevelChoice level={props.level} />}
          {rows.length > 0 && <SplitChoice />}
          {rows.length > 0 && (
            <CopyOrDownload csv={csv} fileName={`${choropleth.region.code}-${indicator.id}-${choropleth.to}.csv`} />
          )}
        </>
      }
      stale={!props.current}
    >
      {rows.length === 0 ? (
        <Empty>{zones ? t("ranking.emptyZones") : t("ranking.empty")}</Empty>
      ) : (
        <div className="ranking-scroll">
          <OrderNote sort={sort} direction={indicator.direction} />
          {split && <SplitLegend split={split} />}
          <table onKeyDown={moveFocus}>
            <caption className="for-readers">{`${title} · ${titled(indicator, language)} · ${period}`}</caption>
            <thead>
              <tr>
                {columns.map(({ by, label, unit }) => (
                  <th
                    key={by}
                    scope="col"
                    data-column={by}
                    aria-sort={sort.by !== by ? "none" : sort.descending ? "descending" : "ascending"}
                  >
                    <button type="button" onClick={() => turn(by)}>
                      {label}
                      <span aria-hidden="true">{sort.by !== by ? "" : sort.descending ? " ↓" : " ↑"}</span>
                      {unit && <small>{unit}</small>}
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {parts.ranked.map((row) => (
                <Row key={row.code} row={row} most={most} indicator={indicator} split={split} />
              ))}
            </tbody>
            <Apart title={t("leadership.ranking.withoutValue")} columns={columns.length} name="no-data">
              {parts.withoutValue.map((row) => (
                <Row key={row.code} row={row} most={most} indicator={indicator} />
              ))}
            </Apart>
            <Apart title={t("leadership.ranking.remainder")} columns={columns.length} name="remainder">
              {parts.remainder.map((row) => (
                <Row key={row.nameZh} row={row} most={most} indicator={indicator} />
              ))}
            </Apart>
            <tbody data-rows="whole">
              <Row row={whole} most={0} indicator={indicator} />
            </tbody>
          </table>
          {reason && <p className="small-note">{reason[language]}</p>}
          {rows.some(({ isPartial }) => isPartial) && <p className="small-note">{t("leadership.ranking.partial")}</p>}
          {rows.some((row) => isSmallCount(row, indicator)) && (
            <p className="small-note">{t("leadership.ranking.small")}</p>
          )}
        </div>
      )}
    </Panel>
  );
}

/** Rows that are not ranked, under a heading of their own; nothing without any. */
function Apart(props: { title: string; columns: number; name: string; children: readonly ReactNode[] }): ReactNode {
  if (props.children.length === 0) return null;
  return (
    <tbody data-rows={props.name}>
      <tr>
        <th colSpan={props.columns} scope="colgroup" className="apart">
          {props.title}
        </th>
      </tr>
      {props.children}
    </tbody>
  );
}

function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("[data-region]")];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const next = buttons[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
