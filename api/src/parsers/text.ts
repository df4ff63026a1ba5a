import { BadValue } from "./bad-value.ts";
import type { ParseContext } from "./column.ts";

/** Longer text says something. */
const LONGEST_BLANK_WORD = 12;
const MARKS = /^[\s\-‐‑‒–—―−_/\\|.。…·*?？~～、，,]+$/u;

const WITH_UNIT = /^(?:暂无(?:资料|数据|信息)?|无数据|未知|不详)\s*(?:户|栋|幢|座|人|层|年|元|%|㎡|平米)$/u;

const BLANK_WORDS = new Set(
  [
    "n/a n.a. na #n/a #na null (null) [null] <null> nil none nan undefined unknown (blank) \\n tbd",
    "#ref! #value! #div/0! #name? #num! #null! #spill! #calc! #error!",
    "暂无 暂无资料 暂无数据 暂无信息 暂无记录 暂无内容 暂缺 暂未提供 暂未公布 暂未登记 暂未录入 暂不清楚 暂不详",
    "无资料 无数据 无信息 无记录 没有数据 没有资料 数据缺失 缺失 缺 空 (空) 空白 空值",
    "未知 不详 不明 不清楚 不知道 不清 未详 信息不详 情况不明 未知年建成",
    "未填 未填写 未录入 未登记 未提供 未公布 未统计 未采集 未核实 待定 待补 待补充 待查 待核实 待完善 待录入 待确认",
  ].flatMap((line) => line.split(" ")),
);

/** With what such words begin, in either width and case: most cells are told by their first character. */
const BEGINNINGS = new Set(
  [...BLANK_WORDS, ..."-‐‑‒–—―−_/\\|.。…·*?~、,"].flatMap((word) => {
    const first = word[0]!;
    const code = first.charCodeAt(0);
    const wide = code > 0x20 && code < 0x7f ? [String.fromCharCode(code + 0xfee0)] : [];
    return [first, first.toUpperCase(), ...wide].map((one) => one.charCodeAt(0));
  }),
);

/** Whether text says that nothing is known: 暂无资料, 不详, N/A, #N/A, null, —. */
export function saysUnknown(text: string): boolean {
  if (text.length > LONGEST_BLANK_WORD || !BEGINNINGS.has(text.charCodeAt(0))) return false;
  if (BLANK_WORDS.has(text) || MARKS.test(text) || WITH_UNIT.test(text)) return true;
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[。.]$/, "");
  return plain !== text && BLANK_WORDS.has(plain);
}

/** Characters of a text of any kind, and of a name. */
const LONGEST_TEXT = 10_000;
const LONGEST_NAME = 200;

/** Halves of characters that stand without their other half: every one would be kept as the same mark, so that two ids became one. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Text as it stands; refuses what the database cannot keep, and what no person has written. */
export function parseText(text: string): string {
  if (text.includes("\0")) throw new BadValue("text without NUL characters");
  if (LONE_SURROGATE.test(text))
    throw new BadValue("text of whole characters: one is cut in half (U+D800 to U+DFFF alone)");
  return notTooLong(text);
}

/** Text no longer than any value is: patterns take their time over what is. */
export function notTooLong(text: string): string {
  if (text.length > LONGEST_TEXT) throw new BadValue(`text of at most ${LONGEST_TEXT} characters`);
  return text;
}

/** The name of a kind of thing, a category say, which is shown in lists and legends. */
export function parseName(text: string): string {
  if (text.length > LONGEST_NAME) throw new BadValue(`a name of at most ${LONGEST_NAME} characters`);
  return parseText(text);
}

/** Bytes of UTF-8 of an id: with its fellows in a key, an index holds some 2,700. */
const MAX_ID_BYTES = 500;
const SCIENTIFIC = /^\d(?:[.,]\d+)?e\+?\d+$/i;

/** What spreadsheets make of 3-12, as they show it, and as a day of a workbook is read. */
const SHOWN_DAY =
  /^(?:\d{1,2}月\d{1,2}日|\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{1,2})$/u;
const WHOLE_DAY = /^\d{4}-\d\d-\d\d$/;

/** What a source system calls a row; refuses what is too long for a key, and what a spreadsheet has rounded or made a day of. */
export function parseId(text: string, context?: Pick<ParseContext, "serialDates">): string {
  if (SHOWN_DAY.test(text) || (context?.serialDates != null && WHOLE_DAY.test(text)))
    throw new BadValue("an id as it was: a spreadsheet has made a day of it; format the column as text");
  if (SCIENTIFIC.test(text))
    throw new BadValue(
      "an id in full: a spreadsheet has made a number of it and lost digits; format the column as text",
    );
  if (Buffer.byteLength(text) > MAX_ID_BYTES) throw new BadValue(`an id of at most ${MAX_ID_BYTES} bytes`);
  return parseText(text);
}

/** A code of a region; "370102.0", as programs write whole numbers, is 370102. */
export function parseCode(text: string, context: ParseContext): string {
  const plain = text.normalize("NFKC");
  const whole = /^(\d+)\.0+$/.exec(plain)?.[1];
  if (whole !== undefined) context.told("read as whole numbers");
  return parseId(whole ?? plain);
}

/** Text of which 无 (none) counts as nothing. */
export function parseKnownText(text: string): string | null {
  return text === "无" || text === "没有" ? null : parseText(text);
}
