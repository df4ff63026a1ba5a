import type { ReactNode } from "react";

/** An estimate with its interval. */
export interface Whisker {
  readonly name: string;
  readonly effect: number;
  readonly least: number;
  readonly most: number;
}

/** Estimates below each other on one scale, with a line at nothing. */
export function Whiskers({ rows, text }: { rows: readonly Whisker[]; text: (row: Whisker) => string }): ReactNode {
  const from = Math.min(0, ...rows.map(({ least }) => least));
  const to = Math.max(0, ...rows.map(({ most }) => most));
  const at = (value: number): string => `${(100 * (value - from)) / (to - from || 1)}%`;
  return (
    <ul className="whiskers">
      {rows.map((row) => (
        <li key={row.name}>
          <span>{row.name}</span>
          <span className="scale" aria-hidden>
            <i className="nothing" style={{ left: at(0) }} />
            <i className="interval" style={{ left: at(row.least), right: `calc(100% - ${at(row.most)})` }} />
            <i className="estimate" style={{ left: at(row.effect) }} />
          </span>
          <span>{text(row)}</span>
        </li>
      ))}
    </ul>
  );
}
