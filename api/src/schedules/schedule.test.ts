import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import type { Role } from "../access/role.ts";
import {
  type Changing,
  createAccount,
  grant as grantRole,
  revoke as revokeRole,
  setDisabled,
} from "../accounts/account-changes.ts";
import { createToken, revokeToken } from "../accounts/tokens.ts";
import { inTransaction } from "../db/database.ts";
import { buildServer } from "../server.ts";
import { addSchedule } from "./keep-schedule.ts";
import { runDue, type Sending as SendingMeans } from "./run-due.ts";
import type { Schedule } from "./schedule.ts";

const SENDING = `{ mails keepsCopies prints schedules {
  name kind region { code } path cron nextDue formats language recipients deliveries { dueAt state sentAt attempts failure }
} }`;
const ADD = `mutation ($schedule: ScheduleInput!) { addSchedule(schedule: $schedule) ${SENDING} }`;
const REMOVE = `mutation ($name: ID!) { removeSchedule(name: $name) { schedules { name } } }`;
const MONTHLY = {
  name: "历下月报",
  kind: "BRIEFING",
  target: "370102",
  cron: "0 8 1 * *",
  formats: ["HTML", "PDF"],
  recipients: ["a@example.cn"],
};
const MEANS = {
  mail: { url: "smtp://127.0.0.1:1", from: "atlas@example.cn" },
  sendFolder: "/tmp/sent",
  browserPath: "/usr/bin/chromium",
};

interface Told {
  readonly data: Record<string, { schedules: Record<string, unknown>[] }> | null;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

describeOnBoth(
  "schedules on screen",
  (getDatabase, _home, getConfig) => {
    let open: FastifyInstance;
    let bare: FastifyInstance;
    let closed: FastifyInstance;
    const tokens = new Map<string, string>([["open", "test-write-token"]]);
    beforeAll(async () => {
      const database = getDatabase();
      open = await buildServer({ database, config: { ...getConfig(), ...MEANS } });
      bare = await buildServer({ database, config: getConfig() });
      closed = await buildServer({ database, config: { ...getConfig(), ...MEANS, auth: "accounts" } });
      for (const [role, regionCode] of [
        ["ANALYST", "370102"],
        ["ANALYST", "370100"],
        ["VIEWER", "370103"],
      ] as const) {
        const as = { actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" };
        const given = { name: `${role}-${regionCode}`, role, regionCode, days: 1 };
        tokens.set(regionCode, await inTransaction(database, (client) => createToken({ ...as, client }, given)));
      }
    });
    afterAll(() => Promise.all([open.close(), bare.close(), closed.close()]));
    beforeEach(() => getDatabase().pool.query("delete from schedules"));

    const ask = async (who: string | null, query: string, variables: object = {}, app?: FastifyInstance) => {
      const headers = who === null ? {} : { authorization: `Bearer ${tokens.get(who)}` };
      const server = app ?? (who === "open" || who === null ? open : closed);
      const response = await server.inject({ method: "POST", url: "/graphql", payload: { query, variables }, headers });
      return response.json() as Told;
    };
    const names = async (who: string) =>
      (await ask(who, `{ sending ${SENDING} }`)).data!.sending!.schedules.map(({ name }) => name);
    const codeOf = ({ errors }: Told) => errors?.[0]?.extensions.code;
    const messageOf = ({ errors }: Told) => errors?.[0]?.message;

    it("are made, listed with what became of them, and taken away", async () => {
      const made = await ask("open", ADD, { schedule: MONTHLY });
      expect(made.errors).toBeUndefined();
      expect(made.data!.addSchedule).toMatchObject({
        mails: true,
        keepsCopies: true,
        prints: true,
        schedules: [
          {
            name: MONTHLY.name,
            kind: "BRIEFING",
            cron: MONTHLY.cron,
            recipients: MONTHLY.recipients,
            region: { code: "370102" },
            path: "/briefing?region=370102",
            formats: ["PDF", "HTML"],
            language: "zh",
            deliveries: [],
          },
        ],
      });
      expect(new Date(String(made.data!.addSchedule!.schedules[0]!.nextDue)).getTime()).toBeGreaterThan(Date.now());
      // a year later it has been due, and what was tried is told
      await getDatabase().pool.query("update schedules set created_at = '2020-01-01'");
      const now = new Date("2026-11-01T00:00:30Z");
      const failing = { render: () => Promise.reject(new Error("no room")), mailer: null, store: null, publicUrl: "" };
      await runDue(getDatabase(), { ...failing, mailer: { send: () => Promise.resolve([]) } }, () => now);
      const { data } = await ask("open", `{ sending ${SENDING} }`);
      expect(data!.sending!.schedules[0]!.deliveries).toEqual([
        { dueAt: "2026-11-01T00:00:00.000Z", state: "WAITING", sentAt: null, attempts: 1, failure: "no room" },
      ]);
      expect(messageOf(await ask("open", ADD, { schedule: MONTHLY }))).toMatch(/^name: expected a name that is free/);
      expect((await ask("open", REMOVE, { name: MONTHLY.name })).data!.removeSchedule!.schedules).toEqual([]);
      expect(codeOf(await ask("open", REMOVE, { name: MONTHLY.name }))).toBe("NOT_FOUND");
      const { rows } = await getDatabase().pool.query("select 1 from deliveries");
      expect(rows).toEqual([]);
    });

    it("are neither shown nor changed without the token, nor to who may only read", async () => {
      for (const query of [`{ sending ${SENDING} }`, ADD, REMOVE]) {
        const variables = { schedule: { ...MONTHLY, target: "370103" }, name: MONTHLY.name };
        expect(codeOf(await ask(null, query, variables))).toBe("WRITE_REFUSED");
        expect(codeOf(await ask("370103", query, variables))).toBe("FORBIDDEN");
      }
    });

    it("of a region are those of whoever may send of it; others are as if they were not", async () => {
      const html = { ...MONTHLY, formats: ["HTML"] };
      expect((await ask("370102", ADD, { schedule: html })).errors).toBeUndefined();
      const ofCity = { ...html, name: "济南月报", target: "370100" };
      expect(codeOf(await ask("370102", ADD, { schedule: ofCity }))).toBe("NOT_FOUND");
      expect((await ask("370100", ADD, { schedule: ofCity })).errors).toBeUndefined();
      expect([await names("370102"), await names("370100")]).toEqual([["历下月报"], ["历下月报", "济南月报"]]);
      expect(codeOf(await ask("370102", REMOVE, { name: "济南月报" }))).toBe("NOT_FOUND");
      const { rows } = await getDatabase().pool.query<{ action: string; subject: string; region_code: string }>(
        "select action, subject, region_code from audit_entries where action like 'SCHEDULE%' order by entry_number",
      );
      expect(rows).toEqual([
        { action: "SCHEDULE_ADDED", subject: "历下月报", region_code: "370102" },
        { action: "SCHEDULE_ADDED", subject: "济南月报", region_code: "370100" },
      ]);
      // whoever has to sign in cannot be printed for
      expect(messageOf(await ask("370102", ADD, { schedule: { ...MONTHLY, name: "b" } }))).toMatch(/^formats: /);
    });

    it("are sent while whoever made them may send of the region, and else refused, which is told", async () => {
      const database = getDatabase();
      const day = "2026-11-20";
      const changing = async <T>(work: (as: Changing) => Promise<T>): Promise<T> =>
        inTransaction(database, (client) =>
          work({ client, actor: { name: "shell:test", address: "" }, at: new Date(), day }),
        );
      const asks = { recipients: [], formats: ["HTML"] as const, language: "zh" as const, cron: MONTHLY.cron };
      const briefing = (name: string, target: string): Schedule => ({ ...asks, name, kind: "BRIEFING", target });
      const add = (schedule: Schedule, madeBy: string) =>
        changing(({ client }) => addSchedule(client, schedule, madeBy, new Date("2026-09-01T00:00:00Z")));
      for (const name of ["stays", "moved", "narrowed", "demoted", "disabled"])
        await changing((as) => createAccount(as, { name, password: "a long enough password 7" }));
      const grant = (name: string, role: Role, regionCode: string) =>
        changing((as) => grantRole(as, name, { role, regionCode }));
      const revoke = (name: string, role: Role, regionCode: string) =>
        changing((as) => revokeRole(as, name, { role, regionCode }));
      for (const name of ["stays", "moved", "narrowed", "demoted", "disabled"]) await grant(name, "ANALYST", "370100");
      const token = { role: "ANALYST", regionCode: "370100", days: 9 } as const;
      await changing((as) => createToken(as, { ...token, name: "kept" }));
      await changing((as) => createToken(as, { ...token, name: "gone" }));

      const makers = ["stays", "moved", "narrowed", "demoted", "disabled"].map((name) => `account:${name}`);
      for (const maker of [...makers, "token:kept", "token:gone", "shell:root", "account:nobody"])
        await add(briefing(maker, "370102"), maker);
      await add(briefing("the whole city by one narrowed", "370100"), "account:narrowed");
      await add(
        { ...asks, name: "a view of everywhere", kind: "VIEW", target: "/wall", formats: ["PDF"] },
        "account:stays",
      );

      await revoke("moved", "ANALYST", "370100");
      await grant("moved", "ANALYST", "370103");
      await revoke("narrowed", "ANALYST", "370100");
      await grant("narrowed", "EVALUATOR", "370102");
      await revoke("demoted", "ANALYST", "370100");
      await grant("demoted", "VIEWER", "370100");
      await changing((as) => setDisabled(as, "disabled", true));
      await changing((as) => revokeToken(as, "gone"));

      const rendered: string[] = [];
      const means: SendingMeans = {
        render: async ({ name }) => {
          rendered.push(name);
          return { title: name, path: "/", files: [] };
        },
        mailer: null,
        store: null,
        publicUrl: "",
      };
      const look = (now: string) => runDue(database, means, () => new Date(now));
      const told = await look("2026-11-01T00:00:30Z");
      const sent = ["account:narrowed", "account:stays", "shell:root", "token:kept"];
      const those = (outcome: string) =>
        told
          .filter((one) => one.outcome === outcome)
          .map(({ schedule }) => schedule)
          .sort();
      expect(those("SENT")).toEqual(sent);
      expect([...rendered].sort()).toEqual(sent);
      expect(those("REFUSED")).toEqual([
        "a view of everywhere",
        "account:demoted",
        "account:disabled",
        "account:moved",
        "account:nobody",
        "the whole city by one narrowed",
        "token:gone",
      ]);
      // it is over for this time, and told; what the right is given back for is the next
      expect(await look("2026-11-01T01:00:30Z")).toEqual([]);
      const { data } = await ask("open", `{ sending ${SENDING} }`);
      const moved = data!.sending!.schedules.find(({ name }) => name === "account:moved")!;
      expect(moved.deliveries).toMatchObject([
        { state: "REFUSED", sentAt: null, attempts: 1, failure: "account:moved may not send of this region any more" },
      ]);
      await grant("moved", "SUPERVISOR", "370102");
      const next = await look("2026-12-01T00:00:30Z");
      expect(next.find(({ schedule }) => schedule === "account:moved")).toMatchObject({ outcome: "SENT" });
    });

    it("are of whoever makes them", async () => {
      const html = { ...MONTHLY, formats: ["HTML"] };
      await ask("370102", ADD, { schedule: html });
      await ask("open", ADD, { schedule: { ...html, name: "另一份" } });
      const { rows } = await getDatabase().pool.query("select name, made_by from schedules order by name");
      expect(rows).toEqual(
        [
          { name: "历下月报", made_by: "token:ANALYST-370102" },
          { name: "另一份", made_by: "everybody" },
        ].sort((a, b) => (a.name < b.name ? -1 : 1)),
      );
    });

    it.each<[string, object, RegExp]>([
      ["mail", {}, /^to: expected no addresses: no mail server is set/],
      ["a folder", { recipients: [] }, /^to: expected addresses: no folder is set/],
      ["a browser", { recipients: [], formats: ["PDF"] }, /^formats: expected HTML: nothing can be printed/],
    ])("want %s to be sent by", async (_, more, message) => {
      const schedule = { ...MONTHLY, formats: ["HTML"], ...more };
      expect(messageOf(await ask("open", ADD, { schedule }, bare))).toMatch(message);
    });

    it.each<[object, RegExp]>([
      [{ target: "济南" }, /^briefing: /],
      [{ target: "999999" }, /no region "999999" is known/],
      [{ kind: "VIEW", target: "http://elsewhere.cn/" }, /^view: /],
      [{ cron: "* * * * *" }, /^at: .*at most once an hour/],
      [{ recipients: ["nobody"] }, /^to: /],
      [{ name: "a\nb" }, /^name: /],
    ])("refuse %j", async (wrong, message) => {
      expect(messageOf(await ask("open", ADD, { schedule: { ...MONTHLY, ...wrong } }))).toMatch(message);
    });
  },
  smallWorld,
);
