import type { Indicator } from "../facts/indicator.ts";
import { INDICATORS } from "../indicators/definitions/index.ts";
import { endsAWord } from "../search/search-text.ts";
import { folded } from "./folded.ts";

/** Endings that are left out in speech: 投诉 for 投诉量, 物业缴费 for 物业缴费率. */
const UNSPOKEN = /(?:占比|人数|次数|件数|份数|率|量|数|额)$/u;
/** All that an indicator is called, from the closest: its names and words, a name without its ending, parts of a name. */
function callings({ nameZh, nameEn, words = [] }: Indicator): readonly ReadonlySet<string>[] {
  const zh = folded(nameZh);
  const en = folded(nameEn);
  return [
    new Set([zh, en, ...words.map(folded)]),
    new Set([zh.replace(UNSPOKEN, "")].filter((stem) => stem.length >= 2)),
    new Set([...partsOf([...zh], { ends: 3, others: 4 }, ""), ...partsOf(en.split(" "), { ends: 2, others: 2 }, " ")]),
  ];
}

/** What no part begins or ends with, since alone it would call what it only qualifies: 的小区, "estates with", 及以上. */
const BOUND = /^(?:[的及中上以达“”（）]|of|in|with|a|an|the|to|or|and|for|on|per|by|under|among|more)$/u;

/** `shortest`: what fits too many names below; an end tells more than what is cut out of the middle (投保率, not 电梯投). */
function partsOf(
  units: readonly string[],
  shortest: { readonly ends: number; readonly others: number },
  between: string,
): string[] {
  const parts: string[] = [];
  for (let from = 0; from < units.length; from += 1)
    for (let to = from + shortest.ends; to <= units.length; to += 1) {
      if (to < units.length && to - from < shortest.others) continue;
      if (!BOUND.test(units[from]!) && !BOUND.test(units[to - 1]!)) parts.push(units.slice(from, to).join(between));
    }
  return parts;
}

/** Indicators by what they are called, the closest first, then as lists have them. */
const byCalling = new Map<string, readonly Indicator[]>();
for (let closeness = 0; closeness < 3; closeness += 1)
  for (const indicator of INDICATORS)
    for (const called of callings(indicator)[closeness]!) {
      const known = byCalling.get(called) ?? [];
      if (!known.includes(indicator)) byCalling.set(called, [...known, indicator]);
    }
/** What indicators are called whole, or without an ending. */
export const INDICATOR_NAMES: readonly string[] = INDICATORS.flatMap((indicator) =>
  callings(indicator)
    .slice(0, 2)
    .flatMap((called) => [...called]),
);
const LONGEST = Math.max(...[...byCalling.keys()].map((called) => called.length));

/** The longest piece at a place of the text (folded) that calls indicators; null where none does. */
export function indicatorsAt(text: string, at: number): { length: number; indicators: readonly Indicator[] } | null {
  for (let length = Math.min(LONGEST, text.length - at); length >= 2; length -= 1) {
    const piece = text.slice(at, at + length);
    const indicators = byCalling.get(piece);
    if (indicators !== undefined && endsAWord(text, at + length, piece)) return { length, indicators };
  }
  return null;
}

/** Whether an indicator is called so, at least in part. */
export const isCalled = ({ nameZh, nameEn, words = [] }: Indicator, piece: string): boolean =>
  [nameZh, nameEn, ...words].some((name) => folded(name).includes(piece));
