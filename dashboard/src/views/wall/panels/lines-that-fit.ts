import { textEms } from "./text-ems.ts";

/** In text sizes: a line of the legend, and what stands beside a name in it. */
const LEGEND_LINE_EMS = 1.6;
const LEGEND_MARK_EMS = 3.6;
/** The heading of the panel, and the months below the axis. */
const AROUND_EMS = 6;
/** With less, a line cannot be seen to rise. */
const LEAST_PLOT_EMS = 6;

/** Lines of a legend of names in a room so wide, text sizes. */
export function legendEms(names: readonly string[], width: number): number {
  if (names.length < 2) return 0;
  const ems = names.map((name) => textEms(name) + LEGEND_MARK_EMS);
  const lines = Math.ceil(ems.reduce((sum, one) => sum + one, 0) / (width - Math.max(...ems) / 2));
  return LEGEND_LINE_EMS * lines;
}

/** How many of the lines, the first at least, leave a panel of a size room to see them rise. */
export function linesThatFit(
  names: readonly string[],
  size: { readonly width: number; readonly height: number },
): number {
  const plot = (count: number): number => size.height - AROUND_EMS - legendEms(names.slice(0, count), size.width);
  let count = names.length;
  while (count > 1 && plot(count) < LEAST_PLOT_EMS) count -= 1;
  return count;
}
