import "./chart-view.css";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import "../../../../charts/bars.ts";
import "../../../../charts/long-legend.ts";
import { Chart } from "../../../../charts/chart.tsx";
import { usePlatform } from "../../../../platform.tsx";
import { useScale } from "../../../../theme/theme.ts";
import { Empty } from "../../../../ui/states.tsx";
import type { ExampleChart } from "../../library/example.ts";
import { wordsOfCell } from "../columns/cell-words.ts";
import { type ColumnName, titled } from "../columns/column-names.ts";
import type { ResultTable } from "../result-table.ts";
import { nameOfRow } from "../row-name.ts";
import { axesOf, type ChartChoice, type ChartKind, chartAsked, suggestChart } from "./chart-choice.ts";
import { type ChartWords, chartOption, seriesOf } from "./chart-option.ts";

const KINDS: readonly ChartKind[] = ["bar", "line", "scatter"];

interface ChartOfResultProps {
  readonly table: ResultTable;
  /** Of its columns, in their order. */
  readonly names: readonly ColumnName[];
  /** What the example wants to be drawn, if it does. */
  readonly asked: ExampleChart | undefined;
}

/** A result as a chart of chosen columns; what suits it is chosen to begin with. */
export function ChartOfResult({ table, names, asked }: ChartOfResultProps): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const scale = useScale();
  const suggested = useMemo(
    () => chartAsked(table, asked, language) ?? suggestChart(table, language),
    [table, asked, language],
  );
  const [changed, setChanged] = useState<{ table: ResultTable; choice: ChartChoice } | null>(null);
  // A choice holds for columns of the same names, so that another run of a query keeps its chart.
  const choice = changed && sameColumns(changed.table, table) ? changed.choice : suggested;
  const words = useMemo(
    (): ChartWords => ({
      column: (column) => titled(names[column]!, t),
      cell: (column, value) => wordsOfCell(value, names[column]!.fact, language),
      row: (row) => nameOfRow(table, row, language),
    }),
    [table, names, language, t],
  );
  const option = useMemo(() => choice && chartOption(table, choice, words, scale), [table, choice, words, scale]);
  if (!choice || !option) return <Empty>{t("explore.chart.noNumbers")}</Empty>;
  const { labels, numbers } = axesOf(table);
  const across = choice.kind === "scatter" ? numbers : labels;
  const choose = (part: Partial<ChartChoice>): void => {
    const next = { ...choice, ...part };
    const allowed = next.kind === "scatter" ? numbers : labels;
    const x = allowed.includes(next.x) ? next.x : (allowed[0] ?? next.x);
    setChanged({ table, choice: { ...next, x } });
  };
  const { leftOut } = seriesOf(table, choice);
  const several = suggested?.y ?? [];
  const options = (columns: readonly number[]): ReactNode =>
    columns.map((c) => (
      <option key={c} value={c}>
        {titled(names[c]!, t)}
      </option>
    ));
  return (
    <div className="result-chart">
      <div className="choices">
        <label>
          {t("explore.chart.kind")}
          <select value={choice.kind} onChange={(event) => choose({ kind: event.target.value as ChartKind })}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind} disabled={kind === "scatter" ? numbers.length < 2 : labels.length === 0}>
                {t(`explore.chart.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("explore.chart.x")}
          <select value={choice.x} onChange={(event) => choose({ x: Number(event.target.value) })}>
            {options(across)}
          </select>
        </label>
        <label>
          {t("explore.chart.y")}
          <select
            value={choice.y.join()}
            onChange={(event) => choose({ y: event.target.value.split(",").map(Number) })}
          >
            {several.length > 1 && (
              <option value={several.join()}>{several.map((c) => titled(names[c]!, t)).join(" / ")}</option>
            )}
            {options(numbers)}
          </select>
        </label>
        <label>
          {t("explore.chart.series")}
          <select
            value={choice.series ?? ""}
            onChange={(event) => choose({ series: event.target.value === "" ? null : Number(event.target.value) })}
          >
            <option value="">{t("explore.chart.noSeries")}</option>
            {options(labels)}
          </select>
        </label>
        {leftOut > 0 && <span className="muted">{t("explore.chart.leftOut", { count: leftOut })}</span>}
      </div>
      <div className="drawing">
        <Chart
          option={option}
          label={t("explore.chart.label", {
            kind: t(`explore.chart.${choice.kind}`),
            y: choice.y.map((c) => titled(names[c]!, t)).join(", "),
            x: titled(names[choice.x]!, t),
          })}
        />
      </div>
    </div>
  );
}

const sameColumns = (a: ResultTable, b: ResultTable): boolean =>
  a === b || a.columns.map(({ key }) => key).join() === b.columns.map(({ key }) => key).join();
