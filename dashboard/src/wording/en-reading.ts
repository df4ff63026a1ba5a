import { formatNumber, formatValue, unitSuffix } from "../format/number.ts";
import { isPlural } from "./agreement.ts";
import type { BriefingPeriod } from "./period.ts";
import { isPercent, linked, type Reading } from "./reading.ts";
import { plainText, type Run, type Sentence, say } from "./sentence.ts";

// One reading in English: its value, what it is made of, and how it changed.

export const whole = (value: number): string => formatNumber(value, 0, "en");
export const percent = (value: number): string => `${formatNumber(value, 1, "en")}%`;
export const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const WORD = { mom: "month on month", yoy: "year on year" } as const;
const SAME_DAYS = { mom: "on the same days last month", yoy: "on the same days last year" } as const;
export const BASE = {
  mom: ["last month", "in the same days of last month"],
  yoy: ["in the same month last year", "in the same days last year"],
} as const;
const base = (kind: "mom" | "yoy", reading: Reading, { partial }: BriefingPeriod): string =>
  BASE[kind][partial && reading.indicator.flow ? 1 : 0];

/** The comparison by what it is with, where no note says beside it how many days are taken. */
export const comparedWith = (kind: "mom" | "yoy", reading: Reading, period: BriefingPeriod): string =>
  period.partial && reading.indicator.flow ? SAME_DAYS[kind] : WORD[kind];

export function change(
  kind: "mom" | "yoy",
  reading: Reading,
  period: BriefingPeriod,
  word: string = WORD[kind],
): Sentence {
  const of = reading[kind];
  if (reading.value === null || of === null) {
    const note = reading.notCompared?.[kind];
    return [`not comparable ${WORD[kind]}${note ? ` (${lower(note.en)})` : ""}`];
  }
  const { part, ...all_ } = of;
  if (part !== undefined) return say`${change(kind, { ...reading, [kind]: all_ }, period, word)} [${lower(part.en)}]`;
  const { indicator } = reading;
  const direction = of.change > 0 ? "up" : "down";
  if (of.change === 0) return [`unchanged ${word}`];
  const amount = formatValue(Math.abs(of.change), indicator, "en");
  const isZero = (value: number, decimals: number): boolean => Number(Math.abs(value).toFixed(decimals)) === 0;
  if (isPercent(reading)) {
    if (isZero(of.change, indicator.decimals)) return [`virtually unchanged ${word}`];
    const points = `${amount} percentage ${amount === "1" || amount === "1.0" ? "point" : "points"}`;
    return say`${direction} ${linked(reading, points, kind)} ${word}`;
  }
  if (!indicator.flow) return say`${direction} ${linked(reading, amount, kind)} ${word}`;
  if (of.changePercent === null) return say`up ${linked(reading, amount, kind)} from 0 ${base(kind, reading, period)}`;
  if (isZero(of.changePercent, 1)) return [`virtually unchanged ${word}`];
  return say`${direction} ${linked(reading, percent(Math.abs(of.changePercent)), kind)} ${word}`;
}

/** 1 estate, 12 estates; units of several words stay as they are. */
function unitOf(reading: Reading, amount: number): string {
  const unit = unitSuffix(reading.indicator, "en");
  return amount === 1 && /^ [a-z]+s$/.test(unit) ? unit.slice(0, -1) : unit;
}

export const value = (reading: Reading): Run =>
  reading.value === null
    ? (reading.noData?.en ?? "no data")
    : linked(reading, formatValue(reading.value, reading.indicator, "en") + unitOf(reading, reading.value));

export const bare = (reading: Reading): Run => linked(reading, whole(reading.value ?? 0));
export const count = (reading: Reading, of: "numerator" | "denominator"): Run =>
  linked(reading, whole(reading[of] ?? 0));

/** What is the same of both is said once: unchanged month on month and year on year. */
export function changes(reading: Reading, period: BriefingPeriod): Sentence {
  const [mom, yoy] = [change("mom", reading, period), change("yoy", reading, period)];
  const same = plainText(mom);
  return reading.mom?.change !== reading.yoy?.change ||
    mom.length > 1 ||
    plainText(yoy) !== same.replace(WORD.mom, WORD.yoy)
    ? say`${mom} and ${yoy}`
    : [same.replace(WORD.mom, `${WORD.mom} ${same.startsWith("not") ? "or" : "and"} ${WORD.yoy}`)];
}

/** What numerator and denominator count, to be read as "49 of 60 old neighbourhoods are under management". */
const COUNTED: Record<string, readonly [of: string, one: string, many: string]> = {
  old_neighbourhood_coverage: ["old neighbourhoods", "is under management", "are under management"],
  renovated_share: ["old neighbourhoods", "has been renovated", "have been renovated"],
  estate_organisation_coverage: ["estates that meet the conditions or have an organisation", "has one", "have one"],
  estate_work_coverage: ["estates", "has an organisation or an instructor", "have an organisation or an instructor"],
  firm_organisation_coverage: ["firms that meet the conditions or have an organisation", "has one", "have one"],
  firm_work_coverage: [
    "property firms",
    "has an organisation or an instructor",
    "have an organisation or an instructor",
  ],
  owners_committee_rate: ["estates that are eligible or have a committee", "has one", "have one"],
  committee_party_share_60: [
    "committees whose members are known",
    "has a party share of 60% or more",
    "have a party share of 60% or more",
  ],
};

export const subject = ({ indicator }: Pick<Reading, "indicator">): string =>
  isPlural(indicator) && isPercent({ indicator }) ? `Share of ${lower(indicator.nameEn)}` : indicator.nameEn;

/** The server's words after "no data", where they say more than that. */
function why({ noData }: Reading): string {
  const [, more] = /^no data: (.+)$/i.exec(noData?.en ?? "") ?? [];
  if (more !== undefined) return ` (${more})`;
  return noData?.en && !/^no data$/i.test(noData.en) ? ` (${lower(noData.en)})` : "";
}

export const isAre = ({ indicator }: Pick<Reading, "indicator">): string =>
  isPlural(indicator) && !isPercent({ indicator }) ? "are" : "is";

export const level = (reading: Reading, period: BriefingPeriod): Sentence =>
  reading.value === null
    ? [`For ${lower(subject(reading))} of ${reading.nameEn} there are no data${why(reading)}.`]
    : say`${subject(reading)} of ${reading.nameEn} ${isAre(reading)} ${value(reading)}, ${changes(reading, period)}.`;

export function counted(reading: Reading, period: BriefingPeriod): Sentence {
  const words = COUNTED[reading.indicator.id];
  if (!words || reading.denominator === null || reading.numerator === null) return level(reading, period);
  const [of, one, many] = words;
  if (reading.denominator === 0)
    return [`${reading.nameEn} has no ${of}: ${lower(subject(reading))} ${isAre(reading)} not computed.`];
  return say`${subject(reading)} of ${reading.nameEn} ${isAre(reading)} ${value(reading)} (${count(reading, "numerator")} of ${count(reading, "denominator")} ${of} ${reading.numerator === 1 ? one : many}), ${changes(reading, period)}.`;
}
