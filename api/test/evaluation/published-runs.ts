import { expect, it } from "vitest";
import { COMPLAINTS } from "./complaints-of-quarters.ts";
import type { EvaluatedWorld } from "./evaluated-world.ts";
import { expectPlacesTold } from "./places-told.ts";
import { DELETE, MAKE, PLACES, PUBLISH, RESULTS, RUN, RUNS, SHEET, STANDING } from "./run-queries.ts";

/** What is published stands, who sees it, what the audit says of it, and what followed its lists. */
export function publishedRuns(world: EvaluatedWorld): void {
  const { getDatabase, asked, make, by, open } = world;
  it("is published once and then stands; the next quarter knows the ranks and lists before it; a correction lists what differs", async () => {
    const second = await make("2026-Q2");
    expect((await asked(PUBLISH, { id: second })).run.publishedAt).not.toBeNull();
    for (const mutation of [PUBLISH, DELETE])
      expect((await open(mutation, { id: second })).errors[0].extensions.code).toBe("BAD_USER_INPUT");
    const third = await make("2026-Q3");
    const { run: before } = await asked(RUN, { id: second });
    const { run: now } = await asked(RUN, { id: third });
    const rankOf = new Map(
      before.scores.nodes.map(({ subject, rank }: { subject: string; rank: number }) => [subject, rank]),
    );
    for (const { subject, rankBefore, list, periodsOnList } of now.scores.nodes) {
      expect(rankBefore).toBe(rankOf.get(subject));
      const was = before.scores.nodes.find((one: { subject: string }) => one.subject === subject).list;
      expect(periodsOnList).toBe(list === null ? 0 : list === was ? 2 : 1);
    }
    expect((await asked(RUN, { id: third, list: "black" })).run.scores.totalCount).toBe(15);
    const { run: onMap } = await asked(PLACES, { id: second });
    await expectPlacesTold(getDatabase(), onMap, "2026-06-30");
    // of a county what lies in it, of all that the city's evaluator sees
    const ofCounty = (await by("county", PLACES, { id: second })).data.run;
    const seen = [...ofCounty.ranked.nodes, ...ofCounty.absent.nodes].map(
      ({ subject }: { subject: string }) => subject,
    );
    expect(ofCounty.places.subjects.length).toBeLessThan(onMap.places.subjects.length);
    expect(seen).toEqual(expect.arrayContaining(ofCounty.places.subjects));
    const { places, absences } = (await by("elsewhere", PLACES, { id: second })).data.run;
    expect([places.subjects, places.outcomes, absences]).toEqual([[], [], []]);

    // on a subject's own page: the last published run, and before it the others
    const { subject, score, rank, list, periodsOnList } = before.scores.nodes[0];
    const past = { period: "2026-Q2", score, rank, ranked: 60, list, periodsOnList };
    const told = async () => (await asked(RESULTS, { subject })).results;
    expect(await told()).toMatchObject([{ run: { id: second, ranked: 60 }, score: { subject, rank }, history: [] }]);
    expect((await asked(SHEET, { id: third, subject })).run.sheet.history).toEqual([past]);
    expect((await by("county", RESULTS, { subject })).data.results).toEqual([]);

    // one complaint more in the second quarter: the published run is as it was, and a correction names it
    await getDatabase().pool.query(
      `insert into complaints (city_code, reported_on, source_id, external_id, region_id, estate_id, category, status, reported_at)
       values ('370100', '2026-05-06', 1, 'late', 9, 60, 'PARKING', 'RECEIVED', '2026-05-06T08:00:00+08:00')`,
    );
    const corrected = await make("2026-Q2");
    const { run: correction } = await asked(RUN, { id: corrected });
    expect(correction.corrects).toBe(second);
    expect((await asked(RUN, { id: second })).run).toEqual(before);
    expect(await told()).toMatchObject([{ run: { id: second } }]);
    const differs = (of: typeof before) =>
      new Map<string, string>(
        of.scores.nodes.map((one: Record<string, unknown>) => [one.subject, `${one.score} ${one.rank} ${one.list}`]),
      );
    const [old, fresh] = [differs(before), differs(correction)];
    expect(correction.corrections.map(({ subject }: { subject: string }) => subject).sort()).toEqual(
      [...fresh.keys()].filter((subject) => old.get(subject) !== fresh.get(subject)).sort(),
    );
    expect(correction.corrections.length).toBeGreaterThan(0);
    await asked(PUBLISH, { id: corrected });
    // it takes the place of what it corrects, also as the run that stands, of which those on lists are told by themselves
    const [standing] = (await asked(STANDING, { region: "370100" })).runs;
    expect(standing).toMatchObject({ id: corrected, scores: { totalCount: 30 } });
    expect(standing.scores.nodes).toEqual(
      correction.scores.nodes
        .filter(({ list }: { list: string | null }) => list !== null)
        .map(({ list, rank }: { list: string; rank: number }) => ({ list, rank })),
    );
    expect((await asked(STANDING, { region: "370200" })).runs).toEqual([]);
    expect(await told()).toMatchObject([{ run: { id: corrected }, history: [] }]);
    await asked(DELETE, { id: third });
  });

  it("drafts are for those who evaluate there; others see their own regions of what is published", async () => {
    const id = await make("2026-Q3");
    const seen = async (who: string, query: string, variables: object = {}) => by(who, query, variables);
    expect((await seen("evaluator", RUN, { id })).data.run.scores.totalCount).toBe(120);
    for (const who of ["county", "elsewhere"]) {
      expect((await seen(who, RUN, { id })).errors[0].extensions.code).toBe("NOT_FOUND");
      expect((await seen(who, RUNS)).data.evaluationRuns.some((one: { id: number }) => one.id === id)).toBe(false);
      expect((await seen(who, PUBLISH, { id })).errors[0].extensions.code).toMatch(/NOT_FOUND|FORBIDDEN/);
    }
    const { nodes } = (await asked(RUN, { id })).run.scores;
    await asked(PUBLISH, { id });
    const { run: theirs } = (await seen("county", RUN, { id })).data;
    expect(theirs.scores).toEqual({ totalCount: 0, nodes: [] });
    expect((await seen("county", SHEET, { id, subject: nodes[0].subject })).errors[0].extensions.code).toBe(
      "NOT_FOUND",
    );
    const { rows } = await getDatabase().pool.query(
      "select action, region_code from audit_entries where action like 'EVALUATION%'",
    );
    // where everybody is let in nobody is known, and the audit has nothing to say
    expect(rows).toEqual([]);
  });

  it("who makes, publishes, corrects and deletes is in the audit, with what and where; what is refused is no change", async () => {
    const act = async (query: string, variables: object) => (await by("evaluator", query, variables)).data;
    const of = { scheme: "red-black-estates", period: "2026-Q2", region: "370100" };
    const { made } = await act(MAKE, of);
    await act(PUBLISH, { id: made.id });
    await act(PUBLISH, { id: made.id });
    const { made: correction } = await act(MAKE, of);
    expect(correction.corrects).toBe(made.id);
    await act(DELETE, { id: correction.id });
    await by("county", MAKE, of);
    const { rows } = await getDatabase().pool.query(
      `select action, actor, subject, region_code, details::jsonb -> 'run' as run, details::jsonb -> 'corrects' as corrects
       from audit_entries where action like 'EVALUATION%' order by entry_number`,
    );
    const entry = { actor: "token:evaluator", subject: "red-black-estates 2026-Q2", region_code: "370100" };
    const earlier = made.corrects;
    expect(rows).toEqual([
      { ...entry, action: "EVALUATION_MADE", run: made.id, corrects: earlier },
      { ...entry, action: "EVALUATION_PUBLISHED", run: made.id, corrects: earlier },
      { ...entry, action: "EVALUATION_MADE", run: correction.id, corrects: made.id },
      { ...entry, action: "EVALUATION_DELETED", run: correction.id, corrects: made.id },
    ]);
  });

  it("says what followed a list, against those whose level was nearest before, as SQL of its own counts it", async () => {
    const database = getDatabase();
    for (const [month, quarter] of [
      ["2026-03", 1],
      ["2025-12", 4],
    ] as const)
      for (const text of COMPLAINTS(month, quarter)) await database.pool.query(text);
    const id = await make("2026-Q2");
    const query = `query ($id: Int!, $list: ID!, $indicator: ID!, $months: Int!) { run: evaluationRun(id: $id) {
      effect(list: $list, indicator: $indicator, months: $months) {
        declined matched { from to } before { from to } after { from to } treated compared changeOfTreated changeOfCompared effect least most placebos { at } } } }`;
    const asking = { id, list: "black", indicator: "complaints_per_1000_households", months: 2 };
    const { effect } = (await asked(query, asking)).run;
    // before: 2026-02 and 03, after: 2026-07 and 08, matched by 2025-12 and 2026-01
    const { rows } = await database.pool.query(
      `with counted as (
         select s.subject, s.list, e.households::float8 as homes, count(*) filter (where c.reported_on between '2025-12-01' and '2026-01-31')::float8 / e.households as level,
           count(*) filter (where c.reported_on between '2026-02-01' and '2026-03-31')::float8 as before,
           count(*) filter (where c.reported_on between '2026-07-01' and '2026-08-31')::float8 as after
         from evaluation_scores s
         join estates e on s.subject = rtrim(translate(encode(convert_to('estate:370100:' || e.estate_id, 'UTF8'), 'base64'), '+/', '-_'), '=')
         left join complaints c on c.estate_id = e.estate_id and c.city_code = e.city_code
         where s.run_id = $1 and e.city_code = '370100' and s.rank is not null group by s.subject, s.list, e.households
       ), near as (
         select o.subject, o.before, o.after, o.homes, t.homes / o.homes / 4 as weight
         from counted t cross join lateral (
           select * from counted o where o.list is null order by abs(o.level - t.level), o.subject collate "C" limit 4
         ) o where t.list = 'black'
       )
       select count(*)::int as treated, sum(after) / sum(before) as treated_change,
         (select count(distinct subject)::int from near) as compared, (select sum(weight * after) / sum(weight * before) from near) as compared_change
       from counted where list = 'black'`,
      [id],
    );
    const [row] = rows;
    expect(effect).toMatchObject({
      declined: null,
      matched: { from: "2025-12", to: "2026-01" },
      before: { from: "2026-02", to: "2026-03" },
      after: { from: "2026-07", to: "2026-08" },
      treated: row.treated,
      compared: row.compared,
      changeOfTreated: expect.closeTo(100 * (row.treated_change - 1), 8),
      changeOfCompared: expect.closeTo(100 * (row.compared_change - 1), 8),
      effect: expect.closeTo(100 * (row.treated_change / row.compared_change - 1), 8),
    });
    expect(row.treated).toBe(15);
    expect(effect.least).toBeLessThan(effect.effect);
    expect(effect.most).toBeGreaterThan(effect.effect);
    expect((await asked(query, { ...asking, months: 6 })).run.effect).toMatchObject({
      declined: "NOT_OVER",
      effect: null,
    });
    for (const refused of [{ list: "green" }, { indicator: "luck" }, { months: 13 }])
      expect((await open(query, { ...asking, ...refused })).errors[0].extensions.code).toBe("BAD_USER_INPUT");
    await asked(PUBLISH, { id });
    expect((await by("county", query, asking)).errors[0].extensions.code).toBe("NOT_FOUND");
  });
}
