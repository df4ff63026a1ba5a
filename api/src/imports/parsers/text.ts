import { BadValue } from "../problem.ts";

const UNKNOWN = /^(?:[-—/\\]+|n\/?a|null|none|unknown|暂无(?:信息|数据)?|不详|未知|不明|无数据|未知年建成)$/i;

/** Whether text says that nothing is known ("暂无信息", "N/A", "-"). */
export function saysUnknown(text: string): boolean {
  return UNKNOWN.test(text);
}

/** Text as it stands; refuses what the database cannot keep. */
export function parseText(text: string): string {
  if (text.includes("\0")) throw new BadValue("text without NUL characters");
  return text;
}

/** Bytes of UTF-8 of an id: with its fellows in a key, an index holds some 2,700. */
const MAX_ID_BYTES = 500;

/** What a source system calls a row; refuses what is too long for a key. */
export function parseId(text: string): string {
  if (Buffer.byteLength(text) > MAX_ID_BYTES) throw new BadValue(`an id of at most ${MAX_ID_BYTES} bytes`);
  return parseText(text);
}

/** Text of which "unknown" words count as nothing. */
export function parseKnownText(text: string): string | null {
  return saysUnknown(text) ? null : parseText(text);
}
