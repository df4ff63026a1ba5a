import "./ranking.css";
import type { KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CombinedError } from "urql";
import type { Language } from "../../../../format/language.ts";
import { nameIn } from "../../../../format/language.ts";
import { formatMonth } from "../../../../format/month.ts";
import { formatNumber, formatSigned, unitSuffix } from "../../../../format/number.ts";
import { hover, useIsHovered } from "../../../../live/hovered-region.ts";
import type { Indicator } from "../../../../platform.tsx";
import type { Choropleth } from "../../../../scene/use-scene.ts";
import { Empty, Failed, Loading, reasonOf } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";

type Row = Choropleth["values"][number];

/** The children in order of rank, tied to the map: pointing at one shows it there, Enter or a click goes into it. */
export function Ranking(props: { choropleth: Choropleth | null; error: CombinedError | null }): ReactNode {
  const { t } = useTranslation();
  const { indicators, indicator: wanted, language, state } = useView();
  const { choropleth } = props;
  if (props.error) return <Failed reason={reasonOf(props.error)} />;
  if (!choropleth) return <Loading lines={8} />;
  const indicator = indicators.find(({ id }) => id === choropleth.indicator.id) ?? wanted;
  const rows = [...choropleth.values].sort(byRank);
  const most = Math.max(...rows.map(({ value }) => Math.abs(value ?? 0)), 0);
  const zones = rows[0]?.region.kind === "FUNCTIONAL_ZONE" || (rows.length === 0 && state.zones === true);
  const { from, to } = choropleth;
  return (
    <section className="panel ranking">
      <h2>
        {zones ? t("ranking.zonesTitle") : t("ranking.title", { level: t(`level.${choropleth.level}`) })}
        <small>
          {title(indicator, language)} ·{" "}
          {from === to ? formatMonth(to, language) : `${formatMonth(from, language)} – ${formatMonth(to, language)}`}
        </small>
      </h2>
      {rows.length === 0 ? (
        <Empty>{zones ? t("ranking.emptyZones") : t("ranking.empty")}</Empty>
      ) : (
        <ol onKeyDown={moveFocus}>
          {rows.map((row) => (
            <RankingRow
              key={row.code}
              row={row}
              most={most}
              decimals={indicator.decimals}
              percent={indicator.unitEn === "%"}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

function RankingRow(props: { row: Row; most: number; decimals: number; percent: boolean }): ReactNode {
  const { t } = useTranslation();
  const { language, drill } = useView();
  const { code, region, value, rank, change, changePercent } = props.row;
  const isHovered = useIsHovered(code);
  const shownChange = props.percent ? change : changePercent;
  return (
    <li>
      <button
        type="button"
        className={isHovered ? "hovered" : ""}
        data-region={code}
        onClick={() => drill(code)}
        onPointerEnter={() => hover(code)}
        onPointerLeave={() => hover(null)}
        onFocus={() => hover(code)}
        onBlur={() => hover(null)}
      >
        <span className="rank">{rank ?? ""}</span>
        <span className="name">{nameIn(language, region)}</span>
        <span className="bar">
          <i style={{ width: `${props.most > 0 ? (Math.abs(value ?? 0) / props.most) * 100 : 0}%` }} />
        </span>
        <span className="value">
          {value === null ? <em>{t("ranking.noData")}</em> : formatNumber(value, props.decimals, language)}
        </span>
        {shownChange !== null && (
          <span className="change">
            {formatSigned(shownChange, 1, language)}
            {props.percent ? ` ${t("ranking.points")}` : "%"}
          </span>
        )}
      </button>
    </li>
  );
}

/** Name and unit, the unit only where the name does not say it. */
function title(indicator: Indicator, language: Language): string {
  const name = nameIn(language, indicator);
  const unit = unitSuffix(indicator, language).trim();
  return unit === "" || name.toLowerCase().includes(unit.toLowerCase()) ? name : `${name} (${unit})`;
}

/** Without a rank last, by code. */
function byRank(a: Row, b: Row): number {
  return (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || a.code.localeCompare(b.code);
}

function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const next = buttons[buttons.indexOf(event.target as HTMLButtonElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
