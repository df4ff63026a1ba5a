import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { comparedWith } from "../../../../format/compared-with.ts";
import { formatCount, formatNumber, formatSigned } from "../../../../format/number.ts";
import { sourceName } from "../../../../format/source-name.ts";
import { nameIn } from "../../../../i18n/language.ts";
import type { RecordPart } from "../../../../link/url-state.ts";
import { useLive } from "../../../../live/use-live.ts";
import type { Indicator } from "../../../../platform.tsx";
import { Empty, Failed, Loading } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { type CodeSort, changeOf, inOrder, nextSort } from "./by-code-order.ts";
import type { FigureVariables } from "./record-list.tsx";
import { BreakdownQuery } from "./records.queries.ts";

/**
 * A part of a figure by the codes of an attribute: together it, each with its change against the month before, or against the year before where
 * the view compares with that. The largest first, or where the view compares what has risen most; another head orders anew.
 */
export function ByCode(props: {
  by: string;
  part: RecordPart;
  indicator: Pick<Indicator, "flow">;
  asOf: string;
  /** Whether the figure itself is compared: where it is not, its parts are not either. */
  compared: Record<"mom" | "yoy", boolean>;
  /** Of the amounts. */
  unit: string;
  variables: FigureVariables;
}): ReactNode {
  const { t } = useTranslation();
  const { language, state, from, to, comparison } = useView();
  const [chosen, setChosen] = useState<CodeSort | null>(null);
  const against = state.compare === "yoy" || from !== to ? "yoy" : "mom";
  const live = useLive(BreakdownQuery, {
    ...props.variables,
    by: props.by,
    part: props.part,
    comparison: against === "yoy" ? "YEAR_ON_YEAR" : "MONTH_ON_MONTH",
  });
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  const parts = live.data?.indicatorBreakdown;
  if (!parts) return <Loading lines={4} />;
  if (parts.length === 0) return <Empty>{t("leadership.records.none")}</Empty>;
  const whole = parts.reduce((sum, { amount }) => sum + amount, 0);
  const most = Math.max(...parts.map(({ amount }) => Math.abs(amount)), 1);
  const isCompared = props.compared[against] && parts.some(({ before }) => before !== null);
  const sort = chosen ?? { by: isCompared && comparison !== null ? "change" : "amount", descending: true };
  const head = (by: CodeSort["by"], label: string, unit?: string): ReactNode => (
    <th
      scope="col"
      colSpan={by === "code" ? 2 : 1}
      aria-sort={sort.by !== by ? "none" : sort.descending ? "descending" : "ascending"}
    >
      <button type="button" onClick={() => setChosen(nextSort(sort, by))}>
        {label}
        <span aria-hidden="true">{sort.by !== by ? "" : sort.descending ? " ↓" : " ↑"}</span>
        {unit && <small>{unit}</small>}
      </button>
    </th>
  );
  return (
    <table className="by-code">
      <thead>
        <tr>
          {head("code", t("leadership.records.code"))}
          {head("amount", t("leadership.records.amount"), props.unit)}
          <th scope="col">{t("leadership.records.share")}</th>
          {isCompared && head("change", t(comparedWith(against, props.indicator, props.asOf)), props.unit)}
        </tr>
      </thead>
      <tbody>
        {inOrder(parts, sort).map((part) => (
          <tr key={part.code ?? ""} data-code={part.code ?? ""}>
            <th scope="row">{sourceName(nameIn(language, part), t)}</th>
            <td className="bar">
              <i style={{ width: `${(100 * Math.abs(part.amount)) / most}%` }} />
            </td>
            <td>{formatCount(part.amount, language)}</td>
            <td>{whole > 0 && `${formatNumber((100 * part.amount) / whole, 1, language)}%`}</td>
            {isCompared && (
              <td>
                {changeOf(part) === 0
                  ? t("tone.same")
                  : formatSigned(changeOf(part), Number.isInteger(changeOf(part)) ? 0 : 1, language)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
