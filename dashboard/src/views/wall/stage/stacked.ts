import type { Panel } from "../programme.ts";
import { columnsOf, heightsOf, isMap, KEPT_FIRST } from "./needs.ts";
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

/**
 * Heights that add up to `room`: each its least; of what is over the map and the tables as much as they can use, in proportion, since names stand on their shapes
 * and parts of a table in it only where there is room for them, and then the others.
 */
function grown(panels: readonly Panel[], width: number, room: number): number[] {
  const heights = panels.map((panel) => ({
    isFirst: isMap(panel) || columnsOf(panel) > 1,
    ...heightsOf(panel, width),
  }));
  let grownTo = heights.map(({ least }) => least);
  for (const first of [true, false]) {
    const wishes = heights.map(({ most, isFirst }, i) => (isFirst === first ? most - grownTo[i]! : 0));
    const wish = sumOf(wishes);
    const given = Math.min(wish, Math.max(0, room - sumOf(grownTo)));
    if (wish > 0) grownTo = grownTo.map((height, i) => height + (given * wishes[i]!) / wish);
  }
  return grownTo;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
