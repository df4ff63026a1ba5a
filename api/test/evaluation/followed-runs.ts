import { expect, it } from "vitest";
import { reconcile } from "../../src/indicators/reconcile.ts";
import { rolledBack } from "../databases.ts";
import type { EvaluatedWorld } from "./evaluated-world.ts";
import { MAKE, PUBLISH } from "./run-queries.ts";

const FOLLOWS = `query ($id: Int!) { run: evaluationRun(id: $id) { corrects scores(list: "black", first: 1000) { nodes { subject } }
  consequences(first: 1000) { consequence nameZh subject opens standing openedOn region { code } } } }`;
const OPEN = "mutation ($id: Int!) { run: openEvaluationConsequences(id: $id) { id } }";
const REGISTER = `select rtrim(translate(encode(convert_to('estate:' || city_code || ':' || estate_id, 'UTF8'), 'base64'), '+/', '-_'), '=') as subject,
  kind, acted_on::text as acted_on, due_on::text as due_on, matter from supervision_acts a join sources using (source_id) where name = 'evaluation' order by 1`;

interface Followed {
  readonly subject: string;
  readonly standing: string;
}

/** What follows from a run: proposed, opened by somebody, taken back by a correction. */
export function followedRuns(world: EvaluatedWorld): void {
  const { getDatabase, by } = world;
  const of = { scheme: "red-black-estates", period: "2026-Q3", region: "370100" };
  const made = async (): Promise<number> => {
    const { id } = (await by("evaluator", MAKE, of)).data.made;
    expect((await by("evaluator", PUBLISH, { id })).errors).toBeUndefined();
    return id;
  };
  const follows = async (id: number) => (await by("evaluator", FOLLOWS, { id })).data.run;
  const withStanding = (all: readonly Followed[], ...wanted: string[]): string[] =>
    all
      .filter(({ standing }) => wanted.includes(standing))
      .map(({ subject }) => subject)
      .sort();
  const entries = async () => (await getDatabase().pool.query(REGISTER)).rows;
  const refused = async (who: string, id: number) => (await by(who, OPEN, { id })).errors[0].extensions.code;

  it("a black list is put under key supervision once somebody says so, and a correction takes back who is no longer on it", async () => {
    const { pool } = getDatabase();
    // the small world numbers its own sources itself
    await pool.query("select setval(pg_get_serial_sequence('sources', 'source_id'), 1000)");
    const draft = (await by("evaluator", MAKE, of)).data.made.id;
    expect(await refused("evaluator", draft)).toBe("BAD_USER_INPUT");
    await by("evaluator", PUBLISH, { id: draft });
    const first = await follows(draft);
    const black = first.scores.nodes.map(({ subject }: Followed) => subject).sort();
    expect(black).toHaveLength(15);
    expect(withStanding(first.consequences, "PROPOSED")).toEqual(black);
    expect(first.consequences[0]).toMatchObject({
      consequence: "key-supervision",
      opens: "KEY_SUPERVISION",
      openedOn: null,
    });
    // published, and nothing has followed by itself
    expect(await entries()).toEqual([]);
    for (const who of ["county", "elsewhere"]) expect(await refused(who, draft)).toMatch(/NOT_FOUND|FORBIDDEN/);

    expect((await by("evaluator", OPEN, { id: draft })).errors).toBeUndefined();
    const entry = {
      kind: "KEY_SUPERVISION",
      acted_on: "2026-11-20",
      due_on: "2027-02-20",
      matter: "小区红黑榜 2026-Q3：重点监管",
    };
    expect(await entries()).toEqual(black.map((subject: string) => ({ subject, ...entry })));
    expect(withStanding((await follows(draft)).consequences, "OPEN")).toEqual(black);
    expect(await refused("evaluator", draft)).toBe("BAD_USER_INPUT");
    const { rows: audit } = await pool.query(
      "select actor, region_code, details::jsonb -> 'opened' as opened from audit_entries where action = 'EVALUATION_CONSEQUENCES_OPENED'",
    );
    expect(audit).toEqual([{ actor: "token:evaluator", region_code: "370100", opened: 15 }]);
    // the register says so like any other entry
    const { data } = await by(
      "evaluator",
      `{ supervisionActs(filter: { under: "370100", kind: [KEY_SUPERVISION] }) { totalCount } }`,
    );
    expect(data.supervisionActs.totalCount).toBe(15);

    // some of them close everything within the hour after all: they fall away, others follow, the rest stand with their day
    await pool.query(
      `update complaints set closed_at = reported_at + interval '1 hour' where reported_on between '2026-07-01' and '2026-09-30' and estate_id = any($1::bigint[])`,
      [black.slice(0, 4).map((subject: string) => Buffer.from(subject, "base64url").toString().split(":")[2])],
    );
    const correction = await made();
    const second = await follows(correction);
    const now = second.scores.nodes.map(({ subject }: Followed) => subject).sort();
    const gone = black.filter((subject: string) => !now.includes(subject));
    expect(second.corrects).toBe(draft);
    expect(gone.length).toBeGreaterThan(0);
    expect(withStanding(second.consequences, "FALLS_AWAY")).toEqual(gone);
    expect(withStanding(second.consequences, "PROPOSED")).toEqual(
      now.filter((subject: string) => !black.includes(subject)),
    );
    expect(withStanding(second.consequences, "STANDS")).toEqual(
      now.filter((subject: string) => black.includes(subject)),
    );
    expect(await refused("evaluator", draft)).toBe("BAD_USER_INPUT");
    expect((await by("evaluator", OPEN, { id: correction })).errors).toBeUndefined();
    expect((await entries()).map(({ subject }) => subject)).toEqual(now);
    expect(withStanding((await follows(correction)).consequences, "OPEN")).toEqual(now);
    // complaints were changed behind the platform's back; what entries are counted in was not
    const { differences } = await rolledBack(getDatabase(), (client) => reconcile(client));
    expect(differences.filter(({ key }) => /supervision/.test(key))).toEqual([]);
  });
}
