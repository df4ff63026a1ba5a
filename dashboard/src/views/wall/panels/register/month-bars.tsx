import type { CSSProperties, ReactNode } from "react";
import { formatMonth } from "../../../../format/month.ts";
import { formatShort } from "../../../../format/number.ts";
import { useWall } from "../../wall-context.ts";
import { labelledMonths } from "../month-labels.ts";
import type { MonthCount } from "./register-facts.ts";

/** Text sizes that a number above its bar takes. */
const NUMBER_EMS = 3;

/** Records month by month; of a month without data there is no bar, and it says so. `width` in text sizes. */
export function MonthBars(props: { months: readonly MonthCount[]; width: number; noData: string }): ReactNode {
  const { language } = useWall();
  const { months, width } = props;
  const most = Math.max(1, ...months.map(({ records }) => records ?? 0));
  const isLabelled = labelledMonths(months.length, width);
  const hasNumbers = width / months.length >= NUMBER_EMS;
  // where they have no room beside each other, the highest alone says what the bars are of
  const highest = months.findIndex(({ records }) => records === most);
  const hasNumber = (i: number): boolean => hasNumbers || i === highest;
  return (
    <ol className="wall-months" style={{ "--months": months.length } as CSSProperties}>
      {months.map(({ month, records }, i) => (
        <li
          key={month}
          data-month={month}
          data-records={records ?? ""}
          aria-label={`${formatMonth(month, language)} ${records ?? props.noData}`}
        >
          <small>{isLabelled(i) ? month.replace("-", "/") : ""}</small>
          <i style={{ flexGrow: (records ?? 0) / most }} />
          <span className="number">
            {records === null ? "—" : hasNumber(i) ? formatShort(records, 0, language) : ""}
          </span>
          <span className="rest" style={{ flexGrow: 1 - (records ?? 0) / most }} />
        </li>
      ))}
    </ol>
  );
}
