import { codeLists, codesIn } from "../graphql/code-lists.ts";
import type { Theme } from "../theme/theme.ts";
import { SEQUENTIAL, sample } from "./palettes.ts";

/** What estate points are coloured by. */
export const ESTATE_COLOURS = ["step", "mode", "age", "complaints"] as const;
export type EstateColour = (typeof ESTATE_COLOURS)[number];

/** Columns of estatePoints hold indexes into these. */
const MODES = codesIn("management_modes");
export const STEPS = codesIn("party_coverage_steps");

interface EstateFacts {
  /** Null: unknown. */
  readonly builtYear: number | null;
  /** Index into MODES, -1 unknown. */
  readonly mode: number;
  /** Index into STEPS, -1 unknown. */
  readonly step: number;
  readonly complaints12Months: number;
}

interface EstateClass {
  readonly colour: string;
  /** Key of its text. */
  readonly label: string;
}

/** Classes an estate point can be in, and which one it is: read by the layer and by the legend. */
export interface EstateSymbolization {
  readonly classes: readonly EstateClass[];
  /** Index into `classes`. */
  classOf(estate: EstateFacts): number;
}

const UNKNOWN: EstateClass = { colour: "#9aa5b1", label: "estate.unknown" };
export const MODE_COLOURS = Object.values(codeLists.management_modes).map(({ colour }) => colour);
/** On a dark ground the list's warm first step is brighter, and the rest are the scale of what is better. */
export const STEP_COLOURS: Readonly<Record<Theme, readonly string[]>> = {
  light: Object.values(codeLists.party_coverage_steps).map(({ colour }) => colour),
  dark: ["#ff5a36", ...sample(SEQUENTIAL.dark.HIGHER_IS_BETTER, STEPS.length - 1)],
};
/** ColorBrewer BrBG: brown is old, green is new. */
const AGE_COLOURS = ["#8c510a", "#d8b365", "#f6e8c3", "#80cdc1", "#01665e"];
/** ColorBrewer YlOrBr; on a dark ground more is brighter. */
const COMPLAINT_COLOURS: Readonly<Record<Theme, readonly string[]>> = {
  light: ["#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#7f2704"],
  dark: sample(SEQUENTIAL.dark.LOWER_IS_BETTER, 5),
};
const AGES = ["old", "y2001", "y2006", "y2011", "y2016"];
/** First year of each age after the first: an old neighbourhood was built by the end of 2000 (State Council General Office [2020] 23). */
const AGE_FROM = [2001, 2006, 2011, 2016];
const COMPLAINT_STEPS = ["none", "few", "some", "many", "most"];
const COMPLAINTS_FROM = [1, 5, 15, 30];

export function symbolizeEstates(by: EstateColour, theme: Theme): EstateSymbolization {
  switch (by) {
    case "step":
      return enumerated(STEPS, STEP_COLOURS[theme], "code.party_coverage_steps", (estate) => estate.step);
    case "mode":
      return enumerated(MODES, MODE_COLOURS, "code.management_modes", (estate) => estate.mode);
    case "age":
      return enumerated(AGES, AGE_COLOURS, "age", ({ builtYear }) =>
        builtYear === null ? -1 : AGE_FROM.filter((year) => builtYear >= year).length,
      );
    case "complaints":
      return enumerated(
        COMPLAINT_STEPS,
        COMPLAINT_COLOURS[theme],
        "complaints",
        ({ complaints12Months }) => COMPLAINTS_FROM.filter((count) => complaints12Months >= count).length,
      );
  }
}

function enumerated(
  names: readonly string[],
  colours: readonly string[],
  texts: string,
  indexOf: (estate: EstateFacts) => number,
): EstateSymbolization {
  const classes = names.map((name, i) => ({ colour: colours[i]!, label: `${texts}.${name}` }));
  return {
    classes: [...classes, UNKNOWN],
    classOf(estate) {
      const index = indexOf(estate);
      return index >= 0 && index < classes.length ? index : classes.length;
    },
  };
}
