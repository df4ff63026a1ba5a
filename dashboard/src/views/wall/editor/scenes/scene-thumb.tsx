import "./scene-thumb.css";
import type { ReactNode } from "react";
import type { Placement } from "../../programme.ts";

interface Thumbed {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly panels: readonly { readonly kind: string; readonly at: Partial<Placement> }[];
}
const tracks = (fractions: readonly number[]): string => fractions.map((part) => `minmax(0, ${part}fr)`).join(" ");

/** A scene's grid in small, for the eye: names are beside it. */
export function SceneThumb({ columns, rows, panels }: Thumbed): ReactNode {
  return (
    <span
      className="scene-thumb"
      aria-hidden="true"
      style={{ gridTemplateColumns: tracks(columns), gridTemplateRows: tracks(rows) }}
    >
      {panels.map(({ kind, at }) => (
        <i
          key={`${at.column ?? 1},${at.row ?? 1}`}
          data-kind={kind}
          style={{
            gridColumn: `${at.column ?? 1} / span ${at.columns ?? 1}`,
            gridRow: `${at.row ?? 1} / span ${at.rows ?? 1}`,
          }}
        />
      ))}
    </span>
  );
}
