import { BadInput } from "../errors.ts";
import { pinyinOf } from "../imports/regions/region-names.ts";

/** Most characters that are searched for. */
export const MAX_TEXT = 100;

/** A text as it is looked for: in names as they are written, or in their pinyin and its initials. */
export interface SearchText {
  readonly by: "NAME" | "PINYIN";
  /** Folded; letters of pinyin without tones. */
  readonly text: string;
  /** Whether a part of a word is looked for too: a single letter is a part of nearly every one. */
  readonly parts: boolean;
}

const HAN = /\p{Script=Han}/u;
const LETTER = /\p{Script=Latin}/u;
/** Syllables that each carry the number of their tone: li4xia4qu1. */
const NUMBERED_TONES = /^(?:[a-zü]+[1-5]){2,}$/;

/** A name or text as both are compared: no blanks, letters small, full-width forms (ＡＢＣ１２３（）) as their plain ones. */
export const folded = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/** Throws BadInput beyond MAX_TEXT characters. */
export function checkedLength(typed: string): void {
  const length = [...typed].length;
  if (length > MAX_TEXT) throw new BadInput("text", `at most ${MAX_TEXT} characters`, `${length} characters`);
}

/**
 * What somebody typed, made ready: 历下 stays as it is; "Lì xià qū", "li4 xia4 qu1" and "LIXIAQU" become lixiaqu; a name typed half,
 * "历下qu", is spelt out. Null where nothing remains. Throws BadInput beyond MAX_TEXT characters.
 */
export function readSearchText(typed: string): SearchText | null {
  checkedLength(typed);
  // What cannot be seen comes along with text that is pasted, and stands in no name.
  const plain = typed.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, "");
  const name = folded(plain);
  if (!LETTER.test(name)) return name === "" ? null : { by: "NAME", text: name, parts: true };
  const letters = withoutTones(name);
  const text = HAN.test(letters) ? pinyinOf(letters) : letters;
  return text === "" ? null : { by: "PINYIN", text, parts: text.length > 1 };
}

/** Pinyin as it is stored: no tones, no apostrophes, v for ü. */
function withoutTones(letters: string): string {
  const joined = letters.replace(/['’‘`\-·]/g, "");
  const spelt = NUMBERED_TONES.test(joined.normalize("NFC")) ? joined.replace(/[1-5]/g, "") : joined;
  return spelt
    .normalize("NFD")
    .replace(/u\u0308/g, "v")
    .replace(/\p{Mark}/gu, "")
    .normalize("NFC");
}

/** A pattern of LIKE for names that may be the text once they are folded: what has a full-width form may be any one character. */
export const ofAnyWidth = (text: string): string => text.replace(/[!-~]/g, "_");

/** LIKE's own signs stand for themselves. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

const PLAIN = /^[\x20-\x7e]+$/;

/** A Latin word is not cut in two. */
export const endsAWord = (text: string, end: number, piece: string): boolean =>
  !(PLAIN.test(piece) && /[a-z0-9]/.test(text.charAt(end)));
