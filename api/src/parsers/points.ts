import { BadValue } from "./bad-value.ts";

const POINTS = /^(\d{1,6})(?:\.(\d{1,2}))?分?$/u;

/** Points from 0, to two decimals: "2.5" and "2.5分" → "2.50". */
export function parsePoints(text: string): string {
  const [, whole, decimals = ""] = POINTS.exec(text.normalize("NFKC").trim()) ?? [];
  if (whole === undefined) throw new BadValue("points from 0, to two decimals (3, 2.5分)");
  return `${Number(whole)}.${decimals.padEnd(2, "0")}`;
}
