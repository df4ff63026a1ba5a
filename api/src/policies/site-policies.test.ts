import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { beforeAll, expect, it } from "vitest";
import type { Answer } from "../../test/ask.ts";
import { recordEvents } from "../../test/complaint-events.ts";
import { countedSmallWorld, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { openAndClosed } from "../../test/open-and-closed.ts";
import { HOTLINE, passAt } from "../../test/passes.ts";

// Today is 2026-11-20, a Friday. Of 2026-11-18, a Wednesday, on which it was assigned: 5 working days are Thursday to Wednesday the 25th,
// 3 are Thursday, Friday and Monday the 23rd; business ends at 17:30.
const at = (text: string): string => `2026-11-${text.replace(" ", "T")}:00+08:00`;
const SHIPPED = readFileSync(join(import.meta.dirname, "../clocks/policies/shandong-hotline.yaml"), "utf8");
const SECOND = SHIPPED.replace("version: 1", "version: 2")
  .replace('from: "2020-01-01"', 'from: "2026-11-23"')
  .replace("workingDays: 5", "workingDays: 3");
const OF_HOUSING = `id: housing
version: 1
name: { zh: 房屋类, en: Housing }
source: a test
from: "2026-11-21"
to: null
timeZone: Asia/Shanghai
applies: { region: "370000", sources: ["12345"], categories: [H] }
pauses: {}
steps:
  - id: handle
    name: { zh: 办理, en: Handling }
    basis: STATED
    starts: [RECEIVED]
    ends: [HANDLED]
    limit: { days: 1 }
`;
const ADD = `mutation ($text: String!, $dryRun: Boolean) { addComplaintPolicy(text: $text, dryRun: $dryRun) {
  policy { policy version from to text addedBy } faults } }`;
const END = `mutation ($policy: ID!, $version: Int!, $endsOn: Date!) {
  endComplaintPolicy(policy: $policy, version: $version, endsOn: $endsOn) { policy version to endedBy } }`;
const WRITER = { authorization: "Bearer test-write-token" };

describeOnBoth(
  "policies of the site",
  (getDatabase, _kind, getConfig) => {
    const served = openAndClosed(getDatabase, getConfig, [
      ["province", "SUPERVISOR", "370000"],
      ["county", "SUPERVISOR", "370102"],
    ]);
    beforeAll(async () => {
      const database = getDatabase();
      await database.pool.query(
        `insert into complaint_categories (category, name_zh, name_en, above) values ('H', '房屋', 'Housing', '{}'), ('H1', '供水', 'Water', '{H}')`,
      );
      await record(
        served.app,
        [
          ["c1", "NOISE"],
          ["c2", "NOISE"],
        ].map(([externalId, category]) => ({
          externalId: externalId!,
          category: category!,
          reportedAt: at("18 09:00"),
          regionCode: "370102001",
        })),
        { source: HOTLINE },
      );
      const event = (complaint: string, type: "ASSIGNED" | "PAUSED" | "RESUMED", when: string) => ({
        ...{ eventId: `${complaint} ${type}`, complaint, type },
        at: at(when),
        ...(type === "ASSIGNED" ? {} : { reason: "等待材料" }),
      });
      const events = [
        event("c1", "ASSIGNED", "18 10:00"),
        event("c2", "ASSIGNED", "18 10:00"),
        event("c2", "PAUSED", "19 09:00"),
        event("c2", "RESUMED", "20 09:00"),
      ];
      await recordEvents(served.app, events, { source: HOTLINE });
    });

    const send = async (server: FastifyInstance, query: string, variables: object = {}, headers = {}) =>
      (await server.inject({ method: "POST", url: "/graphql", payload: { query, variables }, headers })).json() as Pick<
        Answer,
        "data" | "errors"
      >;
    const clockOf = async (externalId: string, moment: string) => {
      const { data, errors } = await send(
        served.app,
        `query ($at: DateTime) { complaints(filter: { under: "370102001", from: "2026-11-18" }, first: 10) { nodes { externalId
          clocks(at: $at) { policy steps { clock { state due paused breached policyVersion stretches { because from to policyVersion } } } } } } }`,
        { at: at(moment) },
      );
      expect(errors).toBeUndefined();
      const { nodes } = (data as { complaints: { nodes: { externalId: string; clocks: Clocks }[] } }).complaints;
      return nodes.find((node) => node.externalId === externalId)!.clocks;
    };
    interface Clocks {
      readonly policy: string;
      readonly steps: readonly { readonly clock: Record<string, unknown> }[];
    }
    const add = async (text: string, dryRun = false, server = served.app, headers: object = WRITER) => {
      const { data, errors } = await send(server, ADD, { text, dryRun }, headers);
      return { errors, ...((data as { addComplaintPolicy?: object } | null)?.addComplaintPolicy ?? {}) } as {
        errors: Answer["errors"];
        policy: Record<string, unknown> | null;
        faults: string[];
      };
    };
    const dues = async () =>
      (
        await getDatabase().pool.query<Record<string, unknown>>(
          `select c.external_id, d.policy, d.policy_version, d.due_at from complaint_dues d
           join complaints c using (city_code, reported_on, complaint_id) where c.external_id = 'c1'`,
        )
      ).rows;

    it("faults are told with line and column, and nothing is kept", async () => {
      const bad = SECOND.replace("version: 2", "version: 7")
        .replace("2026-11-23", "2026-11-20")
        .replace('region: "370000"', 'region: "999999"');
      expect((await add(bad)).faults).toEqual([
        "policy.yaml:3:10: version: expected 2, the version of shandong-hotline behind those that are known, got 7",
        "policy.yaml:8:7: from: expected a day from 2026-11-21 on, since verdicts of before stand, got 2026-11-20",
        'policy.yaml:11:20: applies.region: expected the code of a region in which you may act, got "999999"',
      ]);
      expect((await add(SECOND.replace("workingDays: 3", "workingDay: 3"))).faults[0]).toMatch(
        /^policy\.yaml:19:\d+: steps/,
      );
      // another policy for the same complaints, no more specific than the one in force
      const tied = SECOND.replace("id: shandong-hotline", "id: other").replace("version: 2", "version: 1");
      expect((await add(tied)).faults[0]).toMatch(/expected to apply to other complaints than/);
      expect((await add(SECOND, true)).policy).toMatchObject({ version: 2, from: "2026-11-23" });
      expect((await getDatabase().pool.query("select from complaint_policies")).rowCount).toBe(0);
    });

    it("each version tells whom it is for and its steps, and what the next one is begun with", async () => {
      const { data } = await send(
        served.app,
        `{ complaintPolicies { policy regionCode region { nameZh } sources categories firms priorities nextVersionDraft
          steps { step nameZh isStated priorities starts ends limit isDated yellow extension extensionConsent returnWithin escalatesTo } } }`,
      );
      const listed = (
        data as { complaintPolicies: { policy: string; region: object | null; nextVersionDraft: string }[] }
      ).complaintPolicies;
      const { nextVersionDraft: draft, ...told } = listed.find(({ policy }) => policy === "shandong-hotline")!;
      expect(told).toEqual({
        policy: "shandong-hotline",
        regionCode: "370000",
        region: { nameZh: "山东省" },
        sources: ["12345"],
        categories: [],
        firms: [],
        priorities: [],
        steps: [
          {
            step: "handle",
            nameZh: "承办单位办理",
            isStated: true,
            priorities: [],
            starts: ["RECEIVED", "REOPENED", "ASSIGNED"],
            ends: ["HANDLED"],
            limit: "5 workingDays",
            isDated: false,
            yellow: "1 workingDays",
            extension: "10 workingDays",
            extensionConsent: "CITY",
            returnWithin: "2 workingDays",
            escalatesTo: "CITY",
          },
        ],
      });
      expect(draft).toBe(SHIPPED.replace("version: 1", "version: 2").replace("2020-01-01", "2026-11-21"));
      expect(await add(draft, true)).toMatchObject({ policy: { version: 2, from: "2026-11-21" }, faults: [] });
      // every one that is for a region here can be taken up so
      for (const one of listed.filter(({ region }) => region !== null))
        expect((await add(one.nextVersionDraft, true)).faults).toEqual([]);
    });

    it("the calendar that working days are counted by is told, with what is provisional of it", async () => {
      const FIELDS = `year isAnnounced source workingDays businessPeriods { opens closes } periodsSetFor minutesOfWorkday days { day kind holidayZh holidayEn }`;
      const { data } = await send(
        served.app,
        `{ known: workingYear(year: 2026, region: "370102") { ${FIELDS} } unknown: workingYear(year: 2099) { ${FIELDS} } }`,
      );
      type Year = {
        workingDays: number;
        days: { day: string; kind: string; holidayZh: string | null; holidayEn: string | null }[];
      };
      const { known, unknown } = data as { known: Year; unknown: Year };
      // 2026 begins on a Thursday: 52 weeks of 5 weekdays and a Thursday. Of them are off: 1, 2 January; 16 to 20, 23 February; 6 April; 1, 4, 5 May;
      // 19 June; 25 September; 1, 2, 5, 6, 7 October. Worked are 4 January, 14, 28 February, 9 May, 20 September, 10 October.
      expect(known).toMatchObject({ year: 2026, isAnnounced: true, workingDays: 261 - 19 + 6, minutesOfWorkday: 450 });
      expect(known).toMatchObject({
        source: expect.stringMatching(/^chinese-days \d/),
        periodsSetFor: null,
        businessPeriods: [
          { opens: "08:30", closes: "12:00" },
          { opens: "13:30", closes: "17:30" },
        ],
      });
      expect(known.days).toHaveLength(365);
      const kinds = ["2026-10-01", "2026-10-10", "2026-10-11", "2026-10-12"].map(
        (day) => known.days.find((one) => one.day === day)!,
      );
      expect(kinds.map(({ kind, holidayZh, holidayEn }) => [kind, holidayZh, holidayEn])).toEqual([
        ["HOLIDAY", "国庆节", "National Day"],
        ["WORKED_WEEKEND", "国庆节", "National Day"],
        ["WEEKEND", null, null],
        ["WORKDAY", null, null],
      ]);
      // nobody has said: 2099 begins on a Thursday too, and weekends alone are off
      expect(unknown).toMatchObject({ isAnnounced: false, workingDays: 261 });
      const { errors } = await send(served.app, "{ workingYear(year: 1999) { year } }");
      expect(errors?.[0]?.message).toMatch(/2000 to 2100/);
    });

    it("a version of the site takes over on its day; what was said of before stands, and no pause is lost", async () => {
      const before = [await clockOf("c1", "20 12:00"), await clockOf("c2", "20 12:00")];
      expect(before[0]!.steps[0]!.clock).toMatchObject({
        due: new Date(at("25 17:30")).toISOString(),
        breached: false,
      });
      await passAt(getDatabase(), getConfig(), at("20 12:00"));
      expect(await dues()).toMatchObject([{ policy_version: 1, due_at: new Date(at("25 17:30")) }]);

      const added = await add(SECOND);
      expect(added).toMatchObject({
        policy: { policy: "shandong-hotline", version: 2, to: null, text: SECOND },
        faults: [],
      });
      // what was counted until then is as it was; when it is due follows what is known to come
      const judged = ({ policy, steps }: Clocks) => [policy, ...steps.map(({ clock: { due: _, ...said } }) => said)];
      const after = [await clockOf("c1", "20 12:00"), await clockOf("c2", "20 12:00")];
      expect(after.map(judged)).toEqual(before.map(judged));
      expect(after[0]!.steps[0]!.clock.due).toBe(new Date(at("23 17:30")).toISOString());
      const { data } = await send(served.app, "{ complaintPolicies { policy version from to text } }");
      expect(
        (data as { complaintPolicies: { policy: string }[] }).complaintPolicies.filter(
          ({ policy }) => policy === "shandong-hotline",
        ),
      ).toEqual([
        { policy: "shandong-hotline", version: 1, from: "2020-01-01", to: "2026-11-23", text: null },
        { policy: "shandong-hotline", version: 2, from: "2026-11-23", to: null, text: SECOND },
      ]);

      expect((await clockOf("c1", "24 09:00")).steps[0]!.clock).toMatchObject({
        due: new Date(at("23 17:30")).toISOString(),
        breached: true,
        policyVersion: "shandong-hotline@2",
      });
      const paused = (await clockOf("c2", "24 09:00")).steps[0]!.clock;
      expect(paused.paused).toBe(before[1]!.steps[0]!.clock.paused);
      expect(paused.paused).toBeGreaterThan(0);
      // the job counts due times by it once it is in force
      await passAt(getDatabase(), getConfig(), at("23 09:00"));
      expect(await dues()).toMatchObject([{ policy_version: 2, due_at: new Date(at("23 17:30")) }]);
    });

    it("a policy of a category is for all below it", async () => {
      expect(await add(OF_HOUSING)).toMatchObject({ policy: { policy: "housing" }, faults: [] });
      const { policiesWith } = await import("../clocks/current-policies.ts");
      const { chosenPolicy } = await import("../clocks/chosen-policy.ts");
      const { rows } = await getDatabase().pool.query("select policy, version, text, ends_on from complaint_policies");
      const chosen = (categories: string[], reportedOn: string) =>
        chosenPolicy(policiesWith(rows as never), {
          regions: ["370000", "370100"],
          firm: null,
          source: HOTLINE,
          categories,
          priority: null,
          reportedOn,
        })?.id;
      expect(chosen(["H", "H1"], "2026-11-21")).toBe("housing");
      expect(chosen(["H", "H1"], "2026-11-20")).toBe("shandong-hotline");
      expect(chosen(["NOISE"], "2026-11-21")).toBe("shandong-hotline");
    });

    it("one that is ended stops; nobody ends what was, or acts in another's region; the audit has an entry", async () => {
      const end = (endsOn: string, headers: object = WRITER, server = served.app) =>
        send(server, END, { policy: "shandong-hotline", version: 2, endsOn }, headers);
      expect((await end("2026-11-20")).errors?.[0]?.message).toMatch(/expected a day from 2026-11-23 on/);
      const as = (name: string) => ({ authorization: `Bearer ${served.tokens[name]}` });
      expect((await end("2026-11-24", as("county"), served.closed)).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
      const third = SECOND.replace("version: 2", "version: 3").replace("2026-11-23", "2026-12-01");
      expect((await add(third, true, served.closed, as("county"))).faults).toHaveLength(1);
      const { data } = await end("2026-11-24", as("province"), served.closed);
      expect(data).toMatchObject({
        endComplaintPolicy: { to: "2026-11-24", endedBy: expect.stringContaining("province") },
      });
      const clock = (await clockOf("c1", "26 09:00")).steps[0]!.clock;
      expect(clock.stretches).not.toContainEqual(
        expect.objectContaining({ from: expect.stringMatching(/^2026-11-25/) }),
      );
      await passAt(getDatabase(), getConfig(), at("24 09:00"));
      const { rows } = await getDatabase().pool.query(
        "select action, subject, region_code from audit_entries where action like 'POLICY%'",
      );
      expect(rows).toEqual([{ action: "POLICY_ENDED", subject: "shandong-hotline@2", region_code: "370000" }]);
    });

    it("of the site's own, those of regions beside the caller's are told to nobody there", async () => {
      const here = OF_HOUSING.replace("housing", "here").replace("370000", "370102001");
      const beside = OF_HOUSING.replace("housing", "beside").replace("370000", "370103");
      for (const text of [here, beside]) expect((await add(text)).faults).toEqual([]);
      const told = async (name: string) => {
        const asked = "{ complaintPolicies { policy text } }";
        const { data } = await send(served.closed, asked, {}, { authorization: `Bearer ${served.tokens[name]}` });
        const { complaintPolicies } = data as { complaintPolicies: { policy: string; text: string | null }[] };
        return complaintPolicies.flatMap(({ policy, text }) => (text === null ? [] : [policy]));
      };
      expect(await told("province")).toEqual(["beside", "here", "housing", "shandong-hotline"]);
      expect(await told("county")).toEqual(["here", "housing", "shandong-hotline"]);
    });
  },
  countedSmallWorld,
);
