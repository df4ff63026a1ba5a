import { describe, expect, test } from "vitest";
import { MEDIATION } from "../../../testing/mediation-register.ts";
import { attentionItems, NAMED } from "../../../wording/attention.ts";
import { movementOf, rankingOf } from "../../../wording/ranks.ts";
import type { Measure, Reading } from "../../../wording/reading.ts";
import { plainText, type Sentence } from "../../../wording/sentence.ts";
import { MEASURES, OVER, RUNNING, reading } from "../../../wording/test-readings.ts";
import type { RegisterReading } from "../facts/register-reading.ts";
import { en } from "./en.ts";
import type { ChildLevel, Wording } from "./wording.ts";
import { zh } from "./zh.ts";

const { coverage, complaints, perThousand, closed72, escalated, estates, households } = MEASURES;

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Everything that a briefing may say of one made-up month. */
function sentencesOf(seed: number, { register: tellRegister, ...wording }: Wording): Sentence[] {
  const next = random(seed);
  const upTo = (most: number): number => Math.floor(next() * (most + 1));
  const oneOf = <T>(all: readonly T[]): T => all[upTo(all.length - 1)]!;
  const maybe = (value: number): number | null => (next() < 0.2 ? null : value);
  const period = oneOf([OVER, RUNNING]);
  const child = oneOf<ChildLevel>(["CITY", "COUNTY", "STREET", "COMMUNITY"]);
  const level = (most: number): number => oneOf([0, upTo(most), upTo(most), most]);
  const of = (indicator: Measure, name: readonly [string, string] = ["济宁市", "Jining City"]): Reading => {
    const most = indicator === complaints ? 40 : indicator === perThousand ? 2 : 100;
    const value = maybe(level(most));
    const denominator = value === null ? oneOf([0, null]) : 1 + upTo(40);
    return {
      ...reading(indicator, value, { name, before: maybe(level(most)), yearBefore: maybe(level(most)) }),
      numerator: value === null ? null : upTo(40),
      denominator,
    };
  };
  const partsOf = (indicator: Measure): Reading[] =>
    Array.from({ length: upTo(8) }, (_, i) => of(indicator, [`甲${i}县`, `County ${i}`]));
  const parts = new Map([coverage, closed72, perThousand, complaints].map((one) => [one.id, partsOf(one)] as const));
  const wholes = new Map([coverage, closed72, perThousand, complaints].map((one) => [one.id, of(one)] as const));
  const items = attentionItems(wholes, parts);
  const total = reading(complaints, upTo(60), { before: maybe(upTo(60)) });
  const categories = Array.from({ length: upTo(7) }, (_, i) => ({ name: `类别${i}`, count: of(complaints) }));
  const covered = reading(coverage, 50, { of: [upTo(9), 9] });
  const modes = Array.from({ length: upTo(4) }, (_, i) => ({ name: `模式${i}`, count: reading(estates, upTo(3)) }));
  const share = (indicator: Measure): Reading => ({
    ...of(indicator),
    value: level(100),
    denominator: 9,
    numerator: upTo(9),
  });
  const register: RegisterReading = {
    register: MEDIATION,
    records: 1 + upTo(30),
    before: maybe(upTo(30)),
    part: oneOf([null, { covered: 2, regions: 3 }]),
    lastKnown: oneOf([null, { earliest: "2026-03-31", latest: "2026-09-30" }]),
    open: maybe(upTo(9)),
    sums: [],
    column: MEDIATION.columns.find(({ field }) => field === "stage")!,
    codes: oneOf([
      [],
      [
        { code: "CLOSED", records: 1 },
        { code: null, records: 2 },
      ],
    ]),
    parts: [],
  };
  const untold = partsOf(coverage).slice(0, 5);
  return [
    wording.opening("济宁市", period.month),
    wording.estates({
      name: "济宁市",
      day: "2026-10-31",
      estates: of(estates),
      households: of(households),
      old: of(estates),
    }),
    wording.level(of(coverage), period),
    wording.counted(of(coverage), period),
    ...[coverage, closed72, perThousand].map(({ id }) => wording.extremes(parts.get(id)!, child)),
    wording.modes(covered, modes),
    wording.uncovered(covered),
    wording.steps(reading(estates, upTo(9)), modes),
    wording.complaintVolume(of(complaints), reading(perThousand, 0.4, { before: maybe(0.5) }), period),
    wording.categories(total, categories),
    wording.categoryRises(categories, period),
    wording.handling(
      { closed: share(closed72), within72: share(closed72), escalated: share(escalated), today: "2026-11-21" },
      period,
    ),
    wording.regionRises(parts.get("complaints")!, child, period),
    ...[coverage, perThousand].map((one) =>
      wording.movement(one, movementOf(rankingOf(parts.get(one.id)!)), child, upTo(3)),
    ),
    wording.notRanked([{ indicator: coverage, small: upTo(3) }], child),
    ...items.map((item) => wording.attention(item, child)),
    wording.noAttention(),
    ...wording.requirements(
      { items, untold: untold.length === 0 ? [] : [{ indicator: coverage, readings: untold }] },
      oneOf([child, null]),
    ),
    ...tellRegister(register, "济宁市", { period, asOf: "2026-10-31" }),
  ].filter((sentence) => sentence.length > 0);
}

const SEEDS = Array.from({ length: 400 }, (_, i) => i + 1);
const textsOf = (wording: Wording): string[] => [
  ...new Set(SEEDS.flatMap((seed) => sentencesOf(seed, wording).map(plainText))),
];
const broken = (texts: readonly string[], rule: RegExp): string[] =>
  texts.filter((text) => rule.test(text)).slice(0, 3);

describe("whatever the figures are, in Chinese", () => {
  const texts = textsOf(zh);
  test.each([
    ["ends in a full stop", /[^。]$/],
    ["doubles no punctuation", /[，。；、：][，。；、：]/],
    ["has no empty brackets and nothing missing", /（）|〔〕|undefined|null|NaN|Infinity/],
    ["begins with its subject", /(^|。)(?:[，、；：）]|其中|为|有\d|共|分别|的)/],
    ["lets no verb or list hang", /(为|有|是|和|的是|分别是|依次是|包括|、)[，。；]/],
    ["calls nothing the foremost without saying in what", /居前的|其中[^，；。（）]{0,12}、[^，；。（）]{0,12}和/],
  ])("a sentence %s", (_, rule) => {
    expect(texts.length).toBeGreaterThan(1000);
    expect(broken(texts, rule)).toEqual([]);
  });

  test("a list names all that are counted, or the first three", () => {
    const lists = texts.flatMap((text) => [
      ...text.matchAll(/有(\d+)个，(?:为|分别是|其中..居前三位的依次是)([^。]+)。/g),
    ]);
    expect(lists.length).toBeGreaterThan(100);
    for (const [all, count, names] of lists)
      expect([all, names!.match(/（/g)?.length]).toEqual([all, Math.min(Number(count), NAMED)]);
  });
});

describe("whatever the figures are, in English", () => {
  const texts = textsOf(en);
  test.each([
    ["ends in a full stop", /[^.]$/],
    ["doubles no punctuation and no blank", / {2}| [,.;:]|[,;:]{2}|\.\.|: ?\./],
    ["has no empty brackets and nothing missing", /\(\)|\[\]|undefined|null|NaN|Infinity/],
    ["begins with a capital or a number", /^[^A-Z0-9]/],
    ["lets no word hang", /\b(and|of|in|at|by|is|are|with|the)[.,;]/],
  ])("a sentence %s", (_, rule) => {
    expect(texts.length).toBeGreaterThan(1000);
    expect(
      broken(
        texts.map((text) => text.trim()),
        rule,
      ),
    ).toEqual([]);
  });
});
