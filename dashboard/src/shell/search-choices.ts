import type { Language } from "../i18n/language.ts";
import { deviceStorage } from "../storage/browser-storage.ts";

/** What was chosen in the search box, as it is remembered: enough to show it and to go there again. */
export interface Choice {
  readonly kind: "REGION" | "ESTATE" | "FIRM" | "RECORD" | "QUESTION" | "TARGETS";
  /** Code of a region, opaque id of an estate or firm; of a record at a region alone its register and the code of the region; of a question the parameters of its link, of one about targets those of their page. */
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  /** Where it is: names from the root down. */
  readonly path: Readonly<Record<Language, string>>;
}

const REMEMBERED = "estate-atlas.search-choices";
const MOST_REMEMBERED = 6;

/** The latest choices on this device, newest first; what cannot be read is left out. */
export function rememberedChoices(): readonly Choice[] {
  try {
    const read: unknown = JSON.parse(deviceStorage.recall(REMEMBERED) ?? "[]");
    return Array.isArray(read) ? read.filter(isChoice).slice(0, MOST_REMEMBERED) : [];
  } catch {
    return [];
  }
}

export function rememberChoice(choice: Choice): void {
  const others = rememberedChoices().filter(({ kind, id }) => kind !== choice.kind || id !== choice.id);
  deviceStorage.keep(REMEMBERED, JSON.stringify([choice, ...others].slice(0, MOST_REMEMBERED)));
}

export function forgetChoices(): void {
  deviceStorage.forget(REMEMBERED);
}

function isChoice(read: unknown): read is Choice {
  const { kind, id, name, path } = (read ?? {}) as Partial<Choice>;
  const inBoth = (texts: unknown): boolean =>
    ["zh", "en"].every((language) => typeof (texts as Record<string, unknown> | undefined)?.[language] === "string");
  return (
    ["REGION", "ESTATE", "FIRM", "RECORD", "QUESTION", "TARGETS"].includes(kind as string) &&
    typeof id === "string" &&
    inBoth(name) &&
    inBoth(path)
  );
}
