import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { recordEvents } from "../../test/complaint-events.ts";
import { countedSmallWorld, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { roleTokens } from "../../test/role-tokens.ts";
import { buildServer } from "../server.ts";

const PLACE = { longitude: 117.05, latitude: 36.62 };
/** 0.0005° of latitude: 55.5 m. */
const NEAR = { longitude: 117.05, latitude: 36.6205 };
const FAR = { longitude: 117.05, latitude: 36.6215 };
const WORDS = "小区停车难，车位被占";
const ALIKE = "停车难，小区车位被占用";

interface Told {
  readonly id: string;
  readonly externalId: string;
  readonly links: readonly { readonly state: string; readonly other: { readonly externalId: string } }[];
  readonly sameMatter: readonly { readonly externalId: string }[];
}

describeOnBoth(
  "matters",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    let closed: FastifyInstance;
    let tokens: Readonly<Record<string, string>> = {};
    beforeAll(async () => {
      const [database, config] = [getDatabase(), getConfig()];
      app = await buildServer({ database, config });
      closed = await buildServer({ database, config: { ...config, auth: "accounts" } });
      tokens = await roleTokens(database);
    });
    afterAll(() => Promise.all([app.close(), closed.close()]));

    const at = (day: string): string => `2026-11-${day}T09:00:00+08:00`;
    const given = (externalId: string, day: string, more: object = {}) => ({
      externalId,
      category: "NOISE",
      reportedAt: at(day),
      regionCode: "370102001",
      ...PLACE,
      description: WORDS,
      ...more,
    });
    async function told(): Promise<Map<string, Told>> {
      const { data, errors } = await ask(
        app,
        `{ complaints(filter: { under: "370102001", from: "2026-11-01" }, first: 100) { nodes {
          id externalId sameMatter { externalId }
          links { state score sameEstate metres days alike reason decidedBy other { externalId } } } } }`,
      );
      expect(errors).toBeUndefined();
      const { nodes } = (data as { complaints: { nodes: Told[] } }).complaints;
      return new Map(nodes.map((node) => [node.externalId, node]));
    }
    const decide = async (one: string, other: string, decision: string, who = "street") => {
      const all = await told();
      const query = `mutation($c: ID!, $o: ID!, $d: ComplaintLinkDecision!) {
          decideComplaintLink(complaint: $c, other: $o, decision: $d, reason: "同一车位") { externalId } }`;
      const variables = { c: all.get(one)!.id, o: all.get(other)!.id, d: decision };
      const headers = { authorization: `Bearer ${tokens[who]}` };
      return (await closed.inject({ method: "POST", url: "/graphql", payload: { query, variables }, headers })).json();
    };
    const othersOf = (complaint: Told | undefined) => complaint!.sameMatter.map(({ externalId }) => externalId);
    const matters = async () => {
      const { data, errors } = await ask(
        app,
        `{ complaintReport(under: "370102001", level: STREET, month: "2026-11") { total { received matters repeats repeatsWithin7Days } } }`,
      );
      expect(errors).toBeUndefined();
      return (data as { complaintReport: { total: { received: number; matters: number } } }).complaintReport.total;
    };

    it("proposes what is near, of one kind, within 7 days and in like words; a person says so, takes it back, and matters follow", async () => {
      await record(app, [
        given("p1", "02"),
        given("p2", "04", { ...NEAR, description: ALIKE }),
        given("p3", "05", FAR),
        given("p4", "06", { category: "PARKING" }),
        given("p5", "10"),
        given("p6", "03", { description: "楼顶漏水" }),
        given("p7", "03", { description: null }),
      ]);
      const all = await told();
      // 2 days apart, 55.5 m, and 6 of 17 trigrams in common, on either database
      expect(all.get("p1")!.links).toMatchObject([
        {
          state: "PROPOSED",
          sameEstate: false,
          metres: expect.closeTo(55.5, 0),
          days: 2,
          alike: expect.closeTo(6 / 17, 5),
          score: expect.closeTo(0.6 * (6 / 17) + 0.2 * (1 - 2 / 7) + 0.2 * (1 - 0.555), 2),
          decidedBy: null,
          other: { externalId: "p2" },
        },
      ]);
      // the nearer one in front; p1 is 8 days away
      expect(all.get("p5")!.links.map(({ other }) => other.externalId)).toEqual(["p2"]);
      for (const alone of ["p3", "p4", "p6", "p7"]) expect(all.get(alone)!.links, alone).toEqual([]);
      const received = 7;
      // from when on complaints are on record is known to a server once it has heard of it
      await expect.poll(matters, { timeout: 30_000 }).toMatchObject({ received, matters: received });

      for (const [who, code] of [
        ["reader", "FORBIDDEN"],
        ["elsewhere", "NOT_FOUND"],
      ])
        expect((await decide("p1", "p2", "CONFIRM", who)).errors).toMatchObject([{ extensions: { code } }]);
      expect((await decide("p2", "p1", "CONFIRM")).errors).toBeUndefined();
      expect((await decide("p5", "p2", "CONFIRM")).errors).toBeUndefined();
      const linked = await told();
      expect(othersOf(linked.get("p1"))).toEqual(["p2", "p5"]);
      expect(othersOf(linked.get("p5"))).toEqual(["p1", "p2"]);
      expect(linked.get("p1")!.links).toMatchObject([{ state: "CONFIRMED", reason: "同一车位" }]);
      expect(await matters()).toMatchObject({ received, matters: received - 2 });

      // a merging ties as well; what it ties together is one matter
      await recordEvents(app, [{ eventId: "m", complaint: "p3", type: "MERGED", at: at("12"), mergedInto: "p5" }]);
      expect(othersOf((await told()).get("p3"))).toEqual(["p1", "p2", "p5"]);
      expect(await matters()).toMatchObject({ matters: received - 3 });

      // refused between the two, each half is a matter of its own
      expect((await decide("p2", "p5", "REFUSE")).errors).toBeUndefined();
      const split = await told();
      expect([othersOf(split.get("p1")), othersOf(split.get("p3"))]).toEqual([["p2"], ["p5"]]);
      expect(split.get("p5")!.links).toMatchObject([{ state: "REFUSED", other: { externalId: "p2" } }]);
      expect((await decide("p2", "p1", "UNDO")).errors).toBeUndefined();
      expect((await told()).get("p1")!.links).toMatchObject([{ state: "PROPOSED", other: { externalId: "p2" } }]);
      expect(await matters()).toMatchObject({ received, matters: received - 1 });

      const { rows } = await getDatabase().pool.query(
        "select action from audit_entries where action like 'COMPLAINT_LINK%' order by entry_number",
      );
      expect(rows.map(({ action }) => action.slice("COMPLAINT_LINK_".length))).toEqual([
        "CONFIRMED",
        "CONFIRMED",
        "REFUSED",
        "UNDONE",
      ]);
      expect((await decide("p1", "p1", "CONFIRM")).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    });
  },
  countedSmallWorld,
);
