import { readFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { importInto, importWorld, rowsOf, scratchFiles, TODAY } from "../../test/fixtures/import-world.ts";
import { zipOf } from "../../test/fixtures/zip.ts";
import { inTransaction } from "../db/database.ts";
import { importRows } from "./import-file.ts";
import { ImportRefused } from "./import-refused.ts";
import { parseMapping } from "./mapping.ts";
import { describeProblems } from "./problem-groups.ts";
import { writeRejectedFile } from "./rejected-file.ts";
import { writeComplaints } from "./write-complaints.ts";

const file = scratchFiles();

const ESTATES = `小区编号,小区名称,经度,纬度,所属社区,建成年份,户数,物业公司
E1,幸福里,116.2,36.5,和平社区,1998年建成,"1,200户",无物业管理服务
E2,阳光家园,116.8,36.5,东山区,2005,800,阳光物业有限公司
E3,南湖花园,118.5,36.5,,暂无信息,,单位自管物业
`;

describeOnBoth(
  "imports",
  (getDatabase) => {
    const db = () => getDatabase();
    const versions = async () =>
      Object.fromEntries(
        (
          await rowsOf<{ family: string; version: string }>(db(), "select family, version::text from data_versions")
        ).map((r) => [r.family, r.version]),
      );

    it("assigns estates to the finest region, reads usual headers and units, and makes firms and episodes of the service", async () => {
      const report = await importInto(db(), {
        kind: "estates",
        path: file("estates.csv", ESTATES),
        sourceName: "housing",
      });
      expect(report).toMatchObject({ rowsRead: 3, inserted: 3, refused: 0, warnings: [] });
      expect(
        await rowsOf(
          db(),
          `select e.external_id, r.code, e.city_code, e.built_year, e.households, e.pinyin_initials, m.mode::text, f.name as firm
           from estates e join regions r using (region_id)
           left join management_episodes m on m.city_code = e.city_code and m.estate_id = e.estate_id
           left join property_firms f on f.city_code = m.city_code and f.firm_id = m.firm_id
           where e.source_id = (select source_id from sources where name = 'housing') order by 1`,
        ),
      ).toEqual([
        {
          external_id: "E1",
          code: "900101001001",
          city_code: "900100",
          built_year: 1998,
          households: 1200,
          pinyin_initials: "xfl",
          mode: "NONE",
          firm: null,
        },
        {
          external_id: "E2",
          code: "900101",
          city_code: "900100",
          built_year: 2005,
          households: 800,
          pinyin_initials: "ygjy",
          mode: "MARKET",
          firm: "阳光物业有限公司",
        },
        {
          external_id: "E3",
          code: "900201",
          city_code: "900200",
          built_year: null,
          households: null,
          pinyin_initials: "nhhy",
          mode: "SELF_MANAGED",
          firm: null,
        },
      ]);
    });

    it("changes nothing, and no data version, when the same file comes again", async () => {
      const before = await versions();
      const report = await importInto(db(), {
        kind: "estates",
        path: file("estates.csv", ESTATES),
        sourceName: "housing",
      });
      expect(report).toMatchObject({ inserted: 0, updated: 0, unchanged: 3 });
      expect(await versions()).toEqual(before);
    });

    it("joins a second file by id, touching only the columns that it carries", async () => {
      const path = file("more.csv", "id,households,buildings\nE1,,12栋\nE3,300,\n");
      const before = await versions();
      expect(await importInto(db(), { kind: "estates", path, sourceName: "housing" })).toMatchObject({
        inserted: 0,
        updated: 2,
      });
      expect(
        await rowsOf(
          db(),
          "select external_id, name, households, buildings from estates where external_id in ('E1', 'E3') order by 1",
        ),
      ).toEqual([
        { external_id: "E1", name: "幸福里", households: 1200, buildings: 12 },
        { external_id: "E3", name: "南湖花园", households: 300, buildings: null },
      ]);
      expect((await versions()).estates).not.toBe(before.estates);
    });

    it("writes nothing in a dry run, and says what it would have done", async () => {
      const count =
        "select (select count(*) from estates)::int as estates, (select count(*) from sources)::int as sources, (select count(*) from imports)::int as imports";
      const before = await rowsOf(db(), count);
      const path = file("dry.csv", "id,name,lon,lat\nD1,甲,116.1,36.1\n");
      expect(await importInto(db(), { kind: "estates", path, sourceName: "dry", dryRun: true })).toMatchObject({
        inserted: 1,
      });
      expect(await rowsOf(db(), count)).toEqual(before);
    });

    it("tells in a trial which header became which column, all problems, and what the coordinates fit, though rows are refused", async () => {
      const rows = Array.from(
        { length: 300 },
        (_, i) =>
          `T${i},甲,${117.002 + (i % 2) / 2},${36.2 + i / 1000},西河县,${i % 3 === 0 ? 2099 : 1999},${i === 5 ? "x" : 1},-`,
      );
      const path = file("trial.csv", `小区编号,名称,经度,纬度,区县,建成年份,户数,备注\n${rows.join("\n")}\n`);
      const count = "select (select count(*) from estates)::int as n, (select count(*) from imports)::int as imports";
      const before = await rowsOf(db(), count);
      const trial = await importInto(db(), { kind: "estates", path, sourceName: "trial", crs: "gcj02", dryRun: true });
      expect(trial).toMatchObject({ rowsRead: 300, inserted: 199, refused: 101 });
      expect(trial.columns.map(({ header, column }) => `${header} ${column}`)).toEqual([
        "小区编号 id",
        "名称 name",
        "经度 longitude",
        "纬度 latitude",
        "区县 county",
        "建成年份 built_year",
        "户数 households",
      ]);
      expect(trial.unused).toEqual(["备注"]);
      expect(trial.warnings.join("\n")).toMatch(/fit wgs84 better: 100 % of points .* 50 % as gcj02/);
      expect(describeProblems(trial.problems)).toMatch(
        /^ {2}row 2, 建成年份: expected a year from 1800 to 2026, got 2099\n {4}100 such rows: 2099 in 100 rows: 2, 5, 8 …\n {2}row 7, 户数: .*got x$/,
      );
      expect(await rowsOf(db(), count)).toEqual(before);
      const refused: unknown = await importInto(db(), {
        kind: "estates",
        path,
        sourceName: "trial",
        crs: "gcj02",
      }).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(ImportRefused);
      const { message, findings } = refused as ImportRefused;
      expect(message).toMatch(/101 rows cannot be used[\s\S]*100 such rows: 2099/);
      const { columns, warnings, places } = trial;
      expect(places!.fits.map(({ crs, share }) => [crs, share])).toContainEqual(["wgs84", 1]);
      expect(findings).toEqual({ columns, unused: ["备注"], warnings, notes: [], places });
    });

    it("tells all problems of a row at once, its place among them", async () => {
      const path = file("both.csv", "id,name,区县,built_year\nW1,甲,无此区,2099\nW2,乙,东山区,2001\n");
      const trial = await importInto(db(), { kind: "estates", path, sourceName: "both", dryRun: true });
      expect(trial.problems.map(({ row, column, got }) => [row, column, got])).toEqual([
        [2, "built_year", "2099"],
        [2, "区县", "无此区"],
      ]);
      expect(trial).toMatchObject({ inserted: 1, refused: 1 });
    });

    it("takes a code that stands in a column of names", async () => {
      const path = file("code-as-name.csv", "id,name,region_name\nQ1,甲,900201\n");
      await importInto(db(), { kind: "estates", path, sourceName: "codes" });
      const placed = "select r.code from estates e join regions r using (region_id) where e.external_id = 'Q1'";
      expect(await rowsOf(db(), placed)).toEqual([{ code: "900201" }]);
    });

    it("refuses columns that are read as one, and takes the one that a mapping means", async () => {
      const path = file("double.csv", "小区编号,名称,经度,纬度,经度,纬度\nZ1,甲,10.1,10.2,116.2,36.2\n");
      const request = { kind: "estates", path, sourceName: "double" } as const;
      await expect(importInto(db(), request)).rejects.toThrow(
        /More than one column is read as longitude: column C "经度" and column E "经度"\. .*"经度#2" is the second/,
      );
      const mapping = (second: string) =>
        parseMapping(`columns: { longitude: "经度${second}", latitude: "纬度${second}" }`);
      await expect(importInto(db(), { ...request, mapping: mapping("") })).rejects.toThrow(
        /names "经度", which are column C "经度" and column E "经度": expected "经度#1" or "经度#2"/,
      );
      expect(await importInto(db(), { ...request, mapping: mapping("#2") })).toMatchObject({ inserted: 1 });
      const unread = file("double-unread.csv", "id,名称,经度,纬度,备注,备注\nZ2,甲,116.2,36.2,a,b\n");
      expect(await importInto(db(), { ...request, path: unread })).toMatchObject({
        inserted: 1,
        unused: ["备注", "备注"],
      });
    });

    it("leaves refused rows out with skipBad, and writes each once beside the file, safe for spreadsheets, to be read again", async () => {
      const path = file(
        "bad.csv",
        'id,name,lon,lat,built_year,households\nB1,甲,116.1,36.1,1999,\nB2,"=HYPERLINK(""x"")",116.1,36.1,2099,-3\nB3,\'丙,-73.9,40.7,2001,\nB4,-丁,116.1,36.1,2001,x,y\n',
      );
      const request = { kind: "estates", path, sourceName: "bad", skipBad: true } as const;
      const report = await importInto(db(), request);
      expect(report).toMatchObject({ rowsRead: 4, inserted: 1, refused: 3 });
      const rejected = await writeRejectedFile(request, report.problems);
      const text = readFileSync(rejected, "utf8");
      const count = "households: expected a whole number from 0, with or without a unit (52栋, 2.5万户), got -3";
      expect(text.split("\r\n").slice(0, 4)).toEqual([
        "\uFEFFrefused row,refused because,id,name,lon,lat,built_year,households",
        `3,"built_year: expected a year from 1800 to 2026, got 2099; ${count}",B2,"'=HYPERLINK(""x"")",116.1,36.1,2099,-3`,
        `4,"lon, lat: expected a place inside a region that has a boundary, or a stated region, got -73.9, 40.7",B3,'丙,-73.9,40.7,2001,`,
        `5,"the row: expected 6 cells, as the header has, got 7: B4,-丁,116.1,36.1,2001,x,y",B4,'-丁,116.1,36.1,2001,x,y`,
      ]);
      const corrected = text
        .replace("2099,-3", "1999,3")
        .replace("-73.9,40.7", "116.2,36.1")
        .replace(",x,y\r\n", ",9\r\n");
      const again = { ...request, path: file("corrected.csv", corrected), skipBad: false };
      expect(await importInto(db(), again)).toMatchObject({ rowsRead: 3, inserted: 3, unused: [] });
      expect(
        await rowsOf(
          db(),
          "select name, households from estates where external_id in ('B2', 'B3', 'B4') order by external_id",
        ),
      ).toEqual([
        { name: '=HYPERLINK("x")', households: 3 },
        { name: "'丙", households: null },
        { name: "-丁", households: 9 },
      ]);
    });

    it("writes complaints with status, local day, categories and partitions, and changes only what differs", async () => {
      const lines = (closed: string) =>
        `工单编号,类别,受理时间,办结时间,满意度,经度,纬度,所属区县\nC1,停车,2026-03-31 23:50:00,${closed},满意,116.2,36.5,东山区\nC2,井盖,2026-04-01T00:10:00+00:00,,,,,西河\nC3,电梯,2026-04-02 08:00:00,,,118.1,36.1,南湖区\n`;
      const first = await importInto(db(), { kind: "complaints", path: file("c.csv", lines("")) });
      expect(first).toMatchObject({ inserted: 3, notes: ["new categories, named as in the file: 井盖"] });
      const state = `select c.external_id, c.category, c.status::text, c.reported_on, r.code, c.satisfaction, c.cell is null as no_cell,
        c.tableoid::regclass::text as partition from complaints c join regions r using (region_id) order by 1`;
      expect(await rowsOf(db(), state)).toEqual([
        {
          external_id: "C1",
          category: "PARKING",
          status: "RECEIVED",
          reported_on: "2026-03-31",
          code: "900101001",
          satisfaction: 4,
          no_cell: false,
          partition: "complaints_2026_03",
        },
        {
          external_id: "C2",
          category: "井盖",
          status: "RECEIVED",
          reported_on: "2026-04-01",
          code: "900102",
          satisfaction: null,
          no_cell: true,
          partition: "complaints_2026_04",
        },
        {
          external_id: "C3",
          category: "ELEVATOR",
          status: "RECEIVED",
          reported_on: "2026-04-02",
          code: "900201",
          satisfaction: null,
          no_cell: false,
          partition: "complaints_2026_04",
        },
      ]);
      const total =
        "select coalesce(sum(n), 0)::int as n from flow_days, unnest(measures[1:1]) as n where flow = 'complaints'";
      expect(await rowsOf(db(), total)).toEqual([{ n: 3 }]);
      expect(
        await importInto(db(), { kind: "complaints", path: file("c.csv", lines("2026-04-03 09:00:00")) }),
      ).toMatchObject({ inserted: 0, updated: 1, unchanged: 2 });
      expect((await rowsOf<{ status: string }>(db(), state))[0]).toMatchObject({ status: "CLOSED", code: "900101001" });
      expect(await rowsOf(db(), total)).toEqual([{ n: 3 }]);
    });

    it("writes a source's first file as it is read, in stretches, and again from the start where an id comes twice", async () => {
      const line = (i: number, id = `L${i}`): string =>
        `${id},NOISE,2026-07-0${1 + (i % 9)} 08:00:00,900101,${i % 2 ? 5 : ""}`;
      const lines = Array.from({ length: 20_500 }, (_, i) => line(i));
      const text = (extra: string[]): string =>
        ["id,category,reported_at,region_code,satisfaction", ...lines, ...extra, ""].join("\n");
      const twice = file("long-twice.csv", text([line(7), line(8, "L9")]));
      await expect(importInto(db(), { kind: "complaints", path: twice, sourceName: "long" })).rejects.toThrow(
        /row 20503, id: expected the same reported_at, satisfaction as row 11|row 20503, id: expected the same/,
      );
      const once = file("long.csv", text([line(7)]));
      expect(await importInto(db(), { kind: "complaints", path: once, sourceName: "long" })).toMatchObject({
        rowsRead: 20_501,
        inserted: 20_500,
        merged: 1,
      });
      const total =
        "select count(*)::int as n, (select sum(n)::int from flow_days, unnest(measures[1:1]) as n where flow = 'complaints') as counted from complaints";
      const [{ n, counted } = { n: 0, counted: 0 }] = await rowsOf<{ n: number; counted: number }>(db(), total);
      expect(counted).toBe(n);
      const other = file("long-other.csv", text([]));
      expect(await importInto(db(), { kind: "complaints", path: other, sourceName: "long-other" })).toMatchObject({
        inserted: 20_500,
        merged: 0,
      });
      const some = file("long-some.csv", [text([]).split("\n").slice(0, 1001).join("\n"), ""].join("\n"));
      expect(await importInto(db(), { kind: "complaints", path: some, sourceName: "long-other" })).toMatchObject({
        inserted: 0,
        unchanged: 1000,
      });
    }, 120_000);

    it("gives a first file's complaints the place of the estates they name, and refuses estates that nobody knows", async () => {
      const estates = file("named-estates.csv", "id,name,region_code\nN1,甲小区,900101\nN2,乙小区,900201\n");
      await importInto(db(), { kind: "estates", path: estates, sourceName: "named" });
      const header = "id,category,reported_at,estate_id\n";
      const known = "K1,NOISE,2026-05-01 08:00:00,N1\nK2,NOISE,2026-05-02 08:00:00,N2\n";
      const lost = file("named-lost.csv", `${header}${known}K3,NOISE,2026-05-03 08:00:00,N9\n`);
      await expect(importInto(db(), { kind: "complaints", path: lost, sourceName: "named" })).rejects.toThrow(
        /row 4, estate_id: .*N9/,
      );
      const found = file("named-found.csv", `${header}${known}`);
      expect(await importInto(db(), { kind: "complaints", path: found, sourceName: "named" })).toMatchObject({
        inserted: 2,
      });
      expect(
        await rowsOf(
          db(),
          `select c.external_id as id, r.code, e.external_id as estate from complaints c
           join regions r on r.region_id = c.region_id
           join estates e on e.city_code = c.city_code and e.estate_id = c.estate_id
           where c.external_id like 'K%' order by 1`,
        ),
      ).toEqual([
        { id: "K1", code: "900101", estate: "N1" },
        { id: "K2", code: "900201", estate: "N2" },
      ]);
    });

    it("moves a complaint whose day changed to its new partition, once", async () => {
      const path = file("moved.csv", "id,category,reported_at,region_code\nC2,井盖,2026-05-05 10:00:00,900102\n");
      expect(await importInto(db(), { kind: "complaints", path })).toMatchObject({ inserted: 0, updated: 1 });
      expect(await rowsOf(db(), "select reported_on from complaints where external_id = 'C2'")).toEqual([
        { reported_on: "2026-05-05" },
      ]);
    });

    it("records complaints given in memory, with the ids of what was written", async () => {
      const rows = [
        { id: "M1", category: "NOISE", reported_at: "2026-06-01T08:00:00+08:00", longitude: 116.2, latitude: 36.2 },
        { id: "M2", category: "NOISE", reported_at: "2026-06-01T09:00:00+08:00", region_code: "900201" },
      ];
      const write = () =>
        inTransaction(db(), (client) => writeComplaints(client, rows, { sourceName: "app", today: TODAY }));
      const first = await write();
      expect(first).toMatchObject({ inserted: 2, updated: 0, unchanged: 0 });
      expect(first.written.map(({ externalId, cityCode, reportedOn }) => [externalId, cityCode, reportedOn])).toEqual([
        ["M1", "900100", "2026-06-01"],
        ["M2", "900200", "2026-06-01"],
      ]);
      expect(await write()).toEqual({ inserted: 0, updated: 0, unchanged: 2, written: [] });
    });

    it("reads party organisations, committees, instructors, renovations, episodes, firms and observations", async () => {
      const common = { sourceName: "housing", crs: "wgs84", today: TODAY, name: "memory" } as const;
      const given = [
        [
          "firms",
          [{ id: "F1", name: "安居物业", region_code: "900100", credit_code: "91370000", star_rating: "三星" }],
        ],
        [
          "organisations",
          [
            {
              id: "O1",
              parent_id: "",
              type: "街道党工委",
              form: "单独组建",
              name: "街道",
              estate_id: "",
              firm_id: "",
              region_code: "900101001",
            },
            {
              id: "O2",
              parent_id: "O1",
              type: "ESTATE_BRANCH",
              form: "联合组建",
              name: "支部",
              estate_id: "E1",
              firm_id: "",
              region_code: "",
            },
            {
              id: "O3",
              parent_id: "",
              type: "物业企业党支部",
              form: "",
              name: "企业支部",
              estate_id: "",
              firm_id: "F1",
              region_code: "",
            },
          ],
        ],
        ["committees", [{ id: "W1", estate_id: "E2", formed_on: "2024-05-01", members: 5, party_members: 3 }]],
        ["instructors", [{ id: "I1", estate_id: "E3", name: "王", from: "2025-01-01" }]],
        [
          "renovations",
          [{ id: "R1", estate_id: "E1", planned_on: "2025-01-01", started_on: "2025-06-01", finished_on: "" }],
        ],
        [
          "observations",
          [
            {
              city_code: "900100",
              scope: "市",
              indicator: "committees",
              qualifier: "余",
              value: "405",
              unit: "committees",
              as_of: "2022-10",
              note: "",
              source: "article",
            },
          ],
        ],
      ] as const;
      for (const [kind, rows] of given) {
        const write = () => inTransaction(db(), (client) => importRows(client, { ...common, kind, rows }));
        expect(await write(), kind).toMatchObject({ inserted: rows.length, refused: 0 });
        expect(await write(), kind).toMatchObject({ inserted: 0, updated: 0, unchanged: rows.length });
      }
      expect(
        await rowsOf(
          db(),
          "select o.external_id, o.form::text, p.external_id as parent from party_organisations o left join party_organisations p on p.city_code = o.city_code and p.organisation_id = o.parent_id order by 1",
        ),
      ).toEqual([
        { external_id: "O1", form: "INDEPENDENT", parent: null },
        { external_id: "O2", form: "JOINT", parent: "O1" },
        { external_id: "O3", form: "INDEPENDENT", parent: null },
      ]);
      expect(await rowsOf(db(), "select qualifier::text, as_of_days::text from observations")).toEqual([
        { qualifier: "OVER", as_of_days: "[2022-10-01,2022-11-01)" },
      ]);
    });

    it("lets an episode end and the next begin in one file, and refuses two modes on one day", async () => {
      const common = {
        kind: "episodes",
        sourceName: "housing2",
        referenceSource: "housing",
        crs: "wgs84",
        today: TODAY,
        name: "m",
      } as const;
      await inTransaction(db(), (client) =>
        importRows(client, {
          kind: "estates",
          sourceName: "housing",
          crs: "wgs84",
          today: TODAY,
          name: "e",
          rows: [{ id: "E9", name: "九", region_code: "900102" }],
        }),
      );
      const write = (rows: Record<string, string>[]) =>
        inTransaction(db(), (client) => importRows(client, { ...common, rows }));
      await write([{ id: "P1", estate_id: "E9", mode: "国企托底", from: "2020-01-01", to: "" }]);
      const next = [
        { id: "P1", estate_id: "E9", mode: "国企托底", from: "2020-01-01", to: "2024-01-01" },
        { id: "P2", estate_id: "E9", mode: "合并管理", from: "2024-01-01", to: "" },
      ];
      expect(await write(next)).toMatchObject({ inserted: 1, updated: 1 });
      await expect(write([{ id: "P3", estate_id: "E9", mode: "MARKET", from: "2023-06-01", to: "" }])).rejects.toThrow(
        /one mode|one management mode on any day, got an overlap with one known already/,
      );
    });

    it("reads GB18030, tabs, and a byte order mark", async () => {
      // 编号,名称 and 东区 in GB18030
      const gb = Buffer.concat([
        Buffer.from("b1e0bac52cc3fbb3c62c", "hex"),
        Buffer.from("lon,lat\nG1,"),
        Buffer.from("b6abc7f8", "hex"),
        Buffer.from(",116.3,36.3\n"),
      ]);
      expect(await importInto(db(), { kind: "estates", path: file("gb.csv", gb), sourceName: "gb" })).toMatchObject({
        inserted: 1,
        notes: ["read as GB18030"],
      });
      await importInto(db(), {
        kind: "estates",
        path: file("bom.tsv", "\uFEFFid\tname\tlon\tlat\r\nG2\t西区\t116.3\t36.3\r\n"),
        sourceName: "gb",
      });
      expect(
        await rowsOf(db(), "select external_id, name from estates where external_id in ('G1', 'G2') order by 1"),
      ).toEqual([
        { external_id: "G1", name: "东区" },
        { external_id: "G2", name: "西区" },
      ]);
    });

    it("reads a workbook, with its dates", async () => {
      const bytes = await writeXlsx({
        sheets: [
          {
            name: "工单",
            rows: [
              ["编号", "类别", "投诉时间", "经度", "纬度"],
              ["X1", "收费", new Date(Date.UTC(2026, 6, 1, 9, 30)), 116.2, 36.2],
            ],
            columns: [{}, {}, { numFmt: "yyyy-mm-dd hh:mm:ss" }, {}, {}],
          },
        ],
      });
      expect(
        await importInto(db(), { kind: "complaints", path: file("book.xlsx", bytes), sourceName: "book" }),
      ).toMatchObject({ inserted: 1 });
      expect(await rowsOf(db(), "select category, reported_at from complaints where external_id = 'X1'")).toEqual([
        { category: "FEES", reported_at: new Date("2026-07-01T01:30:00Z") },
      ]);
    });

    it("reads a zipped Shapefile whose table is GBK, and keeps a region when its boundary is replaced", async () => {
      const before = await rowsOf(db(), "select region_id, name_en from regions where code = '900102'");
      const path = file("shape.zip", zipOf(shapefile([117, 36, 118, 36.9], "900102", Buffer.from("b6abc7f8", "hex"))));
      expect(
        await importInto(db(), {
          kind: "regions",
          path,
          sourceName: "survey",
          crs: "cgcs2000",
          quality: "official",
          approvalNumber: "GS(2026)1",
        }),
      ).toMatchObject({ inserted: 0, updated: 1 });
      expect(await rowsOf(db(), "select region_id, name_en from regions where code = '900102'")).toEqual([
        { ...before[0], name_en: "Dongqu District" },
      ]);
      expect(
        await rowsOf(
          db(),
          "select b.quality::text, b.approval_number, r.name_zh, ST_YMax(b.boundary) as north from region_boundaries b join regions r using (region_id) where code = '900102'",
        ),
      ).toEqual([{ quality: "OFFICIAL", approval_number: "GS(2026)1", name_zh: "东区", north: 36.9 }]);
    });

    it("maps columns by renaming, constants, patterns, values, prefixes and filters", async () => {
      const mapping = parseMapping(`
columns:
  id: { from: nr, prefix: "K-" }
  name: { from: text, pattern: "^([^ ]+)" }
  region_code: { from: place, values: { centre: "900102" }, otherwise: "900201" }
  star_rating: { constant: "4" }
  address: null
where:
  - { column: kind, not: [shop, office] }
`);
      const path = file(
        "mapped.csv",
        "nr,text,place,kind,address\n1,甲 x,centre,home,street\n2,乙,,home,street\n3,丙,centre,shop,street\n",
      );
      expect(await importInto(db(), { kind: "estates", path, sourceName: "mapped", mapping })).toMatchObject({
        rowsRead: 2,
        inserted: 2,
      });
      expect(
        await rowsOf(
          db(),
          "select e.external_id, e.name, r.code, e.star_rating, e.address from estates e join regions r using (region_id) where e.external_id like 'K-%' order by 1",
        ),
      ).toEqual([
        { external_id: "K-1", name: "甲", code: "900102", star_rating: 4, address: null },
        { external_id: "K-2", name: "乙", code: "900201", star_rating: 4, address: null },
      ]);
    });
  },
  (database) => importWorld(database, file),
);

/** A Shapefile of one rectangle [west, south, east, north] with a code and a name in GBK. */
function shapefile(
  [west, south, east, north]: [number, number, number, number],
  code: string,
  name: Buffer,
): Record<string, Buffer> {
  const box = [west, south, east, north];
  const ring = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ].flat();
  const content = Buffer.alloc(4 + 32 + 4 + 4 + 4 + 80);
  content.writeInt32LE(5, 0);
  box.forEach((value, i) => void content.writeDoubleLE(value, 4 + i * 8));
  content.writeInt32LE(1, 36);
  content.writeInt32LE(5, 40);
  ring.forEach((value, i) => void content.writeDoubleLE(value, 48 + i * 8));
  const shp = Buffer.alloc(100 + 8);
  shp.writeInt32BE(9994, 0);
  shp.writeInt32BE((108 + content.length) / 2, 24);
  shp.writeInt32LE(1000, 28);
  shp.writeInt32LE(5, 32);
  box.forEach((value, i) => void shp.writeDoubleLE(value, 36 + i * 8));
  shp.writeInt32BE(1, 100);
  shp.writeInt32BE(content.length / 2, 104);
  const dbf = Buffer.alloc(32 + 2 * 32 + 1, 0);
  dbf.writeUInt8(3, 0);
  dbf.writeUInt32LE(1, 4);
  dbf.writeUInt16LE(97, 8);
  dbf.writeUInt16LE(1 + 12 + 20, 10);
  dbf.write("CODE", 32, "latin1");
  dbf.write("C", 32 + 11, "latin1");
  dbf.writeUInt8(12, 32 + 16);
  dbf.write("NAME", 64, "latin1");
  dbf.write("C", 64 + 11, "latin1");
  dbf.writeUInt8(20, 64 + 16);
  dbf.writeUInt8(13, 96);
  const record = Buffer.alloc(33, " ");
  record.write(code, 1, "latin1");
  name.copy(record, 13);
  return {
    "area.shp": Buffer.concat([shp, content]),
    "area.dbf": Buffer.concat([dbf, record, Buffer.from([26])]),
    "area.prj": Buffer.from('GEOGCS["China_2000",DATUM["D_China_2000"]]'),
  };
}
