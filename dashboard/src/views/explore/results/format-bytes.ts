import { formatNumber } from "../../../format/number.ts";
import type { Language } from "../../../i18n/language.ts";

/** 1,234 → "1.2 kB"; decimal units, as file managers and networks count. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ["B", "kB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${formatNumber(value, unit === 0 || value >= 100 ? 0 : 1, language)} ${units[unit]}`;
}
