import { expect, it } from "vitest";
import { scratchFiles } from "../../../test/fixtures/import-world.ts";
import { readWhole } from "../../../test/fixtures/read-whole.ts";

const file = scratchFiles();
const read = (...lines: string[]) => readWhole(file("a.csv", lines.join("\n")));

it("takes rows that leave their last blank cells out for whole ones, the first and the last of a file too", async () => {
  const { rows, cells, faults } = await read(
    "编号,名称,户数,地址,备注",
    "E1,甲花园,120",
    "E2,乙花园,90,某路1号,x",
    "E3,丙花园,80",
    "E4,丁花园,70",
    "E5,戊花园,暂无,某路5号",
  );
  expect(faults).toEqual([]);
  expect(rows.map(([row]) => row)).toEqual([2, 3, 4, 5, 6]);
  expect(cells).toEqual([
    ["E1", "甲花园", "120"],
    ["E2", "乙花园", "90", "某路1号", "x"],
    ["E3", "丙花园", "80"],
    ["E4", "丁花园", "70"],
    ["E5", "戊花园", "暂无", "某路5号"],
  ]);
});

it("refuses the pieces of a row that a line break has torn, each by its line, and no row beside them", async () => {
  const { rows, faults } = await read(
    "编号,名称,地址,经度,纬度",
    "E1,甲花园,某路1号,116.1,36.5",
    "E2,乙花园,某路2号",
    "后门,116.2,36.5",
    "E3,丙花园,某路3号",
    "",
    "E4,丁花园,某路4号,116.3,36.5",
    "3号楼,116.4,36.5",
    "E5,戊花园",
  );
  expect(rows.map(([row]) => row)).toEqual([2, 5, 7, 9]);
  expect(faults).toEqual([
    [3, "5 cells in one line, as the header has", "3: E2 | 乙花园 | 某路2号"],
    [4, "5 cells in one line, as the header has", "3: 后门 | 116.2 | 36.5"],
    [8, "5 cells in one line, as the header has", "3: 3号楼 | 116.4 | 36.5"],
  ]);
});
