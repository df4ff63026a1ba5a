import { beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { countedSmallWorld } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { openAndClosed } from "../../test/open-and-closed.ts";
import { escalatesSince, passAt, recordLoops } from "../../test/passes.ts";

// The hotline's rule: 5 working days from the assignment, a yellow card as the working day before begins, then to the city. 2026-11-02 is a Monday.
const at = (text: string): string => `2026-11-${text.replace(" ", "T")}:00+08:00`;
const utc = (text: string): string => new Date(at(text)).toISOString();
const NOW = at("12 12:00");
const LISTS = ["DUE_SOON", "OVERDUE", "ESCALATED", "PAUSED_LONG", "RETURNED_TWICE"] as const;

describeOnBoth(
  "the queue",
  (getDatabase, _kind, getConfig) => {
    const served = openAndClosed(getDatabase, getConfig);
    beforeAll(async () => {
      const database = getDatabase();
      await escalatesSince(database, at("01 00:00"));
      const back = { reason: "不属本单位职责" };
      await recordLoops(served.app, {
        // due on Thursday the 12th at 17:30, yellow since Wednesday the 11th at 08:30
        soon: [["ASSIGNED", "05 10:00"]],
        fresh: [["ASSIGNED", "11 10:00"]],
        // due on the 11th at 17:30; it goes up on the 12th at 08:30
        late: [["ASSIGNED", "04 10:00"]],
        later: [["ASSIGNED", "03 10:00"]],
        paused: [
          ["ASSIGNED", "05 10:00"],
          ["PAUSED", "06 09:00", { reason: "等配件" }],
        ],
        briefly: [
          ["ASSIGNED", "05 10:00"],
          ["PAUSED", "10 09:00", { reason: "等配件" }],
        ],
        returned: [
          ["ASSIGNED", "09 09:00"],
          ["RETURNED", "09 15:00", back],
          ["ASSIGNED", "10 09:00"],
          ["RETURNED", "10 15:00", back],
          ["ASSIGNED", "11 09:00"],
        ],
        closed: [
          ["ASSIGNED", "03 10:00"],
          ["CLOSED", "05 10:00"],
        ],
      });
      await passAt(database, getConfig(), NOW);
    });

    const ENTRY =
      "complaint { id externalId } dueAt pausedSince escalatedAt escalatedTo returns stepClock { step clock { state left limit card } }";
    type Entry = { complaint: { id: string; externalId: string } } & Record<string, unknown>;
    interface List {
      readonly totalCount: number;
      readonly nodes: Entry[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    }
    async function list(of: string, more = "", rest = ""): Promise<List> {
      const { data, errors } = await ask(
        served.app,
        `{ supervisionQueue(list: ${of}, filter: { under: "370102001" at: "${NOW}" ${more} } ${rest}) { totalCount pageInfo { hasNextPage endCursor } nodes { ${ENTRY} } } }`,
      );
      expect(errors).toBeUndefined();
      return (data as { supervisionQueue: List }).supervisionQueue;
    }
    const names = ({ nodes }: List): string[] => nodes.map(({ complaint }) => complaint.externalId);
    const as = async (who: string, query: string) => {
      const headers = { authorization: `Bearer ${served.tokens[who]}` };
      return (await served.closed.inject({ method: "POST", url: "/graphql", payload: { query }, headers })).json();
    };

    it("each list has what asks for somebody, what is to be acted on first in front, each row with its clock", async () => {
      expect(names(await list("DUE_SOON"))).toEqual(["soon"]);
      expect(names(await list("OVERDUE"))).toEqual(["later", "late"]);
      expect(names(await list("ESCALATED"))).toEqual(["later", "late"]);
      expect(names(await list("PAUSED_LONG"))).toEqual(["paused"]);
      expect(names(await list("RETURNED_TWICE"))).toEqual(["returned"]);
      expect((await list("OVERDUE")).nodes[1]).toMatchObject({
        dueAt: utc("11 17:30"),
        escalatedAt: utc("12 08:30"),
        escalatedTo: "CITY",
        // from 08:30 to 12:00 of the 12th it is over
        stepClock: { step: "handle", clock: { state: "RUNNING", left: -210, card: "RED" } },
      });
      const counts = "dueSoon overdue escalated pausedLong returnedTwice";
      const { data } = await ask(
        served.app,
        `{ supervisionQueueCounts(filter: { under: "370102001" at: "${NOW}" }) { ${counts} } }`,
      );
      expect(data!.supervisionQueueCounts).toEqual({
        dueSoon: 1,
        overdue: 2,
        escalated: 2,
        pausedLong: 1,
        returnedTwice: 1,
      });
      for (const of of LISTS) expect((await list(of)).totalCount).toBe((await list(of)).nodes.length);
    });

    it("goes by level, category and page, and tells nobody of what lies elsewhere", async () => {
      expect(names(await list("ESCALATED", "level: CITY"))).toEqual(["later", "late"]);
      expect(names(await list("ESCALATED", "level: STREET"))).toEqual([]);
      expect(names(await list("OVERDUE", 'categories: ["PARKING"]'))).toEqual([]);
      const first = await list("OVERDUE", "", "first: 1");
      expect([names(first), first.pageInfo.hasNextPage, first.totalCount]).toEqual([["later"], true, 2]);
      expect(names(await list("OVERDUE", "", `first: 1 after: "${first.pageInfo.endCursor}"`))).toEqual(["late"]);
      const overdue = `{ supervisionQueue(list: OVERDUE, filter: { at: "${NOW}" }) { totalCount nodes { complaint { externalId } } } }`;
      expect((await as("street", overdue)).data.supervisionQueue.totalCount).toBe(2);
      expect((await as("elsewhere", overdue)).data.supervisionQueue).toEqual({ totalCount: 0, nodes: [] });
    });

    it("a supervisor urges, pauses, resumes and extends where they may, once, with reason and entry; others do not", async () => {
      const { id } = (await list("OVERDUE")).nodes[1]!.complaint;
      const act = (who: string, what: string, actId: string, more = "") =>
        as(
          who,
          `mutation { superviseComplaint(input: { complaint: "${id}" actId: "${actId}" act: ${what} reason: "请当日答复" ${more} }) {
            ... on ComplaintEventsStored { inserted unchanged } ... on ComplaintsRefused { problems { field expected } } } }`,
        );
      expect((await act("street", "URGED", "u")).data).toEqual({ superviseComplaint: { inserted: 1, unchanged: 0 } });
      expect((await act("street", "PAUSED", "p")).data.superviseComplaint).toMatchObject({ inserted: 1 });
      expect((await act("street", "RESUMED", "r")).data.superviseComplaint).toMatchObject({ inserted: 1 });
      expect((await act("street", "RESUMED", "r2")).data.superviseComplaint.problems).toHaveLength(1);
      expect((await act("street", "EXTENDED", "e", "amount: 2")).data.superviseComplaint).toMatchObject({
        inserted: 1,
      });
      expect((await act("reader", "URGED", "x")).errors[0].extensions.code).toBe("FORBIDDEN");
      expect((await act("elsewhere", "URGED", "x")).errors[0].extensions.code).toBe("NOT_FOUND");
      // before they extend they hear whose consent it needs, and as whom they act
      const asWhom = `{ supervisionQueue(list: OVERDUE, filter: { at: "${NOW}" }) { nodes { actsAs stepClock { clock { extensionConsent } } } } }`;
      for (const [who, actsAs] of [
        ["street", "STREET"],
        ["reader", null],
      ] as const)
        expect((await as(who, asWhom)).data.supervisionQueue.nodes[0]).toEqual({
          actsAs,
          stepClock: { clock: { extensionConsent: "CITY" } },
        });
      const history = "history { type reason unit source }";
      const { data } = await ask(served.app, `{ complaint(id: "${id}") { ${history} } }`);
      const told = (data as { complaint: { history: { source: string }[] } }).complaint.history;
      expect(told.filter(({ source }) => source === "本平台（督办台）")).toMatchObject(
        ["EXTENDED", "PAUSED", "RESUMED", "URGED"].map((type) => ({
          type,
          reason: "请当日答复",
          unit: "token:street",
        })),
      );
      const { rows: entries } = await getDatabase().pool.query(
        "select actor, subject from audit_entries where action = 'COMPLAINT_SUPERVISED'",
      );
      expect(entries).toEqual(Array(4).fill({ actor: "token:street", subject: "济南12345热线 late" }));
    });
  },
  countedSmallWorld,
);
