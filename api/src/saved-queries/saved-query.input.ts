import { SavedQueryRefused } from "./saved-query.type.ts";

/** Bytes of UTF-8 that a query's text may have, and its variables. */
const MAX_BYTES = 64 * 1024;
/** Queries that one platform keeps. */
export const MAX_SAVED_QUERIES = 500;
/** What can be read in a list and said aloud: no line ends, nothing that cannot be seen, no blank at either end. */
const NAME = /^(?! )[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,60}(?<! )$/u;

/** Whether a saved query can have the name. */
export const isQueryName = (name: string): boolean => NAME.test(name);

/** What is wrong with a name; null: nothing. */
export const faultOfName = (name: string, field = "name"): SavedQueryRefused | null =>
  isQueryName(name)
    ? null
    : refused(field, "a name of 1 to 60 visible characters, without blanks at its ends", name.slice(0, 80));

/** What is wrong with a text that is to be kept as it is; null: nothing. */
export function faultOfText(text: string, field: "query" | "variables"): SavedQueryRefused | null {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_BYTES) return refused(field, `at most ${MAX_BYTES} bytes`, `${bytes} bytes`);
  if (field === "query" && text.trim() === "") return refused(field, "a query", "nothing");
  return text.includes("\0") ? refused(field, "text without the character U+0000", "U+0000") : null;
}

export const refused = (field: string, expected: string, got: string): SavedQueryRefused =>
  Object.assign(new SavedQueryRefused(), { field, expected, got });
