import type { Panel } from "../programme.ts";
import { heightsOf, isMap, KEPT_FIRST } from "./needs.ts";
import type { Placed, StageBox } from "./placed.ts";
import { tracks } from "./tracks.ts";

/** Numbers stand above the map, the rest below it. */
const IS_ABOVE: readonly Panel["kind"][] = ["headline", "text"];

/**
 * Below one another: what matters most is chosen first, until the height is used; what is over goes to those that can use it. Nothing further stands where the
 * scene's own could use its room.
 */
export function stacked(own: readonly Panel[], further: readonly Panel[], box: StageBox): Placed {
  const widthEms = box.width / box.em;
  const height = (panels: readonly Panel[], which: "least" | "most" = "least"): number =>
    panels.reduce((sum, panel) => sum + heightsOf(panel, widthEms)[which] * box.em + box.gap, box.gap);
  const isFirst = ({ kind }: Panel): boolean => KEPT_FIRST.includes(kind);
  const chosen: Panel[] = [];
  for (const panel of [...own.filter(isFirst), ...own.filter((one) => !isFirst(one))])
    if (chosen.length === 0 || height([...chosen, panel]) <= box.height) chosen.push(panel);
  let wanted = height(chosen, "most");
  for (const panel of further) {
    wanted += heightsOf(panel, widthEms).least * box.em + box.gap;
    if (wanted > box.height) break;
    chosen.push(panel);
  }
  const place = ({ kind }: Panel): number => (IS_ABOVE.includes(kind) ? 0 : isMap({ kind }) ? 1 : 2);
  const panels = chosen
    .map((panel, at) => ({ panel, at }))
    .sort((a, b) => place(a.panel) - place(b.panel) || a.at - b.at)
    .map(({ panel }) => panel);
  const down = tracks(
    grown(panels, widthEms, box.height / box.em - (box.gap / box.em) * (panels.length + 1)),
    box.height,
    box.gap,
  );
  return panels.map((panel, i) => {
    const { from, to } = down[i]!;
    return { panel, rect: { left: box.gap, top: from, width: box.width - 2 * box.gap, height: to - from } };
  });
}

/** Heights that add up to `room`: each its least, and of what is over as much as it can use, in the same proportion. */
function grown(panels: readonly Panel[], width: number, room: number): number[] {
  const needs = panels.map((panel) => heightsOf(panel, width));
  const over = Math.max(0, room - needs.reduce((sum, { least }) => sum + least, 0));
  const wish = needs.reduce((sum, { least, most }) => sum + most - least, 0);
  return needs.map(({ least, most }) => least + (wish === 0 ? 0 : (over * (most - least)) / wish));
}
