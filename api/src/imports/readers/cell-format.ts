import type { DateSystem } from "../../parsers/column.ts";

/** What a number in a cell is, by the cell's format. */
export type CellFormat = "number" | "percent" | "date" | "time" | "duration";

/** Formats without a code of their own, those of Chinese Excel among them. ECMA-376 Part 1, 18.8.30 */
const BUILT_IN: readonly (readonly [number, number, CellFormat])[] = [
  [9, 10, "percent"],
  [14, 17, "date"],
  [18, 21, "time"],
  [22, 22, "date"],
  [27, 31, "date"],
  [32, 35, "time"],
  [36, 36, "date"],
  [45, 45, "time"],
  [46, 46, "duration"],
  [47, 47, "time"],
  [50, 54, "date"],
  [55, 56, "time"],
  [57, 58, "date"],
];

/** The format of a number format's id, or of its code where the workbook gives one. */
export function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? "number";
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return "duration";
  const plain = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .split(";", 1)[0]!
    .replace(/am\/pm|a\/p|general/gi, "");
  if (plain.includes("%")) return "percent";
  if (/[yd]/i.test(plain)) return "date";
  if (/[hs]/i.test(plain)) return "time";
  return /m/i.test(plain) ? "date" : "number";
}

/** A number of a cell as text: days as YYYY-MM-DD, with HH:MM:SS where there is a time, 97.5%, and at most the 15 digits that spreadsheets keep. */
export function numberAsText(raw: string, format: CellFormat, system: DateSystem): string {
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  if (format === "percent") return `${shortest(value * 100)}%`;
  if (format !== "number") {
    const text = format === "duration" ? duration(value) : serialAsText(value, system, format === "time");
    if (text !== null) return text;
  }
  // beyond 15 digits a spreadsheet has lost the rest: what it writes says so
  if (/^-?\d+$/.test(raw) || (/e/i.test(raw) && Math.abs(value) >= 1e15)) return raw;
  return shortest(value);
}

/** A serial number of days as YYYY-MM-DD or YYYY-MM-DD HH:MM:SS; "" for the day 0, which stands for none; null for what is no day. */
export function serialAsText(serial: number, system: DateSystem, timeAlone = false): string | null {
  const seconds = Math.round(serial * 86_400);
  if (seconds < 0 || serial >= 2_958_466) return null;
  const clock = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19);
  if (serial < 1) return seconds > 0 || timeAlone ? clock : "";
  // Lotus 1-2-3 took 1900 for a leap year, and Excel kept it
  const days = Math.floor(seconds / 86_400) + (system === "1900" && serial < 60 ? 1 : 0);
  const epoch = system === "1900" ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
  const day = new Date(epoch + days * 86_400_000).toISOString().slice(0, 10);
  return clock === "00:00:00" ? day : `${day} ${clock}`;
}

function duration(days: number): string | null {
  if (days < 0) return null;
  const seconds = Math.round(days * 86_400);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function shortest(value: number): string {
  return String(Number(value.toPrecision(15)));
}
