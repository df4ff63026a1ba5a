import { formatDay, formatMonth } from "../../../format/month.ts";
import { formatValue } from "../../../format/number.ts";
import {
  type AttentionItem,
  jumps,
  LEAST_BASE,
  LEAST_CHANGE,
  LEAST_POINTS,
  NAMED,
  risers,
  SURGE_PERCENT,
} from "../../../wording/attention.ts";
import type { Days } from "../../../wording/period.ts";
import { leaders, type Ranked } from "../../../wording/ranks.ts";
import { hasNoDenominator, linked, type Reading } from "../../../wording/reading.ts";
import { join, plainText, type Run, type Sentence, say } from "../../../wording/sentence.ts";
import { change, changes, count, counted, level, percent, scopeOf, value, whole } from "../../../wording/zh-reading.ts";
import { type ChildLevel, isCutTie, together, type Wording } from "./wording.ts";
import { zhRegister } from "./zh-register.ts";
import { zhStreets } from "./zh-streets.ts";

const NOUN: Record<ChildLevel, string> = {
  CITY: "个设区的市",
  COUNTY: "个县（市、区）",
  STREET: "个镇街",
  COMMUNITY: "个社区（村）",
};
const EACH: Record<ChildLevel, string> = {
  CITY: "市",
  COUNTY: "县（市、区）",
  STREET: "镇街",
  COMMUNITY: "社区（村）",
};

const list = (parts: readonly Sentence[]): Sentence => join(parts, "、", "和");
const clauses = (parts: readonly Sentence[]): Sentence => join(parts, "；");

/** 10月1日至21日; with the year where it is another than the briefing's. */
function dayRange({ from, to }: Days, month: string): string {
  const start = formatDay(from, "zh");
  return `${from.slice(0, 4) === month.slice(0, 4) ? start.slice(5) : start}至${Number(to.slice(8))}日`;
}

/** 最高的是甲和乙，均为100.0% — names at most three of a tie. */
function placed(tied: readonly Reading[], word: string, child: ChildLevel): Sentence {
  const [first] = tied;
  const share = value(first!);
  if (tied.length === 1) return say`${word}的是${first!.nameZh}，为${share}`;
  if (tied.length > NAMED) return say`${word}的有${first!.nameZh}等${whole(tied.length)}${NOUN[child]}，均为${share}`;
  return say`${word}的是${list(tied.map(({ nameZh }) => [nameZh]))}，均为${share}`;
}

/** What is named of a count: one, all of few, or of many the first three by `what`. */
function namedOf(count: number, what: string, named: readonly Sentence[]): Sentence {
  if (count === 1) return say`，为${named[0]!}`;
  return count > NAMED ? say`，其中${what}居前三位的依次是${list(named)}` : say`，分别是${list(named)}`;
}

function extremes(readings: readonly Reading[], child: ChildLevel): Sentence {
  const known = readings.filter(({ value }) => value !== null).sort((a, b) => b.value! - a.value!);
  const name = readings[0]?.indicator.nameZh ?? "";
  if (readings.length === 0) return [];
  if (known.length === 0) return [`${whole(readings.length)}${NOUN[child]}的${name}均无可计算的数据。`];
  const rest = readings.length - known.length;
  const divided = readings.filter((reading) => reading.value === null && hasNoDenominator(reading)).length;
  const without = [
    ...(divided > 0 ? [`另有${whole(divided)}${NOUN[child]}分母为零，不计算${name}。`] : []),
    ...(rest > divided ? [`另有${whole(rest - divided)}${NOUN[child]}无数据，不参与${name}的比较。`] : []),
  ];
  const top = leaders(known, ({ value }) => value!);
  const bottom = leaders([...known].reverse(), ({ value }) => value!).reverse();
  if (known.length === 1)
    return say`${readings.length === 1 ? `下辖${EACH[child]}仅${known[0]!.nameZh}1个` : `各${EACH[child]}中仅${known[0]!.nameZh}有数据`}，其${name}为${value(known[0]!)}。${without}`;
  if (top.length === known.length)
    return say`${rest > 0 ? "有数据的" : ""}${whole(known.length)}${NOUN[child]}${name}均为${value(known[0]!)}。${without}`;
  return say`${whole(readings.length)}${NOUN[child]}中，${name}${placed(top, "最高", child)}；${placed(bottom, "最低", child)}。${without}`;
}

/** 供暖38件，占30.9% */
const share = (part: { name: string; count: Reading }, of: number, unit: string): Sentence =>
  say`${part.name}${linked(part.count, whole(part.count.value ?? 0) + unit)}，占${percent(((part.count.value ?? 0) / of) * 100)}`;

/** 由10件增至38件，增长280.0% */
const risen = (name: string, reading: Reading): Sentence =>
  say`${name}（由${whole(reading.mom!.previous)}件增至${linked(reading, `${whole(reading.value!)}件`, "mom")}，增长${percent(reading.mom!.changePercent!)}）`;

/** 由6件增至19件，增加13件 */
const jumped = (name: string, reading: Reading): Sentence =>
  say`${name}（由${whole(reading.mom!.previous)}件增至${linked(reading, `${whole(reading.value!)}件`, "mom")}，增加${whole(reading.mom!.change)}件）`;

/** What grew from fewer than LEAST_BASE, in numbers alone; nothing where nothing did. */
function jumpsTold(all: readonly Named[], each: string, noun: string, against: string): Sentence {
  const found = jumps(all.map(({ reading }) => reading));
  if (found.length === 0) return [];
  const nameOf = (reading: Reading): string => all.find((one) => one.reading === reading)!.name;
  const named = found.slice(0, NAMED).map((reading) => jumped(nameOf(reading), reading));
  return say`${against}投诉不足${String(LEAST_BASE)}件而本月增加${String(LEAST_CHANGE)}件及以上的${each}有${whole(found.length)}${noun}${namedOf(found.length, "增量", named)}。`;
}

interface Named {
  readonly name: string;
  readonly reading: Reading;
}

const moved = ({ reading, rank, previousRank }: Ranked): Sentence =>
  say`${reading.nameZh}（由第${String(previousRank)}位${rank! < previousRank! ? "升" : "降"}至${linked(reading, `第${rank}位`, "mom")}）`;

/** Names at most three of those that moved farthest. */
function farthest(ranking: readonly Ranked[], word: string): Sentence {
  const tied = leaders(ranking, ({ moved }) => moved!);
  const named = list(tied.slice(0, NAMED).map(moved));
  return tied.length > NAMED
    ? say`${word}最大的有${whole(tied.length)}个，其中包括${named}`
    : say`${word}最大的是${named}`;
}

/** Chinese, in the language of official documents. */
const leftOut = (small: number): string => (small === 0 ? "" : `（基数不足${LEAST_BASE}的${whole(small)}个不计）`);

export const zh: Wording = {
  title: (name, month) => `关于${name}${formatMonth(month, "zh")}小区治理情况的通报`,
  value: (reading) => say`${value(reading)}`,
  mom: (reading, period) => change("mom", reading, period),
  yoy: (reading, period) => change("yoy", reading, period),
  partialMonth: ({ days, before, yearBefore, month }) => [
    `截至${formatDay(days.to, "zh").slice(5)}，当月数据不完整。群众投诉类指标为${dayRange(days, month)}累计数，环比、同比按同期天数计算（分别与${dayRange(before, month)}、${dayRange(yearBefore, month)}比较）；其他指标为截至${formatDay(days.to, "zh").slice(5)}的时点数，环比、同比分别与上月末、上年同月末比较。`,
  ],
  estates({ name, day, estates, households, old }) {
    const on = `截至${formatDay(day, "zh")}，${name}`;
    if (estates.value === null) return [`${on}${estates.noData?.zh ?? "小区无数据"}。`];
    if (estates.value === 0) return [`${on}没有登记的住宅小区。`];
    const living = households.value === null ? say`（户数${value(households)}）` : say`、${value(households)}`;
    const built =
      old.value === null
        ? say`老旧小区${value(old)}`
        : say`其中老旧小区${value(old)}，占${percent((old.value / estates.value) * 100)}`;
    return say`${on}共有住宅小区${value(estates)}${living}；${built}。`;
  },
  level,
  counted,
  extremes,
  modes(covered, modes) {
    const all = covered.numerator ?? 0;
    const present = modes.filter(({ count }) => (count.value ?? 0) > 0);
    if ((covered.denominator ?? 0) === 0 || all === 0 || present.length === 0) return [];
    const managed = say`${scopeOf(covered)}有物业管理的${count(covered, "numerator", "个")}老旧小区`;
    if (present.length === 1) return say`${managed}，管理方式均为${present[0]!.name}。`;
    return say`${managed}按管理方式分，${clauses(present.map((part) => share(part, all, "个")))}。`;
  },
  uncovered(covered) {
    const total = covered.denominator ?? 0;
    const none = total - (covered.numerator ?? 0);
    if (total === 0) return [];
    return none === 0
      ? [`${scopeOf(covered)}老旧小区已全部有物业管理。`]
      : say`${scopeOf(covered)}尚无物业管理的老旧小区有${linked(covered, `${whole(none)}个`)}，占老旧小区总数的${percent((none / total) * 100)}。`;
  },
  steps(total, steps) {
    const all = total.value ?? 0;
    const present = steps.filter(({ count }) => (count.value ?? 0) > 0);
    if (all === 0 || present.length === 0) return [];
    return say`${scopeOf(total)}${value(total)}小区按党建覆盖所达到的最高层级分，${clauses(present.map((part) => share(part, all, "个")))}。`;
  },
  complaintVolume(complaints, perThousand, period) {
    const during = dayRange(period.days, period.month);
    if (complaints.value === null) return [`${during}，${scopeOf(complaints)}无群众投诉数据。`];
    if (complaints.value === 0)
      return say`${during}，${scopeOf(complaints)}未受理群众投诉，投诉量${changes(complaints, period)}。`;
    return say`${during}，${scopeOf(complaints)}共受理群众投诉${value(complaints)}，${changes(complaints, period)}。每千户投诉量为${value(perThousand)}，${changes(perThousand, period)}。`;
  },
  categories(total, categories) {
    const all = total.value ?? 0;
    const present = categories.filter(({ count }) => (count.value ?? 0) > 0);
    const first = present.slice(0, 5);
    if (all === 0) return [];
    if (first.length === 0) return ["各类投诉数过少，可能指向个别住户，已隐去。"];
    if (first.length === 1) return say`所受理的投诉均为${first[0]!.name}类。`;
    const sum = first.reduce((total, { count }) => total + (count.value ?? 0), 0);
    const told = clauses(first.map((part) => share(part, all, "件")));
    return present.length <= 5
      ? say`所受理的投诉涉及${whole(present.length)}个类别：${told}。`
      : say`投诉量居前五位的类别依次为${isCutTie(present) ? "（件数相同的按类别次序取前）" : ""}：${told}。上述五类合计${whole(sum)}件，占投诉总量的${percent((sum / all) * 100)}。`;
  },
  categoryRises(categories, period) {
    const rises = categories.filter(({ count }) => risers([count]).length > 0);
    if (!categories.some(({ count }) => count.mom !== null)) return [];
    const against = period.partial ? "上月同期" : "上月";
    const small = jumpsTold(
      categories.map(({ name, count }) => ({ name, reading: count })),
      "类别",
      "个",
      against,
    );
    if (!categories.some(({ count }) => (count.mom?.previous ?? 0) >= LEAST_BASE))
      return [`${against}各类投诉均不足${LEAST_BASE}件，不计算增幅。`, ...small];
    if (rises.length === 0) return [`${against}投诉达到${LEAST_BASE}件的类别，投诉量均未环比增长。`, ...small];
    rises.sort((a, b) => b.count.mom!.changePercent! - a.count.mom!.changePercent!);
    const named = rises.slice(0, NAMED).map(({ name, count }) => risen(name, count));
    return say`${against}投诉达到${String(LEAST_BASE)}件的类别中，投诉量环比增长的有${whole(rises.length)}个${namedOf(rises.length, "增幅", named)}。${small}`;
  },
  handling({ closed, within72, escalated, today }, period) {
    if (closed.denominator === null || closed.denominator === 0) return [];
    return say`上述投诉中，截至${formatDay(today, "zh")}已办结${count(closed, "numerator", "件")}，办结率为${value(closed)}；72小时内办结${count(within72, "numerator", "件")}，72小时办结率为${value(within72)}，${changes(within72, period)}；曾上报督办${count(escalated, "numerator", "件")}，曾督办率为${value(escalated)}，${changes(escalated, period)}。`;
  },
  regionRises(readings, child, period) {
    const rises = risers(readings);
    const against = period.partial ? "上月同期" : "上月";
    if (readings.every(({ mom }) => mom === null)) return [];
    const small = jumpsTold(
      readings.map((reading) => ({ name: reading.nameZh, reading })),
      EACH[child],
      "个",
      against,
    );
    if (readings.every(({ mom }) => (mom?.previous ?? 0) < LEAST_BASE))
      return [`各${EACH[child]}${against}投诉均不足${LEAST_BASE}件，不计算增幅。`, ...small];
    if (rises.length === 0)
      return [`${against}投诉达到${LEAST_BASE}件的${EACH[child]}，投诉量均未环比增长。`, ...small];
    const named = rises.slice(0, NAMED).map((reading) => risen(reading.nameZh, reading));
    return say`${against}投诉达到${String(LEAST_BASE)}件的${EACH[child]}中，投诉量环比增长的有${whole(rises.length)}个${namedOf(rises.length, "增幅", named)}。${small}`;
  },
  notRanked(of, child) {
    const named = of.map(({ indicator, small }) => `${indicator.nameZh}${leftOut(small)}`).join("、");
    return [`可比的${EACH[child]}不足2个，不比较以下指标的位次：${named}。`];
  },
  movement({ nameZh }, { compared, risen, fallen, stayed }, child, small) {
    const without = leftOut(small);
    if (risen.length + fallen.length === 0)
      return [`${whole(compared)}${NOUN[child]}按${nameZh}排位${without}，位次较上月均无变化。`];
    const numbers = [
      ...(risen.length > 0 ? [[`上升的有${whole(risen.length)}个`]] : []),
      ...(fallen.length > 0 ? [[`下降的有${whole(fallen.length)}个`]] : []),
      ...(stayed > 0 ? [[`不变的有${whole(stayed)}个`]] : []),
    ];
    const farthestMoved = [
      ...(risen.length > 0 ? [farthest(risen, "升幅")] : []),
      ...(fallen.length > 0 ? [farthest(fallen, "降幅")] : []),
    ];
    return say`${whole(compared)}${NOUN[child]}按${nameZh}排位${without}，位次较上月${join(numbers, "、")}；${join(farthestMoved, "，")}。`;
  },
  attention(item, child) {
    const [first] = item.readings;
    const name = first!.indicator.nameZh;
    const told = (what: string, one: (reading: Reading) => Sentence): Sentence =>
      say`${EACH[child]}有${whole(item.count)}个${namedOf(item.count, what, item.readings.map(one))}。`;
    if (item.rule === "lowest") {
      const where = item.whole.indicator.direction === "LOWER_IS_BETTER" ? "高于" : "低于";
      return say`${name}位次居末三位且${where}${item.whole.nameZh}总体水平（${value(item.whole)}）的${told("差距", (reading) => say`${reading.nameZh}（${value(reading)}）`)}`;
    }
    if (item.rule === "worsened") {
      const word = first!.indicator.direction === "LOWER_IS_BETTER" ? "上升" : "下降";
      const points = (reading: Reading): Run =>
        linked(reading, `${formatValue(Math.abs(reading.mom!.change), reading.indicator, "zh")}个百分点`, "mom");
      return say`${name}环比${word}${String(LEAST_POINTS)}个百分点及以上的${told(word === "上升" ? "升幅" : "降幅", (reading) => say`${reading.nameZh}（${word}${points(reading)}）`)}`;
    }
    if (item.rule === "jump")
      return say`投诉量由不足${String(LEAST_BASE)}件环比增加${String(LEAST_CHANGE)}件及以上的${told("增量", (reading) => jumped(reading.nameZh, reading))}`;
    return say`投诉量环比增加${String(LEAST_CHANGE)}件及以上且增幅达到${String(SURGE_PERCENT)}%的${told("增幅", (reading) => risen(reading.nameZh, reading))}`;
  },
  noAttention: () => ["按所列规则，本月没有需要单列的关注事项。"],
  opening: (name, month) => [`现将${name}${formatMonth(month, "zh")}小区治理情况通报如下。`],
  requirements({ items, untold }, child) {
    const each = child === null ? "有关单位" : EACH[child];
    const of = (rules: readonly AttentionItem["rule"][]): string =>
      [
        ...new Set(
          items.filter(({ rule }) => rules.includes(rule)).map(({ readings }) => readings[0]!.indicator.nameZh),
        ),
      ].join("、");
    const [last, worse] = [of(["lowest"]), of(["worsened"])];
    return [
      ...(last === ""
        ? []
        : [[`${last}位次居末三位的${each}，要对照台账逐项核实差距，列出清单，明确措施和完成时限。`]]),
      ...(worse === "" ? [] : [[`${worse}环比变差的${each}，要逐个小区核实变化情况，及时整改并补正台账。`]]),
      ...(of(["surge", "jump"]) === ""
        ? []
        : [[`投诉量明显增加的${each}，要按类别逐件梳理，优先办理重复投诉和超过时限未办结的投诉。`]]),
      ...together(untold).map(({ readings, indicators }) => [
        `${readings.length > NAMED ? `${readings[0]!.nameZh}等${whole(readings.length)}个${each}` : plainText(list(readings.map(({ nameZh }) => [nameZh])))}尚无${indicators.map(({ nameZh }) => nameZh).join("、")}的数据，要尽快报送。`,
      ]),
      [`各${each}要核对本通报所列数据，发现不一致的及时反馈，并按月更新台账。`],
    ];
  },
  register: zhRegister,
  streets: zhStreets,
};
