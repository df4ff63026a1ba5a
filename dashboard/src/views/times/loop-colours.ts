import { loop_holders, loop_phases } from "../../../../schema/code-lists.json";
import type { Language } from "../../i18n/language.ts";
import type { Theme } from "../../theme/theme.ts";

export type Phase = keyof typeof loop_phases;
export type Holder = keyof typeof loop_holders;
export const PHASES = Object.keys(loop_phases) as Phase[];
export const HOLDERS = Object.keys(loop_holders) as Holder[];

export const phaseName = (phase: Phase, language: Language): string => loop_phases[phase][language];
export const holderName = (holder: Holder, language: Language): string => loop_holders[holder][language];

/** Okabe and Ito's, as the other charts; the dark ones are lightened. */
export const COLOURS: Record<Theme, Record<"blue" | "orange" | "green" | "pink" | "olive" | "grey", string>> = {
  light: { blue: "#0072b2", orange: "#d55e00", green: "#009e73", pink: "#cc79a7", olive: "#765a04", grey: "#6b7a89" },
  dark: { blue: "#56b4e9", orange: "#ff9a5c", green: "#4fd0a5", pink: "#e6a8cc", olive: "#f0e442", grey: "#98a1a9" },
};
const OF_PHASE = { AT_DESK: "grey", GIVEN: "olive", IN_HAND: "blue", PAUSED: "pink", AWAITING_CLOSE: "green" } as const;
const OF_HOLDER: Readonly<Record<Holder, keyof (typeof COLOURS)["light"]>> = {
  DESK: "grey",
  FIRM: "blue",
  COMMUNITY: "olive",
  STREET: "orange",
  COUNTY: "pink",
  CITY: "pink",
  PROVINCE: "pink",
  UNIT: "blue",
  SUPERVISED: "orange",
  HANDLED: "green",
  CLOSED: "green",
};

export const phaseColour = (phase: Phase, theme: Theme): string => COLOURS[theme][OF_PHASE[phase]];
export const holderColour = (holder: Holder, theme: Theme): string => COLOURS[theme][OF_HOLDER[holder]];
