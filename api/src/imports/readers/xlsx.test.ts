import { expect, it } from "vitest";
import { scratchFiles } from "../../../test/fixtures/import-world.ts";
import { readWhole } from "../../../test/fixtures/read-whole.ts";
import { type RawSheet, STYLE, workbookOf } from "../../../test/fixtures/workbook.ts";
import { zipOf } from "../../../test/fixtures/zip.ts";

const file = scratchFiles();
const HEADERS = ["编号", "名称", "区县", "户数", "日期"];
const knows = (header: string) => HEADERS.includes(header);
const read = (sheets: readonly RawSheet[], options = {}, book = {}) =>
  readWhole(file("a.xlsx", workbookOf(sheets, book)), { knows, ...options });

it("takes the sheet and the row whose headers are known, passes over hidden ones, and says so", async () => {
  const sheets: RawSheet[] = [
    { name: "字典", state: "hidden", rows: [HEADERS, ["1", "停车", "甲区", 3]] },
    { name: "说明", rows: [["填表说明"], ["请如实填写"]] },
    { name: "一月", rows: [["2026年统计表"], [], ["编号", "名称", "区县"], ["1", "甲", "东区"]] },
    {
      name: "二月",
      rows: [
        ["编号", "名称", "区县"],
        ["2", "乙", "西区"],
      ],
    },
  ];
  const found = await read(sheets);
  expect(found.rows).toEqual([[4, { 编号: "1", 名称: "甲", 区县: "东区" }]]);
  expect(found.notes).toEqual([
    'sheet "一月", header in row 3',
    "other sheets, not read: 说明",
    "hidden sheets, not read: 字典",
  ]);
  expect(found.warnings).toEqual([expect.stringMatching(/rows of the same kind and were not read: 二月\. .*--sheet/)]);
  for (const sheet of ["二月", "3"])
    expect((await read(sheets, { sheet })).rows).toEqual([[2, { 编号: "2", 名称: "乙", 区县: "西区" }]]);
  await expect(read(sheets, { sheet: "三月" })).rejects.toThrow(
    /--sheet: expected .* from 1 to 3, got "三月"\. The workbook has 字典 \(hidden\), 说明, 一月, 二月/,
  );
});

it("tells which share of a workbook it has looked through before its rows come, to the whole of it", async () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => [`${n}`, `名称${n}`, "东区"]);
  const shares: number[] = [];
  const found = await read([{ name: "一月", rows: [HEADERS.slice(0, 3), ...rows] }], {
    onLooked: (share: number) => shares.push(share),
  });
  expect(found.rows).toHaveLength(rows.length);
  expect(shares.length).toBeGreaterThan(10);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeGreaterThan(0.95);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});

it("fills merged cells down and to the right, in headers of two rows too, and tells of numbers and headings", async () => {
  const { rows, faults, notes, warnings } = await read([
    {
      name: "台账",
      rows: [
        ["编号", "名称", "所在", null, "户数"],
        [null, null, "区县", "街道", null],
        ["一、城区", null, null, null, null],
        ["1", "甲", "东区", "解放", 390],
        ["2", "乙", null, null, null],
        ["3", "丙", null, "和平", 5],
      ],
      merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "A3:E3", "C4:C6", "D4:D5", "E4:E5"],
    },
  ]);
  expect(rows).toEqual([
    [4, { 编号: "1", 名称: "甲", 区县: "东区", 街道: "解放", 户数: "390" }],
    [5, { 编号: "2", 名称: "乙", 区县: "东区", 街道: "解放", 户数: "390" }],
    [6, { 编号: "3", 名称: "丙", 区县: "东区", 街道: "和平", 户数: "5" }],
  ]);
  expect(faults).toEqual([[3, "a row of the table", "the merged cells A3:E3: 一、城区"]]);
  expect(notes.join()).toContain("C4:C6, D4:D5, E4:E5");
  expect(warnings).toEqual([expect.stringMatching(/hold numbers, which now stand in each of their rows: E4:E5\./)]);
});

it("reads numbers by their format, formulas by their value, errors as blank", async () => {
  const row = [
    { number: 46027.354166666664, style: STYLE.moment },
    { number: 46027, style: STYLE.chineseDay },
    { number: 0.975, style: STYLE.percent },
    { number: 0.354166666666, style: STYLE.time },
    { number: 0, style: STYLE.day },
    { number: "8.7621287039011297E+17", style: STYLE.general },
    { number: "1.1702E+2", style: STYLE.general },
    { error: "#REF!" },
    { formula: "A1&1", value: "文" },
    { formula: "A1&2" },
  ];
  const names = row.map((_, i) => `c${i}`);
  const { cells, notes, warnings } = await read([{ name: "S", rows: [names, row, ["end"]] }]);
  expect(cells[0]).toEqual([
    "2026-01-05 08:30:00",
    "2026-01-05",
    "97.5%",
    "08:30:00",
    "",
    "8.7621287039011297E+17",
    "117.02",
    "",
    "文",
    "",
  ]);
  expect(notes).toContain("1 cells with an error such as #N/A were taken as blank");
  expect(warnings).toEqual([expect.stringMatching(/^1 cells hold a formula without its value/)]);
});

it("counts days from 1904 where the workbook does", async () => {
  const rows = [["日期"], [{ number: 44565, style: STYLE.day }]];
  expect((await read([{ name: "S", rows }], {}, { date1904: true })).cells).toEqual([["2026-01-05"]]);
  expect((await read([{ name: "S", rows }])).cells).toEqual([["2022-01-04"]]);
});

const COMPOUND = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
it.each([
  ["HTML", "a.xlsx", Buffer.from("<html><table><tr><td>1</td></tr></table></html>"), /got HTML, a web page/],
  ["a name without an ending", "a", Buffer.from("1,2"), /got a file whose name has no ending\.$/],
  ["HTML as .xls", "a.xls", Buffer.from("\uFEFF<table border=1>"), /got HTML/],
  ["an old workbook", "a.xls", Buffer.concat([COMPOUND, Buffer.from("Workbook", "utf16le")]), /an old \.xls workbook/],
  [
    "a locked workbook",
    "a.xlsx",
    Buffer.concat([COMPOUND, Buffer.from("EncryptedPackage", "utf16le")]),
    /locked with a password/,
  ],
  [
    "another archive",
    "a.xlsx",
    zipOf({ "a.txt": Buffer.from("a") }),
    /an archive without xl\/workbook\.xml \(it holds a\.txt\)/,
  ],
  [
    "a document",
    "a.xlsx",
    zipOf({ "[Content_Types].xml": Buffer.from("<a/>"), "word/document.xml": Buffer.from("<a/>") }),
    /another Office document/,
  ],
  ["a GeoPackage", "a.gpkg", Buffer.from("SQLite format 3\0"), /a SQLite database, such as a GeoPackage/],
  ["KML", "a.kml", Buffer.from('<?xml version="1.0"?><kml xmlns="x">'), /got KML/],
  [
    "an XML spreadsheet",
    "a.xls",
    Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook>'),
    /an XML spreadsheet of Excel 2003/,
  ],
])("names %s for what it is", async (_, name, content, says) => {
  await expect(readWhole(file(name, content))).rejects.toThrow(says);
});

it("reads what is a workbook, or text, under .xls", async () => {
  const book = workbookOf([{ name: "S", rows: [["编号"], ["1"]] }]);
  expect((await readWhole(file("b.xls", book))).cells).toEqual([["1"]]);
  expect((await readWhole(file("c.xls", "编号\t名称\n1\t甲"))).cells).toEqual([["1", "甲"]]);
});
