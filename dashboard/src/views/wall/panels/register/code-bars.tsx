import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../../format/number.ts";
import { codeName, codesOf, type RegisterColumn } from "../../../../registers/register.ts";
import { Empty } from "../../../../ui/states.tsx";
import { useWall } from "../../wall-context.ts";
import { barNames } from "../bar-names.ts";

/** A row in which a long name has room above its bar. */
const ABOVE_EMS = 2.25;
/** Text sizes: the dot before a name; a short name; what stands beside the names, with the shortest bar that says something. */
const DOT_EMS = 1.3;
const BESIDE_NAME_EMS = 10.2;

/** Records by the codes of a column in the list's order and colours, those without one last; shares of all. */
export function CodeBars(props: {
  column: RegisterColumn;
  /** Null: suppressed. */
  codes: readonly { readonly code: string | null; readonly records: number }[] | null;
  all: number;
  /** Height of a bar's row, and width of the part, text sizes. */
  rowEms: number;
  width: number;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useWall();
  const { column, codes, all } = props;
  if (codes === null) return <Empty>{t("ranking.suppressed")}</Empty>;
  if (codes.length === 0) return <Empty>{t("state.empty")}</Empty>;
  const named = codes.map(({ code }) =>
    code === null ? t("wall.register.without") : codeName(column, code, language),
  );
  const { ems, above } = barNames(named, props.width - DOT_EMS, BESIDE_NAME_EMS);
  const isAbove = above && props.rowEms >= ABOVE_EMS;
  const nameEms = Math.min(ems + DOT_EMS, Math.max(6, props.width - BESIDE_NAME_EMS));
  const colours = new Map(codesOf(column).map(({ code, colour }) => [code, colour]));
  return (
    <ol
      className="wall-bars wall-codes"
      data-above={isAbove}
      style={{ "--rows": codes.length * (isAbove ? 2 : 1), "--name": `${nameEms}em` } as CSSProperties}
    >
      {codes.map(({ code, records }, i) => {
        const share = all > 0 ? (100 * records) / all : 0;
        const background = code === null ? "var(--ink-soft)" : (colours.get(code) ?? undefined);
        return (
          <li key={code ?? ""} data-code={code ?? ""} data-records={records}>
            <span className="name">
              <i style={{ background }} />
              {named[i]}
            </span>
            <span className="bar">
              <i style={{ width: `${share}%`, background }} />
            </span>
            <span className="value">{formatNumber(records, 0, language)}</span>
            <span className="share">{formatNumber(share, 1, language)}%</span>
          </li>
        );
      })}
    </ol>
  );
}
