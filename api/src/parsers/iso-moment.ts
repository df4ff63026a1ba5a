import { checkedDay } from "../calendar/checked-day.ts";
import { isoOffset } from "./clock-time.ts";

/** A moment written as programs write it, taken apart. */
export interface IsoMoment {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** HH:MM:SS, with a fraction where there was one. */
  readonly time: string;
  /** +08:00; null where the text has no zone. */
  readonly zone: string | null;
}

const BEHIND_SECONDS = /^(\.\d{1,9})?(Z|[+-](?:0\d|1[0-5])(?::?[0-5]\d)?)?$/;
const [ZERO, COLON, BLANK, T] = [0x30, 0x3a, 0x20, 0x54];
/** The rows of a file share some thousand days and a few zones. */
const MOST_KEPT = 20_000;
const days = new Map<string, string | null>();
const endings = new Map<string, { readonly fraction: string; readonly zone: string | null } | null>();

/**
 * Reads YYYY-MM-DD HH:MM:SS, with a T between, a fraction and a zone where there are any: most moments of most files, six in a row of
 * complaints, so it goes by the codes of characters and remembers the parts that come again. Null for anything else, for days that the
 * calendar does not have and for those that stand for no day.
 */
export function readIsoMoment(text: string): IsoMoment | null {
  if (text.length < 19 || text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return null;
  const between = text.charCodeAt(10);
  if (between !== BLANK && between !== T) return null;
  if (twoDigits(text, 11) >= 24 || twoDigits(text, 14) >= 60 || twoDigits(text, 17) >= 60) return null;
  const day = remembered(days, text.slice(0, 10), findDay);
  if (day === null) return null;
  if (text.length === 19) return { day, time: text.slice(11), zone: null };
  const ending = remembered(endings, text.slice(19), readEnding);
  if (ending === null) return null;
  return { day, time: text.slice(11, 19) + ending.fraction, zone: ending.zone };
}

/** 0 to 99; 100 where there are not two digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 100;
}

function findDay(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const year = text.slice(0, 4);
  // all that stand for no day are of 1900 and before, or of 9999
  return year < "1901" || year === "9999" ? null : checkedDay(year, text.slice(5, 7), text.slice(8, 10));
}

function readEnding(text: string): { readonly fraction: string; readonly zone: string | null } | null {
  const match = BEHIND_SECONDS.exec(text);
  if (match === null) return null;
  const [, fraction = "", zone] = match;
  return { fraction, zone: zone === undefined ? null : isoOffset(zone) };
}

function remembered<T>(known: Map<string, T>, text: string, find: (text: string) => T): T {
  let found = known.get(text);
  if (found === undefined) {
    if (known.size >= MOST_KEPT) known.clear();
    found = find(text);
    known.set(text, found);
  }
  return found;
}
