import type { FastifyInstance } from "fastify";
import Fraction from "fraction.js";
import { afterAll, beforeAll, expect } from "vitest";
import type { Config } from "../../src/config.ts";
import { type Database, run } from "../../src/db/database.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { outcomesOf } from "../../src/evaluation/outcomes.ts";
import { shippedScheme } from "../../src/evaluation/read-scheme.ts";
import { columnsOf } from "../../src/evaluation/runs/kept-score.ts";
import { insertRun, insertScores } from "../../src/evaluation/runs/run.queries.ts";
import { buildServer } from "../../src/server.ts";
import { roleTokens } from "../role-tokens.ts";
import { COMPLAINTS } from "./complaints-of-quarters.ts";
import { MAKE } from "./run-queries.ts";

/** Two quarters of complaints in the small world, with a server that lets everybody in and one with accounts. */
export function evaluatedWorld(getDatabase: () => Database, getConfig: () => Config) {
  let app: FastifyInstance;
  let closed: FastifyInstance;
  let tokens: Readonly<Record<string, string>> = {};
  const send = async (to: FastifyInstance, token: string, query: string, variables: object) =>
    (
      await to.inject({
        method: "POST",
        url: "/graphql",
        payload: { query, variables },
        headers: { authorization: `Bearer ${token}` },
      })
    ).json();
  /** Where everybody is let in, with what is wrong. */
  const open = (query: string, variables: object = {}) => send(app, "let-me-in", query, variables);
  /** By one of the accounts: evaluator, county, elsewhere. */
  const by = (who: string, query: string, variables: object = {}) => send(closed, tokens[who]!, query, variables);
  const asked = async (query: string, variables: object = {}) => {
    const { data, errors } = await open(query, variables);
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
       union all select '370100', 3, family, 1, null, null from unnest(array['ESTATES', 'HOUSEHOLDS', 'CREDIT_ENTRIES']) family`,
    );
    const config = { ...getConfig(), today: "2026-11-20" };
    app = await buildServer({ database, config: { ...config, writeToken: "let-me-in" } });
    closed = await buildServer({ database, config: { ...config, auth: "accounts" } });
    tokens = await roleTokens(database, [
      ["evaluator", "EVALUATOR", "370100"],
      ["county", "ANALYST", "370103"],
      ["elsewhere", "EVALUATOR", "370200"],
    ]);
  });
  afterAll(() => Promise.all([app.close(), closed.close()]));
  return { getDatabase, open, by, asked, make, keepCounties };
}
export type EvaluatedWorld = ReturnType<typeof evaluatedWorld>;
