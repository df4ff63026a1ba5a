import { isMap, isScalar, parseDocument } from "yaml";
import { parseProgramme } from "../../format/parse-programme.ts";
import type { KnownIds } from "../../format/read-panel.ts";

/** A word that no programme has. */
const PROBE = "zzprobe";
const WORD = /[\w-]*$/;
const IS_VALUE = /(?:[:,[]\s+|\[|-\s+)$/;
const IS_KEY = /(?:^\s*|^\s*(?:- )+|\{\s*|,\s*)$/;

export interface Completions {
  /** Offset at which the word begins that they replace. */
  readonly from: number;
  readonly of: "field" | "value" | "region";
  readonly words: readonly string[];
}

/**
 * What may stand at an offset of a programme's text. The parser itself is asked: a word it cannot know is put there, and it tells what it
 * expected. Null where it has nothing to say.
 */
export function completionsAt(text: string, offset: number, known: KnownIds): Completions | null {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  if (/(^|\s)#/.test(before)) return null;
  const word = WORD.exec(before)![0];
  const from = offset - word.length;
  const after = text.slice(offset).replace(/^[\w-]*/, "");
  const lead = before.slice(0, before.length - word.length);
  const put = (probe: string): string => `${text.slice(0, from)}${probe}${after}`;
  if (IS_VALUE.test(lead)) {
    const found = valueAt(put(PROBE), known);
    if (found) return { from, ...found };
  }
  if (!IS_KEY.test(lead) || /^\s*:/.test(after)) return null;
  const words = fieldsAt(put(`${PROBE}: 0`), known);
  return words && { from, of: "field", words };
}

function valueAt(text: string, known: KnownIds): Omit<Completions, "from"> | null {
  const expected = parseProgramme(text, known).faults.find(
    ({ got, expected: { what } }) => got === PROBE && what !== "knownField",
  )?.expected;
  switch (expected?.what) {
    case "oneOf":
      return { of: "value", words: expected.choices };
    case "period":
      return { of: "value", words: ["latest", "12months"] };
    case "truth":
      return { of: "value", words: ["true", "false"] };
    case "region":
      return { of: "region", words: ["root"] };
    default:
      return null;
  }
}

function fieldsAt(text: string, known: KnownIds): readonly string[] | null {
  const fault = parseProgramme(text, known).faults.find(
    ({ got, expected: { what } }) => got === PROBE && what === "knownField",
  );
  if (fault?.expected.what !== "knownField") return null;
  const path = fault.path.match(/[^.[\]]+/g)!.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const around = parseDocument(text).getIn(path.slice(0, -1));
  const there = isMap(around) ? around.items.map(({ key }) => (isScalar(key) ? String(key.value) : "")) : [];
  return fault.expected.choices.filter((choice) => !there.includes(choice));
}
