import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countedSmallWorld } from "../../test/complaints.ts";
import { describeOnOne } from "../../test/databases.ts";
import { createAccount, grant } from "../accounts/account-changes.ts";
import { inTransaction } from "../db/database.ts";
import { WITHOUT_REASON } from "../export/reason.ts";
import { REGISTERS } from "../registers/registry.ts";
import { buildServer } from "../server.ts";
import { PageDocuments } from "./page-documents.ts";

const PAGE = "query PageOfEstates { estates(first: 4) { nodes { name } } }";
const PASSWORD = "a long pass phrase";
const SHORT = "{ complaints(first: 5) { nodes { id } } }";
const WORDS = "{ complaints(first: 5) { nodes { id description } } }";
const NESTED = "{ estates(first: 1) { nodes { name complaints(first: 2) { nodes { description } } } } }";

describeOnOne(
  "what is told of exports and queries",
  (getDatabase, _kind, getConfig) => {
    let open: FastifyInstance;
    let closed: FastifyInstance;
    const cookies = new Map<string, string>();

    beforeAll(async () => {
      const database = getDatabase();
      await database.pool.query("update complaints set description = '电梯坏了'");
      open = await buildServer({ database, config: getConfig() });
      const pages = new PageDocuments([PAGE]);
      closed = await buildServer({ database, config: { ...getConfig(), auth: "accounts" }, pages });
      const changing = { actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" };
      await inTransaction(database, async (client) => {
        const made = async (name: string, role: "ANALYST" | "AUDIT_ADMINISTRATOR", personal: boolean) => {
          const told = { role, regionCode: role === "ANALYST" ? "370000" : null, personal };
          await createAccount({ ...changing, client }, { name, password: PASSWORD });
          await grant({ ...changing, client }, name, told);
        };
        await made("sees", "ANALYST", true);
        await made("plain", "ANALYST", false);
        await made("auditor", "AUDIT_ADMINISTRATOR", false);
      });
      for (const name of ["sees", "plain", "auditor"]) {
        const { headers } = await closed.inject({
          method: "POST",
          url: "/session",
          payload: { name, password: PASSWORD },
        });
        cookies.set(name, String(headers["set-cookie"]).split(";", 1)[0]!);
      }
    });
    afterAll(() => Promise.all([open.close(), closed.close()]));

    const file = async (who: string | null, query: string, more: object = {}, format = "csv") => {
      const response = await (who === null ? open : closed).inject({
        method: "POST",
        url: `/export?format=${format}`,
        payload: { query, ...more },
        headers: who === null ? {} : { cookie: cookies.get(who)! },
      });
      const error = response.statusCode === 200 ? null : response.json().errors[0];
      return {
        status: response.statusCode,
        code: error?.extensions.code,
        message: error?.message,
        body: response.body,
      };
    };
    const ask = (who: string, query: string, headers: Record<string, string> = {}) =>
      closed.inject({
        method: "POST",
        url: "/graphql",
        payload: { query },
        headers: { cookie: cookies.get(who)!, ...headers },
      });
    const entries = async (
      action: string,
    ): Promise<{ actor: string; subject: string; details: Record<string, unknown> }[]> =>
      (
        await getDatabase().pool.query<{ actor: string; subject: string; details: string }>(
          "select actor, subject, details from audit_entries where action = $1 order by entry_number",
          [action],
        )
      ).rows.map((row) => ({ ...row, details: JSON.parse(row.details) }));

    it("persons as they are leave for a reason alone", async () => {
      const refused = await file("sees", WORDS);
      expect([refused.status, refused.code, refused.message]).toEqual([
        422,
        "REASON_NEEDED",
        "reason: expected why this is exported, since description hold persons; got none",
      ]);
      expect((await file("sees", NESTED)).code).toBe("REASON_NEEDED");
      expect((await file("sees", SHORT)).status).toBe(200);
      expect(await entries("EXPORTED")).toHaveLength(1);
      expect((await file("sees", WORDS, { reason: " 市长热线月度分析 " })).status).toBe(200);
      expect((await entries("EXPORTED")).at(-1)).toEqual({
        actor: "account:sees",
        subject: "complaints",
        details: {
          format: "csv",
          rows: 4,
          document: createHash("sha256").update(WORDS).digest("hex"),
          persons: ["description"],
          reason: "市长热线月度分析",
        },
      });
      // masked they are no persons any more
      expect((await file("plain", WORDS)).status).toBe(200);
    });

    it.each(["", " ", "x", "长".repeat(501), 7])("%j is no reason", async (reason) => {
      const { status, code } = await file("sees", SHORT, { reason });
      expect([status, code]).toEqual([400, "BAD_USER_INPUT"]);
    });

    it("many rows leave for a reason alone, unless everybody is let in", async () => {
      const { pool } = getDatabase();
      const add = (from: number, to: number) =>
        pool.query(
          `insert into complaints (city_code, reported_on, source_id, external_id, region_id, category, status, reported_at)
           select '370100', '2026-10-11', 1, 'many ' || n, 9, 'PARKING', 'RECEIVED', '2026-10-11T08:00:00+08:00' from generate_series($1::int, $2::int) n`,
          [from, to],
        );
      await add(1, WITHOUT_REASON - 4);
      const few = '{ complaints(filter: { under: "370100" }) { nodes { id } } }';
      const some = await file("plain", few);
      expect([some.status, some.body.trim().split("\r\n").length - 1]).toEqual([200, WITHOUT_REASON]);
      await add(WITHOUT_REASON, WITHOUT_REASON);
      const many = await file("plain", few);
      expect([many.status, many.code, many.message]).toEqual([
        422,
        "REASON_NEEDED",
        "reason: expected why this is exported, since there are 10001 rows, more than the 10000 that are exported without one; got none",
      ]);
      expect((await file("plain", few, { reason: "年度归档" })).status).toBe(200);
      expect((await file(null, few)).status).toBe(200);
    });

    it("the audit is exported by whoever reads it, and by nobody else", async () => {
      const query = "query ($actor: String) { auditEntries(actor: $actor) { nodes { number actor action hash } } }";
      const { status, body } = await file("auditor", query, { variables: { actor: "account:sees" } });
      const lines = body.trim().split("\r\n");
      expect([status, lines[0]]).toEqual([200, "number,actor,action,hash"]);
      const { rows } = await getDatabase().pool.query("select 1 from audit_entries where actor = 'account:sees'");
      expect(lines.length - 1).toBe(rows.length);
      expect((await file("sees", query)).code).toBe("FORBIDDEN");
      expect((await file("auditor", SHORT)).code).toBe("FORBIDDEN");
    });

    it("queries that are none of the pages' are told, each time, with what they cost", async () => {
      const query = "query Estates { estates(first: 90) { nodes { name managementEpisodes { mode } } } }";
      const before = (await entries("QUERIED")).length;
      await ask("plain", query);
      const again = await ask("plain", query);
      expect(again.headers["x-cache"]).toBe("miss");
      // nobody is a page by saying so, but by what they ask
      const said = await ask("plain", query, { "x-asked-by": "page" });
      const page = `# of a page, as its client writes it\n${PAGE.replace("name", "name __typename")}`;
      expect(
        [said, await ask("plain", page), await ask("plain", page)].map(({ headers }) => headers["x-cache"]),
      ).toEqual(["miss", "miss", "hit"]);
      const register = REGISTERS.find(({ field }) => field === "lifts")!;
      await ask("plain", `query { ${register.field}(first: 3) { totalCount nodes { id region { nameZh } } } }`);
      await ask("plain", "{ nonsense }");
      const made = (await entries("QUERIED")).slice(before);
      expect(made.map(({ actor, subject }) => [actor, subject])).toEqual([
        ["account:plain", "Estates"],
        ["account:plain", "Estates"],
        ["account:plain", "Estates"],
      ]);
      const nodes = again.json().data.estates.nodes as { managementEpisodes: unknown[] }[];
      const rows = nodes.length + nodes.reduce((sum, { managementEpisodes }) => sum + managementEpisodes.length, 0);
      expect(rows).toBeGreaterThan(90);
      for (const { details } of made) {
        expect(details).toMatchObject({ document: createHash("sha256").update(query).digest("hex"), rows });
        expect(details.cost).toBeGreaterThan(0);
        expect(details.ms).toEqual(expect.any(Number));
      }
    });
  },
  countedSmallWorld,
);
