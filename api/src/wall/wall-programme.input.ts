import { LineCounter, parseDocument } from "yaml";
import type { WallProgrammeProblem } from "./wall-programme.type.ts";

/** Bytes of UTF-8 that a programme's text may have. */
export const MAX_YAML_BYTES = 256 * 1024;
/** Programmes that one platform keeps. */
export const MAX_PROGRAMMES = 200;
/** What may stand in an address as it is, and be said aloud: no spaces, no / ? # & or control characters. */
const NAME = /^[^\s/?#&%\p{Cc}]{1,60}$/u;
const NAME_WANTED = "a name of 1 to 60 characters without spaces and / ? # & %";

/** Whether a programme can have the name. */
export const isProgrammeName = (name: string): boolean => NAME.test(name);

/** Everything wrong with a programme that is to be saved; empty: nothing. Only the YAML itself is looked at, not what it says. */
export function problemsOf(name: string, yaml: string): WallProgrammeProblem[] {
  const problems: WallProgrammeProblem[] = [];
  const tell = (field: string, expected: string, got: string, place?: { line: number; col: number }): void => {
    problems.push({ field, expected, got, line: place?.line ?? null, column: place?.col ?? null });
  };

  if (!isProgrammeName(name)) tell("name", NAME_WANTED, name.slice(0, 80));
  const bytes = Buffer.byteLength(yaml);
  if (bytes > MAX_YAML_BYTES) tell("yaml", `at most ${MAX_YAML_BYTES} bytes`, `${bytes} bytes`);
  else if (yaml.trim() === "") tell("yaml", "a programme", "nothing");
  else if (yaml.includes("\0")) tell("yaml", "text without the character U+0000", "U+0000");
  else for (const { message, place } of yamlErrors(yaml)) tell("yaml", `YAML that can be read: ${message}`, "", place);
  return problems;
}

const MOST_ERRORS = 20;

function yamlErrors(yaml: string): { message: string; place?: { line: number; col: number } }[] {
  const lines = new LineCounter();
  try {
    return parseDocument(yaml, { lineCounter: lines, uniqueKeys: true })
      .errors.slice(0, MOST_ERRORS)
      .map(({ message, pos }) => ({ message: message.split("\n")[0]!, place: lines.linePos(pos[0]) }));
  } catch (error) {
    // The reader goes down with the depth of the text; what is deeper than the stack is no programme.
    if (error instanceof RangeError) return [{ message: "nested too deeply" }];
    throw error;
  }
}
