import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { recordEvents } from "../../test/complaint-events.ts";
import { countedSmallWorld } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { escalatesSince, HOTLINE, passAt, recordLoops } from "../../test/passes.ts";
import { inTransaction } from "../db/database.ts";
import { reconcile } from "../indicators/reconcile.ts";
import { buildServer } from "../server.ts";
import { ESCALATING_SOURCE } from "./escalate.ts";

// The hotline's rule: 5 working days from the assignment, then to the city as business begins. 2026-11-02 is a Monday: assigned on it, due on
// Monday the 9th at 17:30, when business ends; with the city on Tuesday the 10th at 08:30.
const at = (text: string): string => `2026-11-${text.replace(" ", "T")}:00+08:00`;

describeOnBoth(
  "due times and escalation",
  (getDatabase, kind, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());
    const look = (when: string, more = {}) => passAt(getDatabase(), getConfig(), at(when), more);
    const rows = async <T>(text: string): Promise<T[]> => (await getDatabase().pool.query(text)).rows as T[];
    const reported = () =>
      rows<{ complaint: string }>(
        `select c.external_id as complaint, e.happened_at, e.level::text as level, e.reason, x.due_at, x.found_at, c.status::text as status
         from complaint_events e join sources s using (source_id) join complaints c using (city_code, reported_on, complaint_id)
         left join complaint_escalations x using (city_code, event_id) where s.name = '${ESCALATING_SOURCE}' order by 1`,
      );
    const dues = (complaint: string) =>
      rows(
        `select d.step, d.policy, d.run, d.due_at, d.escalates_at, d.paused_since, d.leads, d.returns, d.escalated_to::text as escalated_to
         from complaint_dues d join complaints c using (city_code, reported_on, complaint_id) where c.external_id = '${complaint}' order by step`,
      );

    it("what is overdue goes up once, with the true due time and the time found; what has ended, or stands, does not", async () => {
      await escalatesSince(getDatabase(), at("02 00:00"));
      await recordLoops(app, {
        late: [["ASSIGNED", "02 10:00"]],
        handled: [
          ["ASSIGNED", "02 10:00"],
          ["HANDLED", "09 10:00"],
        ],
        closed: [
          ["ASSIGNED", "02 10:00"],
          ["CLOSED", "10 09:00"],
        ],
        merged: [
          ["ASSIGNED", "02 10:00"],
          ["MERGED", "10 09:00"],
        ],
        withdrawn: [
          ["ASSIGNED", "02 10:00"],
          ["WITHDRAWN", "09 18:00"],
        ],
        // it stands with half an hour left
        paused: [
          ["ASSIGNED", "02 10:00"],
          ["PAUSED", "09 17:00"],
        ],
        // given back in time and not given to anybody since: the desk's own clock goes on from receipt
        returned: [
          ["ASSIGNED", "02 10:00"],
          ["RETURNED", "03 10:00", { reason: "不属本单位职责" }],
          ["ASSIGNED", "12 09:00"],
        ],
      });
      expect(await look("09 17:00")).toMatchObject({ reported: 0 });
      expect(await dues("late")).toMatchObject([
        {
          step: "handle",
          run: 2,
          leads: true,
          due_at: new Date(at("09 17:30")),
          escalates_at: new Date(at("10 08:30")),
        },
      ]);
      expect(await dues("paused")).toMatchObject([
        { due_at: null, escalates_at: null, paused_since: new Date(at("09 17:00")) },
      ]);
      expect(await dues("closed")).toEqual([]);
      // at night, and until business begins, nobody is told
      expect(await look("10 08:29")).toEqual({ counted: 0, reported: 0, left: false });
      // nothing ran for two days
      expect(await look("12 15:00")).toMatchObject({ reported: 1 });
      expect(await reported()).toEqual([
        {
          complaint: "late",
          happened_at: new Date(at("10 08:30")),
          level: "CITY",
          reason: "承办单位办理逾期，应于 2026-11-09 17:30 前完成",
          due_at: new Date(at("09 17:30")),
          found_at: new Date(at("12 15:00")),
          status: "ESCALATED",
        },
      ]);
      // the clock an hour back, and forward again
      for (const when of ["12 14:00", "12 15:00", "12 16:00"]) expect(await look(when)).toMatchObject({ reported: 0 });
      expect(await dues("late")).toMatchObject([{ escalates_at: null, escalated_to: "CITY" }]);
      expect((await inTransaction(getDatabase(), (client) => reconcile(client))).differences).toEqual([]);
    });

    it("a new run goes up anew; what was handed back and given again has its own time", async () => {
      await recordEvents(
        app,
        [
          { eventId: "h", complaint: "late", type: "HANDLED", at: at("12 17:00") },
          { eventId: "r", complaint: "late", type: "REOPENED", at: at("13 09:00") },
        ],
        { source: HOTLINE },
      );
      // Reopened on Friday the 13th: due on Friday the 20th at 17:30, up on Monday the 23rd. Assigned anew on Thursday the 12th: due on the 19th.
      expect(await look("19 17:31")).toMatchObject({ reported: 0 });
      expect(await dues("returned")).toMatchObject([{ run: 3, due_at: new Date(at("19 17:30")), returns: 1 }]);
      expect(await dues("late")).toMatchObject([{ due_at: new Date(at("20 17:30")), escalated_to: null }]);
      expect(await look("23 09:00")).toMatchObject({ reported: 2 });
      expect((await reported()).map(({ complaint }) => complaint)).toEqual(["late", "late", "returned"]);
    });

    it("nothing goes up that was due before escalation began, is invented, or is switched off", async () => {
      await escalatesSince(getDatabase(), at("11 00:00"));
      await recordLoops(app, { early: [["ASSIGNED", "02 10:00"]], off: [["ASSIGNED", "16 10:00"]] });
      // assigned on the 2nd, it was to go up on the 10th; on the 16th, on Tuesday the 24th at 08:30
      expect(await look("24 08:29")).toMatchObject({ reported: 0 });
      expect(await look("24 09:00", { escalates: false })).toEqual({ counted: 0, reported: 0, left: false });
      const invented = (demo: boolean) =>
        getDatabase().pool.query("update sources set demo = $1 where name = $2", [demo, HOTLINE]);
      await invented(true);
      expect(await look("24 09:00")).toMatchObject({ reported: 0 });
      await invented(false);
      await getDatabase().pool.query("update due_rules set fingerprint = null");
      expect(await look("24 09:00")).toMatchObject({ reported: 1 });
    });

    it("due times are those that the complaint's own clocks tell, and are counted anew where the rules change", async () => {
      const told = async () => {
        const { data, errors } = await ask(
          app,
          `{ complaints(first: 100) { nodes { externalId status clocks(at: "${at("24 12:00")}") { steps { step applies clock { start end due state } } } } } }`,
        );
        expect(errors).toBeUndefined();
        type Clock = { start: string | null; end: string | null; due: string | null; state: string };
        type Node = {
          externalId: string;
          status: string;
          clocks: { steps: { step: string; applies: boolean; clock: Clock }[] } | null;
        };
        return (data as { complaints: { nodes: Node[] } }).complaints.nodes
          .filter(({ status }) => status !== "CLOSED")
          .flatMap(({ externalId, clocks }) =>
            (clocks?.steps ?? [])
              .filter(({ applies, clock }) => applies && clock.start !== null && clock.end === null)
              .map(({ step, clock }) => [externalId, step, clock.state === "PAUSED" ? null : clock.due]),
          )
          .sort();
      };
      await getDatabase().pool.query("update due_rules set fingerprint = 'another'");
      await getDatabase().pool.query("update complaint_dues set due_at = now()");
      await look("24 12:00");
      const stored = await rows<{ external_id: string; step: string; due_at: Date | null }>(
        "select c.external_id, d.step, d.due_at from complaint_dues d join complaints c using (city_code, reported_on, complaint_id) where d.step <> ''",
      );
      const counted = stored.map((row) => [row.external_id, row.step, row.due_at?.toISOString() ?? null]).sort();
      expect(counted.length).toBeGreaterThan(3);
      expect(counted).toEqual(await told());
      expect(await look("24 12:00")).toEqual({ counted: 0, reported: 0, left: false });
    });

    const mark = (complaint: string) =>
      getDatabase().pool.query(
        `insert into complaint_due_marks (city_code, reported_on, complaint_id)
         select city_code, reported_on, complaint_id from complaints where external_id = '${complaint}'`,
      );
    const marks = async (): Promise<number> => (await rows("select 1 from complaint_due_marks")).length;

    it("what is gone leaves nothing behind; a long count is broken off and goes on where it was", async () => {
      await getDatabase().pool.query(
        `insert into complaint_dues (city_code, reported_on, complaint_id, step, leads, region_id, category, returns)
         select city_code, reported_on + 1, complaint_id, '', true, region_id, category, 0 from complaints where external_id = 'late';
         insert into complaint_due_marks (city_code, reported_on, complaint_id)
         select city_code, reported_on + 1, complaint_id from complaints where external_id = 'late'`,
      );
      await mark("early");
      const before = (await dues("late")).length;
      expect(await look("24 12:00", { mostMs: 0 })).toEqual({ counted: 1, reported: 0, left: true });
      expect(await look("24 12:00")).toEqual({ counted: 0, reported: 0, left: false });
      expect([
        await marks(),
        (await rows("select 1 from complaint_dues where reported_on = date '2026-11-03'")).length,
      ]).toEqual([0, 0]);
      expect(await dues("late")).toHaveLength(before);
    });

    // an embedded database has one session
    if (kind === "native")
      it("a mark stays as long as somebody else holds its complaint", async () => {
        await mark("early");
        await mark("late");
        const other = await getDatabase().pool.connect();
        try {
          await other.query("begin");
          await other.query("select 1 from complaints where external_id = 'early' for update");
          expect(await look("24 12:00")).toMatchObject({ counted: 1 });
          expect(await marks()).toBe(1);
        } finally {
          await other.query("rollback");
          other.release();
        }
        expect(await look("24 12:00")).toMatchObject({ counted: 1 });
        expect(await marks()).toBe(0);
      });
  },
  countedSmallWorld,
);
