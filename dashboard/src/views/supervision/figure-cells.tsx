import type { ReactNode } from "react";
import { formatNumber } from "../../format/number.ts";
import { usePlatform } from "../../platform.tsx";
import { COLUMNS, type Column, type Figures, shareOf } from "./supervision-rows.ts";

/** Columns that stand as a share of another, which the cell prints below the count. */
const WHOLE_OF: Readonly<Partial<Record<Column, Column>>> = {
  onTime: "due",
  late: "due",
  missing: "due",
  putRight: "notices",
  notPutRight: "notices",
};
/** What nobody wants any of. */
const BAD: ReadonlySet<Column> = new Set(["late", "missing", "putRightLate"]);
/** Across the whole table, for what is no row of figures. */
export function Wide({ depth, children }: { depth: number; children: ReactNode }): ReactNode {
  return (
    <tr className="wide">
      <td colSpan={COLUMNS.length + 1} style={{ paddingInlineStart: `${1 + depth}em` }}>
        {children}
      </td>
    </tr>
  );
}

/** A count a cell with its share of the whole below it; what is late or missing stands out where there is any. */
export function FigureCells({ figures }: { figures: Figures }): ReactNode {
  const { language } = usePlatform();
  return COLUMNS.map((column) => {
    const count = figures[column];
    const whole = WHOLE_OF[column];
    const share = whole === undefined ? null : shareOf(count, figures[whole]);
    const isBad = BAD.has(column) && (count ?? 0) > 0;
    return (
      <td key={column} data-column={column} data-value={count ?? ""} data-bad={isBad}>
        {count === null ? <span className="muted">—</span> : formatNumber(count, 0, language)}
        {share !== null && <small>{formatNumber(share, 1, language)}%</small>}
      </td>
    );
  });
}
