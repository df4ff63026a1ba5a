import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../../test/ask.ts";
import { describeOnBoth } from "../../../test/databases.ts";
import { importInto, refusal, scratchFiles, TODAY } from "../../../test/fixtures/import-world.ts";
import { smallWorld } from "../../../test/fixtures/small-world.ts";
import { buildServer } from "../../server.ts";

const HEADERS = "政策编号,行政区划代码,政策名称,主题,文号,发文单位,施行日期,废止日期";
const FILE = [
  HEADERS,
  "p1,370000,省物业管理条例,物业管理,鲁1号,省人大,2025-05-01,",
  "p2,370100,物业投诉限时办结办法,投诉,济2号,市住建局,2026-02-15,",
  "p3,370100,专项整治,,,市住建局,2026-03-01,2026-09-01",
  "p4,370102001,街道试点,投诉,,街道办,2026-03-31,",
  "p5,370202,别处的办法,投诉,,区住建局,2026-03-01,",
].join("\n");

describeOnBoth(
  "policies",
  (getDatabase, _, getConfig) => {
    let app: FastifyInstance;
    const file = scratchFiles();
    const bring = (text: string) =>
      ({ kind: "policies", path: file("policies.csv", text), sourceName: "survey" }) as const;
    beforeAll(async () => {
      expect(await importInto(getDatabase(), bring(FILE))).toMatchObject({ inserted: 5, refused: 0 });
      app = await buildServer({ database: getDatabase(), config: { ...getConfig(), today: TODAY } });
    });
    afterAll(async () => app?.close());

    const begun = async (code: string, from: string, to: string): Promise<unknown> => {
      const { data, errors } = await ask(
        app,
        "query ($code: ID!, $from: YearMonth!, $to: YearMonth!) { region(code: $code) { policiesBegun(from: $from, to: $to) { title topic } } }",
        { code, from, to },
      );
      expect(errors).toBeUndefined();
      const { region } = data as { region: { policiesBegun: { title: string; topic: string | null }[] } };
      return region.policiesBegun.map(({ title, topic }) => `${title} ${topic ?? "-"}`);
    };

    it("hold for a region when they are its own or those of a region above it, in the months asked for", async () => {
      expect(await begun("370102001", "2024-01", "2026-11")).toEqual([
        "省物业管理条例 PROPERTY_MANAGEMENT",
        "物业投诉限时办结办法 COMPLAINTS",
        "专项整治 -",
        "街道试点 COMPLAINTS",
      ]);
      expect(await begun("370100", "2026-02", "2026-03")).toEqual(["物业投诉限时办结办法 COMPLAINTS", "专项整治 -"]);
      expect(await begun("370102001", "2026-03", "2026-03")).toEqual(["专项整治 -", "街道试点 COMPLAINTS"]);
      expect(await begun("370000", "2026-01", "2026-11")).toEqual([]);
    });

    it("are told of the regions above, in force on a day and apart from a region's own", async () => {
      const above = async (code: string, on: string): Promise<unknown> =>
        (
          await ask(
            app,
            "query ($code: ID!, $on: Date!) { region(code: $code) { policiesAbove(on: $on) { region { code } policies } } }",
            { code, on },
          )
        ).data;
      const told = (...each: [string, number][]) => ({
        region: { policiesAbove: each.map(([code, policies]) => ({ region: { code }, policies })) },
      });
      expect(await above("370103", "2026-08-31")).toEqual(told(["370000", 1], ["370100", 2]));
      // one has ended, and its own are not among them
      expect(await above("370102001", "2026-09-01")).toEqual(told(["370000", 1], ["370100", 1]));
      expect(await above("370103", "2025-04-30")).toEqual(told());
      expect(await above("370000", "2026-09-01")).toEqual(told());
    });

    it("stand until they end: long after the last began they are on record, of a city by its own too", async () => {
      const { data } = await ask(
        app,
        `{ city: dataCoverage(region: "370100", families: [POLICIES], to: "2026-11") { extent until missing { code } }
           other: dataCoverage(region: "370200", families: [POLICIES], from: "2026-02", to: "2026-02") { extent } }`,
      );
      // 370102 has its street's; 370103 none of its own
      expect(data).toEqual({
        city: [{ extent: "PART", until: null, missing: [{ code: "370103" }] }],
        other: [{ extent: "NONE" }],
      });
    });

    it("are refused with what was expected where they end before they begin, or name no topic there is", async () => {
      expect(await refusal(getDatabase(), bring(`${HEADERS}\nq1,370100,办法,投诉,,,2026-02-15,2026-02-15`))).toContain(
        "废止日期: expected a day after began_on, got 2026-02-15",
      );
      expect(await refusal(getDatabase(), bring(`${HEADERS}\nq1,370100,办法,天气,,,2026-02-15,`))).toContain("天气");
    });
  },
  smallWorld,
);
