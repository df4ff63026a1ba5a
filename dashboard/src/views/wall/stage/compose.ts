import type { Panel, Subject, WallScene } from "../programme.ts";
import { columnsBesideMap } from "./columns-beside-map.ts";
import type { Modules } from "./modules.ts";
import type { Placed, Rect, StageBox } from "./placed.ts";
import { stacked } from "./stacked.ts";
import { tracks } from "./tracks.ts";

/** A scene as it stands on a wall: its panels and those beside them, each with its place. */
export interface ComposedScene extends WallScene {
  readonly rects: readonly Rect[];
}

/**
 * Where each panel stands. A screen has the scene's own grid, as it was made by hand. A wider wall has columns of one width about the map, which takes what is
 * over, and in them panels from `beside`, as long as the map keeps its room; a portrait one has them below one another and leaves out what does not fit. No panel is
 * stretched for the sake of the others.
 */
export function compose(
  scene: WallScene,
  beside: readonly Panel[],
  subject: Subject | null,
  modules: Modules,
  box: StageBox,
): ComposedScene {
  const own = scene.panels.map((panel) => about(panel, subject));
  const further = beside
    .map((panel) => about(panel, subject))
    .filter(({ kind }) => !own.some((one) => one.kind === kind));
  const placed =
    modules === 3
      ? onGrid(scene, own, box)
      : modules === 1
        ? stacked(own, further, box)
        : columnsBesideMap(own, further, modules, box);
  return { ...scene, panels: placed.map(({ panel }) => panel), rects: placed.map(({ rect }) => rect) };
}

/** A panel that names no indicator shows what the scene's sentence is of. */
function about(panel: Panel, subject: Subject | null): Panel {
  if (subject === null) return panel;
  if (panel.kind === "multiples" && panel.indicator === null) return { ...panel, indicator: subject.indicator };
  if (panel.kind === "ranking" && panel.indicator === null)
    return { ...panel, indicator: subject.indicator, period: subject.period };
  return panel;
}

function onGrid(scene: WallScene, panels: readonly Panel[], { width, height, gap }: StageBox): Placed {
  const lines = { columns: tracks(scene.columns, width, gap), rows: tracks(scene.rows, height, gap) };
  return panels.map((panel) => {
    const { at } = panel;
    const [left, right] = [lines.columns[at.column - 1]!.from, lines.columns[at.column + at.columns - 2]!.to];
    const [top, bottom] = [lines.rows[at.row - 1]!.from, lines.rows[at.row + at.rows - 2]!.to];
    return { panel, rect: { left, top, width: right - left, height: bottom - top } };
  });
}
