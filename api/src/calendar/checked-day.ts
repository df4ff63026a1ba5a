/** Beyond these, what stands there is a slip or a stand-in for "never", and days cannot be reckoned with. */
export const [FIRST_YEAR, LAST_YEAR] = [1800, 9998];

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** What programs write where they have no date: the zero of Excel, of SQL Server, of MySQL and of .NET; year 9999 is "never". */
const PLACEHOLDERS = new Set(["1899-12-30", "1899-12-31", "1900-01-00", "1900-01-01", "0000-00-00", "0001-01-01"]);

/** YYYY-MM-DD, or null where the calendar has no such day. */
export function checkedDay(year: string, month: string, day: string): string | null {
  const y = Number(year);
  const m = Number(month);
  const d = Number(day);
  if (y < FIRST_YEAR || y > LAST_YEAR || m < 1 || m > 12 || d < 1 || d > DAYS_IN_MONTH[m - 1]!) return null;
  if (m === 2 && d === 29 && (y % 4 !== 0 || (y % 100 === 0 && y % 400 !== 0))) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** Whether a day stands for no day at all. */
export function isPlaceholder(year: string, month: string, day: string): boolean {
  return year === "9999" || PLACEHOLDERS.has(`${year}-${two(month)}-${two(day)}`);
}

export function two(digits: string): string {
  return digits.padStart(2, "0");
}
