import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import "../../charts/bars.ts";
import { Chart } from "../../charts/chart.tsx";
import { usePlatform } from "../../platform.tsx";
import { Empty } from "../../ui/states.tsx";
import type { MoneyAnswer } from "./money-query.ts";

type Region = NonNullable<MoneyAnswer["region"]>;

/** The balance as a line, in and out as bars above and below zero, month by month. */
export function MoneyMonths({ answer, period }: { answer: Region; period: string }): ReactNode {
  const { t } = useTranslation();
  const { language, indicators } = usePlatform();
  const { balances, comings, goings, balance } = answer;
  const indicator = indicators.find(({ id }) => id === balance.indicator.id)!;
  const unit = language === "zh" ? indicator.unitZh : indicator.unitEn;
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 8, top: 56, bottom: 4, containLabel: true },
      legend: { top: 0 },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
      xAxis: {
        type: "category",
        data: balances.map(({ to }) => to),
        axisLabel: { formatter: (month: string) => month.slice(2).replace("-", "/") },
      },
      yAxis: [
        { type: "value", name: t("money.movedAxis", { unit }), nameTextStyle: { align: "left" } },
        {
          type: "value",
          name: t("money.balanceAxis", { unit }),
          nameTextStyle: { align: "right" },
          splitLine: { show: false },
        },
      ],
      series: [
        { type: "bar", name: t("money.in"), stack: "moved", barMaxWidth: 22, data: comings.map(({ value }) => value) },
        {
          type: "bar",
          name: t("money.out"),
          stack: "moved",
          barMaxWidth: 22,
          data: goings.map(({ value }) => (value === null ? null : -value)),
        },
        {
          type: "line",
          name: t("money.balance"),
          yAxisIndex: 1,
          symbolSize: 5,
          data: balances.map(({ value }) => value),
        },
      ],
    }),
    [balances, comings, goings, t, unit],
  );
  if ([...balances, ...comings, ...goings].every(({ value }) => value === null))
    return <Empty>{t("money.noData")}</Empty>;
  return (
    <div className="chart-room">
      <Chart option={option} label={t("money.monthsLabel", { period, unit })} />
    </div>
  );
}
