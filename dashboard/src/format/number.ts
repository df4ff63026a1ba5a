import type { Language } from "../i18n/language.ts";

/** What is needed to print an indicator's values; a subset of the schema's Indicator. */
export interface ValueFormat {
  readonly unitZh: string;
  readonly unitEn: string;
  readonly decimals: number;
}

const LOCALE: Record<Language, string> = { zh: "zh-CN", en: "en-GB" };
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  // Asked for some hundred times a picture: what the options here differ in, without writing them out.
  const key = `${language} ${options.notation} ${options.minimumFractionDigits} ${options.maximumFractionDigits}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(LOCALE[language], options);
    formatters.set(key, found);
  }
  return found;
}

/** With a true minus: in a range, "−2 – −1", a hyphen is lost. */
const written = (value: number, language: Language, options: Intl.NumberFormatOptions): string =>
  formatter(language, options).format(value).replace(/^-/, "−");

/** 12345.6 → "12,345.6"; always exactly `decimals` places, so that columns line up. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  return written(value, language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A whole or fractional count without padding: 3 → "3", 2.5 → "2.5". */
export function formatCount(value: number, language: Language): string {
  return written(value, language, { maximumFractionDigits: 1 });
}

/** Three figures, and of more all that are whole, in groups as everywhere: 2,492万 and not 2490万. */
const COMPACT: Intl.NumberFormatOptions = {
  notation: "compact",
  maximumSignificantDigits: 3,
  maximumFractionDigits: 0,
  roundingPriority: "morePrecision",
  useGrouping: "always",
};

/** From here up a number in a unit that is itself 10,000 (万元) is read whole: 62,640万元, and not 62,640.00万元. */
const WHOLE_FROM = 1000;

/** What says how a value is printed without its unit. */
type Printed = Pick<ValueFormat, "unitZh" | "decimals">;

/** Decimal places that a value is read with; files have it exactly. */
const placesOf = (value: number, { unitZh, decimals }: Printed): number =>
  unitZh.startsWith("万") && Math.abs(value) >= WHOLE_FROM ? 0 : decimals;

/** A value of an indicator, without its unit. */
export const formatValue = (value: number, format: Printed, language: Language): string =>
  formatNumber(value, placesOf(value, format), language);

/** For labels on the map: from 10,000 up, 1.2万 in Chinese and 12k in English, but whole numbers of a unit that is itself 10,000 (万元); below, as formatValue. */
export function formatShort(value: number, decimals: number, language: Language, unitZh = ""): string {
  if (Math.abs(value) < 10_000 || unitZh.startsWith("万")) return formatValue(value, { unitZh, decimals }, language);
  return written(value, language, COMPACT);
}

/** Value with its unit: "82.0%" and "3,122个小区", but "3,122 estates" and "1.2 per 1,000 households". */
export function formatWithUnit(value: number, format: ValueFormat, language: Language): string {
  return formatValue(value, format, language) + unitSuffix(format, language);
}

/** The unit as it stands after a number, with a space where the language wants one. */
export function unitSuffix(format: ValueFormat, language: Language): string {
  const unit = language === "zh" ? format.unitZh : format.unitEn;
  if (unit === "") return "";
  return unit.startsWith("%") || unit.startsWith("‰") || language === "zh" ? unit : ` ${unit}`;
}

/** A change of a value of an indicator in its unit, as formatSigned. */
export const formatSignedValue = (change: number, format: Printed, language: Language): string =>
  formatSigned(change, placesOf(change, format), language);

/** With a sign always: "+3.2", "−0.4" (a true minus), "0.0" without one. */
export function formatSigned(value: number, decimals: number, language: Language): string {
  const digits = formatNumber(Math.abs(value), decimals, language);
  const isZero = Number(Math.abs(value).toFixed(decimals)) === 0;
  return isZero ? digits : `${value > 0 ? "+" : "−"}${digits}`;
}
