import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { type EventGiven, recordEvents } from "../../test/complaint-events.ts";
import { countedSmallWorld, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { openAndClosed } from "../../test/open-and-closed.ts";
import { HOTLINE, passAt } from "../../test/passes.ts";
import type { RuleSetText } from "../dues/rule-set.ts";

// The hotline's rule: 5 working days from the assignment, which is not counted; the last ends at 17:30. 2026 as it was announced: Sunday 20
// September is worked, Thursday 1 to Wednesday 7 October are off, Saturday 10 October is worked. As long as it had not been, weekends alone are off.
const at = (text: string): string => `2026-${text.replace(" ", "T")}:00+08:00`;
const utc = (text: string): string => new Date(at(text)).toISOString();
const NOW = at("11-20 12:00");
const WRITER = { authorization: "Bearer test-write-token" };
const SHIPPED = readFileSync(join(import.meta.dirname, "../clocks/policies/shandong-hotline.yaml"), "utf8");

type Loop = readonly [type: EventGiven["type"], at: string, more?: object][];
const LOOPS: Readonly<Record<string, Loop>> = {
  // Monday: 29, 30 September, 1, 2, 5 October by weekends alone; 29, 30, 8, 9, 10 by the notice
  later: [["ASSIGNED", "09-28 10:00"]],
  // Friday: 21 to 25 September by weekends alone; Sunday the 20th to the 24th by the notice
  earlier: [["ASSIGNED", "09-18 10:00"]],
  // 4 to 10 November by either
  same: [["ASSIGNED", "11-03 10:00"]],
  // 19, 20, 23, 24, 25 November by either; 19, 20, 23 by a version of 3 days from the 23rd on
  recent: [["ASSIGNED", "11-18 10:00"]],
  paused: [
    ["ASSIGNED", "09-28 10:00"],
    ["PAUSED", "09-29 09:00", { reason: "等配件" }],
  ],
  handled: [
    ["ASSIGNED", "09-28 10:00"],
    ["HANDLED", "09-30 09:00"],
  ],
};

describeOnBoth(
  "due times that became others with the rules",
  (getDatabase, _kind, getConfig) => {
    const served = openAndClosed(getDatabase, getConfig);
    const query = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
      (await getDatabase().pool.query(text, values)).rows as T[];
    const look = (when = NOW, more = {}) => passAt(getDatabase(), getConfig(), when, { escalates: false, ...more });
    const told = async (fields: string) => {
      const { data, errors } = await ask(served.app, `{ ${fields} }`);
      expect(errors).toBeUndefined();
      return data as Record<string, unknown>;
    };
    interface Difference {
      readonly complaint: { readonly externalId: string };
      readonly [field: string]: unknown;
    }
    const differences = async (filter = "", rest = "") => {
      const { dueDifferences } = await told(
        `dueDifferences(filter: { ${filter} } ${rest}) { totalCount pageInfo { hasNextPage endCursor } nodes { complaint { externalId } step stepNameZh change reasons shift
          dueBefore dueAfter wasProvisional isProvisional policyBefore policyAfter } }`,
      );
      return dueDifferences as {
        totalCount: number;
        nodes: Difference[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const changes = async () =>
      (
        await told(
          `dueRulesChanges(under: "370102001") { number reasons holidaysBefore yearsAnnounced policies earlier later begun lifted isCounting }`,
        )
      ).dueRulesChanges as Record<string, unknown>[];
    const names = ({ nodes }: { nodes: readonly Difference[] }) =>
      nodes.map(({ complaint }) => complaint.externalId).sort();

    beforeAll(async () => {
      await record(
        served.app,
        [...Object.keys(LOOPS), "extended"].map((externalId) => ({
          externalId,
          category: "NOISE",
          reportedAt: at(`${(LOOPS[externalId] ?? LOOPS.later!)[0]![1].slice(0, 5)} 09:00`),
          regionCode: "370102001",
        })),
        { source: HOTLINE },
      );
      const events = Object.entries({ ...LOOPS, extended: LOOPS.later! }).flatMap(([complaint, loop]) =>
        loop.map(([type, when, more = {}]) => ({
          eventId: `${complaint} ${type}`,
          complaint,
          type,
          at: at(when),
          ...more,
        })),
      );
      await recordEvents(served.app, events, { source: HOTLINE });
      await look();
    });

    /** Makes the set in force one of a time at which 2026 had not been announced. */
    async function forgetHolidays(): Promise<void> {
      const [set] = await query<{ rules: number; content: string }>(
        "select rules, content from due_rule_sets order by rules desc limit 1",
      );
      const content = JSON.parse(set!.content) as RuleSetText;
      const before = (days: RuleSetText["holidays"]["restDays"]) => days.filter(([day]) => day < "2026");
      const { restDays, workedDays } = content.holidays;
      const holidays = {
        ...{ version: "before the notice", firstYear: 2010, lastYear: 2025 },
        ...{ restDays: before(restDays), workedDays: before(workedDays) },
      };
      await query("update due_rule_sets set content = $2, holidays = $3 where rules = $1", [
        set!.rules,
        JSON.stringify({ ...content, holidays }),
        holidays.version,
      ]);
      await query("update due_rules set fingerprint = 'before the notice'");
    }

    async function add(text: string): Promise<void> {
      const mutation = "mutation ($text: String!) { addComplaintPolicy(text: $text) { faults } }";
      const payload = { query: mutation, variables: { text } };
      const added = await served.app.inject({ method: "POST", url: "/graphql", payload, headers: WRITER });
      expect(added.json()).toEqual({ data: { addComplaintPolicy: { faults: [] } } });
    }

    it("the first count, and one by the same rules, moves nothing", async () => {
      expect(await changes()).toEqual([]);
      await query("update due_rules set fingerprint = 'another, of the same rules'");
      expect(await look()).toMatchObject({ left: false });
      expect(await changes()).toEqual([]);
      expect((await differences()).totalCount).toBe(0);
    });

    it("a year that is announced moves what reaches into it; what happened meanwhile is counted by both; all or nothing", async () => {
      await forgetHolidays();
      // 7 working days: 29, 30 September, 1, 2, 5, 6, 7 October by weekends alone; 29, 30, 8, 9, 10, 12, 13 October by the notice
      await recordEvents(
        served.app,
        [{ eventId: "more", complaint: "extended", type: "EXTENDED", at: at("09-29 10:00"), amount: 2, level: "CITY" }],
        { source: HOTLINE },
      );
      await query("alter table complaint_due_differences add constraint broken check (step = '')");
      await expect(look()).rejects.toThrow(/broken/);
      expect(await query("select 1 from complaint_due_differences")).toEqual([]);
      expect((await changes())[0]).toMatchObject({ earlier: 0, later: 0, isCounting: true });
      await query("alter table complaint_due_differences drop constraint broken");
      await look(NOW, { mostMs: 0 });
      await look();

      const difference = {
        ...{
          step: "handle",
          stepNameZh: "承办单位办理",
          reasons: ["HOLIDAYS"],
          wasProvisional: true,
          isProvisional: false,
        },
        ...{ policyBefore: "shandong-hotline@1", policyAfter: "shandong-hotline@1" },
      };
      const { nodes, totalCount } = await differences('under: "370102001"');
      expect(totalCount).toBe(3);
      expect(nodes.sort((a, b) => (a.complaint.externalId < b.complaint.externalId ? -1 : 1))).toEqual(
        [
          { externalId: "earlier", shift: "EARLIER", dueBefore: "09-25 17:30", dueAfter: "09-24 17:30" },
          { externalId: "extended", shift: "LATER", dueBefore: "10-07 17:30", dueAfter: "10-13 17:30" },
          { externalId: "later", shift: "LATER", dueBefore: "10-05 17:30", dueAfter: "10-10 17:30" },
        ].map(({ externalId, shift, dueBefore, dueAfter }) => ({
          ...difference,
          ...{ complaint: { externalId }, change: 3, shift, dueBefore: utc(dueBefore), dueAfter: utc(dueAfter) },
        })),
      );
      expect(await changes()).toEqual([
        {
          ...{ number: 3, reasons: ["HOLIDAYS"], holidaysBefore: "before the notice", yearsAnnounced: [2026] },
          ...{ policies: [], earlier: 1, later: 2, begun: 0, lifted: 0, isCounting: false },
        },
      ]);
      expect(names(await differences("shift: LATER"))).toEqual(["extended", "later"]);
      expect((await differences("reason: POLICIES")).totalCount).toBe(0);
      const first = await differences("", "first: 2");
      const rest = await differences("", `first: 2 after: "${first.pageInfo.endCursor}"`);
      expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
      expect([...names(first), ...names(rest)].sort()).toEqual(["earlier", "extended", "later"]);
      // counted once more, whatever for, nothing is told twice
      await query(
        "insert into complaint_due_marks (city_code, reported_on, complaint_id) select city_code, reported_on, complaint_id from complaint_dues",
      );
      await look();
      expect((await differences()).totalCount).toBe(3);
    });

    it("a version of a policy moves what it is in force for, and is told with both versions", async () => {
      const text = SHIPPED.replace("version: 1", "version: 2")
        .replace('from: "2020-01-01"', 'from: "2026-11-23"')
        .replace("workingDays: 5", "workingDays: 3");
      await add(text);
      await look();
      expect((await changes())[0]).toMatchObject({
        ...{ number: 4, reasons: ["POLICIES"], yearsAnnounced: [], policies: ["shandong-hotline"] },
        ...{ earlier: 1, later: 0, begun: 0, lifted: 0 },
      });
      expect((await differences("reason: POLICIES")).nodes).toMatchObject([
        {
          ...{ complaint: { externalId: "recent" }, shift: "EARLIER", change: 4 },
          ...{ dueBefore: utc("11-25 17:30"), dueAfter: utc("11-23 17:30") },
          ...{ policyBefore: "shandong-hotline@1", policyAfter: "shandong-hotline@2" },
        },
      ]);
      expect((await differences("change: 3")).totalCount).toBe(3);
      // a change a page, the latest first
      const numbers = async (which: string) =>
        (await told(`dueRulesChanges(${which}) { number isCounting }`)).dueRulesChanges;
      expect(await numbers("first: 1")).toEqual([{ number: 4, isCounting: false }]);
      expect(await numbers("first: 1, before: 4")).toEqual([{ number: 3, isCounting: false }]);
      expect(await numbers("before: 3")).toEqual([]);
      const { errors } = await ask(served.app, "{ dueRulesChanges(first: 101) { number } }");
      expect(errors).toMatchObject([
        { message: expect.stringMatching(/from 1 to 100.* 101/), extensions: { code: "BAD_USER_INPUT" } },
      ]);
    });

    it("a policy of another county is a change there, and nothing is told of it elsewhere", async () => {
      const text = SHIPPED.replace("id: shandong-hotline", "id: other-county")
        .replace('from: "2020-01-01"', 'from: "2026-11-23"')
        .replace('region: "370000"', 'region: "370103"');
      await add(text);
      await look();
      const latest = async (which: string) =>
        (await told(`dueRulesChanges(${which}) { number policies }`)).dueRulesChanges;
      const added = { number: 5, policies: ["other-county"] };
      const before = { number: 4, policies: ["shandong-hotline"] };
      expect(await latest('under: "370103", first: 2')).toEqual([added, before]);
      expect(await latest('under: "370100", first: 1')).toEqual([added]);
      expect(await latest("first: 1")).toEqual([added]);
      expect(await latest('under: "370102001", first: 1')).toEqual([before]);
      const seen = async (who: string) => {
        const { body } = await served.closed.inject({
          ...{ method: "POST", url: "/graphql", headers: { authorization: `Bearer ${served.tokens[who]}` } },
          payload: { query: "{ dueRulesChanges { policies } }" },
        });
        return body.includes("other-county");
      };
      expect([await seen("elsewhere"), await seen("street")]).toEqual([true, false]);
    });

    it("they lie where their complaint does, go with it, and are told to nobody elsewhere", async () => {
      const totalFor = async (who: string) => {
        const response = await served.closed.inject({
          ...{ method: "POST", url: "/graphql", headers: { authorization: `Bearer ${served.tokens[who]}` } },
          payload: {
            query:
              "{ dueDifferences { totalCount nodes { complaint { externalId } } } dueRulesChanges { earlier later } }",
          },
        });
        const { dueDifferences, dueRulesChanges } = response.json().data as {
          dueDifferences: { totalCount: number; nodes: unknown[] };
          dueRulesChanges: { earlier: number; later: number }[];
        };
        expect(dueDifferences.nodes).toHaveLength(dueDifferences.totalCount);
        expect(dueRulesChanges.reduce((sum, { earlier, later }) => sum + earlier + later, 0)).toBe(
          dueDifferences.totalCount,
        );
        return dueDifferences.totalCount;
      };
      expect([await totalFor("street"), await totalFor("elsewhere")]).toEqual([4, 0]);
      const touch = (complaint: string) =>
        query(
          "insert into complaint_due_marks (city_code, reported_on, complaint_id) select city_code, reported_on, complaint_id from complaints where external_id = $1",
          [complaint],
        );
      await touch("later");
      await query(
        "update complaints set region_id = (select region_id from regions where code = '370102002') where external_id = 'later'",
      );
      await touch("earlier");
      await query(
        "delete from complaint_events e using complaints c where e.complaint_id = c.complaint_id and c.external_id = 'earlier'",
      );
      await query("delete from complaints where external_id = 'earlier'");
      await look();
      expect(await totalFor("street")).toBe(2);
      expect(names(await differences('under: "370102002"'))).toEqual(["later"]);
      expect((await differences()).totalCount).toBe(3);
    });
  },
  countedSmallWorld,
);
