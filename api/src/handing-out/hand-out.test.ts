import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countedSmallWorld } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { type MailServer, mailServer } from "../../test/mail-server.ts";
import type { AlertChannel } from "../alert-channels.ts";
import { evaluateRules } from "../alerts/evaluate-rules.ts";
import { readConfig } from "../config.ts";
import { type Database, inTransaction } from "../db/database.ts";
import { mailerOf } from "../mail/mailer.ts";
import { openPlatform } from "../open-platform.ts";
import { shellContext } from "../shell-context.ts";
import { handOut, WAITS } from "./hand-out.ts";

const NOON = Date.parse("2026-11-20T04:00:00Z");
const SECRET = `whsec_${Buffer.from("a secret of twenty-four bytes").toString("base64")}`;
interface Posted {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Three open complaints in Lixia, over 72 hours old, and a rule that they break. */
async function world(database: Database): Promise<void> {
  await countedSmallWorld(database);
  await inTransaction(database, async (client) => {
    await client.query("create table complaints_of_hand_out partition of complaints default");
    await client.query("delete from complaints where reported_on >= '2026-08-01'");
    await client.query(
      `insert into complaints (city_code, reported_on, source_id, external_id, region_id, category, status, reported_at)
       select '370100', date '2026-11-10', 1, 'h' || n, 9, 'PARKING', 'ASSIGNED', timestamptz '2026-11-10T04:00:00Z' from generate_series(1, 3) n`,
    );
    await client.query(
      `insert into alert_rules (name, region_code, level, alarm, condition, threshold, made_by, created_at)
       values ('超期', '370000', 'COUNTY', 'COMPLAINTS_OVERDUE', 'ABOVE', 2, 'somebody', timestamptz '2026-11-01T00:00:00Z')`,
    );
  });
}

describeOnBoth(
  "alerts handed out",
  (getDatabase, _kind, getConfig) => {
    let server: Server;
    let mail: MailServer;
    const posted: Posted[] = [];
    /** What the other side answers, from now on. */
    let answer = 200;
    let channels: AlertChannel[];
    beforeAll(async () => {
      mail = await mailServer();
      server = createServer((request, response) => {
        let body = "";
        request.on("data", (part: Buffer) => {
          body += part.toString();
        });
        request.on("end", () => {
          posted.push({ headers: request.headers, body });
          response.writeHead(answer, answer === 302 ? { location: "/elsewhere" } : {}).end();
        });
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
      channels = [
        { name: "ops", region: "370100", url, secret: SECRET },
        { name: "duty", region: "370000", to: ["duty@example.cn"], language: "zh" },
        { name: "others", region: "370200", url, secret: SECRET },
      ];
    });
    afterAll(async () => {
      await mail.close();
      await new Promise((resolve) => server.close(resolve));
    });

    const platformOf = () => openPlatform(getDatabase(), { ...getConfig(), alertChannels: channels });
    async function evaluated(at = NOON) {
      const platform = await platformOf();
      return evaluateRules(getDatabase(), () => shellContext(platform), new Date(at));
    }
    async function handedOut(at: number) {
      const mailer = mailerOf({ url: mail.url, from: "atlas@example.cn" });
      return handOut({ platform: await platformOf(), mailer, now: () => new Date(at) });
    }

    it("goes once to each channel of its region, signed, whoever looks, and by mail", async () => {
      expect(await evaluated()).toEqual({ fired: 1, resolved: 0 });
      const both = await Promise.all([handedOut(NOON), handedOut(NOON)]);
      expect(both.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(2);
      expect(posted).toHaveLength(1);
      const [{ headers, body }] = posted as [Posted];
      const key = Buffer.from(SECRET.slice(6), "base64");
      const signed = `${headers["webhook-id"]}.${NOON / 1000}.${body}`;
      expect(headers["webhook-signature"]).toBe(`v1,${createHmac("sha256", key).update(signed).digest("base64")}`);
      expect(JSON.parse(body)).toMatchObject({
        type: "alert.fired",
        timestamp: new Date(NOON).toISOString(),
        data: {
          region: { code: "370102" },
          value: 3,
          rule: { name: "超期", alarm: "COMPLAINTS_OVERDUE", threshold: 2 },
        },
      });
      expect(mail.taken.map(({ to }) => to)).toEqual([["duty@example.cn"]]);
      expect(await handedOut(NOON + 3_600_000)).toEqual({ delivered: 0, failed: 0, givenUp: [] });
    });

    it("is sent again under the same id where it is refused, sent on elsewhere, or broken off before it is marked", async () => {
      const { pool } = getDatabase();
      await pool.query("update complaints set status = 'CLOSED' where external_id = 'h1'");
      await pool.query("update data_versions set version = version + 1 where family = 'complaints'");
      let at = NOON + 7_200_000;
      expect(await evaluated(at)).toEqual({ fired: 0, resolved: 1 });
      posted.length = 0;
      answer = 500;
      expect(await handedOut(at)).toEqual({ delivered: 1, failed: 1, givenUp: [] });
      // not before its wait is over
      expect(await handedOut(at + 1000 * WAITS[0]! - 1)).toEqual({ delivered: 0, failed: 0, givenUp: [] });
      answer = 302;
      at += 1000 * WAITS[0]!;
      expect(await handedOut(at)).toEqual({ delivered: 0, failed: 1, givenUp: [] });
      answer = 200;
      at += 1000 * WAITS[1]!;
      await pool.query(
        `create function breaks_mark() returns trigger language plpgsql as $$ begin
           if new.delivered_at is not null then raise exception 'cut off'; end if; return new; end $$`,
      );
      await pool.query(
        "create trigger breaks_mark before update on event_deliveries for each row execute function breaks_mark()",
      );
      expect(await handedOut(at)).toEqual({ delivered: 0, failed: 1, givenUp: [] });
      await pool.query("drop trigger breaks_mark on event_deliveries");
      at += 1000 * WAITS[2]!;
      expect(await handedOut(at)).toEqual({ delivered: 1, failed: 0, givenUp: [] });
      expect(posted).toHaveLength(4);
      expect(new Set(posted.map(({ headers, body }) => `${headers["webhook-id"]} ${body}`)).size).toBe(1);
      expect(JSON.parse(posted[0]!.body)).toMatchObject({ type: "alert.resolved", data: { value: 2 } });
    });

    it("is given up after its last wait, and that is told once", async () => {
      const { pool } = getDatabase();
      await pool.query("update complaints set status = 'ASSIGNED' where external_id = 'h1'");
      await pool.query("update data_versions set version = version + 1 where family = 'complaints'");
      let at = NOON + 40 * 86_400_000;
      expect(await evaluated(at)).toEqual({ fired: 1, resolved: 0 });
      answer = 503;
      for (const wait of WAITS) {
        expect((await handedOut(at)).failed).toBe(1);
        at += 1000 * wait;
      }
      expect(await handedOut(at)).toEqual({
        delivered: 0,
        failed: 0,
        givenUp: [{ delivery_id: expect.any(String), channel: "ops", failure: "answered 503" }],
      });
      expect(await handedOut(at + 86_400_000)).toEqual({ delivered: 0, failed: 0, givenUp: [] });
    });
  },
  world,
);

it("channels are read from the settings, each fault told without its secret", () => {
  const read = (list: unknown) => readConfig({ ALERT_CHANNELS: JSON.stringify(list) }).alertChannels;
  const ops = { name: "ops", region: "370100", url: "https://ops.example.cn/hook", secret: SECRET };
  expect(read([ops])).toEqual([ops]);
  for (const wrong of [
    [{ ...ops, secret: "hush-hush" }],
    [{ ...ops, url: "file:///etc/passwd" }],
    [ops, ops],
    [{ name: "duty", region: "370000", to: ["duty@example.cn"] }],
  ])
    expect(() => read(wrong)).toThrow(/ALERT_CHANNELS/);
  expect(() => read([{ ...ops, secret: "hush-hush" }])).not.toThrow("hush-hush");
});
