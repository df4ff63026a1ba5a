import type { WallProgrammeProblem } from "./wall-programme.type.ts";
import { READ_WITHIN_MS, yamlFaults } from "./yaml-errors.ts";

/** Bytes of UTF-8 that a programme's text may have. */
const MAX_YAML_BYTES = 256 * 1024;
/** Programmes that one platform keeps. */
export const MAX_PROGRAMMES = 200;
/** What may stand in an address as it is, and be read aloud: no spaces, no / ? # & %, nothing that cannot be seen, not . or .. */
const NAME = /^(?!\.{1,2}$)[^\s/?#&%\p{Cc}\p{Cf}\p{Cs}]{1,60}$/u;
const NAME_WANTED = "a name of 1 to 60 visible characters without spaces and / ? # & %";

/** Whether a programme can have the name. */
export const isProgrammeName = (name: string): boolean => NAME.test(name);

/** Everything wrong with a programme that is to be saved; empty: nothing. Only the YAML itself is looked at, not what it says. */
export async function problemsOf(name: string, yaml: string): Promise<WallProgrammeProblem[]> {
  const problems: WallProgrammeProblem[] = [];
  const tell = (field: string, expected: string, got: string, place?: { line: number; col: number }): void => {
    problems.push({ field, expected, got, line: place?.line ?? null, column: place?.col ?? null });
  };

  if (!isProgrammeName(name)) tell("name", NAME_WANTED, name.slice(0, 80));
  const bytes = Buffer.byteLength(yaml);
  if (bytes > MAX_YAML_BYTES) tell("yaml", `at most ${MAX_YAML_BYTES} bytes`, `${bytes} bytes`);
  else if (yaml.trim() === "") tell("yaml", "a programme", "nothing");
  else if (yaml.includes("\0")) tell("yaml", "text without the character U+0000", "U+0000");
  else for (const { expected, got, place } of await yamlErrors(yaml)) tell("yaml", expected, got, place);
  return problems;
}

const MOST_SHOWN = 60;

interface YamlError {
  readonly expected: string;
  readonly got: string;
  readonly place?: { line: number; col: number };
}

async function yamlErrors(yaml: string): Promise<YamlError[]> {
  const faults = await yamlFaults(yaml);
  if (faults === null) {
    const got = `${Buffer.byteLength(yaml)} bytes that take longer`;
    return [{ expected: `YAML that can be read within ${READ_WITHIN_MS / 1000} s`, got }];
  }
  return faults.map(({ what, at }) => ({
    expected: `YAML that can be read: ${what}`,
    got: at === null ? "" : lineAt(yaml, at.offset),
    ...(at === null ? {} : { place: at }),
  }));
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, end === -1 ? undefined : end).trim();
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
}
