import type { TFunction } from "i18next";
import { sourceName } from "../../../../format/source-name.ts";

/** The server's words for a condition, in which sources stand under the names that they were imported by, with the names that readers know them by. */
export const conditionSaid = (words: string, codes: readonly string[], t: TFunction): string =>
  codes.reduce((said, code) => said.replaceAll(code, sourceName(code, t)), words);

/** The codes that a filter asks for of an attribute. */
export const codesAsked = (
  filter: readonly { readonly attribute: string; readonly codes?: readonly string[] }[] | undefined,
  attribute: string,
): readonly string[] => filter?.find((one) => one.attribute === attribute)?.codes ?? [];
