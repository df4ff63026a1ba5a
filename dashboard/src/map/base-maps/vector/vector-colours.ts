import type { Theme } from "../../../theme/theme.ts";

/** Of a vector base map: pale and all but grey, since the regions' colours over it carry the figures. Land is the map's paper. */
export interface VectorColours {
  readonly water: string;
  readonly green: string;
  readonly builtUp: string;
  readonly building: { readonly fill: string; readonly line: string };
  readonly road: { readonly fill: string; readonly edge: string };
  /** Motorways stand out by the tone of their edge alone. */
  readonly motorwayEdge: string;
  readonly railway: string;
  readonly name: { readonly text: string; readonly water: string; readonly halo: string };
}

export const VECTOR_COLOURS: Readonly<Record<Theme, VectorColours>> = {
  light: {
    water: "#c8dcea",
    green: "#e1ecdd",
    builtUp: "#eef0f2",
    building: { fill: "#d6dce2", line: "#b4bfc9" },
    road: { fill: "#ffffff", edge: "#9aa9b7" },
    motorwayEdge: "#6f8295",
    railway: "#8f9ca9",
    name: { text: "#4f5d6b", water: "#385b79", halo: "rgba(255,255,255,0.9)" },
  },
  dark: {
    water: "#17314a",
    green: "#14251f",
    builtUp: "#131e29",
    building: { fill: "#24364a", line: "#3a5068" },
    road: { fill: "#4b6075", edge: "#060b11" },
    motorwayEdge: "#7a90a6",
    railway: "#64788c",
    name: { text: "#a4b3c1", water: "#84aed3", halo: "rgba(10,20,32,0.85)" },
  },
};
