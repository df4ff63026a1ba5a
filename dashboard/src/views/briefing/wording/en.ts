import { formatDay, formatMonth } from "../../../format/month.ts";
import { formatValue } from "../../../format/number.ts";
import { isPlural } from "../../../wording/agreement.ts";
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
import {
  BASE,
  bare,
  change,
  changes,
  count,
  counted,
  level,
  lower,
  percent,
  subject,
  value,
  whole,
} from "../../../wording/en-reading.ts";
import type { Days } from "../../../wording/period.ts";
import { leaders, type Ranked } from "../../../wording/ranks.ts";
import { hasNoDenominator, linked, type Reading } from "../../../wording/reading.ts";
import { join, type Sentence, say } from "../../../wording/sentence.ts";
import { enRegister } from "./en-register.ts";
import { enStreets } from "./en-streets.ts";
import { type ChildLevel, isCutTie, together, type Wording } from "./wording.ts";

const NOUN: Record<ChildLevel, readonly [one: string, many: string]> = {
  CITY: ["city", "cities"],
  COUNTY: ["county or district", "counties and districts"],
  STREET: ["street or town", "streets and towns"],
  COMMUNITY: ["community or village", "communities and villages"],
};

const plural = (count: number, one: string, many = `${one}s`): string => `${whole(count)} ${count === 1 ? one : many}`;
const regions = (count: number, child: ChildLevel): string => plural(count, ...NOUN[child]);
const list = (parts: readonly Sentence[]): Sentence => join(parts, ", ", parts.length > 2 ? ", and " : " and ");
const all = (count: number, child: ChildLevel): string =>
  count === 2 ? `Both ${NOUN[child][1]}` : `All ${regions(count, child)}`;
const isAre = (count: number): string => (count === 1 ? "is" : "are");
function dayRange({ from, to }: Days): string {
  return from === to ? formatDay(to, "en") : `${Number(from.slice(8))}–${formatDay(to, "en")}`;
}

/** "highest in Weishan County, at 100.0%": names at most three of a tie. */
function placed(tied: readonly Reading[], word: string, child: ChildLevel): Sentence {
  const [first] = tied;
  if (tied.length === 1) return say`${word} in ${first!.nameEn}, at ${value(first!)}`;
  if (tied.length > NAMED)
    return say`${word} in ${first!.nameEn} and ${whole(tied.length - 1)} other ${NOUN[child][1]}, at ${value(first!)} each`;
  return say`${word} in ${list(tied.map(({ nameEn }) => [nameEn]))}, at ${value(first!)} each`;
}

/** What is named of a count: all of few, or of many the first three, with what they lead in. */
const namedOf = (count: number, leading: string, named: readonly Sentence[]): Sentence =>
  say`${count > NAMED ? `, ${leading}` : ":"} ${list(named)}`;

function extremes(readings: readonly Reading[], child: ChildLevel): Sentence {
  if (readings.length === 0) return [];
  const known = readings.filter(({ value }) => value !== null).sort((a, b) => b.value! - a.value!);
  const name = lower(subject(readings[0]!));
  if (known.length === 0) return [`None of the ${regions(readings.length, child)} has data for ${name}.`];
  const rest = readings.length - known.length;
  const divided = readings.filter((reading) => reading.value === null && hasNoDenominator(reading)).length;
  const more = (count: number): string => (count === 1 ? "one more" : `${whole(count)} more`);
  const without = [
    ...(divided > 0 ? [` For ${more(divided)} the denominator is zero: not computed.`] : []),
    ...(rest > divided ? [` For ${more(rest - divided)} there are no data: not compared.`] : []),
  ];
  const top = leaders(known, ({ value }) => value!);
  const bottom = leaders([...known].reverse(), ({ value }) => value!).reverse();
  if (known.length === 1)
    return say`${known[0]!.nameEn} is the only ${NOUN[child][0]}${readings.length === 1 ? "" : " with data"}, with ${name} at ${value(known[0]!)}.${without}`;
  if (top.length === known.length)
    return say`${all(known.length, child)}${rest > 0 ? " with data" : ""} stand at ${value(known[0]!)} for ${name}.${without}`;
  const verb = isPlural(readings[0]!.indicator) ? "are" : "is";
  return say`Among the ${regions(readings.length, child)}, ${name} ${verb} ${placed(top, "highest", child)}; ${verb === "are" ? "they are" : "it is"} ${placed(bottom, "lowest", child)}.${without}`;
}

const share = (part: { name: string; count: Reading }, of: number): Sentence =>
  say`${lower(part.name)} ${bare(part.count)} (${percent(((part.count.value ?? 0) / of) * 100)})`;

const risen = (name: string, reading: Reading): Sentence =>
  say`${name} (from ${whole(reading.mom!.previous)} to ${linked(reading, whole(reading.value!), "mom")}, up ${percent(reading.mom!.changePercent!)})`;

const moved = ({ reading, rank, previousRank }: Ranked): Sentence =>
  say`${reading.nameEn} (from ${String(previousRank)} to ${linked(reading, String(rank), "mom")})`;

function farthest(ranking: readonly Ranked[], verb: string): Sentence {
  const tied = leaders(ranking, ({ moved }) => moved!);
  const named = tied.slice(0, NAMED).map(moved);
  const more = tied.length > NAMED ? [[`${whole(tied.length - NAMED)} more by as many places`]] : [];
  return say`${list([...named, ...more])} ${verb} farthest`;
}

/** from 6 to 19, 13 more */
const jumped = (name: string, reading: Reading): Sentence =>
  say`${name} (from ${whole(reading.mom!.previous)} to ${linked(reading, whole(reading.value!), "mom")}, ${whole(reading.mom!.change)} more)`;

/** What grew from fewer than LEAST_BASE, in numbers alone, after a blank; nothing where nothing did. */
function jumpsTold(
  all: readonly { readonly name: string; readonly reading: Reading }[],
  [one, many]: readonly [string, string],
  against: string,
): Sentence {
  const found = jumps(all.map(({ reading }) => reading));
  if (found.length === 0) return [];
  const nameOf = (reading: Reading): string => all.find((candidate) => candidate.reading === reading)!.name;
  const named = found.slice(0, NAMED).map((reading) => jumped(nameOf(reading), reading));
  return say` ${whole(found.length)} ${found.length === 1 ? one : many} with fewer than ${String(LEAST_BASE)} ${against} had ${String(LEAST_CHANGE)} or more on top${namedOf(found.length, "most in", named)}.`;
}

/** English, as complete as the Chinese. */
const leftOut = (small: number): string =>
  small === 0 ? "" : ` (${whole(small)} on a base of fewer than ${LEAST_BASE} left out)`;

export const en: Wording = {
  title: (name, month) => `Briefing on estate governance in ${name}, ${formatMonth(month, "en")}`,
  value: (reading) => say`${value(reading)}`,
  mom: (reading, period) => change("mom", reading, period),
  yoy: (reading, period) => change("yoy", reading, period),
  partialMonth: ({ days, before, yearBefore }) => [
    `The month is not complete: data run to ${formatDay(days.to, "en")}. Complaints are those of ${dayRange(days)}, compared with the same days (${dayRange(before)} and ${dayRange(yearBefore)}); the other indicators stand as of ${formatDay(days.to, "en")}, compared with the end of last month and of the same month last year.`,
  ],
  estates({ name, day, estates, households, old }) {
    const on = `On ${formatDay(day, "en")}`;
    if (estates.value === null) return [`${on} there are no data on estates of ${name}.`];
    if (estates.value === 0) return [`${on}, no estates are registered in ${name}.`];
    const missing = ({ noData }: Reading): string => lower(noData?.en ?? "no data");
    const living =
      households.value === null ? ` (households: ${missing(households)})` : say` with ${bare(households)} households`;
    const built =
      old.value === null
        ? `old neighbourhoods: ${missing(old)}`
        : say`${bare(old)} of them (${percent((old.value / estates.value) * 100)}) ${old.value === 1 ? "is an old neighbourhood" : "are old neighbourhoods"}`;
    return say`${on} ${name} has ${value(estates)}${living}; ${built}.`;
  },
  level,
  counted,
  extremes,
  modes(covered, modes) {
    const all = covered.numerator ?? 0;
    const present = modes.filter(({ count }) => (count.value ?? 0) > 0);
    if ((covered.denominator ?? 0) === 0 || all === 0 || present.length === 0) return [];
    const managed = say`${count(covered, "numerator")} managed old ${all === 1 ? "neighbourhood" : "neighbourhoods"}`;
    if (present.length === 1)
      return say`${all === 1 ? "The one" : "All"} ${managed} ${isAre(all)} under one mode: ${lower(present[0]!.name)}.`;
    return say`The ${managed} ${all === 1 ? "divides" : "divide"} by mode into ${join(
      present.map((part) => share(part, all)),
      "; ",
    )}.`;
  },
  uncovered(covered) {
    const total = covered.denominator ?? 0;
    const none = total - (covered.numerator ?? 0);
    if (total === 0) return [];
    return none === 0
      ? ["Every old neighbourhood is under management."]
      : say`${linked(covered, whole(none))} old ${none === 1 ? "neighbourhood is" : "neighbourhoods are"} not yet under management, ${percent((none / total) * 100)} of all.`;
  },
  steps(total, steps) {
    const all = total.value ?? 0;
    const present = steps.filter(({ count }) => (count.value ?? 0) > 0);
    if (all === 0 || present.length === 0) return [];
    return say`The ${value(total)} of ${total.nameEn} ${all === 1 ? "divides" : "divide"} by the highest step reached into ${join(
      present.map((part) => share(part, all)),
      "; ",
    )}.`;
  },
  complaintVolume(complaints, perThousand, period) {
    const during = dayRange(period.days);
    if (complaints.value === null) return [`There are no data on complaints of ${complaints.nameEn} for ${during}.`];
    if (complaints.value === 0)
      return say`${complaints.nameEn} received no complaints on ${during}, ${changes(complaints, period)}.`;
    return say`${complaints.nameEn} received ${value(complaints)} on ${during}, ${changes(complaints, period)}. That is ${value(perThousand)}, ${changes(perThousand, period)}.`;
  },
  categories(total, categories) {
    const all = total.value ?? 0;
    const present = categories.filter(({ count }) => (count.value ?? 0) > 0);
    const first = present.slice(0, 5);
    if (all === 0) return [];
    if (first.length === 0)
      return ["How many there are by category is suppressed, since so few may single out a household."];
    if (first.length === 1) return say`All complaints are about one category: ${lower(first[0]!.name)}.`;
    const sum = first.reduce((total, { count }) => total + (count.value ?? 0), 0);
    const told = join(
      first.map((part) => share(part, all)),
      "; ",
    );
    return present.length <= 5
      ? say`The complaints fall into ${whole(present.length)} categories: ${told}.`
      : say`The five largest categories${isCutTie(present) ? " (of equal ones the first in the list)" : ""} are ${told}. Together they are ${whole(sum)} (${percent((sum / all) * 100)} of all).`;
  },
  categoryRises(categories, period) {
    const rises = categories.filter(({ count }) => risers([count]).length > 0);
    if (!categories.some(({ count }) => count.mom !== null)) return [];
    const against = BASE.mom[period.partial ? 1 : 0];
    const small = jumpsTold(
      categories.map(({ name, count }) => ({ name: lower(name), reading: count })),
      ["category", "categories"],
      against,
    );
    if (!categories.some(({ count }) => (count.mom?.previous ?? 0) >= LEAST_BASE))
      return [`No category had ${LEAST_BASE} complaints ${against}: growth is not given in percent.`, ...small];
    const among = `Of the categories with at least ${LEAST_BASE} complaints ${against},`;
    if (rises.length === 0) return [`${among} none grew.`, ...small];
    rises.sort((a, b) => b.count.mom!.changePercent! - a.count.mom!.changePercent!);
    const named = rises.slice(0, NAMED).map(({ name, count }) => risen(lower(name), count));
    return say`${among} ${whole(rises.length)} grew${namedOf(rises.length, "fastest", named)}.${small}`;
  },
  handling({ closed, within72, escalated, today }, period) {
    if (closed.denominator === null || closed.denominator === 0) return [];
    return say`Of these, ${count(closed, "numerator")} ${isAre(closed.numerator ?? 0)} closed as of ${formatDay(today, "en")} (${value(closed)}); ${count(within72, "numerator")} within 72 hours (${value(within72)}), ${changes(within72, period)}; ${count(escalated, "numerator")} ${escalated.numerator === 1 ? "was" : "were"} ever escalated (${value(escalated)}), ${changes(escalated, period)}.`;
  },
  regionRises(readings, child, period) {
    const rises = risers(readings);
    const against = BASE.mom[period.partial ? 1 : 0];
    if (readings.every(({ mom }) => mom === null)) return [];
    const small = jumpsTold(
      readings.map((reading) => ({ name: reading.nameEn, reading })),
      NOUN[child],
      against,
    );
    if (readings.every(({ mom }) => (mom?.previous ?? 0) < LEAST_BASE))
      return [
        `No ${NOUN[child][0]} had ${LEAST_BASE} complaints ${against}: growth is not given in percent.`,
        ...small,
      ];
    const among = `Of the ${NOUN[child][1]} with at least ${LEAST_BASE} complaints ${against},`;
    if (rises.length === 0) return [`${among} none had more.`, ...small];
    const named = rises.slice(0, NAMED).map((reading) => risen(reading.nameEn, reading));
    return say`${among} ${whole(rises.length)} had more${namedOf(rises.length, "with the fastest growth in", named)}.${small}`;
  },
  notRanked(of, child) {
    const named = of.map(({ indicator, small }) => [`${lower(indicator.nameEn)}${leftOut(small)}`]);
    return say`Fewer than two ${NOUN[child][1]} can be ranked by ${list(named)}, so no ranks are compared.`;
  },
  movement({ nameEn }, { compared, risen, fallen, stayed }, child, small) {
    const without = leftOut(small);
    if (risen.length + fallen.length === 0)
      return [`${all(compared, child)} kept their rank by ${lower(nameEn)}${without}.`];
    const numbers = [
      ...(risen.length > 0 ? [`${whole(risen.length)} rose`] : []),
      ...(fallen.length > 0 ? [`${whole(fallen.length)} fell`] : []),
      ...(stayed > 0 ? [`${whole(stayed)} stayed`] : []),
    ];
    const told = [
      ...(risen.length > 0 ? [farthest(risen, "rose")] : []),
      ...(fallen.length > 0 ? [farthest(fallen, "fell")] : []),
    ];
    return say`Of the ${regions(compared, child)} ranked by ${lower(nameEn)}${without}, ${list(numbers.map((text) => [text]))}; ${join(told, "; ")}.`;
  },
  attention(item, child) {
    const [first] = item.readings;
    const name = subject(first!);
    const where = regions(item.count, child);
    const told = (leading: string, one: (reading: Reading) => Sentence): Sentence =>
      namedOf(item.count, leading, item.readings.map(one));
    if (item.rule === "lowest") {
      const side = item.whole.indicator.direction === "LOWER_IS_BETTER" ? "above" : "below";
      return say`${where} ${isAre(item.count)} among the last three by ${lower(name)} and ${side} ${item.whole.nameEn} as a whole (${value(item.whole)})${told("the farthest being", (reading) => say`${reading.nameEn} (${value(reading)})`)}.`;
    }
    if (item.rule === "worsened") {
      const word = first!.indicator.direction === "LOWER_IS_BETTER" ? "rose" : "fell";
      const by = (reading: Reading): Sentence => {
        const points = formatValue(Math.abs(reading.mom!.change), reading.indicator, "en");
        return say`${reading.nameEn} (by ${linked(reading, `${points} percentage ${Number(points) === 1 ? "point" : "points"}`, "mom")})`;
      };
      return say`${name} ${word} month on month by ${String(LEAST_POINTS)} percentage point or more in ${where}${told("most in", by)}.`;
    }
    if (item.rule === "jump")
      return say`Complaints grew by ${String(LEAST_CHANGE)} or more from fewer than ${String(LEAST_BASE)} month on month in ${where}${told("most in", (reading) => jumped(reading.nameEn, reading))}.`;
    return say`Complaints grew by ${String(LEAST_CHANGE)} or more and by at least ${String(SURGE_PERCENT)}% month on month in ${where}${told("fastest in", (reading) => risen(reading.nameEn, reading))}.`;
  },
  noAttention: () => ["By the rules below, nothing needs to be singled out this month."],
  opening: (name, month) => [
    `The state of estate governance in ${name} in ${formatMonth(month, "en")} is reported as follows.`,
  ],
  requirements({ items, untold }, child) {
    const many = child === null ? "units concerned" : NOUN[child][1];
    const of = (rules: readonly AttentionItem["rule"][]): Sentence | null => {
      const found = items
        .filter(({ rule }) => rules.includes(rule))
        .map(({ readings }) => lower(readings[0]!.indicator.nameEn));
      return found.length === 0 ? null : list([...new Set(found)].map((name) => [name]));
    };
    const [last, worse, more] = [of(["lowest"]), of(["worsened"]), of(["surge", "jump"])];
    return [
      ...(last === null
        ? []
        : [
            say`The ${many} among the last three by ${last} shall check the gap against their registers, list what is missing, and set measures and a date for each.`,
          ]),
      ...(worse === null
        ? []
        : [
            say`The ${many} where ${worse} became worse shall check the change estate by estate, put it right, and correct their registers.`,
          ]),
      ...(more === null
        ? []
        : [
            say`The ${many} where complaints grew markedly shall go through them by category, and first handle repeated complaints and those past their time limit.`,
          ]),
      ...together(untold).map(
        ({ readings, indicators }) =>
          say`${readings.length > NAMED ? `${readings[0]!.nameEn} and ${whole(readings.length - 1)} other ${many}` : list(readings.map(({ nameEn }) => [nameEn]))} shall soon send data on ${list(indicators.map(({ nameEn }) => [lower(nameEn)]))}, of which there are none yet.`,
      ),
      [
        `All ${many} shall check the figures of this briefing, tell of any that differ, and keep their registers up to date month by month.`,
      ],
    ];
  },
  register: enRegister,
  streets: enStreets,
};
