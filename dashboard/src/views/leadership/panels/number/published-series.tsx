import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "../../../../charts/chart.tsx";
import { shareAxisEnd } from "../../../../charts/share-axis.ts";
import { formatDay } from "../../../../format/month.ts";
import { nameIn } from "../../../../i18n/language.ts";
import type { Indicator } from "../../../../platform.tsx";
import { asOfText, figureName, figureText, withUnit } from "../../../../published/figure-text.ts";
import { drawnAt, type PublishedSeries as Series } from "../../../../published/series.ts";
import { useView } from "../../view.tsx";

/** What articles print of one thing over the years as a line, and ours as a point at its own day. */
export function PublishedSeries(props: { series: Series; indicator: Indicator; asOf: string }): ReactNode {
  const { series, indicator, asOf } = props;
  const { t } = useTranslation();
  const { language } = useView();
  const { figures, ours } = series;
  // a note is of one time; what all are of is the indicator itself, or what is related to it
  const name = series.part === "VALUE" ? nameIn(language, indicator) : figureName(figures[0]!, language);
  const title = t("leadership.number.series", { what: name });
  const unit = figures[0]!.unit;
  const option = useMemo(() => {
    const said = [
      ...figures.map((figure) => [
        drawnAt(figure.asOf),
        `${asOfText(figure.asOf, language)}: ${figureText(figure, language, t)}`,
      ]),
      ...(ours === null
        ? []
        : [[asOf, `${formatDay(asOf, language)}: ${withUnit(Number(ours.toFixed(1)), unit, language, t)}`]]),
    ];
    const words = new Map(said as [string, string][]);
    return {
      grid: { left: 8, right: 16, top: 32, bottom: 4, containLabel: true },
      legend: { top: 0 },
      tooltip: { trigger: "item", formatter: ({ value }: { value: [string, number] }) => words.get(value[0]) ?? "" },
      xAxis: { type: "time", minInterval: 365 * 24 * 3600 * 1000, axisLabel: { formatter: "{yyyy}" } },
      yAxis: { type: "value", scale: true, ...(unit === "percent" && { max: shareAxisEnd }) },
      series: [
        {
          type: "line",
          name: t("leadership.number.published"),
          symbolSize: 8,
          label: { show: true, formatter: ({ value }: { value: [string, number] }) => String(value[1]) },
          data: figures.map((figure) => [drawnAt(figure.asOf), figure.value]),
        },
        ...(ours === null
          ? []
          : [
              {
                type: "scatter",
                name: t("leadership.number.oursDrawn"),
                symbolSize: 10,
                data: [[asOf, Number(ours.toFixed(1))]],
              },
            ]),
      ],
    };
  }, [figures, ours, asOf, unit, language, t]);
  return (
    <figure className="published-series" data-series={figures[0]!.indicator}>
      <figcaption>{title}</figcaption>
      <Chart option={option} label={title} height={10} />
    </figure>
  );
}
