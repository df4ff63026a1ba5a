import { runInNewContext } from "node:vm";
import { LineCounter, parseDocument, type YAMLParseError } from "yaml";
import type { WallProgrammeProblem } from "./wall-programme.type.ts";

/** Bytes of UTF-8 that a programme's text may have. */
export const MAX_YAML_BYTES = 256 * 1024;
/** Programmes that one platform keeps. */
export const MAX_PROGRAMMES = 200;
/** What may stand in an address as it is, and be read aloud: no spaces, no / ? # & %, nothing that cannot be seen, not . or .. */
const NAME = /^(?!\.{1,2}$)[^\s/?#&%\p{Cc}\p{Cf}\p{Cs}]{1,60}$/u;
const NAME_WANTED = "a name of 1 to 60 visible characters without spaces and / ? # & %";

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
  else for (const { expected, got, place } of yamlErrors(yaml)) tell("yaml", expected, got, place);
  return problems;
}

const MOST_ERRORS = 20;
const MOST_SHOWN = 60;
const TOO_DEEP = "nested too deeply";
/** What is written by people is read in a few milliseconds; some texts take the reader a minute, and the server would stand still. */
const READ_WITHIN_MS = 1000;

interface YamlError {
  readonly expected: string;
  readonly got: string;
  readonly place?: { line: number; col: number };
}

function yamlErrors(yaml: string): YamlError[] {
  const lines = new LineCounter();
  try {
    return errorsWithin(READ_WITHIN_MS, yaml, lines)
      .slice(0, MOST_ERRORS)
      .map(({ code, message, pos: [offset] }) => {
        const what = code === "RESOURCE_EXHAUSTION" ? TOO_DEEP : message.split("\n")[0]!.replace(/ at line \d.*$/, "");
        return { expected: `YAML that can be read: ${what}`, got: lineAt(yaml, offset), place: lines.linePos(offset) };
      });
  } catch (error) {
    // The reader goes down with the depth of the text; what is deeper than the stack is no programme.
    if (error instanceof RangeError) return [{ expected: `YAML that can be read: ${TOO_DEEP}`, got: "" }];
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    const got = `${Buffer.byteLength(yaml)} bytes that take longer`;
    return [{ expected: `YAML that can be read within ${READ_WITHIN_MS / 1000} s`, got }];
  }
}

/** The reader has no limit of time of its own; whatever a script of node:vm calls is ended with it. */
function errorsWithin(timeout: number, yaml: string, lines: LineCounter): YAMLParseError[] {
  const read = (): YAMLParseError[] => parseDocument(yaml, { lineCounter: lines, uniqueKeys: true }).errors;
  return runInNewContext("read()", { read }, { timeout });
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, end === -1 ? undefined : end).trim();
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
}
