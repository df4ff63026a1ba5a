import type { TFunction } from "i18next";
import { sourceName } from "../../../../format/source-name.ts";

/** The server's words for a condition, in which sources stand under the names that they were imported by, with the names that readers know them by. */
export const conditionSaid = (words: string, codes: readonly string[], t: TFunction): string =>
  codes.reduce((said, code) => said.replaceAll(code, sourceName(code, t)), words);
