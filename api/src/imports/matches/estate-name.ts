import { pinyinOf } from "../regions/region-names.ts";

/** An estate's name in forms that can be compared, from the strictest to the loosest. */
export interface EstateName {
  /** Width, blanks, marks and numerals made alike; brackets that say no phase are gone. */
  readonly plain: string;
  /** Without the phase, and without words that only say that it is an estate: 小区, 社区. */
  readonly core: string;
  /** Without any ending that estates have: 花园, 家园, 苑. */
  readonly stem: string;
  /** Of the core, without tones. */
  readonly pinyin: string;
  /** Part of a compound: 2 of 二期, a of A区, 东 of 东区; null where it says none. */
  readonly phase: string | null;
}

const DIGITS = "零一二三四五六七八九";
const MARKS = /[\s·•・‧.,，。、'"“”‘’\-—_~～/|]+/g;
const BRACKETS = /[([{【〔《<]([^)\]}】〕》>]*)[)\]}】〕》>]?/g;
const PHASE = /(\d+|[a-z]|[东西南北中])(?:期|区|组团|园区|院)$/;
const IS_PHASE = /^(?:第?\d+|[a-z]|[东西南北中])(?:期|区|组团|园区|院)?$/;
const SAYS_ESTATE = /(?:生活|住宅|居民)?(?:小区|社区)$|(?:生活|住宅|家属)区$/;
const ENDINGS = /(?:花园|花苑|家园|嘉园|佳苑|家苑|新村|新城|公寓|小镇|山庄|广场|名居|庭院|苑|园|城|府|居)$/;
/** A core must leave so much to be told by. */
const SHORTEST = 2;

export function estateName(written: string): EstateName {
  const text = written.normalize("NFKC").toLowerCase();
  const outside = withDigits(text.replace(BRACKETS, "").replace(MARKS, ""));
  const inside = [...text.matchAll(BRACKETS)].map(([, within]) => withDigits(within!.replace(MARKS, "")));
  const said = inside.find((within) => IS_PHASE.test(within));
  const ending = PHASE.exec(outside);
  const phase = said?.replace(/^第|期|区|组团|园区|院$/g, "") ?? ending?.[1] ?? null;
  const whole = ending === null ? outside : outside.slice(0, ending.index);
  const core = shortened(whole, SAYS_ESTATE);
  return {
    plain: said === undefined ? outside : `${outside}${said}`,
    core,
    stem: shortened(core, ENDINGS),
    pinyin: pinyinOf(core),
    phase,
  };
}

/** Chinese numerals as digits: 十二期 is 12期. */
function withDigits(text: string): string {
  return text
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/g, (_, tens: string, ones: string) =>
      String((tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones))),
    )
    .replace(/[零一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)));
}

function shortened(name: string, ending: RegExp): string {
  const short = name.replace(ending, "");
  return [...short].length >= SHORTEST ? short : name;
}

/** How much two texts have in common, 0 to 1, by their pairs of letters (Dice). */
export function likeness(a: string, b: string): number {
  const pairs = (text: string): string[] =>
    Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2));
  const [first, second] = [pairs(a), pairs(b)];
  if (first.length === 0 || second.length === 0) return a === b ? 1 : 0;
  const left = [...second];
  let common = 0;
  for (const pair of first) {
    const at = left.indexOf(pair);
    if (at === -1) continue;
    left.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (first.length + second.length);
}
