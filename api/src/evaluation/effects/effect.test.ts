import { describe, expect, it } from "vitest";
import { randomFrom } from "../seeded.ts";
import { type Effect, effectOn, LEAST_TREATED, type Observed, studentQuantile } from "./effect.ts";

function poisson(mean: number, random: () => number): number {
  const end = Math.exp(-mean);
  let [count, product] = [0, random()];
  while (product > end) {
    count++;
    product *= random();
  }
  return count;
}

/**
 * A world of firms with levels of their own and a season that all share; those with most complaints in a quarter are put on a list, and from then on
 * have `planted` of their complaints less.
 */
function world(seed: number, planted: number, listed = 24): { treated: Observed[]; others: Observed[] } {
  const random = randomFrom(seed);
  const firms = Array.from({ length: 160 }, () => {
    const households = 800 + Math.floor(random() * 3000);
    const level = (3 + 9 * random() ** 2) / 1000;
    const counted = (season: number) => ({
      numerator: poisson(households * level * season * (0.85 + 0.3 * random()), random),
      denominator: households,
    });
    return { matched: counted(1), before: counted(1.2), listing: counted(0.9), counted };
  });
  const rate = ({ listing }: (typeof firms)[number]) => listing.numerator / listing.denominator;
  const worst = new Set([...firms].sort((a, b) => rate(b) - rate(a)).slice(0, listed));
  const seen = ({ matched, before, counted }: (typeof firms)[number], factor: number): Observed => ({
    ...{ matched, before },
    after: counted(0.8 * factor),
  });
  return {
    treated: firms.filter((one) => worst.has(one)).map((one) => seen(one, 1 - planted)),
    others: firms.filter((one) => !worst.has(one)).map((one) => seen(one, 1)),
  };
}

const told = ({ treated, others }: ReturnType<typeof world>): Effect => {
  const effect = effectOn(treated, others);
  if (typeof effect === "string") throw new Error(effect);
  return effect;
};

describe("what followed an intervention", () => {
  it.each([0, 0.2, 0.4])(
    "recovers a planted effect of %f, and its interval holds it in 95 of 100 worlds",
    (planted) => {
      const worlds = 400;
      const found = Array.from({ length: worlds }, (_, seed) => told(world(seed + 1, planted)));
      const mean = found.reduce((sum, { effect }) => sum + Math.log(effect), 0) / worlds;
      expect(Math.exp(mean)).toBeGreaterThan(1 - planted - 0.02);
      expect(Math.exp(mean)).toBeLessThan(1 - planted + 0.02);
      const held = found.filter(({ least, most }) => least <= 1 - planted && 1 - planted <= most).length / worlds;
      expect(held).toBeGreaterThan(0.925);
      expect(held).toBeLessThan(0.985);
    },
  );

  it("is counted as by hand where all are alike", () => {
    const of = (before: number, after: number): Observed => ({
      matched: { numerator: 10, denominator: 100 },
      before: { numerator: before, denominator: 100 },
      after: { numerator: after, denominator: 100 },
    });
    const treated = Array.from({ length: LEAST_TREATED }, () => of(20, 9));
    const others = Array.from({ length: 8 }, () => of(20, 15));
    // 9 / 20 over 15 / 20, and no subject differs from another
    expect(told({ treated, others })).toMatchObject({
      treated: 10,
      compared: 8,
      changeOfTreated: expect.closeTo(0.45),
    });
    expect(told({ treated, others }).effect).toBeCloseTo(0.6, 10);
    expect(told({ treated, others }).most - told({ treated, others }).least).toBeCloseTo(0, 10);
    // who is compared is who was alike before: those of another level say nothing
    const far = Array.from({ length: 8 }, () => ({
      ...of(90, 5),
      matched: { numerator: 60, denominator: 100 },
    }));
    expect(told({ treated, others: [...far, ...others] })).toEqual(told({ treated, others }));
  });

  it("declines where there are too few, and takes nothing that is missing for zero", () => {
    const { treated, others } = world(7, 0.4);
    expect(effectOn(treated.slice(0, LEAST_TREATED - 1), others)).toBe("TOO_FEW_TREATED");
    expect(effectOn(treated, others.slice(0, 7))).toBe("TOO_FEW_TO_COMPARE");
    const missing = (one: Observed): Observed => ({ ...one, after: null });
    expect(effectOn(treated.map(missing), others)).toBe("TOO_FEW_TREATED");
    expect(effectOn([...treated, ...world(8, 0).treated.map(missing)], others)).toEqual(effectOn(treated, others));
    const none = (one: Observed): Observed => ({ ...one, after: { numerator: 0, denominator: 100 } });
    expect(effectOn(treated.map(none), others)).toBe("NOTHING_COUNTED");
    // in whatever order they come
    expect(told({ treated: [...treated].reverse(), others: [...others].reverse() }).effect).toBeCloseTo(
      told({ treated, others }).effect,
      12,
    );
  });

  it("knows Student's distribution", () => {
    // from tables
    expect([9, 14, 24, 99].map((degrees) => studentQuantile(degrees).toFixed(3))).toEqual([
      "2.262",
      "2.145",
      "2.064",
      "1.984",
    ]);
  });
});
