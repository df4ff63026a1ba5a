import { digitsOf, type Finder } from "./finder.ts";

const GAP = String.raw`[\s\p{Cf}·•.\-]{0,2}`;
const SIGN = "[A-Z0-9]";

/** Licence plates: 鲁A·12345, 鲁AD12345 (eight signs, of new energy), 鲁A1234学; three of their signs are digits. */
export const plates: readonly Finder[] = [
  {
    pattern: new RegExp(
      `[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]${GAP}[A-Z]${GAP}${SIGN}(?:${GAP}${SIGN}){3}${GAP}(?:[挂学警港澳领使]|${SIGN}(?:${GAP}${SIGN})?)`,
      "giu",
    ),
    shown: (found) =>
      digitsOf(found).length < 3 ? null : `${found[0]}${/[A-Z]/iu.exec(found)![0].toUpperCase()}*****`,
  },
];
