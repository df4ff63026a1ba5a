import "./complaints-by-month.css";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { addMonths, monthsBetween } from "../../../calendar/month.ts";
import "../../../charts/bars.ts";
import { Chart } from "../../../charts/chart.tsx";
import { formatMonth } from "../../../format/month.ts";
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
    suppressed
  }
`);

/** Neither good nor bad, in either theme. */
const UNTOLD = "#8a96a3";

type Counts = readonly FragmentOf<typeof ComplaintsByMonth_Statistic>[];

/**
 * Complaints reported each month, closed ones and others; `from` and `to` are months, `missing` those not on record. Of months whose counts by
 * status are suppressed the total alone is shown.
 */
export function ComplaintsByMonth(props: {
  counts: Counts;
  totals: Counts;
  from: string;
  to: string;
  missing: ReadonlySet<string>;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useEstateTexts();
  const { counts, totals, from, to, missing } = props;
  const { closed, open, untold, total } = useMemo(
    () => byMonth(counts, totals, from, to, missing),
    [counts, totals, from, to, missing],
  );
  const notOnRecord = monthsBetween(from, to).filter((month) => missing.has(month));
  const isOnRecord = notOnRecord.length < monthsBetween(from, to).length;
  const period = t("headline.period", { from: formatMonth(from, language), to: formatMonth(to, language) });
  const option = useMemo(() => {
    const months = monthsBetween(from, to);
    const series = (name: string, data: readonly (number | null)[], color?: string) => ({
      type: "bar",
      stack: "all",
      name,
      data,
      barMaxWidth: 22,
      ...(color && { itemStyle: { color } }),
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
      series: [
        series(t("code.complaint_statuses.CLOSED"), closed),
        series(t("estatePage.notClosed"), open),
        ...(untold.some((count) => count !== null) ? [series(t("estatePage.statusSuppressed"), untold, UNTOLD)] : []),
      ],
    };
  }, [from, to, closed, open, untold, t]);
  return (
    <Panel
      area="months"
      share={6}
      title={t("estatePage.byMonth")}
      note={isOnRecord ? t("estatePage.periodNote", { period, total: formatCount(total, language) }) : period}
    >
      {total === 0 ? (
        <Empty>{t(isOnRecord ? "estatePage.noComplaintsIn" : "estatePage.noDataIn", { period })}</Empty>
      ) : (
        <div className="chart-room">
          <Chart
            option={option}
            label={t("estatePage.byMonthLabel", { period, total: formatCount(total, language) })}
          />
        </div>
      )}
      {isOnRecord && notOnRecord.length > 0 && (
        <p className="months-missing">
          {t("estatePage.noDataIn", {
            period: stretches(notOnRecord)
              .map((ends) => [...new Set(ends)].map((month) => formatMonth(month, language)).join("–"))
              .join(t("listComma")),
          })}
        </p>
      )}
    </Panel>
  );
}

/** Months in a row as the first and last of each row. */
function stretches(months: readonly string[]): [first: string, last: string][] {
  const rows: [string, string][] = [];
  for (const month of months) {
    const row = rows.at(-1);
    if (row && addMonths(row[1], 1) === month) row[1] = month;
    else rows.push([month, month]);
  }
  return rows;
}

/** Null in months that are not on record; `untold`: those of which the counts by status are suppressed, null in others. */
function byMonth(
  counts: Counts,
  totals: Counts,
  from: string,
  to: string,
  missing: ReadonlySet<string>,
): { closed: (number | null)[]; open: (number | null)[]; untold: (number | null)[]; total: number } {
  const [byStatus, whole] = [counts, totals].map((some) =>
    some.map((count) => readFragment(ComplaintsByMonth_Statistic, count)),
  );
  const sum = (rows: NonNullable<typeof whole>): number => rows.reduce((all, { complaints }) => all + complaints!, 0);
  const hidden = new Set(byStatus!.flatMap(({ month, suppressed }) => (suppressed ? [month] : [])));
  const of = (month: string, isClosed: boolean): number | null =>
    missing.has(month) || hidden.has(month)
      ? null
      : sum(byStatus!.filter((row) => row.month === month && (row.status === "CLOSED") === isClosed));
  const months = monthsBetween(from, to);
  return {
    closed: months.map((month) => of(month, true)),
    open: months.map((month) => of(month, false)),
    untold: months.map((month) => (hidden.has(month) ? sum(whole!.filter((row) => row.month === month)) : null)),
    total: sum(whole!),
  };
}
