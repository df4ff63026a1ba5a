import { expect, it } from "vitest";
import { describeOnOne } from "../../test/databases.ts";
import { importInto, importWorld, refusal, rowsOf, scratchFiles } from "../../test/fixtures/import-world.ts";
import { isNote, saysTotal } from "./rows-aside.ts";

const file = scratchFiles();

it.each([
  "合计",
  "总计",
  "小计",
  "共计",
  "合 计",
  "合　计：",
  "历下区小计",
  "本页合计",
  "全市总计",
  "合计（户）",
  "总计：12个小区",
  "合计12",
  "共12个小区",
  "累计",
  "历下区 汇总",
  "历下区 计数",
  "总平均值",
  "其中：老旧小区",
])("takes %s for a total", (text) => expect(saysTotal(text)).toBe("zh"));

it.each(["Total", "TOTAL", "Grand Total", "Sub-total:", "Subtotals", "Ｔｏｔａｌ", "total (12)"])(
  "takes %s for a total in English",
  (text) => expect(saysTotal(text)).toBe("en"),
);

it.each([
  "",
  "合计里社区居委会",
  "会计小区",
  "计生委宿舍",
  "统计局宿舍",
  "共青团路1号",
  "共青团路12号院",
  "公共租赁房3期",
  "设计院",
  "汇总路小区",
  "平均里小区",
  "Totalenergies",
  "Total Wellness",
  "Stockholm",
])("takes %s for none", (text) => expect(saysTotal(text)).toBeNull());

it("knows a row of notes by all its cells", () => {
  expect(isNote(["制表人：张三", "", "审核人: 李四"])).toBe(true);
  expect(isNote(["注：户数为2026年数", ""])).toBe(true);
  expect(isNote(["", "户", "（元/平方米）", "%"])).toBe(true);
  expect(isNote(["备注：", "以上数据截至2026年6月"])).toBe(true);
  expect(isNote(["", "备注", "含代管小区"])).toBe(true);
  expect(isNote(["单位（盖章）：", "分管领导签字：", "日期：2026.6"])).toBe(true);
  expect(isNote(["注：甲", "E1"])).toBe(false);
  expect(isNote(["E1", "户"])).toBe(false);
  expect(isNote(["注城花园", ""])).toBe(false);
  expect(isNote(["", ""])).toBe(false);
});

describeOnOne("rows that are none of the table", (getDatabase) => {
  it("are told and left out of the estates, whether whole, short, or too long", async () => {
    const db = getDatabase();
    await importWorld(db, file);
    const path = file(
      "estates.csv",
      [
        "序号,小区编号,小区名称,所属区县,户数,建成年份,备注",
        "1,E1,阳光花园,900101,120,1999,",
        "2,E2,金色家园,900101,80",
        ",,历下区小计,,200,,",
        "3,E3,统计局宿舍,900102,60,2001,",
        "序号,小区编号,小区名称,所属区县,户数,建成年份,备注",
        ",,,,户,年,",
        "4,X4,合计,,260,,",
        "总计,,,,260",
        "Total,,,,260,,,1",
        "制表人：张三,,,审核人：李四",
        "注：户数为年末数",
      ].join("\n"),
    );
    const report = await importInto(db, { kind: "estates", path, sourceName: "bureau" });
    expect(report).toMatchObject({ rowsRead: 3, inserted: 3, refused: 0, problems: [] });
    expect(report.notes).toContain(
      "4 rows left out as totals of other rows (row 4 历下区小计; row 8 合计; row 9 总计 …)",
    );
    expect(report.notes).toContain("1 row left out as the header once more (row 6 序号)");
    expect(report.notes).toContain(
      "3 rows left out as notes beside the table (row 7 户; row 11 制表人：张三; row 12 注：户数为年末数)",
    );
    expect(report.notes).toContain("1 row shorter than the header, blank from there on (row 3 5 of 7 cells)");
    expect(
      await rowsOf(
        db,
        "select e.name, households, built_year from estates e join sources s using (source_id) where s.name = 'bureau' order by external_id",
      ),
    ).toEqual([
      { name: "阳光花园", households: 120, built_year: 1999 },
      { name: "金色家园", households: 80, built_year: null },
      { name: "统计局宿舍", households: 60, built_year: 2001 },
    ]);
    // the same file again changes nothing
    expect(await importInto(db, { kind: "estates", path, sourceName: "bureau" })).toMatchObject({
      unchanged: 3,
      inserted: 0,
      updated: 0,
    });
  });

  it("are left out as a header by its other names too, but refused, file and all, where its columns stand elsewhere", async () => {
    const estates = (header: string) =>
      ["小区编号,小区名称,所属区县,户数,楼栋数", "E1,阳光花园,900101,120,3", header, "E2,金色家园,900101,80,2"].join(
        "\n",
      );
    const report = await importInto(getDatabase(), {
      kind: "estates",
      path: file("again.csv", estates("编号,名称,区县,总户数,栋数")),
      dryRun: true,
    });
    expect(report).toMatchObject({ rowsRead: 2, refused: 0 });
    expect(report.notes).toContain("1 row left out as the header once more (row 3 编号)");
    const other = file("other.csv", estates("小区编号,小区名称,所属区县,楼栋数,户数"));
    expect(await refusal(getDatabase(), { kind: "estates", path: other, skipBad: true })).toMatch(
      /^Row 3: expected rows of the table .*, got another header: 小区编号, 小区名称, 所属区县, 楼栋数, 户数\./,
    );
  });

  it("are refused where a short line lacks what every row must have, and where a full one is too long", async () => {
    const path = file(
      "complaints.csv",
      [
        "工单编号,街道,类别,受理时间,办结时间,备注",
        "C1,900101001,噪音,2026-03-01 08:00,2026-03-02 08:00,x",
        "C2,900101001,噪音,2026-03-01 09:00",
        "C3,900101001,噪音",
        "C4,900101001,噪音,2026-03-01 09:00,,,,",
        "C5,900101001,噪音,2026-03-01 09:00,,,more",
      ].join("\n"),
    );
    const report = await importInto(getDatabase(), { kind: "complaints", path, sourceName: "12345", dryRun: true });
    expect(report).toMatchObject({ rowsRead: 5, inserted: 3, refused: 2 });
    expect(report.problems).toEqual([
      { row: 4, column: "the row", expected: "6 cells, as the header has", got: "3: C3, 900101001, 噪音" },
      {
        row: 6,
        column: "the row",
        expected: "6 cells, as the header has",
        got: "7: C5,900101001,噪音,2026-03-01 09:00,,,more",
      },
    ]);
  });
});
