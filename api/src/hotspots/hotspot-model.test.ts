import { describe, expect, it } from "vitest";
import { monthOf } from "../calendar/month.ts";
import type { HotspotEvent } from "./hotspot-events.ts";
import { expectationsAt, type Moment, type Observed, type Unit } from "./hotspot-model.ts";
import { hotspotSkill } from "./hotspot-skill.ts";
import { likelyRange } from "./likely-range.ts";
import { seasonOf } from "./season.ts";

/** Lehmer, https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Knuth's, for small means. */
function poisson(mean: number, random: () => number): number {
  let [n, product] = [0, random()];
  while (product > Math.exp(-mean)) {
    n += 1;
    product *= random();
  }
  return n;
}

/** November 2026 runs, of which nothing is over; four years are on record. */
const MONTHS = 48;
const RUNNING = MONTHS - 1;
const FIRST = monthOf("2026-11") - RUNNING;
const NOW: Moment = { running: RUNNING, share: 0, day: "2026-10-31" };
const TRIED: Moment[] = [7, 6, 5, 4, 3, 2].map((before) => ({
  running: RUNNING - before,
  share: 0,
  day: "2026-04-30",
}));
const noPause = async (): Promise<void> => undefined;

interface Planted {
  /** Complaints a month of each unit, by place and month. */
  rate(unit: number, month: number): number;
  readonly near?: (unit: number) => string;
  readonly events?: (unit: number) => { kind: HotspotEvent; from: string; to: string | null }[];
}

function world(units: number, { rate, near, events }: Planted, seed: number): Observed {
  const random = randomFrom(seed);
  const all = Array.from({ length: units }, (_, unit): Unit => {
    const counts = Array.from({ length: MONTHS }, (__, month) =>
      month === RUNNING ? 0 : poisson(rate(unit, month), random),
    );
    return {
      seasonOf: "370100",
      near: near?.(unit) ?? "370102001",
      kind: "LATER",
      size: 500,
      since: 0,
      counts,
      soFar: counts.map(() => 0),
      events: events?.(unit) ?? [],
    };
  });
  const counts = Array.from({ length: MONTHS }, (_, month) => all.reduce((sum, unit) => sum + unit.counts[month]!, 0));
  return { first: FIRST, units: all, seasons: new Map([["370100", { since: 0, counts }]]) };
}

/** Twice as many in July as on average, and fewer in winter. */
const season = (month: number): number => 1 + 0.6 * Math.cos((2 * Math.PI * (((FIRST + month) % 12) - 6)) / 12);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("complaints expected next month", () => {
  it("finds planted levels and seasons", async () => {
    const level = (unit: number): number => (unit % 10 === 0 ? 8 : 1);
    const planted = world(200, { rate: (unit, month) => level(unit) * season(month) }, 7);
    const found = seasonOf(planted.seasons.get("370100")!.counts.slice(0, RUNNING), FIRST)!;
    for (let month = 0; month < 12; month += 1)
      expect(Math.abs(found[(FIRST + month) % 12]! - season(month))).toBeLessThan(0.12);
    const told = expectationsAt(planted, NOW);
    const december = season(RUNNING + 1);
    const mean = (of: number[]): number => sum(of) / of.length;
    const expectedOf = (isHigh: boolean): number[] =>
      told.flatMap((one, unit) => ((level(unit) === 8) === isHigh ? [one!.expected] : []));
    expect(Math.abs(mean(expectedOf(true)) / (8 * december) - 1)).toBeLessThan(0.1);
    expect(Math.abs(mean(expectedOf(false)) / december - 1)).toBeLessThan(0.15);
    // each of the high ones before all of the others
    expect(Math.min(...expectedOf(true))).toBeGreaterThan(Math.max(...expectedOf(false)));
    for (const one of told) {
      const { peers, own, neighbours, recent, events, expected } = one!;
      expect(peers * own * one!.season * neighbours * recent * events).toBeCloseTo(expected, 10);
    }
    const skill = await hotspotSkill(planted, TRIED, noPause);
    expect(skill.verdict).toBe("SKILL");
    expect(skill.hits).toBeGreaterThan(85);
    const { forecast, seasonalNaive, lastMonth, alike } = skill.errors!;
    expect(forecast).toBeLessThan(Math.min(seasonalNaive, lastMonth, alike));
    // no forecast comes closer than chance lets it: the root of the mean rate of the six months
    const truth = Math.sqrt(mean(TRIED.map(({ running }) => 1.7 * season(running + 1))));
    expect(forecast / truth).toBeGreaterThan(0.93);
    expect(forecast / truth).toBeLessThan(1.15);
  });

  it("declines where all are alike, however chance scatters them", async () => {
    const verdicts: string[] = [];
    for (let seed = 1; seed <= 40; seed += 1) {
      const { verdict } = await hotspotSkill(world(60, { rate: () => 2 }, seed * 7919), TRIED, noPause);
      verdicts.push(verdict);
    }
    expect(verdicts.filter((verdict) => verdict === "SKILL").length).toBeLessThanOrEqual(2);
  });

  it("says nothing by three months, or by few places", async () => {
    const few = world(5, { rate: () => 2 }, 3);
    expect((await hotspotSkill(few, TRIED, noPause)).verdict).toBe("TOO_FEW");
    const late = world(60, { rate: () => 2 }, 3);
    const units = late.units.map((unit) => ({ ...unit, since: RUNNING - 2 }));
    expect((await hotspotSkill({ ...late, units }, TRIED, noPause)).verdict).toBe("TOO_FEW");
    expect(expectationsAt({ ...late, units }, NOW).every((one) => one !== null)).toBe(true);
    const unknown = late.units.map((unit) => ({ ...unit, since: Number.POSITIVE_INFINITY }));
    expect(expectationsAt({ ...late, units: unknown }, NOW).every((one) => one === null)).toBe(true);
  });

  it("follows neighbours that have more of late, and events that brought more elsewhere", () => {
    const inFirst = (unit: number): boolean => unit < 30;
    const rising = world(
      120,
      {
        rate: (unit, month) => (inFirst(unit) && month > RUNNING - 3 ? 6 : 2),
        near: (unit) => `street ${Math.floor(unit / 30)}`,
      },
      11,
    );
    const told = expectationsAt(rising, NOW);
    expect(told[0]!.neighbours).toBeGreaterThan(2);
    expect(Math.abs(told[60]!.neighbours - 1)).toBeLessThan(0.3);

    // renovations of the last winter brought three times as many; another is under way now
    const renovated = (unit: number): boolean => unit < 20;
    const [from, to] = [monthOf("2025-12") - FIRST, monthOf("2026-03") - FIRST];
    const eventful = world(
      120,
      {
        rate: (unit, month) => (renovated(unit) && month >= from && month < to ? 6 : 2),
        events: (unit) => {
          if (unit === 119) return [{ kind: "RENOVATION", from: "2026-10-15", to: null }];
          return renovated(unit) ? [{ kind: "RENOVATION", from: "2025-11-20", to: "2026-02-10" }] : [];
        },
      },
      13,
    );
    const after = expectationsAt(eventful, NOW);
    expect(after[119]).toMatchObject({ eventKinds: ["RENOVATION"] });
    expect(after[119]!.events).toBeGreaterThan(1.4);
    expect(after[0]).toMatchObject({ eventKinds: [], events: 1 });
  });

  it("tells ranges that hold nine times of ten", () => {
    expect(likelyRange(0, Number.POSITIVE_INFINITY)).toEqual({ low: 0, high: 0 });
    // of a Poisson with mean 4: P(0) = 0.018, P(≤ 1) = 0.092, P(≤ 7) = 0.949, P(≤ 8) = 0.979
    expect(likelyRange(4, Number.POSITIVE_INFINITY)).toEqual({ low: 1, high: 8 });
    // of a negative binomial with shape 1 (geometric) and mean 4: P(≤ n) = 1 − 0.8^(n + 1)
    expect(likelyRange(4, 1)).toEqual({ low: 0, high: 13 });
    expect(likelyRange(900, Number.POSITIVE_INFINITY)).toEqual({ low: 850, high: 950 });
  });
});
