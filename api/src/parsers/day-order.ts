import { BadFile, BadValue } from "./bad-value.ts";

export const DAY_ORDERS = ["dmy", "mdy", "ymd"] as const;
/** In which order a file writes day, month and year where the year of four digits does not come first. */
export type DayOrderName = (typeof DAY_ORDERS)[number];

const HOW = "say dateOrder: dmy or mdy in the mapping, or --date-order";

/** 09/01/2026 may be read either way, and no row so far has told which. */
export class Undecided extends Error {}

/**
 * Tells 9 January from 1 September in "09/01/2026". The file decides it, by a day that can be read one way alone (13/01/2026), or its
 * user; never a habit. A file that shows both orders is refused.
 */
export class DayOrder {
  private readonly shown = new Map<"dmy" | "mdy", string>();
  private closed = false;

  constructor(
    private readonly given: DayOrderName | null,
    private readonly today: string,
  ) {}

  get decided(): boolean {
    return this.given !== null || this.shown.size > 0;
  }

  /** From now on a date that cannot be told is refused, since no more rows come. */
  close(): void {
    this.closed = true;
  }

  /** Year of four digits, month and day of "a/b/c". Throws Undecided or BadValue. */
  arrange(text: string, a: string, b: string, c: string): readonly [year: string, month: string, day: string] {
    if (c.length === 2 && this.given === null)
      throw new BadValue(`a year of four digits, or the order of the days: ${HOW}`);
    if (this.given === "ymd") return [this.century(a), b, c];
    const order = this.given ?? this.tell(text, Number(a), Number(b));
    return order === "dmy" ? [this.century(c), b, a] : [this.century(c), a, b];
  }

  /** The latest year with these two digits that is not ahead. */
  century(year: string): string {
    if (year.length !== 2) return year;
    const now = Number(this.today.slice(0, 4));
    const same = now - (now % 100) + Number(year);
    return String(same > now ? same - 100 : same);
  }

  private tell(text: string, a: number, b: number): "dmy" | "mdy" {
    if (a > 12 !== b > 12) {
      const order = a > 12 ? "dmy" : "mdy";
      if (!this.shown.has(order)) this.shown.set(order, text);
      if (this.shown.size === 2)
        throw new BadFile(
          `Days are written in both orders: expected one, got ${this.shown.get("dmy")} (day first) and ${this.shown.get("mdy")} (month first). Mend the file, or ${HOW}.`,
        );
      return order;
    }
    if (a === b || a > 12) return "dmy";
    const [order] = this.shown.keys();
    if (order !== undefined) return order;
    if (this.closed)
      throw new BadValue(`a day as YYYY-MM-DD, since day first or month first is undecided in this file; or ${HOW}`);
    throw new Undecided();
  }
}
