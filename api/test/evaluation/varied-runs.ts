import { expect, it } from "vitest";
import type { EvaluatedWorld } from "./evaluated-world.ts";
import { DELETE, DOUBT, PUBLISH, RUN, RUNS, SIMULATION } from "./run-queries.ts";

/** Weights other than a scheme's own: ranks in doubt, simulations, variants, and those that a published ranking hides. */
export function variedRuns(world: EvaluatedWorld): void {
  const { asked, make, keepCounties, by, open } = world;
  it("tells ranks over the weightings that a scheme declares, to whoever sees the subject; of other schemes none", async () => {
    const id = await keepCounties([
      ["370102", 3, { hotline: 90, coverage: 40, supervision: 62 }],
      ["370103", 4, { hotline: 55, coverage: 70, committees: 51, supervision: 50 }],
      ["370171", 5, { hotline: 48, coverage: 61, committees: 77, supervision: 44 }],
      ["371202", 8, {}],
    ]);
    const { doubt, scores } = (await asked(DOUBT, { id })).run;
    // four weights of 15 to 35 in steps of 5 that sum to 100: 8 steps in all, 0 to 4 each
    const weightings = [15, 20, 25, 30, 35].flatMap((a, _, all) =>
      all.flatMap((b) => all.flatMap((c) => (all.includes(100 - a - b - c) ? [[a, b, c, 100 - a - b - c]] : []))),
    );
    expect(doubt).toEqual({ weightings: weightings.length, isWhole: true, draws: 0 });
    expect(weightings.length).toBe(85);
    interface Told {
      readonly subject: string;
      readonly rank: number | null;
      readonly rankBest: number | null;
      readonly rankWorst: number | null;
      readonly criteria: readonly { readonly points: string | null }[];
    }
    const told: Told[] = scores.nodes;
    const ranked = told.filter(({ rank }) => rank !== null);
    const missing = (row: Told) => row.criteria.some(({ points }) => points === null);
    expect(ranked.some(missing)).toBe(true);
    expect([told.length, ranked.length]).toEqual([4, 3]);
    const scored = ({ criteria }: Told, weights: readonly number[], instead: number): number =>
      Math.round(weights.reduce((sum, weight, at) => sum + weight * Number(criteria[at]!.points ?? instead), 0));
    for (const row of told) {
      const ranks = weightings.map(
        (weights) =>
          1 + ranked.filter((one) => one !== row && scored(one, weights, 100) > scored(row, weights, 0)).length,
      );
      expect([row.rankBest, row.rankWorst]).toEqual(
        row.rank === null ? [null, null] : [Math.min(...ranks), Math.max(...ranks)],
      );
    }
    await asked(PUBLISH, { id });
    const seen = (await by("county", DOUBT, { id })).data.run;
    expect(seen.scores.nodes).toEqual(scores.nodes.filter(({ subject }: Told) => subject === "370103"));
    expect(seen.scores.nodes).toHaveLength(1);
    const other = await make("2026-Q2");
    const without = (await asked(DOUBT, { id: other })).run;
    expect(without.doubt).toBeNull();
    expect(without.scores.nodes[0]).toMatchObject({ rankBest: null, rankWorst: null, holdsOverNext: null });
    await asked(DELETE, { id: other });
  });

  it("says who would stand where by other weights, in the run's own digits where nothing is changed", async () => {
    const id = await keepCounties([
      ["370102", 3, { hotline: 90, coverage: 40, committees: 20, supervision: 62 }],
      ["370103", 4, { hotline: 55, coverage: 70, committees: 51, supervision: 50 }],
      ["370171", 5, { hotline: 48, coverage: 61, committees: 77 }],
    ]);
    const simulated = async (...changes: object[]) => (await asked(SIMULATION, { id, changes })).run.simulation;
    const { subjects, gain, lose } = await simulated();
    const { nodes } = (await asked(RUN, { id })).run.scores;
    expect([gain, lose]).toEqual([0, 0]);
    for (const [at, { subject, score, rank, list }] of nodes.entries())
      expect(subjects[at]).toEqual({
        ...{ subject, score, rank, list },
        ...{ scoreBefore: score, rankBefore: rank, listBefore: list },
      });
    // hotline alone with coverage, 3 to 1: 370102 (270 + 40) / 4, 370103 (165 + 70) / 4, 370171 (144 + 61) / 4
    const other = await simulated(
      { criterion: "hotline", weight: "75" },
      { criterion: "committees", weight: "0" },
      { criterion: "supervision", weight: "0" },
    );
    expect(other.weights).toEqual([
      { criterion: "hotline", weight: "75" },
      { criterion: "coverage", weight: "25" },
    ]);
    expect(
      other.subjects.map((one: { subject: string; score: string; rank: number; list: string | null }) => [
        one.subject,
        one.score,
        one.rank,
        one.list,
      ]),
    ).toEqual([
      ["370102", "77.50", 1, null],
      ["370103", "58.75", 2, "interview"],
      ["370171", "51.25", 3, "interview"],
    ]);
    // 62.00, 56.50 and 53.00 before
    expect(other.subjects.map((one: { rankBefore: number }) => one.rankBefore)).toEqual([3, 2, 1]);
    expect([other.gain, other.lose]).toEqual([1, 1]);
    await asked(PUBLISH, { id });
    const { data } = await by("county", SIMULATION, { id, changes: [] });
    expect(data.run.simulation.subjects.map((one: { subject: string }) => one.subject)).toEqual(["370103"]);
  });

  it("variants are kept under names of one's own: opened, replaced, deleted, seen by nobody else, and published by nothing", async () => {
    const told = "{ name changes { criterion weight cap } }";
    const list = `query ($scheme: ID!) { variants: evaluationVariants(scheme: $scheme) ${told} }`;
    const keep = `mutation ($scheme: ID!, $name: String!, $changes: [EvaluationCriterionChange!]!) {
      variants: keepEvaluationVariant(scheme: $scheme, name: $name, changes: $changes) ${told} }`;
    const drop = `mutation ($scheme: ID!, $name: String!) { variants: deleteEvaluationVariant(scheme: $scheme, name: $name) ${told} }`;
    const scheme = "linyi-counties";
    const own = (who: string, query: string, more: object = {}) => by(who, query, { scheme, ...more });
    const hotline = (weight: string) => ({ criterion: "hotline", weight, cap: null });
    const before = (await asked(RUNS)).evaluationRuns;
    await own("evaluator", keep, { name: "热线为先", changes: [{ criterion: "hotline", weight: "40" }] });
    await own("evaluator", keep, { name: "覆盖为先", changes: [{ criterion: "coverage", weight: "0" }] });
    const { data } = await own("evaluator", keep, {
      name: "热线为先",
      changes: [{ criterion: "hotline", weight: "60" }],
    });
    expect(data.variants.find(({ name }: { name: string }) => name === "热线为先").changes).toEqual([hotline("60")]);
    expect(data.variants).toHaveLength(2);
    // of the same rights, asked in the same words
    for (const who of ["county", "elsewhere"]) expect((await own(who, list)).data.variants).toEqual([]);
    expect((await own("evaluator", drop, { name: "覆盖为先" })).data.variants).toEqual([
      { name: "热线为先", changes: [hotline("60")] },
    ]);
    expect((await own("evaluator", list)).data.variants).toHaveLength(1);
    expect((await asked(RUNS)).evaluationRuns).toEqual(before);
    for (const [query, more, code] of [
      [drop, { name: "覆盖为先" }, "NOT_FOUND"],
      [keep, { name: " ", changes: [{ criterion: "hotline", weight: "1" }] }, "BAD_USER_INPUT"],
      [keep, { name: "a", changes: [] }, "BAD_USER_INPUT"],
      [keep, { name: "a", changes: [{ criterion: "luck", weight: "1" }] }, "BAD_USER_INPUT"],
    ] as const)
      expect((await own("evaluator", query, more)).errors[0].extensions.code).toBe(code);
  });

  it("seeks the weights of a published ranking, and keeps nothing of it", async () => {
    const query = `query ($table: [[String!]!]!, $step: Int!, $decimals: Int) {
      found: hiddenWeights(table: $table, step: $step, decimals: $decimals) { subjects criteria { name least most } weightings fitting equalWeightsFit examples } }`;
    const table = [
      ["县区", "名次", "办理", "覆盖"],
      ["甲", "1", "90", "10"],
      ["乙", "2", "10", "80"],
    ];
    // 甲 is ahead from 80w > 70(100 − w), which is w ≥ 47 in whole per cent
    expect((await asked(query, { table, step: 1 })).found).toEqual({
      subjects: 2,
      criteria: [
        { name: "办理", least: 47, most: 100 },
        { name: "覆盖", least: 0, most: 53 },
      ],
      weightings: 101,
      fitting: 54,
      equalWeightsFit: true,
      examples: Array.from({ length: 20 }, (_, at) => [47 + at, 53 - at]),
    });
    const never = [...table, ["丙", "3", "95", "95"]];
    expect((await asked(query, { table: never, step: 5 })).found).toMatchObject({ fitting: 0, examples: [] });
    for (const [refused, said] of [
      [{ table, step: 3 }, "a divisor of 100"],
      [{ table: [], step: 1 }, "a header"],
      [{ table, step: 1, decimals: 7 }, "from 0 to 6"],
      [{ table: [...table, ["丁", "3", "", "1"]], step: 1 }, "row 4, column 办理"],
    ] as const) {
      const { errors } = await open(query, refused);
      expect(errors[0]).toMatchObject({
        message: expect.stringContaining(said),
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
  });
}
