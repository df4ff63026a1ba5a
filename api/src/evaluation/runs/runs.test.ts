import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import Fraction from "fraction.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeOnBoth } from "../../../test/databases.ts";
import { SCHEME_HEADER } from "../../../test/fixtures/scheme-header.ts";
import { smallWorld } from "../../../test/fixtures/small-world.ts";
import type { Role } from "../../access/role.ts";
import { createToken } from "../../accounts/tokens.ts";
import { inTransaction, run } from "../../db/database.ts";
import { buildServer } from "../../server.ts";
import { evaluate, type SubjectInputs } from "../evaluate.ts";
import { outcomesOf } from "../outcomes.ts";
import { quartilesOf } from "../quartiles.ts";
import { parseScheme, shippedScheme } from "../read-scheme.ts";
import { partsOf, smallestChange } from "../why.ts";
import { columnsOf } from "./kept-score.ts";
import { replayRun } from "./replay-run.ts";
import { insertRun, insertScores, runById, scoresOfRun } from "./run.queries.ts";

const MAKE = `mutation ($scheme: ID!, $period: String!, $region: ID!) {
  made: makeEvaluationRun(scheme: $scheme, period: $period, regionCode: $region) { id period publishedAt corrects regionNameZh } }`;
const PUBLISH = "mutation ($id: Int!) { run: publishEvaluationRun(id: $id) { id publishedAt } }";
const DELETE = "mutation ($id: Int!) { run: deleteEvaluationRun(id: $id) { id } }";
const RUN = `query ($id: Int!, $list: ID) { run: evaluationRun(id: $id) {
  id corrects publishedAt scheme { id nameZh criteria { id weight indicator } }
  scores(first: 1000, list: $list) { totalCount nodes { subject name score rank rankBefore list periodsOnList outsideEn tieBrokenBy { id value } criteria { criterion value numerator denominator points weight part } } }
  corrections(first: 1000) { subject scoreBefore scoreNow rankBefore rankNow } } }`;
const SHEET = `query ($id: Int!, $subject: ID!) { run: evaluationRun(id: $id) { sheet(subject: $subject) {
  score { name rank score } quartiles { criterion first median third } nextRank nextScore smallestChange { criterion from to } history { period score rank ranked list periodsOnList } } } }`;
const DOUBT = `query ($id: Int!) { run: evaluationRun(id: $id) { doubt { weightings isWhole draws } scores(first: 1000) { nodes {
  subject rank rankBest rankWorst holdsOverNext criteria { points } } } } }`;
const RESULTS = `query ($subject: ID!) { results: evaluationResults(subject: $subject) {
  run { id period ranked scheme { id } } score { subject rank rankBefore list periodsOnList } history { period score rank ranked list periodsOnList } } }`;
const ENTER = `mutation ($scheme: ID = "weihai-four-parties", $period: String!, $assessor: String!, $table: [[String!]!]!) {
  assessors: enterEvaluationScores(scheme: $scheme, period: $period, regionCode: "370100", assessor: $assessor, table: $table) { name subjects values } }`;
const ASSESSED = `query ($id: Int!) { run: evaluationRun(id: $id) { scheme { entered { id } } scores(first: 1000) { nodes {
  subject name score rank criteria { criterion value points assessors answers least most } } } } }`;
const SIMULATION = `query ($id: Int!, $changes: [EvaluationCriterionChange!]!) { run: evaluationRun(id: $id) { simulation(changes: $changes, first: 1000) {
  weights { criterion weight } gain lose subjects { subject score rank list scoreBefore rankBefore listBefore } } } }`;
const RUNS = "{ evaluationRuns { id period publishedAt } }";
const STANDING = `query ($region: ID) { runs: evaluationRuns(scheme: "red-black-estates", regionCode: $region, published: true, first: 1) {
  id scores(listed: true, first: 1000) { totalCount nodes { list rank } } } }`;

const GRADED = `query ($id: Int!) { run: evaluationRun(id: $id) { scores(first: 1000) { nodes { subject score rank grade } } } }`;

/** Of what is missing nothing: `least` and `greatest` would leave it out. */
const within100 = (column: string): string =>
  `case when ${column} is not null then least(greatest(${column}, 0), 100) end`;
const CREDIT = `case when score is null then 'C-ABSENT' when score >= 85 then 'AAA' when score >= 80 then 'AA' when score >= 70 then 'A'
  when score < 60 and bad > 0 then 'C' else 'B' end`;
const STARS = `case when score is null then null when score >= 90 then 'STARS_5' when score >= 80 then 'STARS_4' when score >= 70 then 'STARS_3'
  when score >= 60 then 'STARS_2' else 'STARS_1' end`;
const NO_GRADE = "null";
const WEIGHED = ["residents", "bureau", "street", "community"].map(
  (column, at) => [column, [50, 20, 15, 15][at]] as const,
);
/** Schemes whose scores are entered: of whom, a period, columns, and what they come to in SQL of its own. */
const RECOUNTED: [
  scheme: string,
  of: "firm" | "estate",
  period: string,
  columns: string[],
  sql: { score: string; grade: string },
][] = [
  [
    "shandong-firm-credit",
    "firm",
    "2024",
    ["base", "good", "bad"],
    { score: "round(base + good - bad, 2)", grade: CREDIT },
  ],
  [
    "yantai-firm-credit",
    "firm",
    "2024",
    ["base", "good", "bad"],
    { score: "round(least(base, 80) + least(good, 40) - bad, 2)", grade: CREDIT },
  ],
  [
    "qingdao-three-yellows",
    "firm",
    "2024-Q4",
    ["score"],
    {
      score: `round(${within100("score")}, 1)`,
      grade: "case when score is null then null when score >= 60 then 'NO_CARD' else 'YELLOW' end",
    },
  ],
  ["firm-stars", "firm", "2024", ["score"], { score: `round(${within100("score")}, 1)`, grade: STARS }],
  ["smart-estate-stars", "estate", "2024", ["score"], { score: `round(${within100("score")}, 1)`, grade: STARS }],
  [
    "jinan-three-parts",
    "estate",
    "2024",
    ["owners", "owners n", "site", "party"],
    { score: `round(${within100("owners")} + ${within100("site")} + ${within100("party")}, 1)`, grade: NO_GRADE },
  ],
  [
    "weihai-four-parties",
    "estate",
    "2024",
    WEIGHED.map(([column]) => column),
    {
      score: `case when residents is not null then round((${WEIGHED.map(([column, weight]) => `coalesce(${column} * ${weight}, 0)`).join(" + ")})
        / (${WEIGHED.map(([column, weight]) => `case when ${column} is null then 0 else ${weight} end`).join(" + ")}), 2) end`,
      grade: NO_GRADE,
    },
  ],
];

/** Complaints of e1 … e60 in a quarter: 5 and n mod 7 each, of which every second was closed within a day; those of 370202 are six. */
const COMPLAINTS = (month: string, quarter: number) => [
  `create table if not exists complaints_${month.replace("-", "_")} partition of complaints for values from ('${month}-01') to (('${month}-01'::date + interval '1 month')::date)`,
  `insert into complaints (city_code, reported_on, source_id, external_id, region_id, estate_id, category, status, reported_at, closed_at)
   select case when n > 120 then '370200' else '370100' end, '${month}-05', 1, 'q${quarter}-' || n || '-' || k, case when n > 120 then 7 else 9 end, n, 'PARKING', 'CLOSED',
     '${month}-05T08:00:00+08:00', case when k % 2 = 0 then '${month}-06T08:00:00+08:00'::timestamptz else '${month}-20T08:00:00+08:00' end
   from generate_series(1, 126) n cross join lateral generate_series(1, case when n > 120 then 1 when n <= 60 then 5 + (n + ${quarter}) % 7 else 0 end) k`,
];

describeOnBoth(
  "runs of evaluation",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    let closed: FastifyInstance;
    const tokens: Partial<Record<string, string>> = {};
    const send = async (to: FastifyInstance, token: string, query: string, variables: object = {}) =>
      (
        await to.inject({
          method: "POST",
          url: "/graphql",
          payload: { query, variables },
          headers: { authorization: `Bearer ${token}` },
        })
      ).json();
    const asked = async (query: string, variables: object = {}) => {
      const { data, errors } = await send(app, "let-me-in", query, variables);
      expect(errors).toBeUndefined();
      return data;
    };
    const make = async (period: string, scheme = "red-black-estates"): Promise<number> =>
      (await asked(MAKE, { scheme, period, region: "370100" })).made.id;
    /** A draft of Linyi's scheme with these values, kept as a run that is counted keeps its own. */
    const keepCounties = async (
      counties: readonly (readonly [code: string, regionId: number, values: Readonly<Record<string, number>>])[],
    ): Promise<number> => {
      const { scheme, text } = shippedScheme("linyi-counties");
      const inputs = counties.map(([subject, regionId, values]) => ({
        subject,
        regionId,
        name: subject,
        amounts: new Map(),
        values: new Map(Object.entries(values).map(([id, value]) => [id, new Fraction(value)])),
      }));
      const scores = evaluate(scheme, inputs);
      const bySubject = new Map(inputs.map((one) => [one.subject, one]));
      const { pool } = getDatabase();
      const [made] = await run(pool, insertRun, {
        scheme: scheme.id,
        schemeVersion: scheme.version,
        schemeText: text,
        period: "2026-H1",
        below: 2,
        dataVersions: "{}",
        at: new Date(),
        by: "test",
        corrects: null,
        ranked: scores.filter(({ rank }) => rank !== null).length,
      });
      const runId = made!.run_id;
      await run(pool, insertScores, {
        runId,
        ...columnsOf(scheme, scores, outcomesOf(scheme, scores), bySubject, new Map()),
      });
      return runId;
    };
    beforeAll(async () => {
      const database = getDatabase();
      for (const [month, quarter] of [
        ["2026-05", 2],
        ["2026-08", 3],
      ] as const)
        for (const text of COMPLAINTS(month, quarter)) await database.pool.query(text);
      await database.pool.query(
        `update sources set complaint_families = '{COMPLAINT_CLOSINGS,COMPLAINT_CLOSING_TIMES,COMPLAINT_ESCALATIONS}'`,
      );
      await database.pool.query(
        `insert into data_coverage (city_code, region_id, family, source_id, first_day, last_day)
         select '370100', 3, 'COMPLAINTS', 1, '2025-01-01'::date, '2026-11-20'::date
         union all select '370100', 3, family, 1, null, null from unnest(array['ESTATES', 'HOUSEHOLDS']) family`,
      );
      const config = { ...getConfig(), today: "2026-11-20" };
      app = await buildServer({ database, config: { ...config, writeToken: "let-me-in" } });
      closed = await buildServer({ database, config: { ...config, auth: "accounts" } });
      const day = { actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" };
      for (const [name, role, regionCode] of [
        ["evaluator", "EVALUATOR", "370100"],
        ["county", "ANALYST", "370103"],
        ["elsewhere", "EVALUATOR", "370200"],
      ] as const)
        tokens[name] = await inTransaction(database, (client) =>
          createToken({ ...day, client }, { name, role: role as Role, regionCode, days: 1 }),
        );
    });
    afterAll(() => Promise.all([app.close(), closed.close()]));

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
        nodes
          .filter(({ outsideEn }: { outsideEn: string | null }) => outsideEn !== null)
          .map(({ name }: never) => name),
      ).toEqual(expect.arrayContaining(rows.filter(({ calls }) => calls < 5).map(({ name }) => name)));
      expect(rows.filter(({ calls }) => calls >= 5)).toHaveLength(60);
      for (const { rank, outsideEn, criteria } of nodes)
        expect([rank === null, criteria[0].points === null]).toEqual(Array(2).fill(outsideEn !== null));
      // the rule of ties is told where it decided, and there alone
      for (const { score, rank, tieBrokenBy } of nodes) {
        const isTold = nodes.some(
          (one: (typeof nodes)[0]) => score !== null && one.score === score && one.rank !== rank,
        );
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

    it("is published once and then stands; the next quarter knows the ranks and lists before it; a correction lists what differs", async () => {
      const second = await make("2026-Q2");
      expect((await asked(PUBLISH, { id: second })).run.publishedAt).not.toBeNull();
      for (const mutation of [PUBLISH, DELETE])
        expect((await send(app, "let-me-in", mutation, { id: second })).errors[0].extensions.code).toBe(
          "BAD_USER_INPUT",
        );
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

      // on a subject's own page: the last published run, and before it the others
      const { subject, score, rank, list, periodsOnList } = before.scores.nodes[0];
      const past = { period: "2026-Q2", score, rank, ranked: 60, list, periodsOnList };
      const told = async () => (await asked(RESULTS, { subject })).results;
      expect(await told()).toMatchObject([{ run: { id: second, ranked: 60 }, score: { subject, rank }, history: [] }]);
      expect((await asked(SHEET, { id: third, subject })).run.sheet.history).toEqual([past]);
      expect((await send(closed, tokens.county!, RESULTS, { subject })).data.results).toEqual([]);

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
      const seen = (await send(closed, tokens.county!, DOUBT, { id })).data.run;
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
      const { data } = await send(closed, tokens.county!, SIMULATION, { id, changes: [] });
      expect(data.run.simulation.subjects.map((one: { subject: string }) => one.subject)).toEqual(["370103"]);
    });

    it("drafts are for those who evaluate there; others see their own regions of what is published", async () => {
      const id = await make("2026-Q3");
      const seen = async (who: string, query: string, variables: object = {}) =>
        send(closed, tokens[who]!, query, variables);
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
      const act = async (query: string, variables: object) =>
        (await send(closed, tokens.evaluator!, query, variables)).data;
      const of = { scheme: "red-black-estates", period: "2026-Q2", region: "370100" };
      const { made } = await act(MAKE, of);
      await act(PUBLISH, { id: made.id });
      await act(PUBLISH, { id: made.id });
      const { made: correction } = await act(MAKE, of);
      expect(correction.corrects).toBe(made.id);
      await act(DELETE, { id: correction.id });
      await send(closed, tokens.county!, MAKE, of);
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

    it("takes the mean of what assessors enter, shows how far they are apart, and keeps it as it was", async () => {
      const { rows: named } = await getDatabase().pool.query(
        "select name from estates where city_code = '370100' group by name having count(*) = 1 order by name limit 3",
      );
      const [a, b, c] = named.map(({ name }) => name as string) as [string, string, string];
      const header = ["小区", "residents", "住建部门", "street", "community"];
      const enter = (assessor: string, ...rows: string[][]) =>
        asked(ENTER, { period: "2025", assessor, table: [header, ...rows] });
      await enter("residents of the north", [a, "90", "", "", ""], [b, "70.5", "", "", ""], [c, "", "", "", ""]);
      await enter("residents of the south", [a, "81", "", "", ""], [b, "70.5", "60", "", ""]);
      await enter("bureau", [a, "", "50", "", ""], [c, "", "100", "", ""]);
      // what is entered again takes the place of what was
      const { assessors } = await enter("bureau", [a, "", "60", "", ""], [b, "", "90", "", ""], [c, "", "88", "", ""]);
      expect(assessors).toEqual([
        { name: "bureau", subjects: 3, values: 3 },
        { name: "residents of the north", subjects: 2, values: 2 },
        { name: "residents of the south", subjects: 2, values: 3 },
      ]);
      const id = await make("2025", "weihai-four-parties");
      const told = async () => (await asked(ASSESSED, { id })).run;
      const { scheme, scores } = await told();
      expect(scheme.entered.map((one: { id: string }) => one.id)).toEqual([
        "residents",
        "bureau",
        "street",
        "community",
      ]);
      const of = (name: string) => scores.nodes.find((one: { name: string }) => one.name === name);
      // a: residents (90 + 81) / 2 = 85.5 of 50, bureau 60 of 20: (85.5 x 50 + 60 x 20) / 70 = 78.214…
      expect(of(a)).toMatchObject({ score: "78.21", rank: 1 });
      expect(of(a).criteria[0]).toEqual({
        criterion: "residents",
        value: "85.5",
        points: "85.5",
        assessors: 2,
        answers: null,
        least: "81",
        most: "90",
      });
      // b: residents 70.5, bureau (60 + 90) / 2 = 75: (70.5 x 50 + 75 x 20) / 70 = 71.785…
      expect(of(b)).toMatchObject({ score: "71.79", rank: 2 });
      expect(of(b).criteria[1]).toMatchObject({ value: "75", assessors: 2, least: "60", most: "90" });
      // c: without residents no score, and nothing that was not entered is 0
      expect(of(c)).toMatchObject({ score: null, rank: null });
      expect(of(c).criteria[2]).toMatchObject({ value: null, points: null, assessors: 0, least: null, most: null });
      await asked(PUBLISH, { id });
      await enter("bureau");
      await enter("residents of the north");
      expect((await enter("residents of the south")).assessors).toEqual([]);
      expect(await told()).toEqual({ scheme, scores });
      expect(
        (await send(app, "let-me-in", MAKE, { scheme: "weihai-four-parties", period: "2025", region: "370100" }))
          .errors[0],
      ).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
      for (const [row, said] of [
        [[a, "ninety", "", "", ""], "row 2, column residents"],
        [["nowhere", "90", "", "", ""], "nowhere"],
      ] as const) {
        const { errors } = await send(app, "let-me-in", ENTER, { period: "2025", assessor: "x", table: [header, row] });
        expect(errors[0]).toMatchObject({
          message: expect.stringContaining(said),
          extensions: { code: "BAD_USER_INPUT" },
        });
      }
      for (const who of ["county", "elsewhere"])
        expect(
          (await send(closed, tokens[who]!, ENTER, { period: "2025", assessor: "x", table: [header] })).errors[0]
            .extensions.code,
        ).toMatch(/NOT_FOUND|FORBIDDEN/);
    });

    it.each(RECOUNTED)(
      "%s: what is entered is recounted by plain SQL to the last digit",
      async (scheme, of, period, columns, sql) => {
        const { rows: named } = await getDatabase().pool.query(
          of === "firm"
            ? "select name from property_firms where city_code = '370100' order by name"
            : "select name from estates where city_code = '370100' order by estate_id limit 40",
        );
        // hundredths by a fixed rule, a few blanks among them, of two assessors
        const table = (assessor: number) =>
          named.map(({ name }, row) => [
            name,
            ...columns.map((column, at) => {
              const drawn = (row * 7919 + at * 104_729 + assessor * 1_299_709) % 12_001;
              if (column.endsWith(" n")) return String(1 + (drawn % 300));
              return (row + at) % 9 === 8 ? "" : (drawn / 120.01).toFixed(2);
            }),
          ]);
        for (const assessor of [1, 2])
          await asked(ENTER, {
            scheme,
            period,
            assessor: `${assessor}`,
            table: [["subject", ...columns], ...table(assessor)],
          });
        const id = await make(period, scheme);
        const { rows } = await getDatabase().pool.query(
          `with v as (
           select subject, criterion, case when count(answers) = count(*) then sum(value::numeric * answers) / sum(answers) else avg(value::numeric) end as value
           from evaluation_entries where scheme = $1 group by subject, criterion
         ), p as (
           select subject, ${columns
             .filter((column) => !column.endsWith(" n"))
             .map((column) => `max(value) filter (where criterion = '${column}') as ${column}`)
             .join(", ")} from v group by subject
         ), s as (select subject, ${sql.grade === CREDIT ? "bad, " : ""}${sql.score} as score from p)
         select subject, score::text as score, case when score is null then null else rank() over (order by score desc nulls last)::int end as rank,
           ${sql.grade} as grade from s`,
          [scheme],
        );
        const { scores } = (await asked(GRADED, { id })).run;
        const recounted = new Map(rows.map(({ subject, ...told }) => [subject, told]));
        const ranked = scores.nodes.filter(({ rank }: { rank: number | null }) => rank !== null);
        expect(ranked.length).toBeGreaterThanOrEqual(3);
        for (const { subject, ...told } of scores.nodes)
          expect([subject, told]).toEqual([subject, recounted.get(subject) ?? { ...told, score: null, rank: null }]);
        expect(rows.filter(({ rank }) => rank !== null)).toHaveLength(ranked.length);
        await asked(DELETE, { id });
      },
    );

    it("variants are kept under names of one's own: opened, replaced, deleted, seen by nobody else, and published by nothing", async () => {
      const told = "{ name changes { criterion weight cap } }";
      const list = `query ($scheme: ID!) { variants: evaluationVariants(scheme: $scheme) ${told} }`;
      const keep = `mutation ($scheme: ID!, $name: String!, $changes: [EvaluationCriterionChange!]!) {
        variants: keepEvaluationVariant(scheme: $scheme, name: $name, changes: $changes) ${told} }`;
      const drop = `mutation ($scheme: ID!, $name: String!) { variants: deleteEvaluationVariant(scheme: $scheme, name: $name) ${told} }`;
      const scheme = "linyi-counties";
      const own = (who: string, query: string, more: object = {}) =>
        send(closed, tokens[who]!, query, { scheme, ...more });
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

    it("surveys weigh by how many answered, who are kept and told, and ranks hold their sampling error", async () => {
      const { rows: named } = await getDatabase().pool.query(
        "select name from estates where city_code = '370100' group by name having count(*) = 1 order by name limit 2",
      );
      const [a, b] = named.map(({ name }) => name as string) as [string, string];
      const header = ["小区", "业主满意度", "业主满意度 样本量", "owners sd", "site", "party"];
      const enter = (assessor: string, columns: string[], ...rows: string[][]) =>
        send(app, "let-me-in", ENTER, {
          scheme: "jinan-three-parts",
          period: "2025",
          assessor,
          table: [columns, ...rows],
        });
      await enter("north", header, [a, "80", "300", "20", "", ""], [b, "81.5", "36", "", "", ""]);
      await enter("south", header, [a, "84", "100", "", "", ""]);
      const bureau = await enter("bureau", header, [a, "", "", "", "90", "80"], [b, "", "", "", "90", "80"]);
      expect(bureau).toMatchObject({ data: { assessors: { length: 3 } } });
      const id = await make("2025", "jinan-three-parts");
      const { scores } = (await asked(ASSESSED, { id })).run;
      const of = (name: string) => scores.nodes.find((one: { name: string }) => one.name === name);
      // (300 x 80 + 100 x 84) / 400
      expect(of(a).criteria[0]).toMatchObject({ value: "81", answers: 400, assessors: 2 });
      expect(of(a)).toMatchObject({ score: "251.0", rank: 2 });
      expect(of(b)).toMatchObject({ score: "251.5", rank: 1 });
      const { run: told } = await asked(DOUBT, { id });
      expect(told.doubt).toEqual({ weightings: 1, isWhole: true, draws: 200 });
      // 0.5 apart, and the error of 36 answers alone is 50 / 6
      for (const { rankBest, rankWorst } of told.scores.nodes.slice(0, 2))
        expect([rankBest, rankWorst]).toEqual([1, 2]);
      expect(told.scores.nodes[2]).toMatchObject({ rankBest: null, rankWorst: null });
      for (const [columns, row, said] of [
        [["小区", "owners", "site", "party"], [a, "80", "1", "1"], "how many answered"],
        [header, [a, "80", "", "", "1", "1"], "row 2, column 业主满意度 样本量: expected how many answered"],
        [
          header,
          [a, "80", "0", "", "1", "1"],
          "row 2, column 业主满意度 样本量: expected how many answered, a whole number from 1",
        ],
        [header, [a, "101", "9", "", "1", "1"], "row 2, column 业主满意度: expected from 0 to 100"],
      ] as const)
        expect((await enter("x", [...columns], [...row])).errors[0]).toMatchObject({
          message: expect.stringContaining(said),
          extensions: { code: "BAD_USER_INPUT" },
        });
      await asked(DELETE, { id });
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
        const { errors } = await send(app, "let-me-in", query, refused);
        expect(errors[0]).toMatchObject({
          message: expect.stringContaining(said),
          extensions: { code: "BAD_USER_INPUT" },
        });
      }
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
        expect((await send(app, "let-me-in", query, { ...asking, ...refused })).errors[0].extensions.code).toBe(
          "BAD_USER_INPUT",
        );
      await asked(PUBLISH, { id });
      expect((await send(closed, tokens.county!, query, asking)).errors[0].extensions.code).toBe("NOT_FOUND");
    });

    it.each([
      ["a period that is not over", { scheme: "red-black-estates", period: "2026-Q4" }, "BAD_USER_INPUT"],
      ["another kind of period", { scheme: "red-black-estates", period: "2026-H1" }, "BAD_USER_INPUT"],
      ["a scheme that there is not", { scheme: "luck", period: "2026-Q3" }, "BAD_USER_INPUT"],
      ["a scheme whose scores are entered", { scheme: "firm-stars", period: "2025" }, "BAD_USER_INPUT"],
    ])("refuses %s", async (_name, variables, code) => {
      const { errors } = await send(app, "let-me-in", MAKE, { region: "370100", ...variables });
      expect(errors[0].extensions.code).toBe(code);
    });
  },
  smallWorld,
);

describe("the smallest change of one input", () => {
  const leaf = (id: string, weight: number, scoring: string, more = ""): string =>
    `  - { id: ${id}, name: { zh: ${id}, en: ${id} }, weight: ${weight}, scoring: ${scoring}, missing: EXCLUDED${more} }\n`;
  const scheme = parseScheme(
    SCHEME_HEADER +
      leaf("share", 40, "{ linear: { zero: 0, full: 50, points: 100 } }", ", cap: 90") +
      leaf(
        "stars",
        35,
        "{ steps: [{ from: 30, points: 90 }, { from: 10, points: 40.5 }], better: MORE, otherwise: 5 }",
      ) +
      leaf("place", 25, "{ places: { first: 100, last: 0, better: LESS } }"),
    "s.yaml",
  );
  const value = fc.option(fc.integer({ min: -10, max: 60 }), { nil: null });

  it("is enough, whatever the inputs; and parts sum to the score", () => {
    let changed = 0;
    fc.assert(
      fc.property(
        fc.array(fc.record({ share: value, stars: value, place: value }), { minLength: 2, maxLength: 8 }),
        (given) => {
          const inputs = given.map(
            (one, at): SubjectInputs => ({
              subject: `s${at}`,
              values: new Map(
                Object.entries(one).flatMap(([id, n]) => (n === null ? [] : [[id, new Fraction(n)] as const])),
              ),
            }),
          );
          const scores = evaluate(scheme, inputs);
          for (const { subject, score, rank, criteria } of scores) {
            if (score === null) continue;
            const sum = partsOf(scheme, criteria).reduce((all, { part }) => all.add(part), new Fraction(0));
            expect(sum.sub(score).abs().compare(new Fraction(1, 2000))).toBeLessThanOrEqual(0);
            const next = scores.findLast((other) => other.rank !== null && other.rank < rank!);
            if (next === undefined) continue;
            const own = inputs.find((one) => one.subject === subject)!;
            const change = smallestChange(scheme, own, criteria, next.score!, inputs);
            if (change === null) continue;
            changed++;
            const altered = inputs.map((one) =>
              one === own ? { ...one, values: new Map([...one.values, [change.criterion, change.to]]) } : one,
            );
            const after = evaluate(scheme, altered).find((one) => one.subject === subject)!;
            expect(after.score!.compare(next.score!)).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
    expect(changed).toBeGreaterThan(0);
  });

  it("quartiles are those that lie between values, and of fewer than four there are none", () => {
    const of = (...values: number[]) =>
      quartilesOf(values.map((one) => new Fraction(one)))?.map((one) => one.toFraction());
    expect(of(4, 1, 3, 2)).toEqual(["7/4", "5/2", "13/4"]);
    expect(of(1, 2, 3)).toBeUndefined();
  });
});
