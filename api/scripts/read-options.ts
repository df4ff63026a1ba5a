import { type ParseArgsConfig, parseArgs } from "node:util";
import { nearestWord } from "../src/imports/nearest-word.ts";
import { Usage } from "./command-end.ts";

/** What was typed behind a command, as its options are declared. Throws Usage with what was expected and what came; a value may begin with a dash. */
export function readOptions<const Asked extends ParseArgsConfig>(asked: Asked): ReturnType<typeof parseArgs<Asked>> {
  const { tokens = [] } = parseArgs({ ...asked, strict: false, tokens: true });
  const options = asked.options ?? {};
  const known = Object.keys(options).map((name) => `--${name}`);
  const expected = known.length === 0 ? "no options" : `one of ${known.join(", ")}`;
  for (const token of tokens) {
    if (token.kind === "positional" && !asked.allowPositionals)
      throw new Usage(
        `expected ${known.length === 0 ? "nothing" : `options alone, ${known.join(", ")}`}, got ${token.value}`,
      );
    if (token.kind !== "option") continue;
    const type = Object.hasOwn(options, token.name) ? options[token.name]!.type : null;
    if (type === null)
      throw new Usage(`expected ${expected}, got ${token.rawName}${meant(token.name, Object.keys(options), "--")}`);
    if (type === "string" && token.value === undefined)
      throw new Usage(`${token.rawName}: expected a value, got nothing`);
    if (type === "boolean" && token.value !== undefined)
      throw new Usage(`${token.rawName}: expected no value, got ${token.value}`);
  }
  // what it gives is as declared, now that all of it was looked at
  return parseArgs({ ...asked, strict: false }) as ReturnType<typeof parseArgs<Asked>>;
}

/** ": did you mean --place-anew?"; nothing where no word is near. */
export function meant(word: string, words: readonly string[], dashes = ""): string {
  const nearest = nearestWord(word.toLowerCase(), words);
  return nearest === null ? "" : `: did you mean ${dashes}${nearest}?`;
}

/** The whole number that an option gives; throws Usage. */
export function wholeNumber(option: string, given: string, from: number, to = Number.MAX_SAFE_INTEGER): number {
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= from && value <= to) return value;
  const range = to === Number.MAX_SAFE_INTEGER ? `from ${from}` : `from ${from} to ${to}`;
  throw new Usage(`--${option}: expected a whole number ${range}, got "${given}"`);
}
