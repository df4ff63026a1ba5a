import type { Panel } from "../programme.ts";
import type { Modules } from "./modules.ts";
import { columnsOf, isMap, SIDE, shareOf } from "./needs.ts";
import type { Placed, StageBox } from "./placed.ts";
import { tracks } from "./tracks.ts";

/** A column may be over-full by rounding. */
const FULL = 1.02;
/** A column is no wider, text sizes: what a panel holds is read across at a glance. */
const WIDEST_EMS = 28;
/** Width that the map keeps, of the stage's height. */
const MAP_KEEPS: Readonly<Record<5 | 8, number>> = { 5: 1.15, 8: 1.6 };

type Column = readonly Panel[];

/** Columns from left to right: panels in the order of their sides share one as far as they fill it. */
export function columnsBesideMap(
  own: readonly Panel[],
  further: readonly Panel[],
  modules: Exclude<Modules, 1 | 3>,
  box: StageBox,
): Placed {
  const unit = Math.min(WIDEST_EMS * box.em, box.width / modules);
  const hasMap = own.some(isMap);
  const left = (columns: readonly Column[]): number =>
    box.width -
    columns
      .filter((column) => !column.some(isMap))
      .reduce((sum, column) => sum + (widthOf(column) * unit + box.gap), box.gap);
  const keeps = hasMap ? MAP_KEEPS[modules] * box.height : 0;
  let panels = own;
  for (const panel of further)
    if (left(columnsOfAll([...panels, panel], modules)) >= keeps) panels = [...panels, panel];
  const columns = columnsOfAll(panels, modules);
  const maps = columns.filter((column) => column.some(isMap)).length;
  const mapWidth = Math.max(unit, left(columns) / Math.max(1, maps));
  const across = tracks(
    columns.map((column) => (column.some(isMap) ? mapWidth : widthOf(column) * unit)),
    box.width,
    box.gap,
  );
  return columns.flatMap((column, i) => {
    const down = tracks(
      column.map((panel) => shareOf(panel, modules)),
      box.height,
      box.gap,
    );
    const { from, to } = across[i]!;
    return column.map((panel, j) => ({
      panel,
      rect: { left: from, top: down[j]!.from, width: to - from, height: down[j]!.to - down[j]!.from },
    }));
  });
}

const widthOf = (column: Column): number => Math.max(...column.map(columnsOf));

function columnsOfAll(panels: readonly Panel[], modules: Modules): Column[] {
  const inOrder = panels
    .map((panel, at) => ({ panel, at }))
    .sort((a, b) => SIDE[a.panel.kind] - SIDE[b.panel.kind] || a.at - b.at);
  const columns: Panel[][] = [];
  let filled = FULL;
  for (const { panel } of inOrder) {
    const share = shareOf(panel, modules);
    const before = columns.at(-1);
    if (before === undefined || filled + share > FULL || isMap(panel) || before.some(isMap)) {
      columns.push([panel]);
      filled = share;
    } else {
      before.push(panel);
      filled += share;
    }
  }
  return columns;
}
