import { type ReactNode, useMemo } from "react";
import "../../../charts/bars.ts";
import { Chart } from "../../../charts/chart.tsx";
import { formatMonths } from "../../../format/month.ts";
import { formatCount } from "../../../format/number.ts";
import { nameIn } from "../../../i18n/language.ts";
import { countsFilter } from "../../../registers/filters.ts";
import { columnOf } from "../../../registers/register.ts";
import { useCounts } from "../../../registers/use-counts.ts";
import { Empty, Failed, Loading } from "../../../ui/states.tsx";
import type { RegisterView } from "../view.ts";
import { barsOf } from "./month-bars.ts";
import { Panel } from "./panel.tsx";
import { useRegisterTexts } from "./use-register-texts.ts";

/** Records by the month they are told by, those of the chosen period in full colour. */
export function Months({ view }: { view: RegisterView }): ReactNode {
  const { t, language, unit, counted } = useRegisterTexts(view);
  const { register, address } = view;
  const { live, counts } = useCounts({
    register: register.id,
    groupBy: ["MONTH"],
    filter: countsFilter(address, { period: true }),
  });
  // Months before the register of this region began are missing, not empty.
  const begun = useCounts({ register: register.id, groupBy: ["MONTH"], filter: { under: address.region } }).counts;
  const bars = useMemo(() => {
    if (counts === null || begun === null) return null;
    const first = counts.find(({ period }) => period !== null)?.period;
    return barsOf(counts, begun, (address.ever && first) || address.from, address.to);
  }, [counts, begun, address]);
  const option = useMemo(() => {
    if (bars === null) return {};
    return {
      grid: { left: 8, right: 12, top: 12, bottom: 4, containLabel: true },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
      xAxis: {
        type: "category",
        data: bars.map(({ period }) => period),
        axisLabel: {
          formatter: (period: string) => (period.length === 4 ? period : period.slice(2).replace("-", "/")),
        },
      },
      yAxis: { type: "value", minInterval: 1 },
      series: [
        {
          type: "bar",
          name: unit,
          barMaxWidth: 28,
          data: bars.map(({ records, inside }) => ({ value: records, itemStyle: { opacity: inside ? 1 : 0.35 } })),
        },
      ],
    };
  }, [bars, unit]);
  const shown = bars === null ? "" : formatMonths({ from: bars[0]!.from, to: bars.at(-1)!.to }, language);
  const total = (bars ?? []).reduce((all, { records }) => all + (records ?? 0), 0);
  const noDay = counts?.find(({ period }) => period === null)?.records ?? 0;
  const isByYear = bars?.[0]?.period.length === 4;
  const day = columnOf(register, register.days[0] ?? "");
  const notes = [
    bars?.some(({ inside }) => !inside) && t("registers.months.outside"),
    day && t("registers.months.dayOf", { day: nameIn(language, day) }),
    noDay > 0 && t("registers.months.noDay", { count: counted(noDay) }),
  ].filter(Boolean);
  return (
    <Panel
      name="months"
      title={t(isByYear ? "registers.months.yearsTitle" : "registers.months.title")}
      note={bars && t("registers.months.unit", { unit, period: shown })}
      stale={bars !== null && !live.current}
    >
      {live.error ? (
        <Failed error={live.error} retry={live.retry} />
      ) : bars === null ? (
        <Loading lines={6} />
      ) : total === 0 ? (
        <Empty>{t("registers.months.none")}</Empty>
      ) : (
        <>
          <div className="chart-room">
            <Chart
              option={option}
              label={t("registers.months.label", {
                name: nameIn(language, register),
                period: shown,
                count: formatCount(total, language),
              })}
            />
          </div>
          <p className="note">{notes.join(" · ")}</p>
        </>
      )}
    </Panel>
  );
}
