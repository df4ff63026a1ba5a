import type { ProgrammeFault } from "../../format/yaml-fields.ts";

/** Offsets of the text to underline for a fault: from its place to the end of the value that stands there, within its line. */
export function faultRange(text: string, { line, column }: ProgrammeFault): { from: number; to: number } {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const next = text.indexOf("\n", start);
    if (next < 0) break;
    start = next + 1;
  }
  const newline = text.indexOf("\n", start);
  const end = newline < 0 ? text.length : newline;
  const from = Math.min(start + column - 1, end);
  const rest = text.slice(from, end);
  const length = /^(?:\{[^}]*\}?|\[[^\]]*\]?|"[^"]*"?|'[^']*'?|[^\s,:{}[\]#]+)/.exec(rest)?.[0].length ?? 0;
  if (length > 0) return { from, to: from + length };
  // Nothing stands there: the character before it, so that there is something to see.
  return { from: Math.max(start, from - 1), to: Math.min(from + (from > start ? 0 : 1), text.length) };
}
