import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenWeights, hiddenWeightsAmongOthers } from "./hidden-weights.ts";
import { type PublishedTable, readPublished } from "./published-table.ts";

const table = (columns: string, ...lines: string[]): PublishedTable =>
  readPublished(
    columns.split(","),
    lines.map((line, at) => ({ row: at + 2, cells: line.split(",") })),
    null,
  );

/** Every weighting on the grid, one after another. */
function* grid(criteria: number, left: number, step: number): Generator<number[]> {
  if (criteria === 1) yield [left];
  else
    for (let weight = 0; weight <= left; weight += step)
      for (const rest of grid(criteria - 1, left - weight, step)) yield [weight, ...rest];
}

const scoreOf = (weights: readonly number[], values: readonly number[]): bigint =>
  weights.reduce((sum, weight, at) => sum + BigInt(weight) * BigInt(values[at]!), 0n);

/** Ranks by score, ties sharing one: 1, 2, 2, 4. */
function ranked(weights: readonly number[], subjects: readonly (readonly number[])[]): number[] {
  const scores = subjects.map((values) => scoreOf(weights, values));
  return scores.map((score) => 1 + scores.filter((other) => other > score).length);
}

/** 12.345 at one decimal is 12.3, 0.25 is 0.3 and -0.25 is -0.3: halves go away from zero. `sum` is in hundredths. */
function rounded(sum: bigint, decimals: 0 | 1): string {
  const unit = decimals === 1 ? 10n : 100n;
  const [size, sign] = sum < 0n ? [-sum, "-"] : [sum, ""];
  const digits = ((2n * size + unit) / (2n * unit)).toString();
  return (
    (digits === "0" ? "" : sign) +
    (decimals === 1 ? `${digits.padStart(2, "0").slice(0, -1)}.${digits.at(-1)}` : digits)
  );
}

describe("weights that give a published ranking", () => {
  // Six counties by three criteria. Of 5,151 weightings four give the ranking: 19/14/67, 20/14/66, 20/15/65 and 21/14/65.
  const six = table(
    "subject,rank,handling,service,supervision",
    "甲,1,96.1,68.7,70.1",
    "乙,2,67.6,71.2,70.9",
    "丙,3,91.5,68.6,63.7",
    "丁,4,72.5,96.3,63.1",
    "戊,5,72.9,71.9,67.8",
    "己,6,87,77.6,59.2",
  );

  it("counts every weighting on the grid once: 5,151 of three criteria by whole per cent", () => {
    expect(hiddenWeights(six, 1).weightings).toBe(5151);
    expect(hiddenWeights(six, 1).weightings).toBe([...grid(3, 100, 1)].length);
  });

  it("finds the four, with their ranges, and that equal weights are not among them", () => {
    expect(hiddenWeights(six, 1)).toMatchObject({
      fitting: 4,
      examples: [
        [19, 14, 67],
        [20, 14, 66],
        [20, 15, 65],
        [21, 14, 65],
      ],
      ranges: [
        { least: 19, most: 21 },
        { least: 14, most: 15 },
        { least: 65, most: 67 },
      ],
      equalWeightsFit: false,
    });
  });

  it("agrees with the walk for random tables, ranked by weights of the grid or at random", () => {
    const values = fc.integer({ min: -20, max: 20 });
    const anyTable = fc.integer({ min: 1, max: 4 }).chain((criteria) =>
      fc.record({
        subjects: fc.array(fc.array(values, { minLength: criteria, maxLength: criteria }), {
          minLength: 2,
          maxLength: 5,
        }),
        hidden: fc.nat(1000),
        isScored: fc.boolean(),
        decimals: fc.constantFrom(0 as const, 1 as const),
      }),
    );
    fc.assert(
      fc.property(anyTable, ({ subjects, hidden, isScored, decimals }) => {
        const step = 5;
        const all = [...grid(subjects[0]!.length, 100, step)];
        const weights = all[hidden % all.length]!;
        const says = (weights: readonly number[]): string[] =>
          isScored
            ? subjects.map((values) => rounded(scoreOf(weights, values), decimals))
            : ranked(weights, subjects).map(String);
        const published = table(
          `subject,${isScored ? "score" : "rank"},${subjects[0]!.map((_, at) => `c${at}`).join(",")}`,
          ...says(weights).map((said, at) => `s${at},${said},${subjects[at]!.join(",")}`),
        );
        const fitting = all.filter((weights) => says(weights).join() === says(all[hidden % all.length]!).join());
        const found = hiddenWeights(published, step);
        expect(found.fitting).toBe(fitting.length);
        expect(found.weightings).toBe(all.length);
        expect(found.examples).toEqual(fitting.slice(0, 20));
      }),
      { numRuns: 300 },
    );
  });

  it("tells whether exactly equal weights give it, though thirds are not on the grid", () => {
    const thirds = table("subject,rank,a,b,c", "甲,1,3,3,3", "乙,1,9,0,0", "丙,3,0,0,8");
    expect(hiddenWeights(thirds, 1)).toMatchObject({ equalWeightsFit: true, fitting: 0, ranges: [null, null, null] });
    expect(hiddenWeights(table("subject,rank,a,b", "甲,1,1,2", "乙,2,4,0"), 1).equalWeightsFit).toBe(false);
  });

  it("takes a score for what rounds to it", () => {
    // 0.55 × 80 + 0.45 × 91 = 84.95, printed 85.0; one per cent less on the first gives 85.06, printed 85.1
    const scored = table("对象,得分,办理,覆盖", "甲,85.0,80,91", "乙,72.3,70,75");
    // 乙: 70w + 75(100 − w) within 72.25 … 72.35 is w = 54 alone (53 → 72.35, halves go up: 72.4; 55 → 72.25: 72.3)
    expect(hiddenWeights(scored, 1)).toMatchObject({ fitting: 1, examples: [[55, 45]] });
  });

  it("has walked millions of weightings by solving the last two criteria", () => {
    const five = table("subject,rank,a,b,c,d,e", "甲,1,9,1,1,1,1", "乙,2,1,9,1,1,1", "丙,3,1,1,9,1,1");
    // a > b > c ≥ 0 of weights that sum to 100 with d and e: counted by the sums of a, b, c alone
    let expected = 0;
    for (let a = 0; a <= 100; a++)
      for (let b = 0; b < a && a + b <= 100; b++)
        for (let c = 0; c < b && a + b + c <= 100; c++) expected += 101 - a - b - c;
    expect(hiddenWeights(five, 1)).toMatchObject({ weightings: 4_598_126, fitting: expected });
  });
});

describe("weights that are sought while others are served", () => {
  // four subjects by five criteria, ranked by 30/24/20/16/10
  const subjects = Array.from({ length: 4 }, (_, at) => [37, 11, 53, 29, 71].map((by, n) => ((at + 3) * by + n) % 97));
  const ranks = ranked([30, 24, 20, 16, 10], subjects);
  const four = table("subject,rank,a,b,c,d,e", ...subjects.map((values, at) => `s${at},${ranks[at]},${values.join()}`));

  it("are the same, and others have their turns meanwhile", async () => {
    let [turns, isSought] = [0, true];
    const others = async (): Promise<void> => {
      while (isSought) {
        await setImmediate();
        turns++;
      }
    };
    const sought = hiddenWeightsAmongOthers(four, 1).finally(() => {
      isSought = false;
    });
    const [found] = await Promise.all([sought, others()]);
    expect(found).toEqual(hiddenWeights(four, 1));
    expect(found.fitting).toBeGreaterThan(0);
    expect(turns).toBeGreaterThan(1);
  });

  it("are not sought where that would take too long", async () => {
    await expect(hiddenWeightsAmongOthers(four, 1, 1e5)).rejects.toThrow("take a larger step");
  });
});

describe("a published table", () => {
  const read =
    (columns: string, ...lines: string[]) =>
    () =>
      table(columns, ...lines);

  it.each([
    [
      "no rank and no score",
      read("subject,a,b", "甲,1,2", "乙,1,1"),
      "header: expected a column rank (名次) or score (得分)",
    ],
    [
      "a subject twice",
      read("subject,rank,a", "甲,1,2", "乙,2,1", "甲,3,0"),
      'row 4, column subject: expected each subject once (row 2 has it), got "甲"',
    ],
    ["a blank criterion", read("subject,rank,a", "甲,1,2", "乙,2,"), "row 3, column a: expected a number"],
    [
      "words in a criterion",
      read("subject,rank,a", "甲,1,暂无", "乙,2,1"),
      'row 2, column a: expected a number (a subject without one cannot be weighed), got "暂无"',
    ],
    ["no rank of a subject", read("subject,rank,a", "甲,1,2", "乙,,1"), "row 3, column rank: expected a rank"],
    ["rank 0", read("subject,rank,a", "甲,0,2", "乙,1,1"), "row 2, column rank: expected a rank, 1 for the first"],
    ["a column twice", read("subject,rank,a,a", "甲,1,2,2", "乙,2,1,1"), 'header: expected each column once, got "a"'],
    ["one subject", read("subject,rank,a", "甲,1,2"), "rows: expected two subjects or more, got 1"],
    [
      "thirteen digits",
      read("subject,rank,a", "甲,1,1234567890123", "乙,2,1"),
      "row 2, column a: expected at most 12 digits",
    ],
  ])("is refused for %s", (_, reading, message) => {
    expect(reading).toThrow(message);
  });

  it("may begin with the rank, and call its subjects as it likes", () => {
    const { criteria, subjects } = table("名次,县市,办理,覆盖", "2,乙,1,2", "1,甲,3,4");
    expect(criteria).toEqual(["办理", "覆盖"]);
    expect(subjects.map(({ name, rank }) => [name, rank])).toEqual([
      ["乙", 2],
      ["甲", 1],
    ]);
  });

  it("is refused where scores are printed finer than they are said to be rounded", () => {
    const rows = [
      { row: 2, cells: ["甲", "85.25", "1"] },
      { row: 3, cells: ["乙", "1", "2"] },
    ];
    expect(() => readPublished(["subject", "score", "a"], rows, 1)).toThrow("decimals: expected 2");
  });
});
