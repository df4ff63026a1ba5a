import { EDGE_EMS } from "../panels/panel-frame.tsx";
import { columnsOfRanking } from "../panels/ranked-rows.ts";
import type { Panel } from "../programme.ts";
import type { Modules } from "./modules.ts";

type Kind = Panel["kind"];

/** Whether the stage's maps draw it: it takes what is over. */
export const isMap = ({ kind }: Pick<Panel, "kind">): boolean => kind === "map" || kind === "heatmapPlayback";

/** Where a panel stands beside the map of a wide wall, from left (below 0) to right. */
export const SIDE: Readonly<Record<Kind, number>> = {
  alarms: -5,
  complaintStream: -4,
  headline: -3,
  hours: -2,
  text: -1,
  picture: -1,
  coverageLadder: 0.5,
  map: 0,
  heatmapPlayback: 0,
  register: 1,
  ranking: 2,
  multiples: 3,
  trend: 4,
  categories: 5,
  streets: 1,
  evaluation: 1,
};

/** What part of a column a panel fills at least without being stretched. */
const SHARE: Readonly<Record<Kind, number>> = {
  alarms: 0.5,
  complaintStream: 0.5,
  headline: 0.4,
  hours: 0.4,
  text: 0.25,
  picture: 0.35,
  coverageLadder: 0.5,
  map: 1,
  heatmapPlayback: 1,
  register: 1,
  ranking: 0.95,
  multiples: 0.95,
  trend: 0.45,
  categories: 0.5,
  streets: 1,
  evaluation: 1,
};
/** Where there is room for more, lists have a column each. */
const OWN_COLUMN: Partial<Record<Kind, number>> = { alarms: 0.75, complaintStream: 0.75 };

/** As many as a ranking usually has. */
const CITIES = 16;

export function shareOf(panel: Panel, modules: Modules): number {
  if (panel.kind === "headline")
    return Math.min(1, 0.1 + 0.22 * Math.ceil(panel.indicators.length / 2) * (panel.indicators.length > 1 ? 1.1 : 1));
  return (modules === 8 ? OWN_COLUMN[panel.kind] : undefined) ?? SHARE[panel.kind];
}

const WIDE: ReadonlySet<Kind> = new Set(["register", "streets", "evaluation"]);

/** Columns that a panel is wide. */
export const columnsOf = ({ kind }: Panel): number => (WIDE.has(kind) ? 1.7 : 1);

/** Heights on a portrait wall of a width, text sizes: with less a panel is left out, and more than that it does not want. */
export function heightsOf(panel: Panel, width: number): { readonly least: number; readonly most: number } {
  switch (panel.kind) {
    case "map":
    case "heatmapPlayback":
      return { least: 23, most: 31 };
    case "headline": {
      const rows = Math.ceil(panel.indicators.length / 2);
      // a name in up to two lines, the number, and what it is of in up to two, four with how it changed and the target
      const compared = panel.compare === "none" ? 0 : 2.3;
      return { least: 2.9 + compared + 6.15 * rows, most: 3 + compared + 6.6 * rows };
    }
    case "ranking":
      // all of a province's cities
      return { least: 8, most: columnsOfRanking(CITIES, 1, width - 2 * EDGE_EMS) === 2 ? 16.2 : 30 };
    case "complaintStream":
      // heading, counts and two complaints
      return { least: 12.4, most: 18.4 };
    case "register":
      // heading, figures, and a part below them
      return { least: 18, most: 26 };
    case "streets":
      // heading, heads, four streets and the total
      return { least: 14, most: 30 };
    case "evaluation":
      // heading, and two lists of three beside or below each other
      return { least: 14, most: 30 };
    case "alarms":
      // two of them
      return { least: 9.8, most: 16 };
    case "multiples":
      return { least: 14, most: 22 };
    case "coverageLadder":
      // heading, note and six bars, a line each
      return { least: 13, most: 15 };
    case "text":
      return { least: 4, most: 8 };
    default:
      return { least: 8, most: 14 };
  }
}

/** Which panels a portrait wall keeps before all others; those go by the order in which the scene has them. */
export const KEPT_FIRST: readonly Kind[] = ["map", "heatmapPlayback", "headline"];
