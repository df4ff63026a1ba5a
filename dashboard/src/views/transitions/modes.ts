import { useTranslation } from "react-i18next";
import { codeLists } from "../../graphql/code-lists.ts";
import { usePlatform } from "../../platform.tsx";
import type { Mode } from "./transition-matrix.ts";

/** Stands in a link for those of which nothing says. */
const UNKNOWN = "UNKNOWN";
const UNKNOWN_COLOUR = "#8fa3bf";
const modes = codeLists.management_modes;

/** How estates are managed; null where nothing says. */
export type OrUnknown = Mode | null;

export const written = (mode: OrUnknown): string => mode ?? UNKNOWN;

/** What a link says; undefined where it says none. */
export const read = (text: string | undefined): OrUnknown | undefined =>
  text === UNKNOWN ? null : text !== undefined && text in modes ? (text as Mode) : undefined;

export const colourOf = (mode: OrUnknown): string => (mode === null ? UNKNOWN_COLOUR : modes[mode].colour);

export function useModeName(): (mode: OrUnknown) => string {
  const { t } = useTranslation();
  const { language } = usePlatform();
  return (mode) => (mode === null ? t("transitions.unknown") : modes[mode][language === "zh" ? "zh" : "en"]);
}
