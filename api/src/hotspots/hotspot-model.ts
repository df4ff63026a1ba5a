import { lastDay, type MonthNumber } from "../calendar/month.ts";
import { grouped } from "../loader.ts";
import type { HotspotEvent } from "./hotspot-events.ts";
import { seasonOf } from "./season.ts";
import { alikeness, ratio } from "./shrinkage.ts";

/** Something that may bring complaints, from day to day (null: still). */
export interface UnitEvent {
  readonly kind: HotspotEvent;
  readonly from: string;
  readonly to: string | null;
}

/** An estate or a street with its complaints by month. Months are places from 0, of which the last is the one that runs. */
export interface Unit {
  /** Whose season it has. */
  readonly seasonOf: string;
  /** Whose neighbours it is one of. */
  readonly near: string;
  /** Units of a kind are expected to be alike for their size. */
  readonly kind: string;
  /** Households; null: unknown. */
  readonly size: number | null;
  /** The first month from which on all its complaints are on record. */
  readonly since: number;
  readonly counts: ArrayLike<number>;
  /** Of them those until the day of the month on which it is foreseen. */
  readonly soFar: ArrayLike<number>;
  readonly events: readonly UnitEvent[];
}

/** All complaints of whoever has one season, of months that are on record as a whole. */
export interface SeasonCounts {
  readonly since: number;
  readonly counts: readonly number[];
}

export interface Observed {
  /** The month at place 0. */
  readonly first: MonthNumber;
  readonly units: readonly Unit[];
  readonly seasons: ReadonlyMap<string, SeasonCounts>;
}

/** The moment at which something is foreseen of the month after the one that runs. */
export interface Moment {
  /** Place of the month that runs. */
  readonly running: number;
  /** How much of it is over, 0 to 1. */
  readonly share: number;
  /** YYYY-MM-DD */
  readonly day: string;
}

/** What is expected of a unit next month, and what it is made of: the first times all factors. */
export interface Expectation {
  /** Complaints a month by what units of its kind have for their size: by age, and for no unit in particular. */
  readonly peers: number;
  /** Its own level against that, of the year before the last three months. */
  readonly own: number;
  readonly season: number;
  /** The last three months of its neighbours against what was expected of them. */
  readonly neighbours: number;
  /** Its own last three months against what was expected by all the above. */
  readonly recent: number;
  /** What such events brought elsewhere. */
  readonly events: number;
  readonly eventKinds: HotspotEvent[];
  readonly expected: number;
}

/** The last months, that which runs among them. */
const RECENT = 3;
/** The months before them, that tell the level. */
const LEVEL = 12;

/** What is known of a unit at a moment, and what follows from it step by step. */
interface Known {
  readonly unit: Unit;
  readonly place: number;
  /** Factors by the place of the month. */
  readonly season: readonly number[];
  /** Complaints that came in the months that tell the level, and in the last ones; and how many usual months they weigh. */
  readonly levelCame: number;
  readonly levelMonths: number;
  readonly came: number;
  readonly months: number;
  peers: number;
  own: number;
  neighbours: number;
  /** Of the last months, by all of the above. */
  expected: number;
}

/** What is expected of each unit by what was known at a moment; null: not yet on record for three months. */
export function expectationsAt({ first, units, seasons }: Observed, moment: Moment): (Expectation | null)[] {
  const { running, share, day } = moment;
  const factors = new Map(
    [...seasons].map(([key, { since, counts }]) => [
      key,
      byMonth(seasonOf(counts.slice(since, running), first + since), first, running + 1),
    ]),
  );
  const none = byMonth(null, first, running + 1);
  const recentFrom = running - RECENT + 1;
  const levelFrom = recentFrom - LEVEL;
  const known: Known[] = [];
  for (const [place, unit] of units.entries()) {
    if (unit.since > recentFrom) continue;
    const season = factors.get(unit.seasonOf) ?? none;
    // summed up before they are kept: numbers of objects that grow are boxed anew each time, and there are ten thousands
    let [levelCame, levelMonths] = [0, 0];
    for (let month = Math.max(levelFrom, unit.since, 0); month < recentFrom; month += 1) {
      levelCame += unit.counts[month]!;
      levelMonths += season[month]!;
    }
    let [came, months] = [unit.soFar[running]!, share * season[running]!];
    for (let month = recentFrom; month < running; month += 1) {
      came += unit.counts[month]!;
      months += season[month]!;
    }
    known.push({
      unit,
      place,
      season,
      levelCame,
      levelMonths,
      came,
      months,
      peers: 0,
      own: 1,
      neighbours: 1,
      expected: 0,
    });
  }

  for (const alike of grouped(known, ({ unit }) => `${unit.kind}:${unit.size ? "sized" : ""}`).values())
    tellLevels(alike);
  for (const one of known) one.expected = one.peers * one.own * one.months;
  tellNeighbours(known);
  const recentAlike = alikeness(known);
  const ofEvents = eventFactors(known, levelFrom, running, first);
  const told: (Expectation | null)[] = units.map(() => null);
  for (const one of known) {
    const { peers, own, neighbours } = one;
    const season = one.season[running + 1]!;
    const recent = ratio(one, recentAlike);
    const eventKinds = kindsAt(one.unit, day);
    const events = eventKinds.reduce((product, kind) => product * (ofEvents.get(kind) ?? 1), 1);
    const expected = peers * own * season * neighbours * recent * events;
    told[one.place] = { peers, own, season, neighbours, recent, events, eventKinds, expected };
  }
  return told;
}

/** Of units of a kind what they have a month for their size, and the level of each against that; those without a size are a kind of their own. */
function tellLevels(alike: readonly Known[]): void {
  const sizeOf = ({ unit }: Known): number => unit.size || 1;
  const sum = { came: 0, expected: 0 };
  for (const one of alike) {
    sum.came += one.levelCame;
    sum.expected += sizeOf(one) * one.levelMonths;
  }
  const rate = sum.expected === 0 ? 0 : sum.came / sum.expected;
  for (const one of alike) one.peers = rate * sizeOf(one);
  const levels = alike.map((one) => ({ came: one.levelCame, expected: one.peers * one.levelMonths }));
  const howAlike = alikeness(levels);
  for (const [i, one] of alike.entries()) one.own = ratio(levels[i]!, howAlike);
}

/** Of each unit what came lately among its neighbours, itself left out, against what was expected; by that more is expected of it. */
function tellNeighbours(known: readonly Known[]): void {
  const around = new Map<string, { came: number; expected: number }>();
  for (const { unit, came, expected } of known) {
    const sum = around.get(unit.near);
    if (sum === undefined) around.set(unit.near, { came, expected });
    else {
      sum.came += came;
      sum.expected += expected;
    }
  }
  const howAlike = alikeness(around.values());
  for (const one of known) {
    const all = around.get(one.unit.near)!;
    const others = { came: all.came - one.came, expected: Math.max(all.expected - one.expected, 0) };
    one.neighbours = ratio(others, howAlike);
    one.expected *= one.neighbours;
  }
}

/** The factors of a year by the place of each month up to a last one; 1 where there are none. */
const byMonth = (factors: readonly number[] | null, first: MonthNumber, last: number): readonly number[] =>
  Array.from({ length: last + 1 }, (_, month) => factors?.[(first + month) % 12] ?? 1);

/** Months before, of units of which such an event was told as they began, against what was expected of them without. */
function eventFactors(
  units: readonly Known[],
  from: number,
  running: number,
  first: MonthNumber,
): Map<HotspotEvent, number> {
  const sums = new Map<HotspotEvent, { came: number; expected: number }>();
  const eves = Array.from({ length: running }, (_, month) => lastDay(first + month - 1));
  for (const { unit, season, peers, own } of units) {
    if (unit.events.length === 0) continue;
    for (let month = Math.max(from, unit.since, 0); month < running; month += 1)
      for (const kind of kindsAt(unit, eves[month]!)) {
        const sum = sums.get(kind) ?? { came: 0, expected: 0 };
        sum.came += unit.counts[month]!;
        sum.expected += peers * own * season[month]!;
        sums.set(kind, sum);
      }
  }
  // each by itself: how far one may be from one by chance alone
  return new Map([...sums].map(([kind, sum]) => [kind, ratio(sum, alikeness([sum]))]));
}

/** What goes on in a unit on a day, each kind once. */
function kindsAt({ events }: Unit, day: string): HotspotEvent[] {
  const kinds: HotspotEvent[] = [];
  for (const { kind, from, to } of events)
    if (from <= day && (to === null || to > day) && !kinds.includes(kind)) kinds.push(kind);
  return kinds;
}
