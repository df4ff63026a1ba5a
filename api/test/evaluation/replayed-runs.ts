import { expect, it } from "vitest";
import { run } from "../../src/db/database.ts";
import { replayRun } from "../../src/evaluation/runs/replay-run.ts";
import { runById, scoresOfRun } from "../../src/evaluation/runs/run.queries.ts";
import type { EvaluatedWorld } from "./evaluated-world.ts";
import { DELETE, MAKE, RUN, SHEET } from "./run-queries.ts";

/** What a run says, and why, against SQL of its own. */
export function replayedRuns(world: EvaluatedWorld): void {
  const { getDatabase, asked, make, open } = world;
  it("a draft says what SQL of its own says, and is replayed to the same digits", async () => {
    const id = await make("2026-Q2");
    const { run: made } = await asked(RUN, { id });
    const { rows } = await getDatabase().pool.query<{ name: string; rate: string; calls: number }>(
      `select e.name, count(c.complaint_id)::int as calls, round(1000.0 * count(c.complaint_id) / e.households, 6)::float8::text as rate
       from estates e left join complaints c on c.estate_id = e.estate_id and c.reported_on between '2026-04-01' and '2026-06-30'
       where e.city_code = '370100' group by e.estate_id, e.name, e.households order by e.name`,
    );
    const rates = made.scores.nodes.map(({ name, criteria }: never) => ({
      name,
      rate: String(Number((criteria as { value: string }[])[0]!.value)),
    }));
    expect(rates.sort((a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1))).toEqual(
      rows.map(({ name, rate }) => ({ name, rate })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
    expect(made.scores.totalCount).toBe(120);
    // who has too few complaints takes no part, and says so
    const { nodes } = made.scores;
    expect(
      nodes.filter(({ outsideEn }: { outsideEn: string | null }) => outsideEn !== null).map(({ name }: never) => name),
    ).toEqual(expect.arrayContaining(rows.filter(({ calls }) => calls < 5).map(({ name }) => name)));
    expect(rows.filter(({ calls }) => calls >= 5)).toHaveLength(60);
    for (const { rank, outsideEn, criteria } of nodes)
      expect([rank === null, criteria[0].points === null]).toEqual(Array(2).fill(outsideEn !== null));
    // the rule of ties is told where it decided, and there alone
    for (const { score, rank, tieBrokenBy } of nodes) {
      const isTold = nodes.some((one: (typeof nodes)[0]) => score !== null && one.score === score && one.rank !== rank);
      expect(tieBrokenBy.map(({ id }: { id: string }) => id)).toEqual(isTold ? ["households"] : []);
    }
    expect(
      nodes.filter(({ tieBrokenBy }: { tieBrokenBy: unknown[] }) => tieBrokenBy.length > 0).length,
    ).toBeGreaterThan(1);
    const [row] = await run(getDatabase().pool, runById, { runId: id, evaluable: null });
    const kept = await run(getDatabase().pool, scoresOfRun, { runId: id });
    expect(replayRun(row!, kept)).toEqual([]);
    // one digit of one input, and it is seen
    const altered = kept.map((one, at) =>
      at === 3 ? { ...one, inputs: one.inputs.replace('"complaints":["', '"complaints":["7') } : one,
    );
    expect(replayRun(row!, altered).length).toBeGreaterThan(0);
    await asked(DELETE, { id });
  });

  it("says of a subject why: quartiles of all, the next rank, and a change of one input that is enough", async () => {
    const id = await make("2026-Q3");
    const { nodes } = (await asked(RUN, { id })).run.scores;
    const last = nodes.findLast(({ rank }: { rank: number | null }) => rank !== null);
    const { sheet } = (await asked(SHEET, { id, subject: last.subject })).run;
    const { rows } = await getDatabase().pool.query(
      `select percentile_cont(array[0.25, 0.5, 0.75]) within group (order by rate) as quartiles from (
         select 1000.0::float8 * count(c.complaint_id) / e.households as rate from estates e
         left join complaints c on c.estate_id = e.estate_id and c.reported_on between '2026-07-01' and '2026-09-30'
         where e.city_code = '370100' group by e.estate_id, e.households having count(c.complaint_id) >= 5) r`,
    );
    const { first, median, third } = sheet.quartiles[0];
    [first, median, third].forEach((value, at) => {
      expect(Number(value)).toBeCloseTo(rows[0].quartiles[at], 5);
    });
    expect(sheet.nextRank).toBeLessThan(sheet.score.rank);
    expect(sheet.smallestChange).not.toBeNull();
    await asked(DELETE, { id });
  });

  it.each([
    ["a period that is not over", { scheme: "red-black-estates", period: "2026-Q4" }, "BAD_USER_INPUT"],
    ["another kind of period", { scheme: "red-black-estates", period: "2026-H1" }, "BAD_USER_INPUT"],
    ["a scheme that there is not", { scheme: "luck", period: "2026-Q3" }, "BAD_USER_INPUT"],
    ["a scheme whose scores are entered", { scheme: "firm-stars", period: "2025" }, "BAD_USER_INPUT"],
  ])("refuses %s", async (_name, variables, code) => {
    const { errors } = await open(MAKE, { region: "370100", ...variables });
    expect(errors[0].extensions.code).toBe(code);
  });
}
