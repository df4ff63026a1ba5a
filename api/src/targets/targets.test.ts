import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { countedWorld } from "../../test/fixtures/counted-world.ts";
import { importInto, refusal, scratchFiles, TODAY } from "../../test/fixtures/import-world.ts";
import { roleTokens } from "../../test/role-tokens.ts";
import { inTransaction } from "../db/database.ts";
import { undoImport } from "../imports/undo/undo-import.ts";
import { recountAll } from "../indicators/rollup.ts";
import { buildServer } from "../server.ts";

const COVERAGE = "old_neighbourhood_coverage";
/** What stands: a level said at once, one of it by itself, and a count that adds up. */
const FILE = `指标,行政区划代码,层级,年度,目标值,文件依据
老旧小区物业覆盖率,900000,各县市区,2026年,90%,年度工作要点
${COVERAGE},900201,,2026,85,年度工作要点
投诉量,900000,,2026,12,年度工作要点
`;
const RECORD = `mutation ($targets: [TargetInput!]!) { recordTargets(targets: $targets) { recorded unchanged } }`;
const LIST = `{ targets { totalCount nodes { indicator { id } region { code } year value document source recordedBy earlier { value } } } }`;
const STANDING = `from to addsUp value due distance distancePercent undetermined { reason } target { value }
  progress { verdict month value due startMonth startValue undecided { reason } }`;

describeOnBoth(
  "targets",
  (getDatabase, _kind, getConfig) => {
    const file = scratchFiles();
    let tokens: Readonly<Record<string, string>> = {};
    let app: FastifyInstance;
    const asked = async (query: string, token: string, variables: object = {}) =>
      (
        await app.inject({
          method: "POST",
          url: "/graphql",
          payload: { query, variables },
          headers: { authorization: `Bearer ${tokens[token]}` },
        })
      ).json();
    const target = (more: object) => ({
      indicator: COVERAGE,
      regionCode: "900101",
      year: 2026,
      value: 80,
      document: "通知",
      ...more,
    });

    beforeAll(async () => {
      const database = getDatabase();
      app = await buildServer({ database, config: { ...getConfig(), today: TODAY, auth: "accounts" } });
      tokens = await roleTokens(database, [
        ["all", "SUPERVISOR", "900000"],
        ["county", "DATA_OFFICER", "900101"],
        ["viewer", "VIEWER", "900000"],
      ]);
      expect(
        await importInto(database, { kind: "targets", path: file("targets.csv", FILE), sourceName: "要点" }),
      ).toMatchObject({
        rowsRead: 3,
        inserted: 3,
        updated: 0,
      });
    });
    afterAll(() => app.close());

    it("a file's rows are in force once, those of a level in each administrative region of it but those named by themselves", async () => {
      const { data } = await asked(LIST, "viewer");
      const standing = { year: 2026, document: "年度工作要点", source: "要点", earlier: [] };
      expect(data.targets.totalCount).toBe(3);
      expect(data.targets.nodes).toMatchObject([
        { ...standing, indicator: { id: COVERAGE }, region: { code: "900101" }, value: 90 },
        { ...standing, indicator: { id: COVERAGE }, region: { code: "900201" }, value: 85 },
        { ...standing, indicator: { id: "complaints" }, region: { code: "900000" }, value: 12 },
      ]);
      const again = await importInto(getDatabase(), {
        kind: "targets",
        path: file("again.csv", FILE),
        sourceName: "要点",
      });
      expect(again).toMatchObject({ inserted: 0, updated: 0, unchanged: 3 });
    });

    it("a file is refused with row and column", async () => {
      const head = "指标,区域,年度,目标值,依据\n";
      const says = async (rows: string) =>
        refusal(getDatabase(), { kind: "targets", path: file("bad.csv", head + rows) });
      const good = "投诉量,900101,2026,5,a\n";
      for (const [rows, message] of [
        [
          "老旧小区物业覆盖律,900101,2026,90,a\n",
          /row 2, 指标: expected the name or id of an indicator, such as 老旧小区物业覆盖率/,
        ],
        ["老旧小区数,900101,2026,90,a\n", /row 2, 指标: expected an indicator of which more or less is better/],
        ["投诉量,900999,2026,90,a\n", /row 2, 区域: expected the code or name of a region that is valid today.*900999/],
        ["投诉量,900101,26,90,a\n", /row 2, 年度: expected a year from 2000 to 2100.*26/],
        [
          `${good}老旧小区物业覆盖率,900101,2026,120,a\n`,
          /row 3, 目标值: expected 0 to 100 for 老旧小区物业覆盖率.*120/,
        ],
        [`${good}投诉量,900101,2026,6,a\n`, /row 3, 目标值: expected the same as row 2/],
      ] as const)
        expect(await says(rows)).toMatch(message);
    });

    describe("a region stands to its target", () => {
      it("by points, and behind a line from last December: 100 to 90 is 91.67 by October, of four one is unmanaged since February", async () => {
        const { data, errors } = await asked(
          `{ region(code: "900101") { indicatorValue(indicator: "${COVERAGE}") { value target { ${STANDING} } } } }`,
          "county",
        );
        expect(errors).toBeUndefined();
        expect(data.region.indicatorValue).toEqual({
          value: 75,
          target: {
            ...{
              from: "2026-11",
              to: "2026-11",
              addsUp: false,
              value: 75,
              due: 90,
              distance: -15,
              distancePercent: null,
            },
            undetermined: null,
            target: { value: 90 },
            progress: {
              ...{ verdict: "BEHIND", month: "2026-10", value: 75, due: expect.closeTo(100 - 100 / 12, 9) },
              ...{ startMonth: "2025-12", startValue: 100, undecided: null },
            },
          },
        });
      });

      it("of what adds up, by the share of the year: 12 × 304 ÷ 365 by October, where plain SQL counts three", async () => {
        const { rows } = await getDatabase().pool.query<{ n: number }>(
          "select count(*)::int as n from complaints where reported_on between '2026-01-01' and '2026-10-31'",
        );
        const due = (12 * 304) / 365;
        const { data } = await asked(
          `{ region(code: "900000") { indicatorValue(indicator: "complaints") { target { ${STANDING} } } } }`,
          "viewer",
        );
        const value = rows[0]!.n;
        expect(data.region.indicatorValue.target).toEqual({
          ...{ from: "2026-01", to: "2026-10", addsUp: true, value, due: expect.closeTo(due, 9) },
          distance: expect.closeTo(value - due, 9),
          distancePercent: expect.closeTo((100 * (value - due)) / due, 9),
          undetermined: null,
          target: { value: 12 },
          progress: {
            ...{ verdict: "ON_TRACK", month: "2026-10", value, due: expect.closeTo(due, 9) },
            ...{ startMonth: null, startValue: null, undecided: null },
          },
        });
      });

      it("on a map the regions that have one, and no verdict by a single month", async () => {
        const { data } = await asked(
          `{ choropleth(indicator: "${COVERAGE}", under: "900000", level: COUNTY, kinds: [ADMINISTRATIVE, FUNCTIONAL_ZONE]) {
            values { code value } targetStandings { region { code } value distance progress { verdict undecided { reason } } } } }`,
          "viewer",
        );
        const { values, targetStandings } = data.choropleth;
        expect(values.map(({ code }: { code: string }) => code)).toEqual(["900101", "900170", "900201"]);
        expect(targetStandings).toEqual([
          { region: { code: "900101" }, value: 75, distance: -15, progress: { verdict: "BEHIND", undecided: null } },
          {
            region: { code: "900201" },
            value: 100,
            distance: 15,
            progress: { verdict: null, undecided: { reason: "TOO_FEW_MONTHS" } },
          },
        ]);
      });
    });

    it("the list tells of each how it stands by the latest month that is over, of the regions of a level alone where asked", async () => {
      const listed = (more: string) => `{ targets(${more}) { totalCount nodes { region { code } value
        standing { from to value distance progress { verdict month } } } } }`;
      const all = await asked(listed('under: "900000"'), "viewer");
      const count = await getDatabase().pool.query<{ n: number }>(
        "select count(*)::int as n from complaints where reported_on between '2026-01-01' and '2026-10-31'",
      );
      const october = { from: "2026-10", to: "2026-10" };
      expect(all.data.targets.nodes).toEqual([
        {
          ...{ region: { code: "900101" }, value: 90 },
          standing: { ...october, value: 75, distance: -15, progress: { verdict: "BEHIND", month: "2026-10" } },
        },
        {
          ...{ region: { code: "900201" }, value: 85 },
          standing: { ...october, value: 100, distance: 15, progress: { verdict: null, month: "2026-10" } },
        },
        {
          ...{ region: { code: "900000" }, value: 12 },
          standing: {
            ...{ from: "2026-01", to: "2026-10", value: count.rows[0]!.n },
            distance: expect.closeTo(count.rows[0]!.n - (12 * 304) / 365, 9),
            progress: { verdict: "ON_TRACK", month: "2026-10" },
          },
        },
      ]);
      const codes = async (more: string, token = "viewer"): Promise<string[]> =>
        (await asked(listed(more), token)).data.targets.nodes.map(
          (node: { region: { code: string } }) => node.region.code,
        );
      expect(await codes('under: "900000", level: COUNTY')).toEqual(["900101", "900201"]);
      expect(await codes('under: "900000", level: PROVINCE')).toEqual(["900000"]);
      expect(await codes('under: "900101", level: COUNTY', "county")).toEqual(["900101"]);
      const alone = await asked(listed("level: COUNTY"), "viewer");
      expect(alone.errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "level" });
    });

    it("is recorded by who may where they may, each with an entry in the audit, and keeps what stood", async () => {
      const before = (await getDatabase().pool.query("select * from indicator_targets order by target_id")).rows;
      expect((await asked(RECORD, "viewer", { targets: [target({})] })).errors[0].extensions.code).toBe("FORBIDDEN");
      expect(
        (await asked(RECORD, "county", { targets: [target({ regionCode: "900201" })] })).errors[0].extensions.code,
      ).toBe("NOT_FOUND");
      for (const [more, argument] of [
        [{ value: 100.5 }, "targets[0].value"],
        [{ indicator: "estates" }, "targets[0].indicator"],
        [{ year: 1999 }, "targets[0].year"],
        [{ document: " " }, "targets[0].document"],
        [{ level: "CITY" }, "targets[0].level"],
      ] as const)
        expect((await asked(RECORD, "all", { targets: [target(more)] })).errors[0].extensions).toMatchObject({
          argument,
        });
      const twice = await asked(RECORD, "all", { targets: [target({}), target({ value: 81 })] });
      expect(twice.errors[0].message).toMatch(/targets\[1\]: expected .*targets\[0\] does not state/);

      expect((await asked(RECORD, "county", { targets: [target({})] })).data.recordTargets).toEqual({
        recorded: 1,
        unchanged: 0,
      });
      expect((await asked(RECORD, "county", { targets: [target({})] })).data.recordTargets).toEqual({
        recorded: 0,
        unchanged: 1,
      });
      const seen = (await asked(LIST, "county")).data.targets;
      expect(seen.nodes).toEqual([
        {
          ...{
            indicator: { id: COVERAGE },
            region: { code: "900101" },
            year: 2026,
            value: 80,
            document: "通知",
            source: null,
          },
          ...{ recordedBy: "token:county", earlier: [{ value: 90 }] },
        },
      ]);
      expect((await asked(RECORD, "all", { targets: [target({ value: null })] })).data.recordTargets.recorded).toBe(1);
      expect((await asked(LIST, "county")).data.targets.nodes).toEqual([]);

      const { rows } = await getDatabase().pool.query("select * from indicator_targets order by target_id");
      expect(rows.slice(0, before.length)).toEqual(before);
      expect(rows.slice(before.length).map(({ value }) => value)).toEqual([80, null]);
      const audit = await getDatabase().pool.query(
        "select actor, subject, region_code from audit_entries where action = 'TARGETS_RECORDED' order by entry_number",
      );
      expect(audit.rows).toEqual([
        { actor: "token:county", subject: COVERAGE, region_code: "900101" },
        { actor: "token:all", subject: COVERAGE, region_code: "900101" },
      ]);
    });

    it("an import that is undone leaves what stood before it in force", async () => {
      const changed = file("changed.csv", FILE.replace("85", "95"));
      const { importId, updated, inserted } = await importInto(getDatabase(), {
        kind: "targets",
        path: changed,
        sourceName: "要点",
      });
      // the one that was taken back is new again
      expect([updated, inserted]).toEqual([1, 1]);
      const values = async () =>
        Object.fromEntries(
          (await asked(LIST, "all")).data.targets.nodes.map(({ region, value }: never) => [
            (region as { code: string }).code,
            value,
          ]),
        );
      expect(await values()).toEqual({ 900000: 12, 900101: 90, 900201: 95 });
      await inTransaction(getDatabase(), (client) =>
        undoImport(client, importId!, { today: TODAY, at: new Date(), by: "test", days: 30 }),
      );
      await expect.poll(values).toEqual({ 900000: 12, 900201: 85 });
    });
  },
  async (database) => {
    await countedWorld(database);
    // the world gives its source a number of its own
    await database.pool.query("select setval(pg_get_serial_sequence('sources', 'source_id'), 10)");
    await inTransaction(database, (client) => recountAll(client, { today: TODAY }));
  },
);
