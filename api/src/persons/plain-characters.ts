/** Counts as nothing within numbers; fills the place of what is longer than its plain form. */
const NOTHING = "\u2060";

const HAN_DIGITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."零一二三四五六七八九"].map((digit, value) => [digit, String(value)])),
  ...Object.fromEntries([..."零壹贰叁肆伍陆柒捌玖"].map((digit, value) => [digit, String(value)])),
  〇: "0",
  幺: "1",
  两: "2",
};
const LONG_HAN_NUMBER = new RegExp(`[${Object.keys(HAN_DIGITS).join("")}]{7,}`, "gu");

/** The plain form of each character that has come so far. */
const known = new Map<string, string>();

function plainCharacter(character: string): string {
  let found = known.get(character);
  if (found === undefined) {
    const plain = /\p{Pd}/u.test(character) ? "-" : character.normalize("NFKC");
    found = /^[\x20-\x7e]$/.test(plain) ? plain.padEnd(character.length, NOTHING) : character;
    known.set(character, found);
  }
  return found;
}

/**
 * A text with its characters of full width, its dashes and circled digits as plain ones, and digits written out as digits where they are as
 * many as a telephone number has. It is as long as the text: a place in one is a place in the other.
 */
export const plain = (text: string): string =>
  text
    .replace(/[^\x20-\x7e\p{Script=Han}]/gu, plainCharacter)
    .replace(LONG_HAN_NUMBER, (digits) => [...digits].map((digit) => HAN_DIGITS[digit]).join(""));
