import { expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { recordEvents } from "../../test/complaint-events.ts";
import { countedSmallWorld, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { importInto, scratchFiles } from "../../test/fixtures/import-world.ts";
import { openAndClosed } from "../../test/open-and-closed.ts";
import { inTransaction } from "../db/database.ts";
import { undoImport } from "../imports/undo/undo-import.ts";
import { reconcile } from "../indicators/reconcile.ts";
import { recountAll } from "../indicators/rollup.ts";

const PLACE = { longitude: 117.05, latitude: 36.62 };
/** 0.0005° of latitude: 55.5 m. */
const NEAR = { longitude: 117.05, latitude: 36.6205 };
const FAR = { longitude: 117.05, latitude: 36.6215 };
const WORDS = "小区停车难，车位被占";
const ALIKE = "停车难，小区车位被占用";

interface Told {
  readonly id: string;
  readonly externalId: string;
  readonly links: readonly {
    readonly state: string;
    readonly score: number;
    readonly other: { readonly externalId: string };
  }[];
  readonly sameMatter: readonly { readonly externalId: string }[];
}

const file = scratchFiles();

describeOnBoth(
  "matters",
  (getDatabase, _kind, getConfig) => {
    const served = openAndClosed(getDatabase, getConfig);

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
        served.app,
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
      const headers = { authorization: `Bearer ${served.tokens[who]}` };
      return (
        await served.closed.inject({ method: "POST", url: "/graphql", payload: { query, variables }, headers })
      ).json();
    };
    const othersOf = (complaint: Told | undefined) => complaint!.sameMatter.map(({ externalId }) => externalId);
    /** What waits, as "complaint other", the latest first. */
    const waiting = async (
      { under = "370000", ...filter }: { under?: string; [key: string]: unknown } = {},
      server = served.app,
      headers = {},
    ) => {
      const query = `query ($under: ID!, $filter: ComplaintLinkProposalFilter) { complaintLinkProposals(under: $under, filter: $filter) {
        totalCount nodes { complaint { externalId } link { state score alike other { externalId } } } } }`;
      const variables = { under, filter: { from: "2026-11-01", ...filter } };
      const { data, errors } = (
        await server.inject({ method: "POST", url: "/graphql", payload: { query, variables }, headers })
      ).json();
      expect(errors).toBeUndefined();
      const { nodes, totalCount } = data.complaintLinkProposals;
      expect(totalCount).toBe(nodes.length);
      return nodes.map(
        (node: { complaint: { externalId: string }; link: { other: { externalId: string } | null } }) =>
          `${node.complaint.externalId} ${node.link.other?.externalId}`,
      );
    };
    /** What was said and stands, as "STATE complaint other reason", page by page. */
    const decided = async (under = "370000", more = "", server = served.app, headers = {}) => {
      const query = `query ($under: ID!, $after: String) { decidedComplaintLinks(under: $under, ${more} first: 1, after: $after) { totalCount
        pageInfo { endCursor hasNextPage } nodes { complaint { externalId } link { state reason decidedBy decidedAt other { externalId } } } } }`;
      const told: string[] = [];
      for (let after: string | null = null, total = 1; told.length < total; ) {
        const payload: object = { query, variables: { under, after } };
        const { data, errors } = (await server.inject({ method: "POST", url: "/graphql", payload, headers })).json();
        expect(errors).toBeUndefined();
        const { nodes, totalCount, pageInfo } = data.decidedComplaintLinks;
        for (const { complaint, link } of nodes) {
          expect([link.decidedBy, link.decidedAt]).toEqual([expect.any(String), expect.any(String)]);
          told.push(`${link.state} ${complaint.externalId} ${link.other.externalId} ${link.reason}`);
        }
        expect(pageInfo.hasNextPage).toBe(told.length < totalCount);
        [after, total] = [pageInfo.endCursor, totalCount];
      }
      return told;
    };
    const matters = async () => {
      const { data, errors } = await ask(
        served.app,
        `{ complaintReport(under: "370102001", level: STREET, month: "2026-11") { total { received matters repeats repeatsWithin7Days } } }`,
      );
      expect(errors).toBeUndefined();
      return (data as { complaintReport: { total: { received: number; matters: number } } }).complaintReport.total;
    };

    it("proposes what is near, of one kind, within 7 days and in like words; a person says so, takes it back, and matters follow", async () => {
      await record(served.app, [
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
      // each once, by the later of two, with the likeliest before it
      expect(await waiting()).toEqual(["p5 p2", "p2 p1"]);
      // a page tells how many wait in all, wherever it begins
      const page = async (after: string | null) => {
        const query = `query ($after: String) { complaintLinkProposals(under: "370000", filter: { from: "2026-11-01" }, first: 1, after: $after) {
          totalCount nodes { complaint { externalId } } pageInfo { endCursor hasNextPage } } }`;
        const payload = { query, variables: { after } };
        const answer = await served.app.inject({ method: "POST", url: "/graphql", payload });
        return answer.json().data.complaintLinkProposals;
      };
      const begin = await page(null);
      expect(begin).toMatchObject({ totalCount: 2, nodes: [{ complaint: { externalId: "p5" } }] });
      expect(await page(begin.pageInfo.endCursor)).toMatchObject({
        totalCount: 2,
        nodes: [{ complaint: { externalId: "p2" } }],
        pageInfo: { hasNextPage: false },
      });
      expect(await waiting({ under: "370103" })).toEqual([]);
      expect(await waiting({ categories: ["PARKING"] })).toEqual([]);
      expect(await waiting({ from: "2026-11-05" })).toEqual(["p5 p2"]);
      const score = all.get("p1")!.links[0]!.score;
      expect(await waiting({ to: "2026-11-09", scoreFrom: score })).toEqual(["p2 p1"]);
      expect(await waiting({ to: "2026-11-09", scoreFrom: score + 0.001 })).toEqual([]);
      const elsewhere = { authorization: `Bearer ${served.tokens.elsewhere}` };
      expect(await waiting({ under: "370103" }, served.closed, elsewhere)).toEqual([]);
      const reader = { authorization: `Bearer ${served.tokens.reader}` };
      expect(await waiting({ under: "370102001" }, served.closed, reader)).toEqual(["p5 p2", "p2 p1"]);
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
      expect(await waiting()).toEqual([]);

      // a merging ties as well; what it ties together is one matter
      await recordEvents(served.app, [
        { eventId: "m", complaint: "p3", type: "MERGED", at: at("12"), mergedInto: "p5" },
      ]);
      expect(othersOf((await told()).get("p3"))).toEqual(["p1", "p2", "p5"]);
      expect(await matters()).toMatchObject({ matters: received - 3 });

      // refused between the two, each half is a matter of its own
      expect((await decide("p2", "p5", "REFUSE")).errors).toBeUndefined();
      const split = await told();
      expect([othersOf(split.get("p1")), othersOf(split.get("p3"))]).toEqual([["p2"], ["p5"]]);
      expect(split.get("p5")!.links).toMatchObject([{ state: "REFUSED", other: { externalId: "p2" } }]);
      // what was said last in front; whoever sees neither complaint is told of none
      expect(await decided()).toEqual(["REFUSED p5 p2 同一车位", "CONFIRMED p2 p1 同一车位"]);
      expect(await decided("370000", "state: CONFIRMED")).toEqual(["CONFIRMED p2 p1 同一车位"]);
      expect(await decided("370103")).toEqual([]);
      expect(await decided("370102001", "", served.closed, reader)).toEqual(await decided());
      expect(await decided("370103", "", served.closed, elsewhere)).toEqual([]);
      expect(
        (await ask(served.app, '{ decidedComplaintLinks(under: "370000", state: PROPOSED) { totalCount } }')).errors,
      ).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
      expect((await decide("p2", "p1", "UNDO")).errors).toBeUndefined();
      expect(await decided()).toEqual(["REFUSED p5 p2 同一车位"]);
      expect((await told()).get("p1")!.links).toMatchObject([{ state: "PROPOSED", other: { externalId: "p2" } }]);
      // what was refused waits no more, what was taken back does
      expect(await waiting()).toEqual(["p2 p1"]);
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

      // who was told of first is another once it was reported before the other: what was said stays with the two
      expect((await decide("p4", "p6", "CONFIRM")).errors).toBeUndefined();
      await record(served.app, [given("p4", "01", { category: "PARKING" })]);
      const moved = await told();
      expect([othersOf(moved.get("p6")), othersOf(moved.get("p4"))]).toEqual([["p4"], ["p6"]]);
      expect(moved.get("p4")!.links).toMatchObject([{ state: "CONFIRMED", other: { externalId: "p6" } }]);
      const first = `select c.external_id as told, o.external_id as first, m.reported_on::text as day from complaint_matters m
        join complaints c using (city_code, complaint_id) join complaints o on o.complaint_id = m.first_id and o.reported_on = m.first_on
        where c.external_id in ('p4', 'p6')`;
      expect((await getDatabase().pool.query(first)).rows).toEqual([{ told: "p6", first: "p4", day: "2026-11-03" }]);
      // the merging into p5 follows it as well
      await record(served.app, [given("p5", "09")]);
      expect(othersOf((await told()).get("p3"))).toEqual(["p5"]);
      const reconciled = () => inTransaction(getDatabase(), (client) => reconcile(client));
      expect(await reconciled()).toMatchObject({ differences: [], compared: { complaint_matters: 2 } });
      await getDatabase().pool.query(
        "delete from complaint_matters where first_id = (select complaint_id from complaints where external_id = 'p4')",
      );
      expect((await reconciled()).differences).toMatchObject([{ table: "complaint_matters", stored: "none" }]);

      await getDatabase().pool.query("delete from complaint_links");

      // an import that moves one takes its link along, and back when it is undone; one that brought it leaves nothing behind
      await inTransaction(getDatabase(), (client) => recountAll(client, { today: "2026-11-20" }));
      const brought = async (id: string, day: string) => {
        const path = file(
          `${id}-${day}.csv`,
          `id,category,reported_at,region_code,description\n${id},NOISE,2026-11-${day} 08:00,370102001,${WORDS}\n`,
        );
        return (await importInto(getDatabase(), { kind: "complaints", path })).importId!;
      };
      const undo = (id: string) =>
        inTransaction(getDatabase(), (client) =>
          undoImport(client, id, { today: "2026-11-20", at: new Date(), by: "test", days: 30 }),
        );
      const made = await brought("f1", "05");
      // a server answers as before until it has heard of what came by another way
      await expect.poll(async () => (await told()).has("f1"), { timeout: 30_000 }).toBe(true);
      expect((await decide("f1", "p6", "CONFIRM")).errors).toBeUndefined();
      /** By whole keys, past what a server may still remember: the day of f1 in its link, and which of the two tells of the matter again. */
      const tied = async () =>
        (
          await getDatabase().pool.query(
            `select l.reported_on::text as day, t.external_id as again from complaint_links l
             join complaints c on c.city_code = l.city_code and c.reported_on = l.reported_on and c.complaint_id = l.complaint_id
             join complaints o on o.city_code = l.city_code and o.reported_on = l.other_on and o.complaint_id = l.other_id
             left join (complaint_matters m join complaints t using (city_code, reported_on, complaint_id)) on m.complaint_id in (l.complaint_id, l.other_id)`,
          )
        ).rows;
      expect(await tied()).toEqual([{ day: "2026-11-05", again: "f1" }]);
      const redated = await brought("f1", "02");
      expect(await tied()).toEqual([{ day: "2026-11-02", again: "p6" }]);
      await undo(redated);
      expect(await tied()).toEqual([{ day: "2026-11-05", again: "f1" }]);
      await undo(made);
      const left = await getDatabase().pool.query(
        "select from complaint_links union all select from complaint_matters m join complaints c on c.complaint_id = m.first_id where c.external_id = 'p6'",
      );
      expect(left.rowCount).toBe(0);

      expect((await decide("p1", "p1", "CONFIRM")).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    });
  },
  countedSmallWorld,
);
