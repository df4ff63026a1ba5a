import type { TFunction } from "i18next";
import { DEFAULT_PROGRAMME_TEXT } from "../../default-programme.ts";

/** The built-in programme to begin from, with comments in the language of the screen in place of its own. */
export function templateText(t: TFunction): string {
  const bare = DEFAULT_PROGRAMME_TEXT.replaceAll(/^\s*#.*\n/gm, "");
  const distance = `# ${t("wall.editor.template.distance")}\nviewingDistanceMeters:`;
  return `# ${t("wall.editor.template.head")}\n${bare.replace(/^viewingDistanceMeters:/m, distance)}`;
}
