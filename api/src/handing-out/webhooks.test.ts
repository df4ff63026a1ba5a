import { createHmac } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { kindsToTest } from "../../test/database-kinds.ts";
import { describeOnBoth, openTestDatabase } from "../../test/databases.ts";
import { roleTokens } from "../../test/role-tokens.ts";
import { startServerProcess } from "../../test/server-process.ts";
import {
  COUNTY,
  changing,
  given,
  PASSWORD,
  type Posted,
  Receiver,
  SUPERVISOR,
  withSupervisor,
} from "../../test/webhook-receiver.ts";
import { grant, revoke } from "../accounts/account-changes.ts";
import { createWebhook } from "../accounts/webhooks.ts";
import { inTransaction } from "../db/database.ts";
import { openDatabase } from "../db/open-database.ts";
import { openPlatform } from "../open-platform.ts";
import { queueAlerts } from "../outbox/queue-alerts.ts";
import { buildServer } from "../server.ts";
import { handOut, WAITS } from "./hand-out.ts";

describeOnBoth(
  "webhooks",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    let receiver: Receiver;
    let cookie: string;
    let hotline: string;
    let secret: string;
    const config = () => ({ ...getConfig(), auth: "accounts" as const, webhookNetworks: "127.0.0.0/8" });
    beforeAll(async () => {
      receiver = await Receiver.open();
      app = await buildServer({ database: getDatabase(), config: config() });
      await signIn();
      hotline = (await roleTokens(getDatabase(), [["hotline", "DATA_OFFICER", "370100"]])).hotline!;
    });
    afterAll(async () => {
      await app.close();
      await receiver.close();
    });

    /** A session ends with every change of its account's roles. */
    const signIn = async (): Promise<void> => {
      const payload = { name: "wang", password: PASSWORD };
      const session = await app.inject({ method: "POST", url: "/session", payload });
      cookie = String(session.headers["set-cookie"]).split(";", 1)[0]!;
    };
    const send = async (method: "GET" | "POST" | "DELETE", url: string, payload?: object) => {
      const response = await app.inject({ method, url, headers: { cookie }, ...(payload && { payload }) });
      return { status: response.statusCode, told: response.body === "" ? null : response.json() };
    };
    const own = async () => (await send("GET", "/webhooks")).told.webhooks;
    const written = async (field: string, input: string, rows: object[]): Promise<void> => {
      const query = `mutation($rows: [${input}!]!) { ${field}(source: "hotline", ${input === "ComplaintInput" ? "complaints" : "events"}: $rows) {
        __typename ... on ComplaintsRefused { problems { field expected got } } } }`;
      const headers = { authorization: `Bearer ${hotline}` };
      const response = await app.inject({
        method: "POST",
        url: "/graphql",
        payload: { query, variables: { rows } },
        headers,
      });
      expect(response.json().data?.[field].__typename, response.body).toMatch(/Stored$/);
    };
    const record = (rows: object[]) => written("recordComplaints", "ComplaintInput", rows);
    const happens = (complaint: string, type: string, time: string, more: object = {}) => ({
      eventId: `${complaint} ${type} ${time}`,
      complaint,
      type,
      at: `2026-11-20T${time}:00+08:00`,
      ...more,
    });
    const tell = (rows: object[]) => written("recordComplaintEvents", "ComplaintEventInput", rows);
    let later = 0;
    const handedOut = async () =>
      handOut({
        platform: await openPlatform(getDatabase(), config()),
        mailer: null,
        now: () => new Date(Date.now() + later),
      });
    const make = (more: object = {}) =>
      send("POST", "/webhooks", {
        url: receiver.url,
        regionCode: COUNTY,
        kinds: ["RECEIVED", "ESCALATED", "CLOSED", "URGED", "ALERTS"],
        ...more,
      });

    it("are made for one's own regions, kinds that there are and addresses that may be called, with a secret that is shown once", async () => {
      for (const [wrong, code] of [
        [{ regionCode: "370100" }, "BAD_USER_INPUT"],
        [{ regionCode: "370103" }, "BAD_USER_INPUT"],
        [{ regionCode: "999999" }, "NOT_FOUND"],
        [{ kinds: [] }, "BAD_USER_INPUT"],
        [{ kinds: ["CLOSED", "EVERYTHING"] }, "BAD_USER_INPUT"],
        [{ url: "http://10.0.0.8/hook" }, "BAD_USER_INPUT"],
        [{ url: "file:///etc/passwd" }, "BAD_USER_INPUT"],
        [{ url: "https://169.254.169.254/latest" }, "BAD_USER_INPUT"],
      ] as const) {
        const { told } = await make(wrong);
        expect([wrong, told.errors?.[0].extensions.code]).toEqual([wrong, code]);
      }
      const { status, told } = await make();
      expect([status, told.secret]).toEqual([200, expect.stringMatching(/^whsec_[A-Za-z0-9+/=]{44}$/)]);
      secret = told.secret;
      expect((await send("GET", "/webhooks")).told).toMatchObject({
        regions: [{ code: COUNTY }],
        kinds: expect.arrayContaining(["RECEIVED", "ALERTS"]),
      });
      const [listed] = await own();
      expect(listed).toMatchObject({
        url: receiver.url,
        region: { code: COUNTY },
        kinds: ["RECEIVED", "ESCALATED", "URGED", "CLOSED", "ALERTS"],
        waiting: 0,
        endedAt: null,
      });
      expect(JSON.stringify(listed)).not.toContain(secret);
      expect(await send("POST", `/webhooks/${listed.id}/test`)).toEqual({ status: 200, told: { failure: null } });
      expect(receiver.take()).toEqual(["webhook.test"]);
      expect((await app.inject({ method: "GET", url: "/webhooks" })).statusCode).toBe(401);
    });

    it("have what is told of their region and kinds, signed, each complaint's in order, with persons masked", async () => {
      const words = "楼上噪音，请回电13812345678";
      await record([
        given("a", { description: words }),
        given("b", { regionCode: "370103" }),
        given("old", { reportedAt: "2026-09-01T09:00:00+08:00" }),
      ]);
      await tell([
        happens("a", "ASSIGNED", "08:00"),
        happens("a", "URGED", "09:00", { reason: "张伟 13812345678 再次来电" }),
        happens("b", "CLOSED", "09:30"),
      ]);
      await tell([happens("a", "CLOSED", "10:00")]);
      expect((await own())[0]).toMatchObject({ waiting: 3 });
      const both = await Promise.all([handedOut(), handedOut()]);
      expect(both.reduce((all, { delivered }) => all + delivered, 0)).toBe(3);
      const [first, second] = receiver.posted as [Posted, Posted];
      const seconds = first.headers["webhook-timestamp"];
      const signed = `${first.headers["webhook-id"]}.${seconds}.${first.body}`;
      expect(first.headers["webhook-signature"]).toBe(
        `v1,${createHmac("sha256", Buffer.from(secret.slice(6), "base64"))
          .update(signed)
          .digest("base64")}`,
      );
      expect(JSON.parse(first.body)).toMatchObject({
        type: "complaint.received",
        timestamp: "2026-11-19T01:00:00.000Z",
        data: {
          complaint: { externalId: "a", source: "hotline", region: { code: "370102001" }, category: "NOISE" },
          event: null,
        },
      });
      expect(JSON.parse(second.body).data.event).toMatchObject({ source: "hotline", id: "a URGED 09:00" });
      expect(first.body + second.body).toContain("138****5678");
      expect(first.body + second.body).not.toMatch(/13812345678|张伟/);
      expect(receiver.take()).toEqual(["complaint.received a", "complaint.urged a", "complaint.closed a"]);
      expect((await own())[0]).toMatchObject({ waiting: 0, failingSince: null, deliveredAt: expect.any(String) });
    });

    it("are tried again under the same id while they fail, one message at a time, and then come in order", async () => {
      receiver.answer = 500;
      await record([given("c"), given("d")]);
      await tell([happens("c", "CLOSED", "11:00")]);
      await handedOut();
      const ids = receiver.posted.map(({ headers }) => headers["webhook-id"]);
      expect(receiver.take().sort()).toEqual(["complaint.received c", "complaint.received d"]);
      expect((await own())[0]).toMatchObject({ waiting: 3, failure: "answered 500", failingSince: expect.any(String) });
      // one of the two that are due; what comes after an event waits for it
      later = 1000 * WAITS[0]!;
      await handedOut();
      expect(receiver.take()).toHaveLength(1);
      receiver.answer = 204;
      later += 1000 * WAITS[1]!;
      await handedOut();
      await handedOut();
      expect(new Set(receiver.posted.map(({ headers }) => headers["webhook-id"]))).toEqual(
        new Set([...ids, receiver.posted.at(-1)!.headers["webhook-id"]]),
      );
      const told = receiver.take();
      expect(told.indexOf("complaint.closed c")).toBeGreaterThan(told.indexOf("complaint.received c"));
      expect([...told].sort()).toEqual(["complaint.closed c", "complaint.received c", "complaint.received d"]);
      expect((await own())[0]).toMatchObject({ waiting: 0, failure: null, failingSince: null });
    });

    it("have their region's alerts, once", async () => {
      const { pool } = getDatabase();
      await pool.query(
        `insert into alert_rules (name, region_code, level, alarm, condition, threshold, made_by, created_at)
         values ('超期', '370000', 'COUNTY', 'COMPLAINTS_OVERDUE', 'ABOVE', 2, 'somebody', now())`,
      );
      const regions = (await openPlatform(getDatabase(), config())).regions();
      const { rows } = await pool.query<{ alert_id: string; region_id: number }>(
        `insert into alerts (rule_id, region_id, fired_at, fired_value, value)
         select (select max(rule_id) from alert_rules), region_id, now(), 3, 3 from regions where code in ('370102', '370103') returning alert_id, region_id`,
      );
      for (let twice = 0; twice < 2; twice++)
        await inTransaction(getDatabase(), (client) =>
          queueAlerts(client, { channels: [], regions }, rows, "FIRED", new Date()),
        );
      await handedOut();
      expect(receiver.posted.map(({ body }) => JSON.parse(body).data.region.code)).toEqual(["370102"]);
      expect(receiver.take()).toEqual(["alert.fired"]);
    });

    it("show persons as they are to whom the account may see them, with an entry before each", async () => {
      await changing(getDatabase(), (as) => grant(as, "wang", { ...SUPERVISOR, personal: true }));
      await record([given("e", { description: "请回电13812345678" })]);
      await handedOut();
      expect(JSON.parse(receiver.posted[0]!.body).data.complaint.description).toBe("请回电13812345678");
      receiver.take();
      const { rows } = await getDatabase().pool.query(
        "select actor, region_code from audit_entries where action = 'PERSONS_READ'",
      );
      expect(rows).toEqual([{ actor: "account:wang", region_code: "370102001" }]);
    });

    it("end with the right to them, with two days of failures, and when their owner says so; what waits goes nowhere", async () => {
      await record([given("f")]);
      await changing(getDatabase(), (as) => revoke(as, "wang", SUPERVISOR));
      await handedOut();
      expect(receiver.take()).toEqual([]);
      await changing(getDatabase(), (as) => grant(as, "wang", SUPERVISOR));
      await signIn();
      expect((await own())[0]).toMatchObject({ endedBy: "RIGHTS", waiting: 0 });
      expect((await make()).status).toBe(200);

      receiver.answer = 503;
      await record([given("g")]);
      await handedOut();
      later += 2 * 86_400_000 + 1000;
      await handedOut();
      receiver.take();
      expect((await own())[0]).toMatchObject({ endedBy: "FAILURES", failure: "answered 503", waiting: 0 });

      expect((await make()).status).toBe(200);
      const [third] = await own();
      expect((await send("DELETE", `/webhooks/${third.id}`)).status).toBe(204);
      expect((await send("DELETE", `/webhooks/${third.id}`)).told.errors[0].extensions.code).toBe("NOT_FOUND");
      // those that ended by themselves are told until their owner puts them away
      for (const { id } of await own()) expect((await send("DELETE", `/webhooks/${id}`)).status).toBe(204);
      expect(await own()).toEqual([]);
      await record([given("h")]);
      await handedOut();
      expect(receiver.take()).toEqual([]);
      const { rows } = await getDatabase().pool.query(
        "select action, actor, details::jsonb->>'by' as by from audit_entries where action like 'WEBHOOK%' and action <> 'WEBHOOK_TESTED' order by entry_number",
      );
      expect(rows.map(({ action, actor, by }) => [action, actor, by].join(" ").trim())).toEqual([
        "WEBHOOK_MADE account:wang",
        "WEBHOOK_ENDED server RIGHTS",
        "WEBHOOK_MADE account:wang",
        "WEBHOOK_ENDED server FAILURES",
        "WEBHOOK_MADE account:wang",
        "WEBHOOK_ENDED account:wang OWNER",
        "WEBHOOK_ENDED account:wang OWNER",
        "WEBHOOK_ENDED account:wang OWNER",
      ]);
    });
  },
  withSupervisor,
);

/** Each told twice; more than the batch that is under way when the server is killed. */
const COMPLAINTS = 80;

/** An embedded database is opened three times over for it: in the long form (KILLS=1) alone. */
const killed = kindsToTest().filter((kind) => kind === "native" || process.env.KILLS !== undefined);

it.each(killed)(
  "kill -9 of a server amid handing out loses no event and keeps each complaint's in order (%s)",
  async (kind) => {
    const world = await openTestDatabase(kind);
    const receiver = await Receiver.open();
    try {
      const { database, config } = world;
      await withSupervisor(database);
      const told = { owner: "wang", regionCode: COUNTY, url: receiver.url, kinds: ["RECEIVED", "ASSIGNED"] };
      await changing(database, (as) => createWebhook(as, told));
      const app = await buildServer({ database, config });
      const query = `mutation($rows: [ComplaintInput!]!) { recordComplaints(source: "hotline", complaints: $rows) { __typename } }`;
      const rows = Array.from({ length: COMPLAINTS }, (_, n) =>
        given(`k${n}`, { assignedAt: "2026-11-19T10:00:00+08:00" }),
      );
      const headers = { authorization: "Bearer test-write-token" };
      const answer = await app.inject({
        method: "POST",
        url: "/graphql",
        payload: { query, variables: { rows } },
        headers,
      });
      expect(answer.json().data.recordComplaints.__typename).toBe("ComplaintsStored");
      await app.close();
      if (kind === "embedded") await database.close();
      const start = () =>
        startServerProcess(world, { AUTH: "accounts", WEBHOOK_NETWORKS: "127.0.0.0/8", ACCESS_LOG: "0" });
      const seen = new Map<string, string>();
      const look = () => {
        for (const { headers, body } of receiver.posted.splice(0)) {
          const { type, data } = JSON.parse(body);
          const key = `${data.complaint.externalId} ${type}`;
          if (type === "complaint.assigned")
            expect(seen.has(`${data.complaint.externalId} complaint.received`)).toBe(true);
          expect(seen.get(key) ?? headers["webhook-id"]).toBe(headers["webhook-id"]);
          seen.set(key, String(headers["webhook-id"]));
        }
        return seen.size;
      };
      const first = await start();
      await vi.waitFor(() => expect(look()).toBeGreaterThan(5), { timeout: 120_000, interval: 5 });
      first.server.kill("SIGKILL");
      await first.ended;
      expect(look()).toBeLessThan(2 * COMPLAINTS);
      const reopened = kind === "embedded" ? await openDatabase(config, () => undefined) : database;
      // what was under way when it was killed is tried again after its wait
      await reopened.pool.query("update event_deliveries set next_at = now() - interval '1 second'");
      if (kind === "embedded") await reopened.close();
      const second = await start();
      await vi.waitFor(() => expect(look()).toBe(2 * COMPLAINTS), { timeout: 120_000, interval: 50 });
      second.server.kill("SIGKILL");
      await second.ended;
    } finally {
      await receiver.close();
      await world.remove();
    }
  },
  300_000,
);
