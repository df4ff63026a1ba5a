const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAME =
  "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)\\.?";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";
const CLOCK = "(?:[T,\\s]+(.*?))?(?:\\s*\\([^()]*\\))?$";
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[-\\s./]*${NAME}[-\\s./,]*(\\d{4}|\\d{2})(?!\\d)${CLOCK}`,
  "i",
);
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}${NAME}[-\\s/]*(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)[-\\s/,]+(\\d{4})(?!\\d)${CLOCK}`,
  "i",
);
/** As Oracle writes one in Chinese: 05-1月 -26 08.30.00.000000 上午. */
const ORACLE = /^(\d{1,2})-(\d{1,2})月\s*-(\d{4}|\d{2})(?!\d)(?:\s+(.*))?$/u;

/** A day whose month is told by its word, and so without a doubt: 5-Jan-2026, Jan 5, 2026 3:20 PM, 05-1月-26; null for another text. */
export function readNamedMonth(
  text: string,
): { readonly year: string; readonly month: string; readonly day: string; readonly clock: string } | null {
  const oracle = ORACLE.exec(text);
  if (oracle !== null) {
    const [, day, month, year, clock = ""] = oracle;
    return { year: year!, month: month!, day: day!, clock: clock.replace(/^(\d{1,2})\.(\d{2})\.(\d{2})/, "$1:$2:$3") };
  }
  const dayFirst = DAY_FIRST.exec(text);
  const match = dayFirst ?? MONTH_FIRST.exec(text);
  if (match === null) return null;
  const [name, day] = dayFirst === null ? [match[1]!, match[2]!] : [match[2]!, match[1]!];
  const month = String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
  return { year: match[3]!, month, day, clock: match[4] ?? "" };
}
