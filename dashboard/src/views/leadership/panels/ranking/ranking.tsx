import "./ranking.css";
import { type KeyboardEvent, memo, type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CombinedError } from "urql";
import { type Language, nameIn } from "../../../../format/language.ts";
import { formatDay, formatMonth } from "../../../../format/month.ts";
import { formatCount, formatNumber, formatSigned, unitSuffix } from "../../../../format/number.ts";
import { graphql } from "../../../../graphql/tada.ts";
import { hover, useIsHovered } from "../../../../live/hovered-region.ts";
import { useLive } from "../../../../live/use-live.ts";
import type { Indicator } from "../../../../platform.tsx";
import { isSmallCount } from "../../../../scene/small-count.ts";
import type { Choropleth } from "../../../../scene/use-scene.ts";
import { Empty, Failed, Loading, reasonOf } from "../../../../ui/states.tsx";
import type { Sort, SortColumn } from "../../url-state.ts";
import { useView } from "../../view.tsx";
import { changeTone } from "../headline/change.tsx";
import { Panel } from "../panel/panel.tsx";
import { changeShownFor, csvOf, type RankingRow, rankingRows, sortRows } from "./ranking-rows.ts";

/** The map shows values without a comparison; the table shows the change beside them all the same. */
const RankingChangesQuery = graphql(`
  query RankingChanges(
    $indicator: ID!
    $under: ID!
    $level: RegionLevel
    $kinds: [RegionKind!]
    $from: YearMonth
    $to: YearMonth
    $comparison: Comparison
  ) {
    choropleth(
      indicator: $indicator
      under: $under
      level: $level
      kinds: $kinds
      from: $from
      to: $to
      comparison: $comparison
    ) {
      values {
        code
        change
        changePercent
      }
    }
  }
`);

const BY_RANK: Sort = { by: "rank", descending: false };
/** Columns that begin with the greatest. */
const GREATEST_FIRST = new Set<SortColumn>(["value", "change", "numerator", "denominator"]);

/** The children as a table, tied to the map: pointing at one shows it there, its name goes into it, its value opens. */
export function Ranking(props: {
  choropleth: Choropleth | null;
  current: boolean;
  error: CombinedError | null;
  retry(): void;
}): ReactNode {
  const { t } = useTranslation();
  const { indicators, indicator: wanted, language, state, go } = useView();
  const { choropleth } = props;
  const indicator = indicators.find(({ id }) => id === choropleth?.indicator.id) ?? wanted;
  const compared = useChanges(choropleth, indicator);
  const sort = state.sort ?? BY_RANK;
  const rows = useMemo(() => {
    const collator = new Intl.Collator(language === "zh" ? "zh-CN" : "en");
    if (!choropleth) return [];
    return sortRows(rankingRows(choropleth.values, compared.changes), {
      ...sort,
      changeShown: changeShownFor(indicator),
      nameOf: (row) => nameIn(language, row),
      collate: collator.compare,
    });
  }, [choropleth, compared.changes, sort, indicator, language]);

  if (props.error || !choropleth)
    return (
      <Panel name="ranking" title={t("leadership.ranking.title")}>
        {props.error ? <Failed reason={reasonOf(props.error)} retry={props.retry} /> : <Loading lines={8} />}
      </Panel>
    );
  const most = Math.max(...rows.map(({ value }) => Math.abs(value ?? 0)), 0);
  const zones = choropleth.values[0]?.region.kind === "FUNCTIONAL_ZONE" || (rows.length === 0 && state.zones === true);
  const title = zones ? t("ranking.zonesTitle") : t("ranking.title", { level: t(`level.${choropleth.level}`) });
  const period =
    choropleth.from === choropleth.to
      ? formatMonth(choropleth.to, language)
      : `${formatMonth(choropleth.from, language)} – ${formatMonth(choropleth.to, language)}`;
  const columns: readonly { by: SortColumn; label: string }[] = [
    { by: "rank", label: t("leadership.ranking.rank") },
    { by: "name", label: t("leadership.ranking.name") },
    { by: "value", label: t("leadership.ranking.value") },
    {
      by: "change",
      label: t(compared.comparison === "YEAR_ON_YEAR" ? "leadership.ranking.yoy" : "leadership.ranking.mom"),
    },
    ...(indicator.ratio
      ? ([
          { by: "numerator", label: t("leadership.ranking.numerator") },
          { by: "denominator", label: t("leadership.ranking.denominator") },
        ] as const)
      : []),
  ];
  const csv = (): string =>
    csvOf([
      [`${title} · ${titled(indicator, language)} · ${period} · ${choropleth.asOf}`],
      [t("leadership.ranking.code"), ...columns.map(({ label }) => label), t("leadership.ranking.changePercent")],
      ...rows.map((row) => [
        row.code,
        row.rank,
        nameIn(language, row),
        row.value,
        row.change,
        ...(indicator.ratio ? [row.numerator, row.denominator] : []),
        row.changePercent,
      ]),
    ]);
  const turn = (by: SortColumn): void => {
    const descending = sort.by === by ? !sort.descending : GREATEST_FIRST.has(by);
    go({ sort: by === "rank" && !descending ? undefined : { by, descending } }, { replace: true });
  };
  return (
    <Panel
      name="ranking"
      title={title}
      subtitle={`${titled(indicator, language)} · ${period} · ${t("headline.asOf", { date: formatDay(choropleth.asOf, language) })}`}
      actions={
        rows.length > 0 && (
          <Export csv={csv} fileName={`${choropleth.region.code}-${indicator.id}-${choropleth.to}.csv`} />
        )
      }
      stale={!props.current}
    >
      {rows.length === 0 ? (
        <Empty>{zones ? t("ranking.emptyZones") : t("ranking.empty")}</Empty>
      ) : (
        <div className="ranking-scroll">
          <table onKeyDown={moveFocus}>
            <caption className="for-readers">{`${title} · ${titled(indicator, language)} · ${period}`}</caption>
            <thead>
              <tr>
                {columns.map(({ by, label }) => (
                  <th
                    key={by}
                    scope="col"
                    data-column={by}
                    aria-sort={sort.by !== by ? "none" : sort.descending ? "descending" : "ascending"}
                  >
                    <button type="button" onClick={() => turn(by)}>
                      {label}
                      <span aria-hidden="true">{sort.by !== by ? "" : sort.descending ? " ↓" : " ↑"}</span>
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.code} row={row} most={most} indicator={indicator} />
              ))}
            </tbody>
          </table>
          {rows.some((row) => isSmallCount(row, indicator)) && (
            <p className="small-note">{t("leadership.ranking.small")}</p>
          )}
        </div>
      )}
    </Panel>
  );
}

/** Changes of the rows shown, from the map's own answer where it compares, else asked for apart. */
function useChanges(choropleth: Choropleth | null, indicator: Indicator) {
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
    },
    choropleth === null || choropleth.comparison !== null || choropleth.values.length === 0,
  );
  const values = live.current ? live.data?.choropleth.values : undefined;
  const changes = useMemo(() => new Map((values ?? []).map((value) => [value.code, value])), [values]);
  return { comparison, changes };
}

const Row = memo(function Row(props: { row: RankingRow; most: number; indicator: Indicator }): ReactNode {
  const { t } = useTranslation();
  const { language, drill, go } = useView();
  const { row, indicator } = props;
  const { code, value, rank, numerator, denominator } = row;
  const isHovered = useIsHovered(code);
  const name = nameIn(language, row);
  const small = isSmallCount(row, indicator);
  return (
    <tr
      className={`${isHovered ? "hovered" : ""} ${small ? "small-count" : ""}`}
      onPointerEnter={() => hover(code)}
      onPointerLeave={() => hover(null)}
      title={small ? t("leadership.ranking.small") : undefined}
    >
      <td className="rank">{rank ?? "–"}</td>
      <th scope="row">
        <button
          type="button"
          className={isHovered ? "hovered" : ""}
          data-region={code}
          title={name}
          onClick={() => drill(code)}
          onFocus={() => hover(code)}
          onBlur={() => hover(null)}
        >
          {name}
        </button>
      </th>
      <td className="value">
        <i style={{ width: `${props.most > 0 ? (Math.abs(value ?? 0) / props.most) * 100 : 0}%` }} />
        {value === null ? (
          <em>{t("ranking.noData")}</em>
        ) : (
          <button
            type="button"
            className="number-button"
            aria-label={`${name} ${formatNumber(value, indicator.decimals, language)}${unitSuffix(indicator, language)}`}
            title={t("leadership.number.open", { region: name })}
            onClick={() => go({ number: { indicator: indicator.id, region: code } })}
          >
            {formatNumber(value, indicator.decimals, language)}
          </button>
        )}
      </td>
      <td className="change">
        <RowChange row={row} indicator={indicator} />
      </td>
      {indicator.ratio && (
        <>
          <td className="count">{numerator === null ? "–" : formatCount(numerator, language)}</td>
          <td className="count">{denominator === null ? "–" : formatCount(denominator, language)}</td>
        </>
      )}
    </tr>
  );
});

/** Points of a percentage, a count's change with its percentage, else percent; with an arrow, and its tone in words for those who do not see it. */
function RowChange({ row, indicator }: { row: RankingRow; indicator: Indicator }): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  const tone = changeTone(row, indicator);
  // from nothing there is no percentage: then the change itself
  const kind =
    row.changePercent === null && changeShownFor(indicator) === "percent" ? "count" : changeShownFor(indicator);
  const shown = kind === "percent" ? row.changePercent : row.change;
  if (tone === null || shown === null) return "–";
  return (
    <span className={tone === "better" || tone === "worse" ? tone : ""} title={t(`leadership.tone.${tone}`)}>
      <span aria-hidden="true">{tone === "same" ? "" : row.change! > 0 ? "▲" : "▼"}</span>
      {formatSigned(shown, kind === "count" ? indicator.decimals : 1, language)}
      {kind === "points" && `${language === "zh" ? "" : " "}${t("ranking.points")}`}
      {kind === "percent" && "%"}
      {kind === "count" && row.changePercent !== null && ` (${formatSigned(row.changePercent, 1, language)}%)`}
      <span className="for-readers">{t(`leadership.tone.${tone}`)}</span>
    </span>
  );
}

function Export({ csv, fileName }: { csv: () => string; fileName: string }): ReactNode {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    // without the mark at the beginning, which would be pasted too
    await navigator.clipboard.writeText(csv().slice(1));
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <>
      <button type="button" className="plain-button" onClick={() => void copy()}>
        <span role="status">{t(copied ? "leadership.copied" : "leadership.copy")}</span>
      </button>
      <button type="button" className="plain-button" onClick={() => download(csv(), fileName)}>
        CSV ↓
      </button>
    </>
  );
}

function download(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

/** Name and unit, the unit only where the name does not say it. */
export function titled(indicator: Indicator, language: Language): string {
  const name = nameIn(language, indicator);
  const unit = unitSuffix(indicator, language).trim();
  return unit === "" || name.toLowerCase().includes(unit.toLowerCase()) ? name : `${name} (${unit})`;
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
