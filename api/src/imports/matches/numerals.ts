const DIGITS = "零一二三四五六七八九";
const FORMAL = "〇壹贰叁肆伍陆柒捌玖";
const ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ";
/** Of letters, where what follows says that they count. */
const LATIN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/** Numbers however they are written as digits: 十二期, 拾贰期 and Ⅻ期 are 12期. */
export function withDigits(text: string): string {
  return text
    .replace(/[Ⅰ-Ⅻ]/g, (numeral) => String(ROMAN.indexOf(numeral) + 1))
    .replace(/[ⅰ-ⅻ]/g, (numeral) => String(ROMAN.indexOf(numeral.toUpperCase()) + 1))
    .replace(/(?<![A-Za-z])([IVXivx]{1,4})(?=\s*(?:期|区|组团))/g, (letters) => {
      const at = LATIN.indexOf(letters.toLowerCase());
      // one letter alone may be a block's: V区
      return at === -1 || (letters.length === 1 && letters.toLowerCase() !== "i") ? letters : String(at + 1);
    })
    .replace(/[〇壹贰叁肆伍陆柒捌玖]/g, (digit) => DIGITS[FORMAL.indexOf(digit)]!)
    .replace(/拾/g, "十")
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/g, (_, tens: string, ones: string) =>
      String((tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones))),
    )
    .replace(/[零一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)));
}
