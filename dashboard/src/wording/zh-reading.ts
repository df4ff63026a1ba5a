import type { Note } from "../format/change-said.ts";
import { formatNumber, formatValue, unitSuffix } from "../format/number.ts";
import type { BriefingPeriod } from "./period.ts";
import { type Change, isPercent, linked, type Reading } from "./reading.ts";
import { plainText, type Run, type Sentence, say } from "./sentence.ts";

// One reading in Chinese: its value, what it is made of, and how it changed.

/** 全市, 全区, 全县 …: what a text about one region calls it after the first time; its name where that would not be said so. */
export function scopeOf({ nameZh }: { readonly nameZh: string }): string {
  const [kind] = /(街道|社区|[省市区县旗州镇乡村])$/.exec(nameZh) ?? [];
  return kind === undefined ? nameZh : `全${kind}`;
}

export const whole = (value: number): string => formatNumber(value, 0, "zh");
export const percent = (value: number): string => `${formatNumber(value, 1, "zh")}%`;
/** What is compared with, in a month that is over and in one that runs. */
const BASE = { mom: ["上月", "上月同期"], yoy: ["上年同月", "上年同期"] } as const;
const WORD = { mom: "环比", yoy: "同比" } as const;

/** The comparison by what it is with, where no note says beside it how many days are taken: 较上月同期 of a month that runs. */
export const comparedWith = (kind: "mom" | "yoy", reading: Reading, period: BriefingPeriod): string =>
  period.partial && reading.indicator.flow ? `较${BASE[kind][1]}` : WORD[kind];

const base = (kind: "mom" | "yoy", reading: Reading, { partial }: BriefingPeriod): string =>
  BASE[kind][partial && reading.indicator.flow ? 1 : 0];

/** The server's words, where it has some. */
const why = (note: Note | null | undefined): string => (note ? `无可比数据（${note.zh}）` : "无可比数据");

export function change(
  kind: "mom" | "yoy",
  reading: Reading,
  period: BriefingPeriod,
  word: string = WORD[kind],
): Sentence {
  const of: Change | null = reading[kind];
  if (reading.value === null || of === null) return [`${word}${why(reading.notCompared?.[kind])}`];
  const { part, ...all } = of;
  if (part !== undefined) return say`${change(kind, { ...reading, [kind]: all }, period, word)}〔${part.zh}〕`;
  const { indicator } = reading;
  const up = of.change > 0;
  if (of.change === 0) return [`${word}持平`];
  const amount = formatValue(Math.abs(of.change), indicator, "zh");
  const isZero = (value: number, decimals: number): boolean => Number(Math.abs(value).toFixed(decimals)) === 0;
  if (isPercent(reading)) {
    if (isZero(of.change, indicator.decimals)) return [`${word}基本持平`];
    return say`${word}${up ? "上升" : "下降"}${linked(reading, `${amount}个百分点`, kind)}`;
  }
  const unit = unitSuffix(indicator, "zh");
  if (!indicator.flow) return say`${word}${up ? "增加" : "减少"}${linked(reading, amount + unit, kind)}`;
  if (of.changePercent === null)
    return say`${word}增加${linked(reading, amount + unit, kind)}（${base(kind, reading, period)}为0）`;
  if (isZero(of.changePercent, 1)) return [`${word}基本持平`];
  const verb = up ? (indicator.ratio ? "上升" : "增长") : "下降";
  return say`${word}${verb}${linked(reading, percent(Math.abs(of.changePercent)), kind)}`;
}

export const value = (reading: Reading): Run =>
  reading.value === null
    ? (reading.noData?.zh ?? "无数据")
    : linked(
        reading,
        // The indicator's name has the thousand households already: 每千户投诉量为0.45件.
        formatValue(reading.value, reading.indicator, "zh") + unitSuffix(reading.indicator, "zh").replace("/千户", ""),
      );

/** A count behind the value, with its measure word. */
export const count = (reading: Reading, of: "numerator" | "denominator", unit: string): Run =>
  linked(reading, whole(reading[of] ?? 0) + unit);

/** What is the same of both is said once: 环比、同比均持平. */
export function changes(reading: Reading, period: BriefingPeriod): Sentence {
  const [mom, yoy] = [change("mom", reading, period), change("yoy", reading, period)];
  const same = plainText(mom).slice(WORD.mom.length);
  return reading.mom?.change !== reading.yoy?.change || plainText(yoy) !== WORD.yoy + same || mom.length > 1
    ? say`${mom}，${yoy}`
    : [`${WORD.mom}、${WORD.yoy}均${same}`];
}

/** What the numerator and the denominator count, and in what; an indicator that is not here is told by its value alone. */
const COUNTED: Record<string, readonly [numerator: string, denominator: string, unit: string]> = {
  old_neighbourhood_coverage: ["有物业管理的", "老旧小区", "个"],
  renovated_share: ["已完成改造的", "老旧小区", "个"],
  estate_organisation_coverage: ["已有党组织的", "具备组建条件或已有党组织的小区", "个"],
  estate_work_coverage: ["有党组织或党建指导员的", "全部小区", "个"],
  firm_organisation_coverage: ["已有党组织的", "具备组建条件或已有党组织的物业服务企业", "家"],
  firm_work_coverage: ["有党组织或党建指导员的", "全部物业服务企业", "家"],
  owners_committee_rate: ["已组建业主委员会的", "符合条件或已组建的小区", "个"],
  committee_party_share_60: ["党员比例达到60%的", "成员构成已知的业主委员会", "个"],
};

export function counted(reading: Reading, period: BriefingPeriod): Sentence {
  const words = COUNTED[reading.indicator.id];
  if (!words || reading.denominator === null || reading.numerator === null) return level(reading, period);
  const [what, of, unit] = words;
  if (reading.denominator === 0)
    return [`${scopeOf(reading)}没有${of.replace(/^全部/, "")}，不计算${reading.indicator.nameZh}。`];
  return say`${scopeOf(reading)}${reading.indicator.nameZh}为${value(reading)}（${of}${count(reading, "denominator", unit)}，其中${what}${count(reading, "numerator", unit)}），${changes(reading, period)}。`;
}

/** The server's words for why there is none. */
function noneOf({ noData }: Reading): string {
  const words = noData?.zh ?? "无数据";
  return words.startsWith("无数据") ? words : `没有数据（${words}）`;
}

export const level = (reading: Reading, period: BriefingPeriod): Sentence =>
  reading.value === null
    ? [`${scopeOf(reading)}${reading.indicator.nameZh}${noneOf(reading)}。`]
    : say`${scopeOf(reading)}${reading.indicator.nameZh}为${value(reading)}，${changes(reading, period)}。`;
