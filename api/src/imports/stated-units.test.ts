import { expect, it } from "vitest";
import { describeOnOne } from "../../test/databases.ts";
import { importInto, importWorld, rowsOf, scratchFiles } from "../../test/fixtures/import-world.ts";
import { unitAlone, unitOfHeader, withUnit } from "./stated-units.ts";

const file = scratchFiles();

it.each([
  ["户数（万户）", "万户"],
  ["户数(户)", "户"],
  ["下达[单位：亿元]", "亿元"],
  ["余额／千元", "千元"],
  ["户数", null],
  ["经度/纬度", null],
  ["得分（百分制）", null],
  ["小区（含别名）", null],
])("%s states %s", (header, unit) => expect(unitOfHeader(header)).toBe(unit));

it("is put behind a number alone, and only where it multiplies", () => {
  expect(["2.5", "1,200", "３", "2.5万户", "不详", "-"].map((text) => withUnit(text, "万户"))).toEqual([
    "2.5万户",
    "1,200万户",
    "３万户",
    "2.5万户",
    "不详",
    "-",
  ]);
  expect(withUnit("2.5", "户")).toBe("2.5");
  expect(withUnit("2.5", null)).toBe("2.5");
});

it("stands alone in a row of units", () =>
  expect(["万户", "（元）", "单位：万元", "花园"].map(unitAlone)).toEqual(["万户", "元", null, null]));

describeOnOne("a unit that stands outside of the cells", (getDatabase) => {
  const households = (source: string) =>
    rowsOf(
      getDatabase(),
      `select external_id as id, households from estates join sources s using (source_id) where s.name = '${source}' order by 1`,
    );

  it("multiplies what it is of: in the header, in a row below it, in a title above it", async () => {
    const db = getDatabase();
    await importWorld(db, file);
    const lines = {
      header: [
        "小区编号,小区名称,所属区县,户数（百户）",
        "E1,甲园,900101,1.2",
        "E2,乙园,900101,350户",
        "E3,丙园,900101,不详",
      ],
      row: [
        "小区编号,小区名称,所属区县,户数",
        ",,,百户",
        "E1,甲园,900101,1.2",
        "E2,乙园,900101,350户",
        "E3,丙园,900101,不详",
      ],
      title: [
        "小区台账（单位：百户）,,,",
        "小区编号,小区名称,所属区县,户数",
        "E1,甲园,900101,1.2",
        "E2,乙园,900101,350户",
        "E3,丙园,900101,不详",
      ],
    };
    for (const [where, rows] of Object.entries(lines)) {
      const path = file(`${where}.csv`, rows.join("\n"));
      const report = await importInto(db, { kind: "estates", path, sourceName: where });
      expect(report).toMatchObject({ inserted: 3, problems: [] });
      expect(report.notes.join("\n")).toMatch(/multiplied out from 百, 千, 万 or 亿 \(row \d 1\.2百户 → 120\)/);
      expect(await households(where)).toEqual([
        { id: "E1", households: 120 },
        { id: "E2", households: 350 },
        { id: "E3", households: null },
      ]);
    }
  });

  it("is of amounts where it is money, and of nothing else", async () => {
    const db = getDatabase();
    await importWorld(db, file);
    const path = file(
      "cases.csv",
      [
        "调解案件（单位：万元）,,,,",
        "案件编号,收案日期,状态,区划代码,标的额",
        "M1,2026-01-05,调解中,900101,3.5",
        "M2,2026-01-06,调解中,900101,800元",
      ].join("\n"),
    );
    await importInto(db, { kind: "mediation_cases", path, sourceName: "court" });
    expect(await rowsOf(db, "select external_id as id, amount::text from mediation_cases order by 1")).toEqual([
      { id: "M1", amount: "35000.00" },
      { id: "M2", amount: "800.00" },
    ]);
  });

  it("is refused where rows were read without it", async () => {
    const db = getDatabase();
    await importWorld(db, file);
    const path = file(
      "late.csv",
      ["小区编号,小区名称,所属区县,户数", "E1,甲园,900101,120", ",,,万户", "E2,乙园,900101,2"].join("\n"),
    );
    await expect(importInto(db, { kind: "estates", path, sourceName: "late" })).rejects.toThrow(
      "Row 3: expected the unit of 户数 in its header, or in a row right below it, got 万户 after 1 rows without.",
    );
    expect(await households("late")).toEqual([]);
  });

  it("and a header is known though it holds what nobody sees, or its unit behind a stroke", async () => {
    const db = getDatabase();
    await importWorld(db, file);
    const path = file(
      "unseen.csv",
      ["\u200b小区编号\u2060,小区名称\u00ad,所属区县,户数/户", "E1,甲\u200b园\ufeff,900101,120"].join("\n"),
    );
    await importInto(db, { kind: "estates", path, sourceName: "unseen" });
    expect(
      await rowsOf(
        db,
        "select e.name, households from estates e join sources s using (source_id) where s.name = 'unseen'",
      ),
    ).toEqual([{ name: "甲园", households: 120 }]);
  });
});
