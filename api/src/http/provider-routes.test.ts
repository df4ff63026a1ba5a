import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { startTestProvider, type TestProvider } from "../../test/test-provider.ts";
import { grant, setDisabled, setPassword } from "../accounts/account-changes.ts";
import { verifyAudit } from "../audit/verify-audit.ts";
import { inTransaction } from "../db/database.ts";
import { readClaims } from "../identity-provider/claims-file.ts";
import { buildServer } from "../server.ts";

const PUBLIC = "https://atlas.example.gov.cn";
const COUNTY = "370102";
const CLAIMS = `
grants:
  - { claim: groups, is: lixia-look, role: viewer, region: "${COUNTY}" }
  - { claim: groups, is: lixia-ask, role: analyst, region: "${COUNTY}", personal: true }
  - { claim: realm_access.roles, is: bring, role: data-officer, region: "${COUNTY}" }
  - { claim: groups, is: nowhere, role: viewer, region: "999999" }
  - { claim: groups, is: keys, role: security-administrator }
  - { claim: groups, is: books, role: audit-administrator }
`;

describeOnBoth(
  "signing in by the site's identity provider",
  (getDatabase, _kind, getConfig) => {
    let provider: TestProvider;
    let app: FastifyInstance;
    const settingsOf = (issuer: string) => {
      const client = { clientId: "atlas", clientSecret: "a-secret-of-the-tests", name: "济宁统一认证" };
      return {
        ...getConfig(),
        auth: "accounts" as const,
        publicUrl: PUBLIC,
        provider: { issuer, ...client, scope: "openid profile", rules: readClaims(CLAIMS, "claims.yaml") },
      };
    };
    beforeAll(async () => {
      provider = await startTestProvider(`${PUBLIC}/session/provider/callback`);
      app = await buildServer({ database: getDatabase(), config: settingsOf(provider.issuer) });
    });
    afterAll(async () => {
      await app.close();
      await provider.close();
    });
    beforeEach(() => getDatabase().pool.query("delete from access_failures"));

    const cookieOf = (headers: { "set-cookie"?: string | string[] | undefined }, name: string): string =>
      [headers["set-cookie"] ?? []].flat().find((one) => one.startsWith(`${name}=`)) ?? "";
    const get = (url: string, cookie = "", on = app) => on.inject({ method: "GET", url, headers: { cookie } });
    const begin = async (to = "/", on = app) => {
      const response = await get(`/session/provider?to=${encodeURIComponent(to)}`, "", on);
      return {
        location: String(response.headers.location),
        flow: cookieOf(response.headers, "atlas_flow").split(";", 1)[0]!,
        response,
      };
    };
    const come = async (back: URL, flow: string) => {
      const response = await get(back.pathname + back.search, flow);
      const location = new URL(String(response.headers.location));
      return {
        location,
        fault: location.searchParams.get("fault"),
        session: cookieOf(response.headers, "atlas_session"),
      };
    };
    const signIn = async (subject: string, groups: unknown, more = {}, to = "/") => {
      provider.claims.set(subject, { groups, ...more });
      const { location, flow } = await begin(to);
      return come(await provider.signIn(location, subject), flow);
    };
    const whose = async (session: string) => (await get("/session", session.split(";", 1)[0])).json();
    const entries = async () => {
      const { rows } = await getDatabase().pool.query<{ told: string }>(
        "select actor || ' ' || action || ' ' || subject || ' ' || region_code as told from audit_entries order by entry_number",
      );
      return rows.map(({ told }) => told.replaceAll(new URL(provider.issuer).host, "HOST").trim());
    };

    it("offers its name, and sends the reader there with state, nonce and a challenge, and back to no other site", async () => {
      expect((await get("/session/ways")).json()).toEqual({ provider: { name: "济宁统一认证" } });
      const { location, response } = await begin("/work?region=370102");
      const asked = Object.fromEntries(new URL(location).searchParams);
      expect(asked).toMatchObject({
        response_type: "code",
        code_challenge_method: "S256",
        redirect_uri: `${PUBLIC}/session/provider/callback`,
      });
      expect(cookieOf(response.headers, "atlas_flow")).toMatch(
        /; Max-Age=600; Path=\/session\/provider; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect(asked.state!.length).toBeGreaterThan(30);
      expect((await signIn("u1", ["lixia-look"], {}, "/work?region=370102")).location.href).toBe(
        `${PUBLIC}/work?region=370102`,
      );
      for (const elsewhere of ["https://evil.example/", "//evil.example/", "/\\evil.example", "/\t/evil.example"])
        expect([elsewhere, (await signIn("u1", ["lixia-look"], {}, elsewhere)).location.href]).toEqual([
          elsewhere,
          `${PUBLIC}/`,
        ]);
    });

    it("makes an account of its own that has what the claims give, today and no longer", async () => {
      const before = (await entries()).length;
      const first = await signIn("zhang", ["lixia-look", "unheard-of"], { realm_access: { roles: ["bring"] } });
      expect(first.session).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      const name = "zhang@127.0.0.1";
      expect(await whose(first.session)).toMatchObject({
        name,
        hasPassword: false,
        grants: [
          { role: "VIEWER", region: { code: COUNTY }, personal: false },
          { role: "DATA_OFFICER", personal: false },
        ],
      });
      const second = await signIn("zhang", "lixia-ask");
      // what the first was opened with has changed
      expect((await whose(first.session)).errors[0].extensions.code).toBe("SIGN_IN_NEEDED");
      expect((await whose(second.session)).grants).toMatchObject([{ role: "ANALYST", personal: true }]);
      const third = await signIn("zhang", ["lixia-ask"]);
      expect((await whose(second.session)).name).toBe(name);
      expect(third.location.pathname).toBe("/");
      expect((await entries()).slice(before)).toEqual([
        `provider:HOST ACCOUNT_CREATED ${name}`,
        `provider:HOST GRANTED ${name} ${COUNTY}`,
        `provider:HOST GRANTED ${name} ${COUNTY}`,
        `account:${name} SIGNED_IN ${name}`,
        `provider:HOST GRANT_REVOKED ${name} ${COUNTY}`,
        `provider:HOST GRANT_REVOKED ${name} ${COUNTY}`,
        `provider:HOST GRANTED ${name} ${COUNTY}`,
        `account:${name} SIGNED_IN ${name}`,
        `account:${name} SIGNED_IN ${name}`,
      ]);
    });

    it("gives nothing for claims that nothing is said of, nor in regions that are not known", async () => {
      for (const groups of [[], ["unheard-of"], ["nowhere"], { toString: "lixia-look" }, null]) {
        const { session, location } = await signIn("stranger", groups);
        expect([groups, location.pathname, (await whose(session)).grants]).toEqual([groups, "/account", []]);
      }
      const data = await app.inject({
        method: "POST",
        url: "/graphql",
        payload: { query: `{ region(code: "${COUNTY}") { nameZh } }` },
        headers: { cookie: (await signIn("stranger", [])).session.split(";", 1)[0]! },
      });
      expect(data.json().data).toEqual({ region: null });
    });

    it("lets nobody hold two of the three offices, nor come in by a password or with roles given by hand", async () => {
      expect((await whose((await signIn("keeper", ["keys"])).session)).grants).toMatchObject([
        { role: "SECURITY_ADMINISTRATOR", region: null },
      ]);
      expect(await signIn("keeper", ["keys", "books"])).toMatchObject({ fault: "TWO_OFFICES", session: "" });
      expect((await whose((await signIn("keeper", ["books"])).session)).grants).toMatchObject([
        { role: "AUDIT_ADMINISTRATOR" },
      ]);
      const name = "keeper@127.0.0.1";
      for (const password of ["", "null", "any"]) {
        const tried = await app.inject({ method: "POST", url: "/session", payload: { name, password } });
        expect(tried.json().errors[0].extensions.code).toBe("SIGN_IN_REFUSED");
      }
      await inTransaction(getDatabase(), async (client) => {
        const as = { client, actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" };
        await expect(setPassword(as, name, "a long pass phrase")).rejects.toThrow("an account with a password");
        await expect(grant(as, name, { role: "VIEWER", regionCode: COUNTY })).rejects.toThrow(
          "an account with a password",
        );
      });
    });

    it("keeps two subjects apart that look alike, and takes nobody else's name", async () => {
      const names = [];
      for (const subject of ["Li", "li", "l*i", "李"])
        names.push((await whose((await signIn(subject, [])).session)).name);
      expect(new Set(names).size).toBe(4);
      expect(names[1]).toBe("li@127.0.0.1");
    });

    it("keeps disabled accounts out", async () => {
      const { session } = await signIn("gone", ["lixia-look"]);
      await inTransaction(getDatabase(), (client) =>
        setDisabled(
          { client, actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" },
          "gone@127.0.0.1",
          true,
        ),
      );
      expect((await whose(session)).errors[0].extensions.code).toBe("SIGN_IN_NEEDED");
      expect(await signIn("gone", ["lixia-look"])).toMatchObject({ fault: "DISABLED", session: "" });
    });

    it("refuses what did not begin here, was used before, came too late or is of another's flow, each in its word, and counts it", async () => {
      provider.claims.set("u2", { groups: ["lixia-look"] });
      const { location, flow } = await begin();
      const back = await provider.signIn(location, "u2");
      const other = (await begin()).flow;
      const [name, kept] = flow.split("=", 2) as [string, string];
      const altered = (change: object): string =>
        `${name}=${Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(kept, "base64url").toString()), ...change })).toString("base64url")}`;
      expect(await come(back, "")).toMatchObject({ fault: "STATE", session: "" });
      expect(await come(back, `${name}=e30`)).toMatchObject({ fault: "STATE" });
      expect(await come(back, other)).toMatchObject({ fault: "STATE" });
      expect(await come(back, altered({ at: Date.now() - 601_000 }))).toMatchObject({ fault: "EXPIRED" });
      const cancelled = new URL(back);
      cancelled.searchParams.delete("code");
      cancelled.searchParams.set("error", "access_denied");
      expect(await come(cancelled, flow)).toMatchObject({ fault: "CANCELLED" });
      expect((await come(back, flow)).fault).toBeNull();
      expect(await come(back, flow)).toMatchObject({ fault: "REFUSED", session: "" });
      // the code and its secret are right, and the answer is another's
      const second = await begin();
      const [, own] = second.flow.split("=", 2) as [string, string];
      const foreign = { ...JSON.parse(Buffer.from(own, "base64url").toString()), nonce: "of-another" };
      const secondBack = await provider.signIn(second.location, "u2");
      expect(
        await come(secondBack, `${name}=${Buffer.from(JSON.stringify(foreign)).toString("base64url")}`),
      ).toMatchObject({ fault: "REFUSED", session: "" });
      const { rows } = await getDatabase().pool.query("select from access_failures");
      expect(rows).toHaveLength(7);
      for (let more = 7; more < 30; more++) await come(back, "");
      expect(await come(back, "")).toMatchObject({ fault: "LOCKED" });
      expect((await entries()).at(-1)).toMatch(/^nobody SIGN_IN_LOCKED http/);
      expect((await inTransaction(getDatabase(), (client) => verifyAudit(client))).misfits).toEqual([]);
    });

    it("starts and goes on while the provider is away, and finds it when it is back", async () => {
      const back = await startTestProvider(`${PUBLIC}/session/provider/callback`);
      await back.close();
      const lonely = await buildServer({ database: getDatabase(), config: settingsOf(back.issuer) });
      try {
        expect((await begin("/work", lonely)).location).toBe(`${PUBLIC}/sign-in?fault=AWAY&to=%2Fwork`);
        expect((await get("/session/ways", "", lonely)).statusCode).toBe(200);
        const again = await startTestProvider(`${PUBLIC}/session/provider/callback`, Number(new URL(back.issuer).port));
        try {
          expect((await begin("/work", lonely)).location).toMatch(/^http:\/\/127/);
        } finally {
          await again.close();
        }
      } finally {
        await lonely.close();
      }
    });
  },
  smallWorld,
);
