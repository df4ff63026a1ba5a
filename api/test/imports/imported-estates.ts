import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { ImportRefused } from "../../src/imports/import-refused.ts";
import { parseMapping } from "../../src/imports/mapping.ts";
import { describeProblems } from "../../src/imports/problem-groups.ts";
import { writeRejectedFile } from "../../src/imports/rejected-file.ts";
import { importInto, rowsOf, type ScratchFile } from "../fixtures/import-world.ts";

const ESTATES = `小区编号,小区名称,经度,纬度,所属社区,建成年份,户数,物业公司
E1,幸福里,116.2,36.5,和平社区,1998年建成,"1,200户",无物业管理服务
E2,阳光家园,116.8,36.5,东山区,2005,800,阳光物业有限公司
E3,南湖花园,118.5,36.5,,暂无信息,,单位自管物业
`;

/** Estates by file: where they lie, what comes again, what is refused, and what a trial tells. */
export function importedEstates(db: () => Database, file: ScratchFile): void {
  const versions = async () =>
    Object.fromEntries(
      (await rowsOf<{ family: string; version: string }>(db(), "select family, version::text from data_versions")).map(
        (r) => [r.family, r.version],
      ),
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
}
