import { formatMonth } from "../format/month.ts";
import { formatNumber, formatValue, formatWithUnit } from "../format/number.ts";
import type { TargetTold } from "../graphql/target-told.ts";
import type { Language } from "../i18n/language.ts";
import type { Measure } from "./reading.ts";

/** Sentences on a target: what it is, how far the value is from it, and whether that is on track, with the numbers that decide it. */
export const targetSaid = (told: TargetTold, indicator: Measure, language: Language): string =>
  language === "zh" ? inChinese(told, indicator) : inEnglish(told, indicator);

const BRIEF = {
  REACHED: { zh: "已达到", en: "reached" },
  ON_TRACK: { zh: "有望达到", en: "on track" },
  BEHIND: { zh: "进度滞后", en: "behind" },
  MISSED: { zh: "未达到", en: "missed" },
} as const;
const NOT_JUDGED = { zh: "未作判断", en: "not judged" } as const;

/** Whether a target is on track, in a word or two: "进度滞后". */
export function verdictInWords(verdict: keyof typeof BRIEF | "NONE", language: Language): string {
  const words = (verdict === "NONE" ? NOT_JUDGED : BRIEF[verdict])[language];
  return language === "zh" ? words : words[0]!.toUpperCase() + words.slice(1);
}

/** How far a value is from what it is held against: "低5.0个百分点"; null where that is not known. */
export function distanceSaid(told: TargetTold, indicator: Measure, language: Language): string | null {
  const found = away(told, indicator, language);
  if (found === null) return null;
  const { way, by } = found;
  if (language === "zh") return way === "at" ? "持平" : `${way === "above" ? "高" : "低"}${by}`;
  return way === "at" ? "level" : `${by} ${way}`;
}

/** The target and whether it is on track, in as few words as a wall has room for: "目标不低于90.0%，进度滞后". */
export function targetInBrief({ target, progress }: TargetTold, indicator: Measure, language: Language): string {
  const most = indicator.direction === "LOWER_IS_BETTER";
  const value = formatWithUnit(target.value!, indicator, language);
  const goal =
    language === "zh" ? `目标${most ? "不高于" : "不低于"}${value}` : `Target at ${most ? "most" : "least"} ${value}`;
  const verdict = progress.verdict === null ? null : BRIEF[progress.verdict][language];
  return verdict === null ? goal : `${goal}${language === "zh" ? "，" : ", "}${verdict}`;
}

type Way = "above" | "below" | "at";
/** On which side of what is due a value lies, as it is printed, and by how much: points, or per cent of it. */
function away(
  { distance, distancePercent }: TargetTold,
  indicator: Measure,
  language: Language,
): { way: Way; by: string } | null {
  if (distance === null) return null;
  const way = Number(Math.abs(distance).toFixed(indicator.decimals)) === 0 ? "at" : distance > 0 ? "above" : "below";
  const points = formatValue(Math.abs(distance), indicator, language);
  if (indicator.unitEn === "%") return { way, by: language === "zh" ? `${points}个百分点` : `${points} points` };
  return distancePercent === null
    ? { way, by: formatWithUnit(Math.abs(distance), indicator, language) }
    : { way, by: `${formatNumber(Math.abs(distancePercent), 1, language)}%` };
}

const monthOf = (month: string): number => Number(month.slice(5));

function inChinese(told: TargetTold, indicator: Measure): string {
  const { target, progress, addsUp, value, due } = told;
  const print = (number: number): string => formatWithUnit(number, indicator, "zh");
  const most = indicator.direction === "LOWER_IS_BETTER";
  const goal = `${target.year}年目标${most ? "不高于" : "不低于"}${print(target.value!)}`;
  const found = away(told, indicator, "zh");
  if (found === null || value === null || due === null) return `${goal}；${told.undetermined!.zh}。`;
  const when = addsUp
    ? `${target.year}年1${monthOf(told.to) === 1 ? "" : `—${monthOf(told.to)}`}月累计`
    : `${told.from === told.to ? "" : `${formatMonth(told.from, "zh")}至`}${formatMonth(told.to, "zh")}为`;
  const mark = addsUp ? `序时目标${print(due)}` : "目标";
  const apart = found.way === "at" ? `与${mark}持平` : `比${mark}${found.way === "above" ? "高" : "低"}${found.by}`;
  return `${goal}；${when}${print(value)}，${apart}；${progressInChinese(progress, told, indicator)}。`;
}

function progressInChinese(progress: TargetTold["progress"], told: TargetTold, indicator: Measure): string {
  const { verdict, month, value, due } = progress;
  if (verdict === null || month === null || value === null || due === null) return progress.undecided!.zh;
  if (verdict === "REACHED") return "已达到目标";
  if (verdict === "MISSED") return told.addsUp && monthOf(month) < 12 ? "已超过全年目标" : "未达到目标";
  const words = verdict === "ON_TRACK" ? "有望达到" : "进度滞后";
  if (told.addsUp) return words;
  const print = (number: number): string => formatWithUnit(number, indicator, "zh");
  return `${monthOf(month)}月${indicator.flow ? "" : "末"}${print(value)}，序时进度应为${print(due)}，${words}`;
}

function inEnglish(told: TargetTold, indicator: Measure): string {
  const { target, progress, addsUp, value, due } = told;
  const print = (number: number): string => formatWithUnit(number, indicator, "en");
  const most = indicator.direction === "LOWER_IS_BETTER";
  const goal = `Target for ${target.year}: ${most ? "at most" : "at least"} ${print(target.value!)}`;
  const found = away(told, indicator, "en");
  if (found === null || value === null || due === null) return `${goal}. ${told.undetermined!.en}.`;
  const to = formatMonth(told.to, "en");
  const when = addsUp
    ? `From January to ${to}`
    : told.from === told.to
      ? to
      : `${formatMonth(told.from, "en")} to ${to}`;
  const mark = addsUp ? `the ${print(due)} due by then` : "the target";
  const apart = found.way === "at" ? `level with ${mark}` : `${found.by} ${found.way} ${mark}`;
  return `${goal}. ${when}: ${print(value)}, ${apart}. ${progressInEnglish(progress, told, indicator)}.`;
}

function progressInEnglish(progress: TargetTold["progress"], told: TargetTold, indicator: Measure): string {
  const { verdict, month, value, due } = progress;
  if (verdict === null || month === null || value === null || due === null) return progress.undecided!.en;
  if (verdict === "REACHED") return "The target is reached";
  if (verdict === "MISSED")
    return told.addsUp && monthOf(month) < 12 ? "The whole year's target is exceeded" : "The target is not reached";
  const words = verdict === "ON_TRACK" ? "on track" : "behind";
  if (told.addsUp) return verdict === "ON_TRACK" ? "On track" : "Behind";
  const print = (number: number): string => formatWithUnit(number, indicator, "en");
  return `${formatMonth(month, "en")}: ${print(value)} where ${print(due)} was due, ${words}`;
}
