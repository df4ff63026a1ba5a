import { expect, it } from "vitest";
import { describeOnOne } from "../../test/databases.ts";
import { importInto, importWorld, refusal, rowsOf, scratchFiles } from "../../test/fixtures/import-world.ts";
import { STYLE, workbookOf } from "../../test/fixtures/workbook.ts";
import { parseMapping } from "./mapping.ts";

const file = scratchFiles();

describeOnOne("cells of files", (getDatabase) => {
  const db = () => getDatabase();
  const complaints = (name: string, lines: readonly string[]) =>
    file(`${name}.csv`, `${["工单编号,类别,受理时间,办结时间,区县", ...lines].join("\n")}\n`);
  const reported = (source: string) =>
    rowsOf(
      db(),
      `select external_id as id, to_char(reported_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as at
       from complaints join sources using (source_id) where name = $1 order by 1`,
      [source],
    );

  it("takes words that mean unknown for blank in every column, but not where a list knows them", async () => {
    await importWorld(db(), file);
    const path = file(
      "blanks.csv",
      "小区编号,小区名称,区县,街道,经度,纬度,地址,建成年份,户数,星级,物业公司\n" +
        'B1,甲园,东山区,暂无资料,#N/A,—,不详,暂无,N/A,--,无物业\nB2,乙园,西河县,/,null,,"=""00124""",未知,"1,234",三星,待定\n',
    );
    expect(await importInto(db(), { kind: "estates", path, sourceName: "blanks" })).toMatchObject({ inserted: 2 });
    expect(
      await rowsOf(
        db(),
        `select e.external_id as id, r.code, location is null as placeless, address, built_year, e.households, star_rating, m.mode::text
         from estates e join regions r using (region_id) left join management_episodes m on m.city_code = e.city_code and m.estate_id = e.estate_id order by 1`,
      ),
    ).toEqual([
      {
        id: "B1",
        code: "900101",
        placeless: true,
        address: null,
        built_year: null,
        households: null,
        star_rating: null,
        mode: "NONE",
      },
      {
        id: "B2",
        code: "900102",
        placeless: true,
        address: "00124",
        built_year: null,
        households: 1234,
        star_rating: 3,
        mode: null,
      },
    ]);
    const nameless = file("nameless.csv", "小区编号,小区名称,区县\n#REF!,甲园,东山区\nB9,#N/A,东山区\n");
    expect(await refusal(db(), { kind: "estates", path: nameless })).toMatch(
      /row 2, 小区编号: expected a value; this stands for none, got #REF!/,
    );
  });

  it("reads 09/01/2026 as the file's other days tell, whichever row they stand in, and says so", async () => {
    const dayFirst = complaints("dmy", [
      "A,停车,09/01/2026 08:00,,东山区",
      "B,停车,02/03/2026,,东山区",
      "C,停车,13/02/2026,14/02/2026,东山区",
    ]);
    const report = await importInto(db(), { kind: "complaints", path: dayFirst, sourceName: "dmy" });
    expect(report.notes).toContainEqual(expect.stringMatching(/^受理时间: 3 cells read day first/));
    expect(await reported("dmy")).toEqual([
      { id: "A", at: "2026-01-09 08:00:00" },
      { id: "B", at: "2026-03-02 00:00:00" },
      { id: "C", at: "2026-02-13 00:00:00" },
    ]);
    // a later cell of the one row tells of an earlier one
    const one = complaints("one", ["A,停车,09/01/2026,14/02/2026,东山区"]);
    await importInto(db(), { kind: "complaints", path: one, sourceName: "one" });
    expect(await reported("one")).toEqual([{ id: "A", at: "2026-01-09 00:00:00" }]);
    const monthFirst = complaints("mdy", ["A,停车,09/01/2026 3:05 PM,,东山区", "B,停车,02/28/2026,,东山区"]);
    await importInto(db(), { kind: "complaints", path: monthFirst, sourceName: "mdy" });
    expect(await reported("mdy")).toEqual([
      { id: "A", at: "2026-09-01 15:05:00" },
      { id: "B", at: "2026-02-28 00:00:00" },
    ]);
  });

  it("refuses days that can be read two ways, unless told how, and a file that writes them both ways", async () => {
    const open = complaints("open", ["A,停车,09/01/2026,,东山区", "B,停车,2026-05-01,,东山区"]);
    expect(await refusal(db(), { kind: "complaints", path: open })).toMatch(
      /row 2, 受理时间: expected a day as YYYY-MM-DD, since day first or month first is undecided/,
    );
    const given = parseMapping("dateOrder: dmy");
    await importInto(db(), { kind: "complaints", path: open, sourceName: "given", mapping: given });
    expect(await reported("given")).toEqual([
      { id: "A", at: "2026-01-09 00:00:00" },
      { id: "B", at: "2026-05-01 00:00:00" },
    ]);
    const short = complaints("short", ["A,停车,9/1/26,,东山区"]);
    expect(await refusal(db(), { kind: "complaints", path: short })).toMatch(
      /a year of four digits, or the order of the days/,
    );
    await importInto(db(), { kind: "complaints", path: short, sourceName: "short", dateOrder: "dmy" });
    expect(await reported("short")).toEqual([{ id: "A", at: "2026-01-09 00:00:00" }]);
    const both = complaints("both", ["A,停车,13/01/2026,,东山区", "B,停车,01/13/2026,,东山区"]);
    expect(await refusal(db(), { kind: "complaints", path: both, skipBad: true })).toMatch(
      /both orders: expected one, got 13\/01\/2026 \(day first\) and 01\/13\/2026/,
    );
  });

  it("composes an id of several columns, and refuses a row that lacks one of them", async () => {
    const path = file("composed.csv", "街道号,序号,名称,区县\n01,7,甲园,东山区\n02,7,乙园,东山区\n,8,丙园,东山区\n");
    const given = { kind: "estates", path, sourceName: "composed", skipBad: true } as const;
    const report = await importInto(db(), { ...given, mapping: parseMapping("columns:\n  id: [街道号, 序号]\n") });
    expect(report).toMatchObject({ inserted: 2, problems: [{ row: 4, column: "街道号 + 序号", expected: "a value" }] });
    const again = {
      ...given,
      sourceName: "composed-2",
      mapping: parseMapping("columns:\n  id: { from: [街道号, 序号], join: / }\n"),
    };
    await importInto(db(), again);
    expect(
      await rowsOf(
        db(),
        "select external_id as id from estates join sources using (source_id) where sources.name like 'composed%' order by sources.name, 1",
      ),
    ).toEqual([{ id: "01-7" }, { id: "02-7" }, { id: "01/7" }, { id: "02/7" }]);
  });

  it("refuses ids that a spreadsheet has rounded", async () => {
    const path = file("rounded.csv", "小区编号,小区名称,区县\n3.70102E+11,甲园,东山区\n");
    expect(await refusal(db(), { kind: "estates", path })).toMatch(
      /row 2, 小区编号: expected an id in full.*got 3\.70102E\+11/,
    );
    const days = file(
      "days.csv",
      "小区编号,小区名称,区县\n3月12日,甲园,东山区\n12-Mar,乙园,东山区\n2026-03-12,丙园,东山区\n",
    );
    const { problems } = await importInto(db(), { kind: "estates", path: days, dryRun: true });
    expect(problems.map(({ got, expected }) => [got, expected.slice(0, 16)])).toEqual([
      ["3月12日", "an id as it was:"],
      ["12-Mar", "an id as it was:"],
    ]);
    const rows = [
      ["小区编号", "小区名称", "区县"],
      [{ number: 46_093, style: STYLE.day }, "丁园", "东山区"],
      ["3-13", "戊园", "东山区"],
    ];
    const workbook = file("days.xlsx", workbookOf([{ name: "小区", rows }]));
    expect(await refusal(db(), { kind: "estates", path: workbook })).toMatch(
      /row 2, 小区编号: expected an id as it was: a spreadsheet has made a day of it.*got 2026-03-12$/m,
    );
    const regions = file("rounded-regions.csv", "code,name,level,parent_code\n9.00104E+5,丁区,COUNTY,900100\n");
    expect(await refusal(db(), { kind: "regions", path: regions })).toMatch(/row 2, code: expected an id in full/);
  });

  it("takes the apostrophe off that keeps digits as text", async () => {
    const path = file("guarded.csv", "小区编号,小区名称,区县,户数\n'00124,'78号院,东山区,'120\n");
    await importInto(db(), { kind: "estates", path, sourceName: "guarded" });
    const text =
      "select external_id as id, estates.name, households from estates join sources using (source_id) where sources.name = 'guarded'";
    expect(await rowsOf(db(), text)).toEqual([{ id: "00124", name: "'78号院", households: 120 }]);
  });

  it("takes the zero of programs for no date, and says so", async () => {
    const path = complaints("zero", [
      "A,停车,2026-05-01 08:00:00,1900-01-01 00:00:00,东山区",
      "B,停车,2026-05-01,1899/12/30,东山区",
    ]);
    const report = await importInto(db(), { kind: "complaints", path, sourceName: "zero" });
    expect(report.notes).toEqual([
      expect.stringMatching(
        /^办结时间: 2 cells standing for no date, taken as blank \(row 2 1900-01-01 00:00:00 → blank/,
      ),
    ]);
    expect(
      await rowsOf(
        db(),
        "select count(*)::int as n from complaints join sources using (source_id) where name = 'zero' and closed_at is null",
      ),
    ).toEqual([{ n: 2 }]);
  });

  it("reads decimal commas where the mapping says so", async () => {
    const path = file(
      "comma.csv",
      "region_code;indicator;value;unit;as_of;article\n900101;oldCoverage;97,5;%;2026-01-31;甲\n900102;oldCoverage;1.097,5;户;2026-01-31;甲\n",
    );
    expect(await refusal(db(), { kind: "observations", path })).toMatch(/row 2, value: expected a number .*got 97,5/);
    await importInto(db(), { kind: "observations", path, mapping: parseMapping('decimal: ","') });
    expect(await rowsOf(db(), "select value from observations order by 1")).toEqual([
      { value: 97.5 },
      { value: 1097.5 },
    ]);
  });
});
