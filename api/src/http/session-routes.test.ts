import type { FastifyInstance, FastifyRequest } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { type Changing, createAccount, grant, revoke, setDisabled } from "../accounts/account-changes.ts";
import { principalNamed } from "../accounts/named-principal.ts";
import { createToken, revokeToken } from "../accounts/tokens.ts";
import { verifyAudit } from "../audit/verify-audit.ts";
import { todayOf } from "../calendar/clock.ts";
import { DataWatch } from "../data-watch/data-watch.ts";
import { type Database, inTransaction } from "../db/database.ts";
import { buildServer } from "../server.ts";
import { Authentication } from "./authentication.ts";
import { ManagedEstates } from "./managed-estates.ts";
import { WriteTokens } from "./write-tokens.ts";

const PASSWORD = "a long pass phrase";
const COUNTY = "370102";
const MINUTE = 60_000;

async function changing<T>(database: Database, work: (changing: Changing) => Promise<T>): Promise<T> {
  const actor = { name: "shell:test", address: "" };
  return inTransaction(database, (client) => work({ client, actor, at: new Date(), day: "2026-11-20" }));
}

describeOnBoth(
  "sessions and tokens",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      const config = { ...getConfig(), auth: "accounts" as const };
      app = await buildServer({ database: getDatabase(), config });
      await changing(getDatabase(), async (as) => {
        await createAccount(as, { name: "Li.Wei", password: PASSWORD });
        await grant(as, "li.wei", { role: "VIEWER", regionCode: COUNTY });
      });
    });
    afterAll(() => app.close());
    beforeEach(() => getDatabase().pool.query("delete from access_failures"));

    const signIn = async (name: string, password: string, more: { address?: string; headers?: object } = {}) => {
      const response = await app.inject({
        method: "POST",
        url: "/session",
        payload: { name, password },
        headers: { ...more.headers },
        remoteAddress: more.address ?? "10.0.0.1",
      });
      const cookie = String(response.headers["set-cookie"] ?? "").split(";", 1)[0]!;
      return { status: response.statusCode, cookie, response };
    };
    const asked = (headers: Record<string, string>) =>
      app.inject({ method: "POST", url: "/graphql", payload: { query: "{ platform { today } }" }, headers });
    const failure = (response: { json(): { errors: { extensions: { code: string } }[] } }) =>
      response.json().errors[0]!.extensions.code;

    it("let nobody in who has neither, on any path that data leave by", async () => {
      for (const [method, url] of [
        ["POST", "/graphql"],
        ["GET", "/graphql?query=%7B__typename%7D"],
        ["POST", "/graphql/stream"],
        ["POST", "/export?format=csv"],
        ["GET", `/boundaries/${COUNTY}/street.geojson`],
        ["GET", "/base-map/any.pmtiles"],
        ["GET", "/session"],
      ] as const) {
        const response = await app.inject({
          method,
          url,
          ...(method === "POST" ? { payload: { query: "{ __typename }" } } : {}),
        });
        expect([url, response.statusCode, failure(response)]).toEqual([url, 401, "SIGN_IN_NEEDED"]);
      }
    });

    it("open by name and password, in any case, say whose they are, and end", async () => {
      const { status, cookie, response } = await signIn("LI.WEI", PASSWORD);
      expect(status).toBe(204);
      expect(response.headers["set-cookie"]).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
      expect((await asked({ cookie })).statusCode).toBe(200);
      const whose = await app.inject({ method: "GET", url: "/session", headers: { cookie } });
      expect(whose.json()).toMatchObject({
        name: "li.wei",
        grants: [{ role: "VIEWER", region: { code: COUNTY }, personal: false }],
      });
      expect((await app.inject({ method: "DELETE", url: "/session", headers: { cookie } })).statusCode).toBe(204);
      expect((await asked({ cookie })).statusCode).toBe(401);
    });

    it("keep nothing that would open a session from what is stored", async () => {
      const { cookie } = await signIn("li.wei", PASSWORD);
      const { rows } = await getDatabase().pool.query<{ kept: string }>(
        `select row_to_json(s)::text as kept from access_sessions s
         union all select row_to_json(a)::text from access_accounts a union all select row_to_json(e)::text from audit_entries e`,
      );
      const kept = rows.map((row) => row.kept).join();
      expect(kept).not.toContain(cookie.split("=")[1]);
      expect(kept).not.toContain(PASSWORD);
    });

    it("refuse a wrong password, a wrong name and a disabled account in the same words", async () => {
      await changing(getDatabase(), async (as) => {
        await createAccount(as, { name: "gone", password: PASSWORD });
        await setDisabled(as, "gone", true);
      });
      const bodies = [];
      for (const [name, password] of [
        ["li.wei", "something else here"],
        ["nobody.here", PASSWORD],
        ["gone", PASSWORD],
      ] as const) {
        const { status, response, cookie } = await signIn(name, password);
        expect([status, cookie]).toEqual([401, ""]);
        bodies.push(response.body);
      }
      expect(new Set(bodies).size).toBe(1);
    });

    it("lock an account for the address that five wrong passwords came from, and for no other", async () => {
      // at once: none is let in before the others are counted
      const tries = await Promise.all(Array.from({ length: 8 }, (_, n) => signIn("li.wei", `wrong password ${n}`)));
      expect(tries.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
      const { status, response } = await signIn("li.wei", PASSWORD);
      expect([status, failure(response)]).toEqual([429, "SIGN_IN_LOCKED"]);
      const seconds = Number(response.headers["retry-after"]);
      expect(seconds).toBeGreaterThan(800);
      expect(seconds).toBeLessThanOrEqual(900);
      expect((await signIn("li.wei", PASSWORD, { address: "10.0.0.2" })).status).toBe(204);
      // as they stand a quarter of an hour later
      await getDatabase().pool.query("update access_failures set failed_at = failed_at - interval '15 minutes'");
      expect((await signIn("li.wei", PASSWORD)).status).toBe(204);
    });

    it("end at once where the account is disabled, its roles change or its password does", async () => {
      const ends = async (change: (as: Changing) => Promise<unknown>): Promise<number[]> => {
        const { cookie } = await signIn("li.wei", PASSWORD);
        const before = (await asked({ cookie })).statusCode;
        await changing(getDatabase(), change);
        await expect.poll(async () => (await asked({ cookie })).statusCode).toBe(401);
        return [before];
      };
      expect(await ends((as) => grant(as, "li.wei", { role: "ANALYST", regionCode: COUNTY }))).toEqual([200]);
      expect(await ends((as) => setDisabled(as, "li.wei", true))).toEqual([200]);
      await changing(getDatabase(), (as) => setDisabled(as, "li.wei", false));
    });

    it("end after half an hour without a request, and twelve hours after they began", async () => {
      for (const [column, interval] of [
        ["seen_at", "32 minutes"],
        ["started_at", "12 hours"],
      ]) {
        const { cookie } = await signIn("li.wei", PASSWORD);
        await getDatabase().pool.query(`update access_sessions set ${column} = ${column} - interval '${interval}'`);
        expect([column, (await asked({ cookie })).statusCode]).toEqual([column, 401]);
      }
    });

    it("are not kept going by a stream that stays open, but by requests", async () => {
      let now = new Date();
      const watch = new DataWatch(getDatabase());
      await watch.start();
      const limits = { idleMs: 30 * MINUTE, absoluteMs: 720 * MINUTE };
      const nobodys = new WriteTokens(null, () => undefined);
      const doors = new Authentication(
        "accounts",
        getDatabase(),
        watch,
        nobodys,
        new ManagedEstates(getDatabase(), watch, () => todayOf(getConfig())),
        limits,
        (error) => error,
        () => now,
      );
      const later = async (minutes: number, request: FastifyRequest, isUse: boolean): Promise<string> => {
        now = new Date(now.getTime() + minutes * MINUTE);
        return (await doors.principalOf(request, isUse)).kind;
      };
      for (const [isUse, kinds] of [
        [true, ["ACCOUNT", "ACCOUNT", "ACCOUNT"]],
        [false, ["ACCOUNT", "NOBODY", "NOBODY"]],
      ] as const) {
        now = new Date();
        const { cookie } = await signIn("li.wei", PASSWORD);
        const request = { headers: {}, cookies: { atlas_session: cookie.split("=")[1] } } as unknown as FastifyRequest;
        const found = [
          await later(20, request, isUse),
          await later(20, request, isUse),
          await later(20, request, isUse),
        ];
        expect([isUse, found]).toEqual([isUse, kinds]);
      }
      await watch.close();
    });

    it("take another password that was not used before, and end the account's other sessions", async () => {
      const [one, other] = [await signIn("li.wei", PASSWORD), await signIn("li.wei", PASSWORD)];
      const change = (password: string, newPassword: string) =>
        app.inject({
          method: "PUT",
          url: "/session/password",
          headers: { cookie: one.cookie },
          payload: { password, newPassword },
        });
      expect((await change("not the password", "another long phrase")).statusCode).toBe(401);
      for (const bad of ["short", "aaaaaaaaaaaaaaaa", "li.wei li.wei li.wei", PASSWORD])
        expect([bad, failure(await change(PASSWORD, bad))]).toEqual([bad, "BAD_USER_INPUT"]);
      expect((await change(PASSWORD, "another long phrase")).statusCode).toBe(204);
      expect((await asked({ cookie: one.cookie })).statusCode).toBe(200);
      expect((await asked({ cookie: other.cookie })).statusCode).toBe(401);
      expect(failure(await change("another long phrase", PASSWORD))).toBe("BAD_USER_INPUT");
      expect((await signIn("li.wei", PASSWORD)).status).toBe(401);
    });

    it("are listed to their own account alone, which ends one of them or all others, and each is a sign-out", async () => {
      const names = ["zhao.min", "qian.jun"] as const;
      for (const name of names) await changing(getDatabase(), (as) => createAccount(as, { name, password: PASSWORD }));
      const headers = { "user-agent": "a browser" };
      const opened = async (name: string, address: string) =>
        (await signIn(name, PASSWORD, { address, headers })).cookie;
      const [desk, hall, home] = [
        await opened("zhao.min", "10.0.0.7"),
        await opened("zhao.min", "10.0.0.8"),
        await opened("zhao.min", "10.0.0.9"),
      ];
      const other = await opened("qian.jun", "10.0.0.10");
      const sent = (method: "GET" | "DELETE", cookie: string, id = "") =>
        app.inject({ method, url: `/sessions${id && `/${id}`}`, headers: { cookie } });
      const listed = async (cookie: string) =>
        (await sent("GET", cookie)).json<{ sessions: { id: string; address: string; isThis: boolean }[] }>().sessions;
      const signOuts = async () =>
        (
          await getDatabase().pool.query<{ actor: string; subject: string }>(
            "select actor, subject from audit_entries where action = 'SIGNED_OUT' and subject = any($1)",
            [names],
          )
        ).rows;

      const own = await listed(desk);
      expect(own.map(({ address, isThis }) => [address, isThis]).sort()).toEqual([
        ["10.0.0.7", true],
        ["10.0.0.8", false],
        ["10.0.0.9", false],
      ]);
      expect(own[0]).toMatchObject({ agent: "a browser", startedAt: expect.any(String), seenAt: expect.any(String) });
      const [others] = await listed(other);
      expect(others).toMatchObject({ address: "10.0.0.10", isThis: true });

      // another's id, one of nobody, and what is no id at all
      for (const id of [others!.id, "0".repeat(64), "%00", "1' or true --"]) {
        const refused = await sent("DELETE", desk, encodeURI(id).replace("%2500", "%00"));
        expect([id, refused.statusCode, failure(refused)]).toEqual([id, 400, "NOT_FOUND"]);
      }
      expect(await listed(other)).toHaveLength(1);
      expect(await signOuts()).toEqual([]);

      const idOf = (address: string) => own.find((session) => session.address === address)!.id;
      expect((await sent("DELETE", desk, idOf("10.0.0.8"))).statusCode).toBe(204);
      expect((await asked({ cookie: hall })).statusCode).toBe(401);
      expect((await asked({ cookie: home })).statusCode).toBe(200);
      expect(failure(await sent("DELETE", desk, idOf("10.0.0.8")))).toBe("NOT_FOUND");

      await opened("zhao.min", "10.0.0.11");
      expect((await sent("DELETE", desk)).statusCode).toBe(204);
      expect((await asked({ cookie: home })).statusCode).toBe(401);
      expect(await listed(desk)).toMatchObject([{ address: "10.0.0.7", isThis: true }]);
      expect((await asked({ cookie: other })).statusCode).toBe(200);
      expect(await signOuts()).toEqual(Array(3).fill({ actor: "account:zhao.min", subject: "zhao.min" }));

      for (const method of ["GET", "DELETE"] as const) expect((await sent(method, "")).statusCode).toBe(401);
      const site = { cookie: desk, "sec-fetch-site": "cross-site" };
      expect((await app.inject({ method: "DELETE", url: "/sessions", headers: site })).statusCode).toBe(403);
    });

    it("are opened anew: a cookie that was there before opens nothing", async () => {
      const planted = { cookie: "atlas_session=planted-by-somebody-else" };
      const { response } = await signIn("li.wei", "another long phrase", { headers: planted });
      expect(response.headers["set-cookie"]).not.toContain("planted");
      expect((await asked(planted)).statusCode).toBe(401);
    });

    it("refuse what a page of another site sends", async () => {
      const { cookie } = await signIn("li.wei", "another long phrase");
      for (const headers of [
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site" },
        { origin: "https://elsewhere.example" },
      ]) {
        expect((await asked({ cookie, ...headers })).statusCode).toBe(403);
        expect(
          (await app.inject({ method: "DELETE", url: "/session", headers: { cookie, ...headers } })).statusCode,
        ).toBe(403);
      }
      expect((await asked({ cookie, "sec-fetch-site": "same-origin" })).statusCode).toBe(200);
    });

    it("are tokens too, until they are revoked or run out", async () => {
      const made = (name: string) =>
        changing(getDatabase(), (as) => createToken(as, { name, role: "DATA_OFFICER", regionCode: COUNTY, days: 30 }));
      const [hotline, other] = [await made("hotline"), await made("other")];
      const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
      expect((await asked(bearer(hotline))).statusCode).toBe(200);
      await changing(getDatabase(), (as) => revokeToken(as, "hotline"));
      await expect.poll(async () => (await asked(bearer(hotline))).statusCode).toBe(401);
      expect((await asked(bearer(other))).statusCode).toBe(200);
      await getDatabase().pool.query(
        "update access_tokens set expires_at = now() - interval '1 second', revoked_at = null",
      );
      await changing(getDatabase(), (as) =>
        createToken(as, { name: "third", role: "VIEWER", regionCode: COUNTY, days: 1 }),
      );
      await expect.poll(async () => (await asked(bearer(other))).statusCode).toBe(401);
    });

    it("are an account's own tokens, which give no more than it has, and stop with it", async () => {
      const { cookie } = await signIn("li.wei", "another long phrase");
      const send = (method: "GET" | "POST" | "DELETE", url: string, payload?: object) =>
        app.inject({ method, url, headers: { cookie }, ...(payload && { payload }) });
      const made = await send("POST", "/tokens", { name: "my script", role: "VIEWER", regionCode: COUNTY, days: 30 });
      const bearer = { authorization: `Bearer ${made.json().token}` };
      expect((await asked(bearer)).statusCode).toBe(200);
      for (const [beyond, code] of [
        [{ role: "SUPERVISOR" }, "BAD_USER_INPUT"],
        [{ regionCode: "370100" }, "BAD_USER_INPUT"],
        [{ regionCode: "370103" }, "BAD_USER_INPUT"],
        [{ role: "AUDIT_ADMINISTRATOR" }, "BAD_USER_INPUT"],
        [{ days: 0 }, "BAD_USER_INPUT"],
      ] as const) {
        const told = { name: "more", role: "VIEWER", regionCode: COUNTY, days: 30, ...beyond };
        expect([beyond, failure(await send("POST", "/tokens", told))]).toEqual([beyond, code]);
      }
      const street = { name: "a street's", role: "VIEWER", regionCode: "370102001", days: 1 };
      expect((await send("POST", "/tokens", street)).statusCode).toBe(200);
      const listed = async () =>
        (await send("GET", "/tokens"))
          .json()
          .tokens.map(({ name, usedAt }: { name: string; usedAt: string | null }) => [name, usedAt !== null]);
      expect(await listed()).toEqual([
        ["a street's", false],
        ["my script", true],
      ]);
      expect(failure(await send("DELETE", "/tokens/third"))).toBe("NOT_FOUND");
      expect((await send("DELETE", "/tokens/a%20street's")).statusCode).toBe(204);
      expect(await listed()).toEqual([["my script", true]]);
      const changed = (work: (as: Changing) => Promise<unknown>) => changing(getDatabase(), work);
      const answers = (status: number) => expect.poll(async () => (await asked(bearer)).statusCode).toBe(status);
      const role = { role: "VIEWER", regionCode: COUNTY } as const;
      await changed((as) => setDisabled(as, "li.wei", true));
      await answers(401);
      await changed((as) => setDisabled(as, "li.wei", false));
      await answers(200);
      await changed((as) => revoke(as, "li.wei", role));
      // an analyst reads too
      await answers(200);
      await changed((as) => revoke(as, "li.wei", { role: "ANALYST", regionCode: COUNTY }));
      await answers(401);
      expect(await principalNamed(getDatabase().pool, "token:my script", new Date())).toMatchObject({ grants: [] });
      await changed((as) => grant(as, "li.wei", { role: "ANALYST", regionCode: "370100" }));
      await answers(200);
      await changed((as) => revoke(as, "li.wei", { role: "ANALYST", regionCode: "370100" }));
      await changed((as) => grant(as, "li.wei", role));
      await answers(200);
      expect((await app.inject({ method: "GET", url: "/tokens", headers: bearer })).statusCode).toBe(401);
    });

    it("give a viewer no right to write", async () => {
      const { cookie } = await signIn("li.wei", "another long phrase");
      const response = await app.inject({
        method: "POST",
        url: "/graphql",
        headers: { cookie },
        payload: { query: `mutation { recordComplaints(source: "s", complaints: []) { __typename } }` },
      });
      expect([response.statusCode, failure(response)]).toEqual([403, "FORBIDDEN"]);
    });

    it("leave an audit in which nothing is missing and nothing altered", async () => {
      const found = await inTransaction(getDatabase(), verifyAudit);
      expect(found.misfits).toEqual([]);
      const { rows } = await getDatabase().pool.query<{ action: string }>(
        "select distinct action from audit_entries order by action",
      );
      expect(rows.map(({ action }) => action)).toEqual([
        "ACCOUNT_CREATED",
        "ACCOUNT_DISABLED",
        "ACCOUNT_ENABLED",
        "GRANTED",
        "GRANT_REVOKED",
        "PASSWORD_SET",
        "QUERIED",
        "SIGNED_IN",
        "SIGNED_OUT",
        "SIGN_IN_FAILED",
        "SIGN_IN_LOCKED",
        "TOKEN_CREATED",
        "TOKEN_REVOKED",
      ]);
    });
  },
  smallWorld,
);
