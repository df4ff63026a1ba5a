import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount, formatNumber } from "../../../../format/number.ts";
import { sourceName } from "../../../../format/source-name.ts";
import { nameIn } from "../../../../i18n/language.ts";
import type { RecordPart } from "../../../../link/url-state.ts";
import { useLive } from "../../../../live/use-live.ts";
import { Empty, Failed, Loading, reasonOf } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import type { FigureVariables } from "./record-list.tsx";
import { BreakdownQuery } from "./records.queries.ts";

/** A part of a figure by the codes of an attribute: together it. */
export function ByCode(props: { by: string; part: RecordPart; variables: FigureVariables }): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  const live = useLive(BreakdownQuery, { ...props.variables, by: props.by, part: props.part });
  if (live.error) return <Failed reason={reasonOf(live.error)} retry={live.retry} />;
  const parts = live.data?.indicatorBreakdown;
  if (!parts) return <Loading lines={4} />;
  if (parts.length === 0) return <Empty>{t("leadership.records.none")}</Empty>;
  const whole = parts.reduce((sum, { amount }) => sum + amount, 0);
  const most = Math.max(...parts.map(({ amount }) => Math.abs(amount)), 1);
  return (
    <table className="by-code">
      <tbody>
        {parts.map((part) => (
          <tr key={part.code ?? ""} data-code={part.code ?? ""}>
            <th scope="row">{sourceName(nameIn(language, part), t)}</th>
            <td className="bar">
              <i style={{ width: `${(100 * Math.abs(part.amount)) / most}%` }} />
            </td>
            <td>{formatCount(part.amount, language)}</td>
            <td>{whole > 0 && `${formatNumber((100 * part.amount) / whole, 1, language)}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
