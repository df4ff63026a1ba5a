import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { recordEvents } from "../../test/complaint-events.ts";
import { countedSmallWorld, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { buildServer } from "../server.ts";

const QUERY = `query Loops($at: DateTime, $id: ID!) {
  complaint(id: $id) {
    status
    history { type at toldAt level unit reason source eventId }
    hands { since from to level unit }
    clocks(at: $at) {
      policy policyNameZh
      steps { step applies clock { state startedBy due limit spent paused left breached card policyVersion escalatesTo escalatesAt notes remarks { type at reason consent }
        stretches { because from to minutes detail policyVersion } } earlier { state breached } }
    }
  }
}`;
const at = (text: string): string => `2026-11-${text.replace(" ", "T")}:00+08:00`;
const utc = (text: string): string => new Date(at(text)).toISOString();

describeOnBoth(
  "the loop of a complaint",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());

    async function loopOf(externalId: string, moment: string) {
      const { data } = await ask(app, "{ complaints(first: 1000) { nodes { id externalId } } }");
      const { nodes } = (data as { complaints: { nodes: { id: string; externalId: string }[] } }).complaints;
      const { id } = nodes.find((node) => node.externalId === externalId)!;
      const answer = await ask(app, QUERY, { id, at: at(moment) });
      expect(answer.errors).toBeUndefined();
      return (answer.data as { complaint: Record<string, never> }).complaint as Record<string, unknown>;
    }
    const hotline = "济南12345热线";
    const given = (externalId: string, more: object = {}) => ({
      externalId,
      category: "NOISE",
      reportedAt: at("02 09:00"),
      regionCode: "370102001",
      ...more,
    });

    it("a merged complaint names what it goes on under, followed to the last; circles and what is not known are refused", async () => {
      await record(
        app,
        ["m1", "m2", "m3", "m4", "m5"].map((id) => given(id)),
      );
      const merged = (complaint: string, mergedInto?: string, more: object = {}) => ({
        eventId: `${complaint}>${mergedInto}`,
        complaint,
        type: "MERGED" as const,
        at: at("03 10:00"),
        ...(mergedInto === undefined ? {} : { mergedInto }),
        ...more,
      });
      expect(await recordEvents(app, [merged("m1", "m2")])).toMatchObject({ inserted: 1 });
      expect(await recordEvents(app, [merged("m1", "m2"), merged("m2", "m3"), merged("m4")])).toMatchObject({
        inserted: 2,
        unchanged: 1,
      });
      const refusedOf = async (...events: ReturnType<typeof merged>[]) =>
        ((await recordEvents(app, events)) as { problems: object[] }).problems;
      const circle = "a complaint that does not go on under this one itself";
      for (const [event, expected, got] of [
        [merged("m3", "m1"), circle, "m1"],
        [merged("m3", "m3"), "the id of another complaint", "m3"],
        [merged("m3", "nowhere"), "the id of a complaint that is known", "nowhere"],
        [merged("m3", "m5", { type: "ASSIGNED" }), "nothing but of MERGED", "m5"],
      ] as const)
        expect(await refusedOf(event)).toEqual([{ index: 0, field: "mergedInto", expected, got }]);
      // of a batch the first stands
      expect(await refusedOf(merged("m3", "m5"), merged("m5", "m3"))).toMatchObject([{ index: 1, expected: circle }]);

      const { data } = await ask(
        app,
        `{ complaints(filter: { under: "370102001" }, first: 1000) { nodes {
          externalId status mergedInto { externalId } mergedHere { externalId } history { type mergedInto { externalId } } } } }`,
      );
      const { nodes } = (data as { complaints: { nodes: { externalId: string }[] } }).complaints;
      const byId = new Map(nodes.map((node) => [node.externalId, node]));
      expect(byId.get("m1")).toEqual({
        externalId: "m1",
        status: "CLOSED",
        mergedInto: { externalId: "m3" },
        mergedHere: [],
        history: [
          { type: "RECEIVED", mergedInto: null },
          { type: "MERGED", mergedInto: { externalId: "m2" } },
        ],
      });
      expect(byId.get("m2")).toMatchObject({ mergedInto: { externalId: "m3" }, mergedHere: [{ externalId: "m1" }] });
      expect(byId.get("m3")).toMatchObject({
        status: "RECEIVED",
        mergedInto: null,
        mergedHere: [{ externalId: "m2" }],
      });
      expect(byId.get("m4")).toMatchObject({ status: "CLOSED", mergedInto: null });
    });

    it("its clocks are replayed from its events by the policy that applies, with who had it how long", async () => {
      await record(app, [given("told")], { source: hotline });
      const event = (n: number, type: "ASSIGNED" | "PAUSED" | "RESUMED" | "RETURNED", when: string, more = {}) => ({
        eventId: `t${n}`,
        complaint: "told",
        type,
        at: at(when),
        ...more,
      });
      await recordEvents(
        app,
        [
          event(1, "ASSIGNED", "02 10:00", { level: "COUNTY", unit: "区住建局" }),
          event(2, "RETURNED", "03 10:00", { level: "COUNTY", unit: "区住建局", reason: "不属本单位职责" }),
          event(3, "ASSIGNED", "03 14:00", { level: "STREET", unit: "解放路街道" }),
          event(4, "PAUSED", "05 09:30", { reason: "等配件" }),
          event(5, "RESUMED", "06 09:30", { reason: "等配件" }),
        ],
        { source: hotline },
      );
      const loop = await loopOf("told", "09 12:00");
      expect(loop.history).toMatchObject([
        { type: "RECEIVED", at: utc("02 09:00"), toldAt: null, eventId: null },
        { type: "ASSIGNED", level: "COUNTY", unit: "区住建局", source: hotline, eventId: "t1" },
        { type: "RETURNED", reason: "不属本单位职责" },
        { type: "ASSIGNED", level: "STREET" },
        { type: "PAUSED", reason: "等配件" },
        { type: "RESUMED" },
      ]);
      expect(loop.hands).toEqual([
        { since: "RECEIVED", from: utc("02 09:00"), to: utc("02 10:00"), level: null, unit: null },
        { since: "ASSIGNED", from: utc("02 10:00"), to: utc("03 10:00"), level: "COUNTY", unit: "区住建局" },
        { since: "RETURNED", from: utc("03 10:00"), to: utc("03 14:00"), level: null, unit: null },
        { since: "ASSIGNED", from: utc("03 14:00"), to: null, level: "STREET", unit: "解放路街道" },
      ]);
      // Assigned anew on Tuesday the 3rd at 14:00, 5 working days: Wednesday to Friday, Monday and Tuesday the 10th, 17:30; a working day of 450
      // minutes was paused (Thursday from 09:30, 60 minutes after opening, to Friday 09:30): due on Wednesday the 11th, 17:30.
      const paused = 150 + 240 + 60;
      const spent = 210 + 450 + 60 + (150 + 240) + 210;
      expect(loop.clocks).toMatchObject({
        policy: "shandong-hotline",
        policyNameZh: "山东政务服务热线",
        steps: [
          {
            step: "handle",
            applies: true,
            clock: {
              state: "RUNNING",
              startedBy: "ASSIGNED",
              due: utc("11 17:30"),
              limit: 210 + 5 * 450,
              spent,
              paused,
              left: 210 + 5 * 450 - spent,
              breached: false,
              escalatesTo: "CITY",
              policyVersion: "shandong-hotline@1",
            },
            earlier: [
              { state: "ENDED", breached: false },
              { state: "ENDED", breached: false },
            ],
          },
        ],
      });
      const { stretches } = (loop.clocks as { steps: { clock: { stretches: Record<string, unknown>[] } }[] }).steps[0]!
        .clock;
      expect(stretches.filter(({ because }) => because === "PAUSED")).toEqual([
        {
          because: "PAUSED",
          from: utc("05 09:30"),
          to: utc("06 09:30"),
          minutes: paused,
          detail: "等配件",
          policyVersion: "shandong-hotline@1",
        },
      ]);
    });

    it("what a clock did not follow is told by code, with the level whose consent was wanting", async () => {
      await record(app, [given("extended")], { source: hotline });
      const extended = { complaint: "extended", type: "EXTENDED" as const, reason: "需专家鉴定", amount: 4 };
      await recordEvents(
        app,
        [
          { ...extended, eventId: "x1", at: at("04 10:00"), level: "STREET" },
          { ...extended, eventId: "x2", at: at("05 10:00"), level: "CITY", amount: 12 },
        ],
        { source: hotline },
      );
      const { clocks } = await loopOf("extended", "06 12:00");
      expect(clocks).toMatchObject({
        steps: [
          {
            clock: {
              // 5 working days from Monday the 2nd, and 10 more: 9 November, 23 November
              due: utc("23 17:30"),
              remarks: [
                { type: "EXTENDED", at: utc("04 10:00"), reason: "NO_CONSENT", consent: "CITY" },
                { type: "EXTENDED", at: utc("05 10:00"), reason: "CUT", consent: null },
              ],
              notes: [expect.stringContaining("consent of CITY, got STREET"), expect.stringContaining("cut to the 10")],
            },
          },
        ],
      });
    });

    it("a complaint without events is told by its own times; one that ended nobody knows when has no clock, nor one without a policy", async () => {
      await record(
        app,
        [
          given("wide", { status: "CLOSED", assignedAt: at("02 10:00"), closedAt: at("12 10:00") }),
          given("untimed", { status: "CLOSED" }),
        ],
        { source: hotline },
      );
      await record(app, [given("walk-in")], { source: "来访" });
      const wide = await loopOf("wide", "20 12:00");
      expect(wide.history).toMatchObject([
        { type: "RECEIVED" },
        { type: "ASSIGNED" },
        { type: "CLOSED", source: hotline, toldAt: null },
      ]);
      // 5 working days from Monday the 2nd: due on Monday the 9th
      expect(wide.clocks).toMatchObject({
        steps: [{ clock: { state: "ENDED", due: utc("09 17:30"), breached: true, card: "RED" } }],
      });
      // what happened later than the moment asked of changes nothing
      expect((await loopOf("wide", "09 17:00")).clocks).toMatchObject({
        steps: [{ clock: { state: "RUNNING", breached: false } }],
      });
      expect(await loopOf("untimed", "20 12:00")).toMatchObject({ status: "CLOSED", clocks: null });
      expect(await loopOf("walk-in", "20 12:00")).toMatchObject({ clocks: null });
    });
  },
  countedSmallWorld,
);
