import "./ranking.css";
import { type KeyboardEvent, type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CombinedError } from "urql";
import { comparedWith } from "../../../../format/compared-with.ts";
import { formatDay, formatMonths } from "../../../../format/month.ts";
import { Changed } from "../../../../graphql/compared-amounts.ts";
import { asVariable } from "../../../../graphql/condition.ts";
import { graphql } from "../../../../graphql/tada.ts";
import { nameIn } from "../../../../i18n/language.ts";
import type { SortColumn, UrlState } from "../../../../link/url-state.ts";
import { useLive } from "../../../../live/use-live.ts";
import type { Indicator } from "../../../../platform.tsx";
import { isSmallCount } from "../../../../scene/small-count.ts";
import type { Choropleth, RegionHere } from "../../../../scene/use-scene.ts";
import { csvOf } from "../../../../ui/csv.ts";
import { Empty, Failed, Loading, reasonOf } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { Panel } from "../panel/panel.tsx";
import { titled } from "../panel/titled.ts";
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

/** The map shows values without a comparison; the table shows the change beside them all the same. */
const RankingChangesQuery = graphql(
  `
    query RankingChanges(
      $indicator: ID!
      $under: ID!
      $level: RegionLevel
      $kinds: [RegionKind!]
      $from: YearMonth
      $to: YearMonth
      $comparison: Comparison
      $regionsAsOf: Date
      $filter: [AttributeCondition!]
    ) {
      choropleth(
        indicator: $indicator
        under: $under
        level: $level
        kinds: $kinds
        from: $from
        to: $to
        comparison: $comparison
        regionsAsOf: $regionsAsOf
        filter: $filter
      ) {
        values {
          code
          ...Changed
        }
        remainder {
          kind
          region {
            code
          }
          ...Changed
        }
        total {
          ...Changed
        }
      }
    }
  `,
  [Changed],
);

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
  const { indicators, indicator: wanted, language, state, go } = useView();
  const { choropleth } = props;
  const indicator = indicators.find(({ id }) => id === choropleth?.indicator.id) ?? wanted;
  const compared = useChanges(choropleth, indicator, state.filter);
  const usual = usualSort(indicator.direction);
  const sort = state.sort ?? usual;
  const parts = useMemo(() => {
    const collator = new Intl.Collator(language === "zh" ? "zh-CN" : "en");
    if (!choropleth) return null;
    const given = rankingParts(choropleth, compared.changes, indicator, OTHERS);
    const order = {
      ...sort,
      changeShown: changeShownFor(indicator),
      nameOf: (row: RankingRow) => nameIn(language, row),
      collate: collator.compare,
    };
    const ranked = sort.by === "change" ? rankedByChange(given.ranked, indicator) : given.ranked;
    return { ...given, ranked: sortRows(ranked, order), withoutValue: sortRows(given.withoutValue, order) };
  }, [choropleth, compared.changes, sort, indicator, language]);

  if (props.error || !choropleth || !parts)
    return (
      <Panel name="ranking" title={t("leadership.ranking.title")}>
        {props.error ? <Failed reason={reasonOf(props.error)} retry={props.retry} /> : <Loading lines={8} />}
      </Panel>
    );
  const rows = [...parts.ranked, ...parts.withoutValue];
  const most = Math.max(...[...rows, ...parts.remainder].map(({ value }) => Math.abs(value ?? 0)), 0);
  const zones = choropleth.values[0]?.region.kind === "FUNCTIONAL_ZONE" || (rows.length === 0 && state.zones === true);
  const title = zones ? t("ranking.zonesTitle") : t("ranking.title", { level: t(`level.${choropleth.level}`) });
  const period = formatMonths(choropleth, language);
  const points = changeShownFor(indicator) === "points" ? t("leadership.ranking.points") : null;
  const columns: readonly { by: SortColumn; label: string; unit?: string | null }[] = [
    { by: "rank", label: t("leadership.ranking.rank") },
    { by: "name", label: t("leadership.ranking.name") },
    { by: "value", label: t("leadership.ranking.value") },
    {
      by: "change",
      label: t(comparedWith(compared.comparison === "YEAR_ON_YEAR" ? "yoy" : "mom", indicator, choropleth.asOf)),
      unit: points,
    },
    ...(indicator.ratio
      ? ([
          { by: "numerator", label: t("leadership.ranking.numerator") },
          { by: "denominator", label: t("leadership.ranking.denominator") },
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
      ],
      ...[...rows, ...parts.remainder, whole].map((row) => [
        row.code,
        row.rank,
        row.isZone && !zones ? `${nameIn(language, row)} (${t("leadership.ranking.zone")})` : nameIn(language, row),
        row.value,
        row.change,
        ...(indicator.ratio ? [row.numerator, row.denominator] : []),
        row.changePercent,
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
                <Row key={row.code} row={row} most={most} indicator={indicator} />
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

/** Changes of the rows shown, from the map's own answer where it compares, else asked for apart. */
function useChanges(choropleth: Choropleth | null, indicator: Indicator, filter: UrlState["filter"]) {
  const { regionsMeant } = useView();
  const oneMonth = choropleth?.from === choropleth?.to;
  const comparison = choropleth?.comparison ?? (oneMonth ? ("MONTH_ON_MONTH" as const) : ("YEAR_ON_YEAR" as const));
  const live = useLive(
    RankingChangesQuery,
    {
      indicator: indicator.id,
      under: choropleth?.region.code ?? "",
      level: choropleth?.level ?? null,
      kinds: [choropleth?.values[0]?.region.kind ?? ("ADMINISTRATIVE" as const)],
      from: indicator.flow ? (choropleth?.from ?? null) : null,
      to: choropleth?.to ?? null,
      comparison,
      ...regionsMeant,
      filter: asVariable(filter),
    },
    choropleth === null || choropleth.comparison !== null || choropleth.values.length === 0,
  );
  return { comparison, changes: (live.current && live.data?.choropleth) || null };
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
