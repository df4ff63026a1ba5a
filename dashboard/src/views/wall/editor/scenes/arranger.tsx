import "./arranger.css";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { keyed } from "../../../../ui/keyed.ts";
import type { Placement, WallScene } from "../../programme.ts";
import { arranged, trackAt } from "./arrange.ts";
import { GridLine } from "./grid-line.tsx";
import type { SceneEdit } from "./scene-edits.ts";

const ARROWS: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const template = (fractions: readonly number[]): string => fractions.map((part) => `minmax(0, ${part}fr)`).join(" ");

interface Dragged {
  readonly index: number;
  /** By its corner: it is sized, not moved. */
  readonly sized: boolean;
  /** Where in the panel it was taken hold of, cells from its first. */
  readonly held: readonly [column: number, row: number];
  readonly wanted: Placement;
}

/** A scene's grid in small, whose panels are moved and sized by mouse, finger and keyboard, and whose lines are drawn. */
export function Arranger(props: { scene: WallScene; locked: boolean; onEdit(edit: SceneEdit): void }): ReactNode {
  const { t } = useTranslation();
  const { scene, locked, onEdit } = props;
  const { columns, rows, panels, name } = scene;
  const grid = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [said, setSaid] = useState("");
  const places = panels.map(({ at }) => at);
  const shown = dragged ? arranged(places, dragged.index, dragged.wanted, scene) : null;

  const put = (index: number, wanted: Placement): void => {
    const next = locked ? null : arranged(places, index, wanted, scene);
    if (next === null) {
      setSaid(t("wall.editor.arrange.noRoom"));
      return;
    }
    setSaid(t("wall.editor.arrange.at", { ...next[index]! }));
    if (next.some((place, i) => place !== places[i])) onEdit({ type: "arrange", scene: name, places: next });
  };
  const cellOf = (event: PointerEvent): readonly [number, number] => {
    const box = grid.current!.getBoundingClientRect();
    return [
      trackAt(columns, (event.clientX - box.left) / box.width),
      trackAt(rows, (event.clientY - box.top) / box.height),
    ];
  };
  const wantedAt = (
    { index, sized, held }: Omit<Dragged, "wanted">,
    [column, row]: readonly [number, number],
  ): Placement => {
    const at = places[index]!;
    return sized
      ? { ...at, columns: Math.max(1, column - at.column + 1), rows: Math.max(1, row - at.row + 1) }
      : { ...at, column: column - held[0], row: row - held[1] };
  };
  const take = (event: PointerEvent<HTMLElement>, index: number): void => {
    if (locked || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const [column, row] = cellOf(event);
    const at = places[index]!;
    const sized = (event.target as HTMLElement).dataset.handle !== undefined;
    setDragged({ index, sized, held: [column - at.column, row - at.row], wanted: at });
  };
  const drop = (): void => {
    if (dragged) put(dragged.index, dragged.wanted);
    setDragged(null);
  };
  const pressed = (event: KeyboardEvent, index: number): void => {
    const by = ARROWS[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const at = places[index]!;
    put(
      index,
      event.shiftKey
        ? { ...at, columns: at.columns + by[0], rows: at.rows + by[1] }
        : { ...at, column: at.column + by[0], row: at.row + by[1] },
    );
  };

  return (
    <div className="arranger" data-locked={locked}>
      <div className="arranger-room">
        <div
          ref={grid}
          className="arranger-grid"
          style={{ gridTemplateColumns: template(columns), gridTemplateRows: template(rows) }}
        >
          {keyed(panels).map(({ key, item: { kind }, index: i }) => {
            const at = shown?.[i] ?? places[i]!;
            return (
              <button
                key={key}
                type="button"
                disabled={locked}
                data-kind={kind}
                data-dragged={dragged?.index === i}
                aria-label={t("wall.editor.arrange.panel", {
                  kind: t(`wall.editor.arrange.kinds.${kind}`),
                  ...places[i]!,
                })}
                style={{ gridColumn: `${at.column} / span ${at.columns}`, gridRow: `${at.row} / span ${at.rows}` }}
                onPointerDown={(event) => take(event, i)}
                onPointerMove={(event) =>
                  dragged?.index === i && setDragged({ ...dragged, wanted: wantedAt(dragged, cellOf(event)) })
                }
                onPointerUp={drop}
                onPointerCancel={() => setDragged(null)}
                onKeyDown={(event) => pressed(event, i)}
              >
                {t(`wall.editor.arrange.kinds.${kind}`)}
                <i data-handle="" aria-hidden="true" />
              </button>
            );
          })}
        </div>
        {(["columns", "rows"] as const).flatMap((axis) =>
          scene[axis]
            .slice(1)
            .map((_, line) => (
              <GridLine
                key={`${axis} ${scene[axis].length} ${scene[axis].slice(0, line + 1).join()}`}
                axis={axis}
                fractions={scene[axis]}
                line={line}
                locked={locked}
                onFractions={(fractions) => onEdit({ type: "tracks", scene: name, axis, fractions })}
              />
            )),
        )}
      </div>
      <p className="arranger-hint">
        <small>{t("wall.editor.arrange.hint")}</small>
        <output>{said}</output>
      </p>
    </div>
  );
}
