import { pinyin } from "pinyin-pro";

/** Endings of region names and what they are in English; longer ones first. */
const ENDINGS: readonly (readonly [zh: string, en: string])[] = [
  ["特别行政区", "Special Administrative Region"],
  ["自治区", "Autonomous Region"],
  ["自治州", "Autonomous Prefecture"],
  ["自治县", "Autonomous County"],
  ["街道办事处", "Subdistrict"],
  ["居民委员会", "Community"],
  ["社区居委会", "Community"],
  ["村民委员会", "Village"],
  ["开发区", "Development Zone"],
  ["街道", "Subdistrict"],
  ["社区", "Community"],
  ["居委会", "Community"],
  ["村委会", "Village"],
  ["地区", "Prefecture"],
  ["省", "Province"],
  ["市", ""],
  ["区", "District"],
  ["县", "County"],
  ["镇", "Town"],
  ["乡", "Township"],
  ["村", "Village"],
];

/** Pinyin without tones, one word, full-width forms plain: 历下区 → "lixiaqu". */
export function pinyinOf(name: string): string {
  return pinyin(name.normalize("NFKC"), { toneType: "none", type: "array", nonZh: "consecutive", v: true })
    .join("")
    .toLowerCase()
    .replace(/\s+/g, "");
}

/** First letters of the pinyin: 历下区 → "lxq". */
export function pinyinInitialsOf(name: string): string {
  return pinyin(name.normalize("NFKC"), {
    toneType: "none",
    pattern: "first",
    type: "array",
    nonZh: "consecutive",
    v: true,
  })
    .join("")
    .toLowerCase()
    .replace(/\s+/g, "");
}

/** A readable English name where none is given: 历下区 → "Lixia District", 莘县 → "Shenxian County", 济南市 → "Jinan". */
export function englishNameOf(nameZh: string): string {
  const ending = ENDINGS.find(([zh]) => nameZh.endsWith(zh) && nameZh.length > zh.length);
  if (ending === undefined) return capitalise(pinyinOf(nameZh));
  const stem = nameZh.slice(0, -ending[0].length);
  // a stem of one syllable keeps its ending: Shanxian County, not Shan County
  const spoken = [...stem].length === 1 ? nameZh : stem;
  return `${capitalise(pinyinOf(spoken))} ${ending[1]}`.trim();
}

/** A name made comparable: no case, blanks, hyphens or apostrophes. */
export function normaliseName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-'’·.,()]/g, "");
}

/** Whether a name is written in Chinese. */
export function isChinese(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
