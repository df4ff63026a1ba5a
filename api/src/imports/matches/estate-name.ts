import { pinyinOf } from "../regions/region-names.ts";
import { phaseOf, splitPhases } from "./estate-phase.ts";
import { withDigits } from "./numerals.ts";

/** An estate's name in forms that can be compared, from the strictest to the loosest. */
export interface EstateName {
  /** As it is written but for width, case and blanks. */
  readonly written: string;
  /** Marks and numerals made alike as well; brackets that say neither phase nor kind are gone. */
  readonly plain: string;
  /** Without the phase, and without words that only say that it is an estate: 小区, 社区. */
  readonly core: string;
  /** Without any ending that estates have: 花园, 家园, 苑. */
  readonly stem: string;
  /** Of the core, without tones. */
  readonly pinyin: string;
  /** Part of a compound: 2期, a区, 东区, 10院; null where it says none. */
  readonly phase: string | null;
}

const MARKS = /[\s·•・‧.,，。、'"“”‘’\-—_~～/|]+/g;
const BRACKETS = /[([{【〔《<]([^)\]}】〕》>]*)[)\]}】〕》>]?/g;
/** What stands in brackets and sets an estate apart from another of its name. */
const SAYS_KIND = /公寓|别墅|洋房|高层|商铺|商住|写字楼|回迁|安置|经适|公租|廉租/;
const SAYS_ESTATE = /(?:生活|住宅|居民)?(?:小区|社区)$|(?:生活|住宅|家属)区$/;
const ENDING = "(?:花园|花苑|家园|嘉园|佳苑|家苑|新村|新城|公寓|小镇|山庄|广场|名居|庭院|苑|园|城|府|居)";
const ENDINGS = new RegExp(`${ENDING}$`);
const ONLY_ENDINGS = new RegExp(`^${ENDING}+$`);
/** A core must leave so much to be told by. */
const SHORTEST = 2;
const KEPT = 200_000;
const known = new Map<string, EstateName>();

/** The forms of a name; those of names that come again are kept. */
export function estateName(written: string): EstateName {
  let forms = known.get(written);
  if (forms === undefined) {
    forms = formsOf(written);
    if (known.size >= KEPT) known.clear();
    known.set(written, forms);
  }
  return forms;
}

/** Whether a core is nothing but what the names of estates end with. */
export const isOnlyEnding = (core: string): boolean => ONLY_ENDINGS.test(core);

function formsOf(written: string): EstateName {
  const text = withDigits(written).normalize("NFKC").toLowerCase();
  const bare = text.replace(BRACKETS, "").replace(MARKS, "");
  // nothing but brackets: then they are the name
  const outside = bare === "" ? text.replace(MARKS, "") : bare;
  const inside = bare === "" ? [] : [...text.matchAll(BRACKETS)].map(([, within]) => within!.replace(MARKS, ""));
  const kinds = inside.filter((within) => SAYS_KIND.test(within)).join("");
  const asides = inside.flatMap((within) => phaseOf(within) ?? []);
  const { whole, phases } = splitPhases(outside);
  const core = `${shortened(whole, SAYS_ESTATE)}${kinds}`;
  const phase = [...phases, ...asides].sort().join("");
  return {
    written: written.normalize("NFKC").toLowerCase().replace(/\s/g, ""),
    plain: `${outside}${kinds}${asides.join("")}`,
    core,
    stem: shortened(core, ENDINGS),
    pinyin: pinyinOf(core),
    phase: phase === "" ? null : phase,
  };
}

function shortened(name: string, ending: RegExp): string {
  const short = name.replace(ending, "");
  return [...short].length >= SHORTEST ? short : name;
}
