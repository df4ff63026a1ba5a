import { BadValue } from "./bad-value.ts";
import type { ParseContext } from "./column.ts";

/** Decimal places by which each unit moves the point. */
const UNITS: Readonly<Record<string, number>> = {
  "": 0,
  元: 0,
  圆: 0,
  千元: 3,
  万: 4,
  万元: 4,
  萬元: 4,
  亿: 8,
  亿元: 8,
  億元: 8,
};
const MONEY = /^([+-]?)[¥￥]?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(元|圆|千元|万元?|萬元|亿元?|億元)?(?:整|人民币)?$/u;
/** Digits before the point that numeric(18,2) holds. */
const MOST_DIGITS = 16;

/** An amount in yuan, exact to the fen, as text: "1,234.5" → "1234.50", "3.2万元" → "32000.00". */
export function parseMoney(text: string, context: ParseContext): string {
  const plain = text.normalize("NFKC").replace(/[\s−]/g, (mark) => (mark === "−" ? "-" : ""));
  const pointed = context.decimal === "," ? plain.replace(/[.,]/g, (mark) => (mark === "," ? "." : ",")) : plain;
  const [, sign = "", whole = "", fraction = "", unit = ""] = MONEY.exec(pointed) ?? [];
  const moved = UNITS[unit]!;
  const digits = whole.replaceAll(",", "") + fraction.padEnd(moved, "0");
  const point = digits.length - Math.max(fraction.length - moved, 0);
  const fen = digits.slice(point).replace(/(?<!0)0+$/, "");
  const yuan = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  if (whole === "" || fen.length > 2 || yuan.length > MOST_DIGITS)
    throw new BadValue("an amount in yuan, to the fen at most (12.50, 1,234.5元, 3.2万元)");
  if (moved > 0) context.told("multiplied out from 千元, 万元 or 亿元");
  return `${sign === "-" && /[1-9]/.test(yuan + fen) ? "-" : ""}${yuan}.${fen.padEnd(2, "0")}`;
}
