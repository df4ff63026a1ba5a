import type { MonthNumber } from "../calendar/month.ts";
import { type Meaning, type Says, type Word, word } from "./question-word.ts";

// Periods of whole months, up to twelve, as views show them. One that has begun is asked about up to now; one that has not, or that the
// calendar has not, is told as not understood.

const MOST_MONTHS = 12;

function between(first: MonthNumber, end: MonthNumber, now: MonthNumber): Meaning {
  const last = Math.min(end, now);
  const months = last - first + 1;
  return first > last || months > MOST_MONTHS ? { kind: "UNKNOWN" } : { kind: "PERIOD", period: { last, months } };
}

const thisYear = (now: MonthNumber): number => Math.floor(now / 12);

/** What is said of a year: its number, this one, the last, the one before it; null: nothing. */
function yearOf(said: string | undefined, now: MonthNumber): number | null {
  if (said === undefined || said === "") return null;
  const ago = [/^[今本]年|^this/, /^[去上]一?年|^last/, /^前年/].findIndex((pattern) => pattern.test(said));
  return ago < 0 ? Number(/\d{4}/.exec(said)![0]) : thisYear(now) - ago;
}

/** Months of a year from one to another, both from 1; of a year that is not said the latest in which the first has begun. */
function ofYear(year: number | null, first: number, end: number, now: MonthNumber): Meaning {
  if (first < 1 || end > 12) return { kind: "UNKNOWN" };
  const begins = (of: number): MonthNumber => of * 12 + first - 1;
  const of = year ?? (begins(thisYear(now)) > now ? thisYear(now) - 1 : thisYear(now));
  return between(begins(of), begins(of) + end - first, now);
}

const MONTHS_EN = "january february march april may june july august september october november december".split(" ");
/** By their first three letters: Oct and Sept are said too. */
const MONTHS_SHORT = MONTHS_EN.map((name) => name.slice(0, 3));
const COUNTS_EN = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const ORDINALS = ["first", "second", "third", "fourth"];

/** A number to twelve, in digits or words of either language. */
function numberOf(said: string): number {
  const words = COUNTS_EN.indexOf(said) + 1 || MONTHS_SHORT.indexOf(said.slice(0, 3)) + 1;
  if (words > 0) return words;
  const tens = said.startsWith("十") ? 10 : 0;
  const digit = "一二三四五六七八九".indexOf(said.at(-1)!) + 1;
  return said === "两" ? 2 : tens + digit || Number(said);
}

const YEAR_SAID = "(20\\d\\d年|[今本去上前]年|上一年|[本上]年度)";
const YEAR = `${YEAR_SAID}?的?`;
const OF_YEAR = "(?:,? (?:of )?(20\\d\\d|this year|last year))?";
const NUMBER = "\\d{1,2}|十[一二]?|[一二三四五六七八九]";
const TO = " ?(?:到|至|~|—|–|-) ?";
const MONTH_EN = `(${MONTHS_EN.join("|")}|sept|${MONTHS_SHORT.join("|")})\\.?`;

const month: Says = ([, year, of], now) => ofYear(yearOf(year, now), numberOf(of!), numberOf(of!), now);
const quarter = (year: string | undefined, at: number, now: MonthNumber): Meaning =>
  ofYear(yearOf(year, now), 3 * at - 2, 3 * at, now);
const half = (year: string | undefined, at: number, now: MonthNumber): Meaning =>
  ofYear(yearOf(year, now), 6 * at - 5, 6 * at, now);
const back = (months: number, now: MonthNumber): Meaning => between(now - months + 1, now, now);
/** From a month up to now; where no year is said, the latest in which it has begun. */
function since(year: number | null, first: number, now: MonthNumber): Meaning {
  const begins = ofYear(year, first, first, now);
  return begins.kind === "PERIOD" ? between(begins.period.last, now, now) : begins;
}
/** The quarter that runs, or the one before it. */
const quarterNow = (ago: 0 | 1, now: MonthNumber): Meaning => {
  const first = now - (now % 3) - 3 * ago;
  return between(first, first + 2, now);
};

/** From a month to a month; where no year is said the last of them is the latest that has begun. */
function range([, year, first, otherYear, last]: readonly (string | undefined)[], now: MonthNumber): Meaning {
  const [from, to] = [numberOf(first!), numberOf(last!)];
  if (from < 1 || from > 12 || to < 1 || to > 12) return { kind: "UNKNOWN" };
  const said = yearOf(year, now);
  const later = from > to ? 1 : 0;
  const ends = yearOf(otherYear, now) ?? (said === null ? thisYear(now) - (to - 1 > now % 12 ? 1 : 0) : said + later);
  return between((said ?? ends - later) * 12 + from - 1, ends * 12 + to - 1, now);
}

export const PERIOD_WORDS: readonly Word[] = [
  word("上个?月|last month", (_, now) => between(now - 1, now - 1, now)),
  word("上上个?月|大上个?月|(?:the )?month before last", (_, now) => between(now - 2, now - 2, now)),
  word("本月|这个?月|当月|this month", (_, now) => back(1, now)),
  word("目前|当前|现在|如今|眼下|right now|now|currently|at present", (_, now) => back(1, now)),
  word("(?:最?近|过去)(?:一|1)年", (_, now) => back(12, now)),
  word("(?:最?近|过去)半年", (_, now) => back(6, now)),
  word(`(?:最?近|过去)(${NUMBER}|两)个?月`, ([, months], now) => back(numberOf(months!), now)),
  word(`(?:the )?(?:last|past) (\\d{1,2}|${COUNTS_EN.join("|")}) months`, ([, months], now) =>
    back(numberOf(months!), now),
  ),

  word("([去上前]年|上一年|上年度|last year)(?:全年)?", ([, year], now) => ofYear(yearOf(year, now), 1, 12, now)),
  word("(20\\d\\d)年", ([, year], now) => ofYear(Number(year), 1, 12, now)),
  // what is said to be whole must be over
  word("(20\\d\\d)年全年", ([, year], now) =>
    Number(year) * 12 + 11 > now ? { kind: "UNKNOWN" } : ofYear(Number(year), 1, 12, now),
  ),
  word(
    "(?:[今本]年|本年度)(?:以来|至今|到目前|到现在)?|年初(?:以来|至今|到现在)|this year(?: so far)?|(?:the )?year to date",
    (_, now) => ofYear(thisYear(now), 1, 12, now),
  ),

  word(`${YEAR}(${NUMBER})月份?`, month),
  word("(20\\d\\d)[-/.](\\d{1,2})", month),
  word(`(?:in )?${MONTH_EN}${OF_YEAR}`, ([, of, year], now) => month(["", year, of] as never, now)),

  word(`${YEAR}(${NUMBER})月?份?${TO}${YEAR}(${NUMBER})月份?`, range),
  word(`(20\\d\\d)[-/.](\\d{1,2})${TO}(20\\d\\d)[-/.](\\d{1,2})`, range),
  word(
    `(?:from )?${MONTH_EN}${OF_YEAR}(?: (?:to|through|until) |${TO})${MONTH_EN}${OF_YEAR}`,
    ([, first, year, last, otherYear], now) => range(["", year, first, otherYear, last], now),
  ),
  word(`between ${MONTH_EN}${OF_YEAR} and ${MONTH_EN}${OF_YEAR}`, ([, first, year, last, otherYear], now) =>
    range(["", year, first, otherYear, last], now),
  ),

  word(`[自从]?${YEAR}(${NUMBER})月份?(?:以来|起|${TO}?(?:今|现在|目前))`, ([, year, first], now) =>
    since(yearOf(year, now), numberOf(first!), now),
  ),
  word(`since ${MONTH_EN}${OF_YEAR}`, ([, first, year], now) => since(yearOf(year, now), numberOf(first!), now)),
  word(`from ${MONTH_EN}${OF_YEAR} (?:until|till|to|up to) (?:now|date|today)`, ([, first, year], now) =>
    since(yearOf(year, now), numberOf(first!), now),
  ),
  // the first months of a year; without a year 前三个月 may be the last three
  word(`${YEAR_SAID}的?(?:前|头)(${NUMBER}|两)个?月`, ([, year, months], now) =>
    ofYear(yearOf(year, now), 1, numberOf(months!), now),
  ),
  word(`(?:前|头)(?:${NUMBER}|两)个?月`, { kind: "UNKNOWN" }),
  word(`${YEAR}(?:前|头)([一两二三四1-4])个?季度`, ([, year, quarters], now) =>
    ofYear(yearOf(year, now), 1, 3 * numberOf(quarters!), now),
  ),
  word(`(?:the )?first (${COUNTS_EN.slice(1, 4).join("|")}) quarters${OF_YEAR}`, ([, quarters, year], now) =>
    ofYear(yearOf(year, now), 1, 3 * numberOf(quarters!), now),
  ),
  word(
    `(?:the )?first (${COUNTS_EN.slice(1).join("|")}|\\d{1,2}) months of (20\\d\\d|this year|last year)`,
    ([, months, year], now) => ofYear(yearOf(year, now), 1, numberOf(months!), now),
  ),

  word(`${YEAR}第?([一二三四1-4])个?季度`, ([, year, at], now) => quarter(year, numberOf(at!), now)),
  word("(20\\d\\d年?) ?q([1-4])", ([, year, at], now) => quarter(year, Number(at), now)),
  word(`q([1-4])${OF_YEAR}`, ([, at, year], now) => quarter(year, Number(at), now)),
  word(`(?:the )?(${ORDINALS.join("|")}) quarter${OF_YEAR}`, ([, at, year], now) =>
    quarter(year, ORDINALS.indexOf(at!) + 1, now),
  ),
  word("上个?季度|(?:the )?(?:last|previous) quarter", (_, now) => quarterNow(1, now)),
  word("[本这]个?季度|this quarter", (_, now) => quarterNow(0, now)),
  word(`${YEAR}([上下])半年`, ([, year, at], now) => half(year, at === "上" ? 1 : 2, now)),
  word(`(?:the )?(first|second) half(?: of the year)?${OF_YEAR}`, ([, at, year], now) =>
    half(year, ORDINALS.indexOf(at!) + 1, now),
  ),
];
