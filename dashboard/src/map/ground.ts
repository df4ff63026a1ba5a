import type { Theme } from "../theme/theme.ts";

/** What lies under and around the regions' colours, #rrggbb where not said otherwise; the map paints from it and the legend prints it. */
export interface Ground {
  readonly paper: string;
  /** The region looked at, under its children. */
  readonly current: { readonly fill: string; readonly line: string };
  readonly neighbour: { readonly fill: string; readonly line: string };
  /** Between regions; approximate boundaries have a line of their own. */
  readonly regionLine: string;
  readonly approximateLine: string;
  readonly hover: string;
  readonly noData: { readonly fill: string; readonly line: string };
  readonly zone: { readonly fill: string; readonly line: string; readonly edge: string; readonly ink: string };
  /** What colours of small counts are greyed towards, and the dots on them. */
  readonly smallCount: { readonly grey: string; readonly dot: string };
  /** Names: of their two kinds the one that reads on the colour beneath. */
  readonly darkInk: { readonly text: string; readonly halo: string };
  readonly lightInk: { readonly text: string; readonly halo: string };
  /** Whether names on the bare ground take the light ink. */
  readonly isDark: boolean;
  readonly point: { readonly stroke: string };
  readonly cluster: { readonly fill: string; readonly ink: string; readonly stroke: string };
  readonly selected: { readonly fill: string; readonly line: string };
}

const INKS = {
  darkInk: { text: "#16212c", halo: "rgba(255,255,255,0.95)" },
  lightInk: { text: "#ffffff", halo: "rgba(10,20,32,0.8)" },
} as const;

export const GROUND: Readonly<Record<Theme, Ground>> = {
  light: {
    paper: "#f6f8fa",
    current: { fill: "#ffffff", line: "#33475b" },
    neighbour: { fill: "#eceff2", line: "#c3ccd4" },
    regionLine: "#ffffff",
    approximateLine: "#5b6b7b",
    hover: "#0b2e4f",
    noData: { fill: "#e9ecef", line: "#adb5bd" },
    zone: { fill: "#ffffff", line: "#d7dde4", edge: "#8694a2", ink: "#4a5b6c" },
    smallCount: { grey: "#eef0f2", dot: "rgba(40,54,68,0.42)" },
    ...INKS,
    isDark: false,
    point: { stroke: "#ffffff" },
    cluster: { fill: "#4a5b6c", ink: "#ffffff", stroke: "#ffffff" },
    selected: { fill: "rgba(11,46,79,0.25)", line: "#0b2e4f" },
  },
  dark: {
    paper: "#0c141d",
    current: { fill: "#101b27", line: "#b4c4d4" },
    neighbour: { fill: "#151f2a", line: "#2f3d4d" },
    regionLine: "#0c141d",
    approximateLine: "#93a5b7",
    hover: "#ffffff",
    noData: { fill: "#1b2631", line: "#465667" },
    zone: { fill: "#111b26", line: "#2b3947", edge: "#64778a", ink: "#a9b8c6" },
    smallCount: { grey: "#222d39", dot: "rgba(232,240,248,0.42)" },
    ...INKS,
    isDark: true,
    point: { stroke: "#f2f6fa" },
    cluster: { fill: "#d3dde7", ink: "#14202d", stroke: "#14202d" },
    selected: { fill: "rgba(156,198,236,0.3)", line: "#cfe6fb" },
  },
};
