import type { CodeList } from "../code-lists/code-list.ts";
import { parseWord } from "./words.ts";

/** Reads the codes of a list: by code, by Chinese name, and by the other words of files. */
export function parseCodeOf<V extends string>({ values, codes }: CodeList<V>): (text: string) => V | null {
  return parseWord(
    Object.fromEntries(
      values.map((value) => [value, [codes[value].zh, ...(codes[value].words ?? [])]]),
    ) as unknown as Record<V, readonly string[]>,
  );
}
