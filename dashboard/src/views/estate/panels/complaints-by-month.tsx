import "./complaints-by-month.css";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "../../../charts/chart.tsx";
import { formatMonth, monthsBetween } from "../../../format/month.ts";
import { formatCount } from "../../../format/number.ts";
import { type FragmentOf, graphql, readFragment } from "../../../graphql/tada.ts";
import { Empty } from "../../../ui/states.tsx";
import { useEstateTexts } from "../use-estate-texts.ts";
import { Panel } from "./panel.tsx";

export const ComplaintsByMonth_Statistic = graphql(`
  fragment ComplaintsByMonth_Statistic on ComplaintStatistic {
    month
    status
    complaints
  }
`);

/** Complaints reported each month, closed ones and others; `from` and `to` are months. */
export function ComplaintsByMonth(props: {
  counts: readonly FragmentOf<typeof ComplaintsByMonth_Statistic>[];
  from: string;
  to: string;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useEstateTexts();
  const { counts, from, to } = props;
  const { closed, open, total } = useMemo(() => byMonth(counts, from, to), [counts, from, to]);
  const period = t("headline.period", { from: formatMonth(from, language), to: formatMonth(to, language) });
  const option = useMemo(() => {
    const months = monthsBetween(from, to);
    const series = (name: string, data: readonly number[]) => ({
      type: "bar",
      stack: "all",
      name,
      data,
      barMaxWidth: 22,
    });
    return {
      grid: { left: 8, right: 8, top: 34, bottom: 4, containLabel: true },
      legend: { top: 0, right: 0 },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
      xAxis: {
        type: "category",
        data: months,
        axisLabel: { formatter: (month: string) => month.slice(2).replace("-", "/") },
      },
      yAxis: { type: "value", minInterval: 1 },
      series: [series(t("status.CLOSED"), closed), series(t("estatePage.notClosed"), open)],
    };
  }, [from, to, closed, open, t]);
  return (
    <Panel
      area="months"
      title={t("estatePage.byMonth")}
      note={t("estatePage.periodNote", { period, total: formatCount(total, language) })}
    >
      {total === 0 ? (
        <Empty>{t("estatePage.noComplaintsIn", { period })}</Empty>
      ) : (
        <div className="chart-room">
          <Chart
            option={option}
            label={t("estatePage.byMonthLabel", { period, total: formatCount(total, language) })}
          />
        </div>
      )}
    </Panel>
  );
}

function byMonth(
  counts: readonly FragmentOf<typeof ComplaintsByMonth_Statistic>[],
  from: string,
  to: string,
): { closed: number[]; open: number[]; total: number } {
  const read = counts.map((count) => readFragment(ComplaintsByMonth_Statistic, count));
  const sum = (of: string | null, closed: boolean | null): number =>
    read
      .filter(
        ({ month, status }) => (of === null || month === of) && (closed === null || (status === "CLOSED") === closed),
      )
      .reduce((all, { complaints }) => all + complaints, 0);
  const months = monthsBetween(from, to);
  return {
    closed: months.map((month) => sum(month, true)),
    open: months.map((month) => sum(month, false)),
    total: sum(null, null),
  };
}
