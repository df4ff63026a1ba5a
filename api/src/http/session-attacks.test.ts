import { request as httpRequest, type IncomingMessage } from "node:http";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { countedSmallWorld } from "../../test/complaints.ts";
import { describeOnOne, openTestDatabase } from "../../test/databases.ts";
import { type Changing, createAccount, grant, revoke, setDisabled } from "../accounts/account-changes.ts";
import { createToken, revokeToken } from "../accounts/tokens.ts";
import { type Database, inTransaction } from "../db/database.ts";
import { buildServer } from "../server.ts";

const PASSWORD = "a long pass phrase";
const STREAM = "subscription { complaintsRecorded { complaints { externalId } } }";
/** So many, each as wide, that a file of them is still under way when its reader has taken the first of it. */
const MANY = 10_000;
const WIDTH = 100;

function changing<T>(database: Database, work: (as: Changing) => Promise<T>): Promise<T> {
  const actor = { name: "shell:test", address: "" };
  return inTransaction(database, (client) => work({ client, actor, at: new Date(), day: "2026-11-20" }));
}

describeOnOne(
  "sessions under attack",
  (getDatabase, kind, getConfig) => {
    let app: FastifyInstance;
    let at = "";
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: { ...getConfig(), auth: "accounts" } });
      at = await app.listen({ host: "127.0.0.1", port: 0 });
      await changing(getDatabase(), async (as) => {
        for (const [name, regionCode] of [
          ["lixia", "370102"],
          ["shinan", "370202"],
        ] as const) {
          await createAccount(as, { name, password: PASSWORD });
          await grant(as, name, { role: "ANALYST", regionCode });
        }
      });
    });
    afterAll(() => app.close());
    beforeEach(() => getDatabase().pool.query("delete from access_failures"));

    const signIn = async (name: string, headers: Record<string, string> = {}): Promise<string> => {
      const response = await app.inject({
        method: "POST",
        url: "/session",
        payload: { name, password: PASSWORD },
        headers,
      });
      expect(response.statusCode).toBe(204);
      return String(response.headers["set-cookie"]).split(";", 1)[0]!;
    };
    const counted = async (headers: Record<string, string>) => {
      const response = await app.inject({
        method: "POST",
        url: "/graphql",
        payload: { query: "{ estates { totalCount } }" },
        headers,
      });
      return response.statusCode === 200 ? response.json().data.estates.totalCount : response.statusCode;
    };
    const streaming = async (headers: Record<string, string>): Promise<Response> => {
      const response = await fetch(`${at}/graphql/stream`, {
        method: "POST",
        headers: { accept: "text/event-stream", "content-type": "application/json", ...headers },
        body: JSON.stringify({ query: STREAM }),
      });
      expect(response.status).toBe(200);
      return response;
    };

    it("keep two accounts apart that ask the same at the same time", async () => {
      const [one, other] = [{ cookie: await signIn("lixia") }, { cookie: await signIn("shinan") }];
      const asked = Array.from({ length: 40 }, (_, n) => counted(n % 2 === 0 ? one : other));
      expect(await Promise.all(asked)).toEqual(asked.map((_, n) => (n % 2 === 0 ? 120 : 10)));
    });

    it("are not opened by a cookie that is guessed, cut, changed, or made from what is stored", async () => {
      const cookie = await signIn("lixia");
      const secret = cookie.split("=")[1]!;
      const { rows } = await getDatabase().pool.query<{ session_hash: string }>(
        "select session_hash from access_sessions",
      );
      const changed = `${secret.slice(0, -1)}${secret.endsWith("A") ? "E" : "A"}`;
      for (const forged of [
        "",
        "0",
        secret.slice(0, -1),
        `${secret}A`,
        changed,
        secret.toUpperCase(),
        ...rows.map((row) => row.session_hash),
        "x".repeat(5000),
        "%00",
        "__proto__",
      ])
        expect([forged.slice(0, 60), await counted({ cookie: `atlas_session=${forged}` })]).toEqual([
          forged.slice(0, 60),
          401,
        ]);
      expect(await counted({ authorization: `Bearer ${secret}` })).toBe(401);
      expect(await counted({ cookie: `atlas_device=${secret}` })).toBe(401);
      expect(await counted({ cookie })).toBe(120);
    });

    it("are not opened by a token or a session of another database", async () => {
      const other = await openTestDatabase(kind);
      try {
        await countedSmallWorld(other.database);
        const token = await changing(other.database, (as) =>
          createToken(as, { name: "elsewhere", role: "ANALYST", regionCode: "370100", days: 1 }),
        );
        expect(await counted({ authorization: `Bearer ${token}` })).toBe(401);
      } finally {
        await other.remove();
      }
    }, 120_000);

    it("are fixed by nobody: a session that was planted ends when somebody signs in over it", async () => {
      const planted = await signIn("shinan");
      const cookie = await signIn("lixia", { cookie: planted });
      expect(cookie).not.toBe(planted);
      expect(await counted({ cookie: planted })).toBe(401);
      expect(await counted({ cookie })).toBe(120);
    });

    it("are not used by forms of other pages, whatever they call what they send", async () => {
      const cookie = await signIn("lixia");
      const mutation = 'mutation { saveQuery(name: "forged", query: "{ __typename }") { __typename } }';
      for (const type of ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"])
        for (const [url, body] of [
          ["/graphql", JSON.stringify({ query: mutation })],
          ["/graphql", `query=${encodeURIComponent(mutation)}`],
          ["/session", JSON.stringify({ name: "shinan", password: PASSWORD })],
          ["/export?format=csv", JSON.stringify({ query: "{ estates { nodes { id } } }" })],
        ] as const) {
          const headers = { cookie, "content-type": type };
          const { statusCode, headers: told } = await app.inject({ method: "POST", url, headers, payload: body });
          expect([type, url, statusCode >= 400, told["set-cookie"]]).toEqual([type, url, true, undefined]);
        }
      const read = await app.inject({ url: `/graphql?query=${encodeURIComponent(mutation)}`, headers: { cookie } });
      expect(read.statusCode).toBeGreaterThanOrEqual(400);
      const { rows } = await getDatabase().pool.query("select name from saved_queries");
      expect(rows).toEqual([]);
    });

    it("tell by no time whether a name or a password was wrong", async () => {
      const work = async (name: string): Promise<number> => {
        await getDatabase().pool.query("delete from access_failures");
        const before = process.cpuUsage();
        const payload = { name, password: "not the password" };
        const { statusCode } = await app.inject({ method: "POST", url: "/session", payload });
        expect(statusCode).toBe(401);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      };
      const [known, unknown]: [number[], number[]] = [[], []];
      for (let n = 0; n < 9; n += 1) {
        known.push(await work("lixia"));
        unknown.push(await work("nobody.here"));
      }
      const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
      const ratio = middle(unknown) / middle(known);
      // where no password were compared, it would be a tenth
      expect(ratio).toBeGreaterThan(0.5);
      expect(ratio).toBeLessThan(2);
    });

    it("end what streams when a role is given or taken, and an account's sessions with it", async () => {
      for (const change of [
        (as: Changing) => grant(as, "lixia", { role: "VIEWER", regionCode: "370103" }),
        (as: Changing) => revoke(as, "lixia", { role: "VIEWER", regionCode: "370103" }),
      ]) {
        const cookie = await signIn("lixia");
        const stream = await streaming({ cookie });
        await changing(getDatabase(), change);
        expect(await stream.text()).toContain("STREAM_ENDED");
        expect(await counted({ cookie })).toBe(401);
      }
    });

    it("end a stream and a file that are under way when the account or the token is let in no more", async () => {
      const { pool } = getDatabase();
      await pool.query(
        `insert into complaints (city_code, reported_on, source_id, external_id, region_id, category, status, reported_at)
         select '370100', '2026-10-11', 1, lpad(n::text, $2, 'x'), 9, 'PARKING', 'RECEIVED', '2026-10-11T08:00:00+08:00'
         from generate_series(1, $1::int) n`,
        [MANY, WIDTH],
      );
      const token = await changing(getDatabase(), (as) =>
        createToken(as, { name: "reader", role: "ANALYST", regionCode: "370102", days: 1 }),
      );
      for (const [headers, end] of [
        [{ cookie: await signIn("lixia") }, (as: Changing) => setDisabled(as, "lixia", true)],
        [{ authorization: `Bearer ${token}` }, (as: Changing) => revokeToken(as, "reader")],
      ] as const) {
        const stream = await streaming(headers as Record<string, string>);
        const file = await exporting(at, headers);
        const ended = new Promise((resolve) => file.on("error", () => undefined).once("close", resolve));
        // some of it has come, and nobody takes the rest
        await new Promise((resolve) => file.once("readable", resolve));
        file.read();
        await changing(getDatabase(), end);
        expect(await stream.text()).toContain("STREAM_ENDED");
        file.resume();
        await ended;
        expect(file.complete).toBe(false);
      }
      await changing(getDatabase(), (as) => setDisabled(as, "lixia", false));
    }, 120_000);
  },
  countedSmallWorld,
);

/** Wide rows, of which the buffers on the way hold a part. */
const WIDE = `{ complaints(first: 10) { nodes { ${Array.from({ length: 50 }, (_, n) => `a${n}: externalId`).join(" ")} } } }`;

function exporting(at: string, headers: Readonly<Record<string, string>>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${at}/export?format=csv`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
    });
    sent.once("response", resolve).once("error", reject);
    sent.end(JSON.stringify({ query: WIDE, reason: "a file under way" }));
  });
}
