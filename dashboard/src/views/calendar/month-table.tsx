import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { calendar_day_kinds } from "../../../../schema/code-lists.json";
import { formatMonth } from "../../format/month.ts";
import { usePlatform } from "../../platform.tsx";
import type { CalendarDay } from "./calendar-query.ts";

const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** 1 Monday … 7 Sunday. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** A month by weeks from Monday on: each day with what it is, in colour and by a mark. */
export function MonthTable({ month, days }: { month: string; days: readonly CalendarDay[] }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const blanks = weekdayOf(days[0]!.day) - 1;
  const cells: (CalendarDay | null)[] = [...Array<null>(blanks).fill(null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(7 * week, 7 * week + 7));
  const worked = days.filter(({ kind }) => kind === "WORKDAY" || kind === "WORKED_WEEKEND").length;
  return (
    <table className="month">
      <caption>
        {formatMonth(month, language)} <small>{t("calendar.workdays", { count: worked })}</small>
      </caption>
      <thead>
        <tr>
          {WEEK.map((weekday) => (
            <th key={weekday} scope="col">
              {t(`calendar.weekdays.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)?.day}>
            {WEEK.map((weekday, place) => {
              const day = week[place];
              return day ? <Day key={weekday} day={day} /> : <td key={weekday} />;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day: { day, kind, holidayZh, holidayEn } }: { day: CalendarDay }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const mark = t(`calendar.mark.${kind}`);
  const name = language === "zh" ? holidayZh : holidayEn;
  return (
    <td className="day" data-kind={kind} title={[calendar_day_kinds[kind][language], name].filter(Boolean).join(" · ")}>
      {Number(day.slice(8))}
      {mark && <small>{mark}</small>}
    </td>
  );
}
