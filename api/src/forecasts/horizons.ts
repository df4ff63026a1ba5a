import { addDays, weekStart } from "../calendar/day.ts";
import { CHINA, instantOf, localDayOf } from "../calendar/local-time.ts";
import { lastOfMonth } from "../calendar/month.ts";
import { codeList, type ValueOf } from "../code-lists/code-list.ts";

export const forecastHorizons = codeList({
  id: "forecast_horizons",
  type: "ForecastHorizon",
  name: { zh: "预测至", en: "Forecast until" },
  about: "Until when it is foreseen what will be overdue.",
  codes: {
    TONIGHT: { zh: "今晚", en: "Tonight", about: "the end of the day." },
    FRIDAY: { zh: "周五", en: "Friday", about: "the end of the next Friday after today." },
    MONTH_END: { zh: "月底", en: "Month's end", about: "the end of the month." },
  },
});
export type ForecastHorizon = ValueOf<typeof forecastHorizons>;

const FRIDAY = 4;

/** When each ends, in milliseconds: with the last second of its local day. */
export function horizonsAt(now: number): Record<ForecastHorizon, number> {
  const today = localDayOf(CHINA, now);
  const friday = addDays(weekStart(today), FRIDAY);
  const end = (day: string): number => instantOf(CHINA, day, "23:59:59");
  return {
    TONIGHT: end(today),
    FRIDAY: end(friday > today ? friday : addDays(friday, 7)),
    MONTH_END: end(lastOfMonth(today)),
  };
}
