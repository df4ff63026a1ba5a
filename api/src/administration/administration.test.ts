import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { firstLink } from "../accounts/first-administrators.ts";
import { inTransaction } from "../db/database.ts";
import { buildServer } from "../server.ts";

const PASSWORD = "a long pass phrase";
const NAMES = { SYSTEM_ADMINISTRATOR: "sys", SECURITY_ADMINISTRATOR: "sec", AUDIT_ADMINISTRATOR: "aud" } as const;

describeOnBoth(
  "administration",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    const cookies = new Map<string, string>();
    const post = (url: string, payload: object, cookie = "") =>
      app.inject({ method: "POST", url, payload, headers: { cookie } });
    const signIn = async (name: string): Promise<number> => {
      const response = await post("/session", { name, password: PASSWORD });
      cookies.set(name, String(response.headers["set-cookie"] ?? "").split(";", 1)[0]!);
      return response.statusCode;
    };
    const ask = async (name: string, query: string) => {
      const { data, errors } = (await post("/graphql", { query }, cookies.get(name))).json();
      return {
        data,
        code: errors?.[0]?.extensions.code as string | undefined,
        message: errors?.[0]?.message as string | undefined,
      };
    };

    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: { ...getConfig(), auth: "accounts" } });
    });
    afterAll(() => app.close());

    it("begins by a link that is good once, and makes three accounts", async () => {
      const link = await inTransaction(getDatabase(), (client) => firstLink(client, new Date()));
      const administrators = Object.entries(NAMES).map(([role, name]) => ({ role, name, password: PASSWORD }));
      const made = (sent: object) => post("/first-administrators", sent).then(({ statusCode }) => statusCode);
      expect(await made({ link: "another", administrators })).toBe(401);
      expect(await made({ link, administrators: administrators.slice(1) })).toBe(400);
      const twice = administrators.map((one) => ({ ...one, name: "same" }));
      expect(await made({ link, administrators: twice })).toBe(400);
      expect(await made({ link, administrators })).toBe(204);
      expect(await made({ link, administrators })).toBe(401);
      expect((await post("/first-administrators", { link, administrators })).body).toContain(
        "good for 15 minutes and once",
      );
      expect(await inTransaction(getDatabase(), (client) => firstLink(client, new Date()))).toBeNull();
      for (const name of Object.values(NAMES)) expect(await signIn(name)).toBe(204);
    });

    it("shows no data to administrators", async () => {
      for (const name of Object.values(NAMES)) {
        expect((await ask(name, "{ platform { roots { code } } estates { totalCount } }")).data).toEqual({
          platform: { roots: [] },
          estates: { totalCount: 0 },
        });
        expect((await ask(name, `{ region(code: "370100") { code } }`)).data).toEqual({ region: null });
        const file = await post("/export?format=csv", { query: "{ estates { nodes { id } } }" }, cookies.get(name));
        expect([file.statusCode, file.json().errors[0].extensions.code]).toEqual([403, "FORBIDDEN"]);
      }
    });

    it("leaves accounts to the security administrator", async () => {
      const create = `mutation { createUserAccount(name: "Wang", password: "${PASSWORD}", grant: { role: VIEWER, regionCode: "370102" }) { name grants { role regionCode regionName regionNameEn personal } } }`;
      expect((await ask("sys", create)).code).toBe("FORBIDDEN");
      expect((await ask("aud", create)).code).toBe("FORBIDDEN");
      expect((await ask("sec", create)).data.createUserAccount).toEqual({
        name: "wang",
        grants: [
          {
            role: "VIEWER",
            regionCode: "370102",
            regionName: "历下区",
            regionNameEn: "Lixia",
            personal: false,
          },
        ],
      });
      expect((await ask("sec", create)).message).toBe('name: expected a name that no account has, got "wang"');
      expect(
        (await ask("sec", "{ userAccounts { name } }")).data.userAccounts.map(({ name }: { name: string }) => name),
      ).toEqual(["aud", "sec", "sys", "wang"]);
      expect((await ask("sys", "{ userAccounts { name } }")).code).toBe("FORBIDDEN");
      expect(await signIn("wang")).toBe(204);
      expect((await ask("wang", "{ estates { totalCount } }")).data.estates.totalCount).toBe(120);
      expect((await ask("wang", "{ userAccounts { name } }")).code).toBe("FORBIDDEN");
    });

    it("lets nobody hold two offices, nor change an account of their own", async () => {
      const give = (name: string, grant: string) =>
        ask("sec", `mutation { grantRole(name: "${name}", grant: { ${grant} }) { name } }`);
      expect((await give("sys", "role: AUDIT_ADMINISTRATOR")).message).toBe(
        'role: expected no second office: sys is system-administrator, got "audit-administrator"',
      );
      expect((await give("sec", `role: VIEWER, regionCode: "370000"`)).code).toBe("FORBIDDEN");
      expect((await give("wang", "role: VIEWER")).code).toBe("BAD_USER_INPUT");
      expect((await give("wang", `role: VIEWER, regionCode: "999999"`)).code).toBe("NOT_FOUND");
      await expect(
        getDatabase().pool.query(
          "insert into access_grants (account_id, role, granted_at) select account_id, 'AUDIT_ADMINISTRATOR', now() from access_accounts where name = 'sys'",
        ),
      ).rejects.toThrow("access_grants_one_office");
    });

    it("finds a firm by its name, and gives and takes a role within its estates", async () => {
      const found = `{ firmsToGrant(text: "物业公司3") { id name region { nameZh } } }`;
      expect((await ask("sys", found)).code).toBe("FORBIDDEN");
      const [firm] = (await ask("sec", found)).data.firmsToGrant;
      expect(firm).toMatchObject({ name: "物业公司3", region: { nameZh: expect.stringMatching(/历下区$/) } });
      const grant = `grant: { role: ANALYST, firm: "${firm.id}" }`;
      const create = `createUserAccount(name: "jinhe", password: "${PASSWORD}", ${grant})`;
      const grants = "grants { role regionCode firm firmName }";
      expect((await ask("sec", `mutation { ${create} { ${grants} } }`)).data.createUserAccount.grants).toEqual([
        { role: "ANALYST", regionCode: null, firm: firm.id, firmName: "物业公司3" },
      ]);
      expect(await signIn("jinhe")).toBe(204);
      expect((await ask("jinhe", "{ estates { totalCount } }")).data.estates.totalCount).toBe(20);
      const revoke = `mutation { revokeRole(name: "jinhe", ${grant}) { ${grants} } }`;
      expect((await ask("sec", revoke)).data.revokeRole.grants).toEqual([]);
      expect((await ask("jinhe", "{ __typename }")).code).toBe("SIGN_IN_NEEDED");
    });

    it("takes roles, disables, and lets in again", async () => {
      const change = (mutation: string) => ask("sec", `mutation { ${mutation} { disabledAt grants { role } } }`);
      expect(
        (await change(`grantRole(name: "wang", grant: { role: ANALYST, regionCode: "370103" })`)).data.grantRole.grants,
      ).toHaveLength(2);
      expect(
        (await change(`revokeRole(name: "wang", grant: { role: VIEWER, regionCode: "370102" })`)).data.revokeRole
          .grants,
      ).toEqual([{ role: "ANALYST" }]);
      expect((await change(`revokeRole(name: "wang", grant: { role: VIEWER, regionCode: "370102" })`)).code).toBe(
        "NOT_FOUND",
      );
      expect(
        (await change(`disableUserAccount(name: "wang", disabled: true)`)).data.disableUserAccount.disabledAt,
      ).not.toBeNull();
      expect(await signIn("wang")).toBe(401);
      expect(
        (await change(`disableUserAccount(name: "wang", disabled: false)`)).data.disableUserAccount.disabledAt,
      ).toBeNull();
      expect((await change(`unlockUserAccount(name: "wang")`)).code).toBeUndefined();
      expect(await signIn("wang")).toBe(204);
      expect((await change(`setUserPassword(name: "wang", password: "yet another phrase")`)).code).toBeUndefined();
      expect((await ask("wang", "{ __typename }")).code).toBe("SIGN_IN_NEEDED");
    });

    it("shows to the audit administrator what was done, as it grows", async () => {
      const query = `{ auditEntries(actor: "account:sec", first: 3) { totalCount nodes { action subject regionCode actor } pageInfo { hasNextPage endCursor } } }`;
      const { data } = await ask("aud", query);
      expect(data.auditEntries.nodes).toEqual([
        { action: "PASSWORD_SET", subject: "wang", regionCode: null, actor: "account:sec" },
        { action: "ACCOUNT_UNLOCKED", subject: "wang", regionCode: null, actor: "account:sec" },
        { action: "ACCOUNT_ENABLED", subject: "wang", regionCode: null, actor: "account:sec" },
      ]);
      const { endCursor } = data.auditEntries.pageInfo;
      const next = await ask("aud", query.replace("first: 3", `first: 3, after: "${endCursor}"`));
      expect(next.data.auditEntries.nodes[0]).toMatchObject({ action: "ACCOUNT_DISABLED" });
      const { rows } = await getDatabase().pool.query(
        "select count(*)::int as n from audit_entries where actor = 'account:sec'",
      );
      expect(data.auditEntries.totalCount).toBe(rows[0].n);
      await ask("sec", `mutation { unlockUserAccount(name: "wang") { name } }`);
      expect((await ask("aud", query)).data.auditEntries.totalCount).toBe(rows[0].n + 1);
      expect((await ask("sec", query)).code).toBe("FORBIDDEN");
    });
  },
  smallWorld,
);
