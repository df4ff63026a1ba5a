import { expect, it } from "vitest";
import { scratchFiles } from "../../../test/fixtures/import-world.ts";
import { readWhole } from "../../../test/fixtures/read-whole.ts";
import { zipOf } from "../../../test/fixtures/zip.ts";

const file = scratchFiles();
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

type Parts = Record<string, string | Buffer | null>;

/** A workbook of the fewest parts there can be, and what a program of somebody else makes of it: other parts, or null for none. */
function book(sheet: string, changed: Parts = {}): Buffer {
  const parts: Parts = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": related([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
      ["rId3", "styles", "styles.xml"],
    ]),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    ...changed,
  };
  const kept = Object.entries(parts).filter((part): part is [string, string | Buffer] => part[1] !== null);
  return zipOf(Object.fromEntries(kept.map(([name, content]) => [name, Buffer.from(content as string)])));
}

function related(list: readonly (readonly [id: string, type: string, target: string])[], base = RELATIONS): string {
  return `<Relationships>${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${base}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
}

const text = (content: string, at = ""): string =>
  `<c ${at === "" ? "" : `r="${at}" `}t="inlineStr"><is><t>${content}</t></is></c>`;
const HEAD = `<row>${text("编号")}${text("值")}</row>`;
/** A sheet with one row below its head, whose second cell is the given one. */
const valued = (cell: string): string => `<sheetData>${HEAD}<row>${text("1")}${cell}</row></sheetData>`;
const dated = (code: string): Parts => ({
  "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="${code.replaceAll('"', "&quot;")}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
});
const strings = (...items: string[]): Parts => ({
  "xl/sharedStrings.xml": `<sst count="99" uniqueCount="1">${items.map((item) => `<si>${item}</si>`).join("")}</sst>`,
});
const SHARED = '<c t="s"><v>0</v></c>';

it.each<[what: string, cell: string, parts: Parts, value: string]>([
  ["a text in the sheet", text("甲"), {}, "甲"],
  ["a text in the sheet of several runs", '<c t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>', {}, "甲乙"],
  ["a shared text of several runs", SHARED, strings("<r><rPr><b/></rPr><t>甲</t></r><r><t> 乙</t></r>"), "甲 乙"],
  [
    "pinyin over a text",
    SHARED,
    strings('<t>济南</t><rPh sb="0" eb="2"><t>jinan</t></rPh><phoneticPr fontId="1"/>'),
    "济南",
  ],
  ["spaces that are kept", SHARED, strings('<t xml:space="preserve">  甲 </t>'), "  甲 "],
  ["characters that XML cannot hold", SHARED, strings("<t>甲_x000D_\n乙_x005F_x000D_</t>"), "甲\r\n乙_x000D_"],
  ["CDATA", SHARED, strings("<t><![CDATA[甲&乙]]></t>"), "甲&乙"],
  ["a text of 32,767 characters", SHARED, strings(`<t>${"字".repeat(32_767)}</t>`), "字".repeat(32_767)],
  ["texts without a part for them", text("甲"), { "xl/sharedStrings.xml": null }, "甲"],
  ["a formula that others share", '<c><f t="shared" si="0"/><v>12</v></c>', {}, "12"],
  ["a formula with a text", '<c t="str"><f>A1&amp;"乙"</f><v>甲乙</v></c>', {}, "甲乙"],
  ["a formula over many cells", '<c><f t="array" ref="B2">SUM(A1:A9)</f><v>4.5</v></c>', {}, "4.5"],
  ["an error", '<c t="e"><v>#DIV/0!</v></c>', {}, ""],
  ["yes and no", '<c t="b"><v>1</v></c>', {}, "true"],
  ["a number in scientific notation", "<c><v>1.2E-3</v></c>", {}, "0.0012"],
  ["a number with digits that nobody typed", "<c><v>0.30000000000000004</v></c>", {}, "0.3"],
  ["an empty cell with a style", '<c s="1"/>', dated("yyyy/m/d"), ""],
  ["a style that is not there", '<c s="40"><v>46027</v></c>', dated("yyyy/m/d"), "46027"],
  ["no styles at all", '<c s="1"><v>46027</v></c>', {}, "46027"],
  ["a day in Chinese", '<c s="1"><v>46027</v></c>', dated('yyyy"年"m"月"d"日";@'), "2026-01-05"],
  ["a month in Chinese", '<c s="1"><v>46027</v></c>', dated('yyyy"年"m"月"'), "2026-01-05"],
  ["a day of a locale", '<c s="1"><v>46027</v></c>', dated("[$-804]yyyy年m月d日 dddd"), "2026-01-05"],
  ["a year as e", '<c s="1"><v>46027</v></c>', dated("[DBNum1][$-804]e年m月"), "2026-01-05"],
  ["an hour of the morning", '<c s="1"><v>0.5</v></c>', dated('上午/下午h"时"mm"分"'), "12:00:00"],
  ["hours beyond a day", '<c s="1"><v>1.5</v></c>', dated("[h]:mm"), "36:00:00"],
  ["a per cent", '<c s="1"><v>0.9893</v></c>', dated("0.00%;[Red]-0.00%"), "98.93%"],
  ["money", '<c s="1"><v>1234.5</v></c>', dated('"¥"#,##0.00_);[Red]\\("¥"#,##0.00\\)'), "1234.5"],
  ["WPS's general", '<c s="1"><v>46027</v></c>', dated('G/通用格式"户"'), "46027"],
  ["a day as ISO 8601 writes it", '<c t="d"><v>2026-01-05T08:30:00Z</v></c>', {}, "2026-01-05 08:30:00"],
])("reads %s", async (_, cell, parts, value) => {
  expect((await readWhole(file("a.xlsx", book(valued(cell), parts)))).cells).toEqual([["1", value]]);
});

const PLAIN = `<sheetData>${HEAD}<row>${text("1")}${text("甲")}</row></sheetData>`;
const PREFIXED = `<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>编号</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>值</x:t></x:is></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData>`;
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const utf16 = (xml: string): Buffer => Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${xml}`, "utf16le");
const SHEET1 = `<worksheet xmlns="${MAIN}">${PLAIN}</worksheet>`;
const wholeBook = (...sheets: string[]): string =>
  `<workbook xmlns:r="${RELATIONS}"><sheets>${sheets.join("")}</sheets></workbook>`;

it.each<[what: string, content: Buffer]>([
  ["neither numbers of rows nor of cells", book(PLAIN)],
  [
    "numbers of some cells alone, and columns left blank before them",
    book(
      `<sheetData><row r="3">${text("编号", "C3")}${text("值")}</row><row r="9">${text("1", "$C$9")}${text("甲", "d9")}</row></sheetData>`,
    ),
  ],
  ["a dimension that is wrong", book(`<dimension ref="A1"/>${PLAIN}`)],
  [
    "rows of which only the format is kept",
    book(PLAIN.replace("</sheetData>", `<row r="1048576" ht="9"/></sheetData>`)),
  ],
  [
    "prefixes before all names",
    book("", { "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${MAIN}">${PREFIXED}</x:worksheet>` }),
  ],
  [
    "the strict edition of the standard",
    book(PLAIN, {
      "_rels/.rels": related([["rId1", "officeDocument", "xl/workbook.xml"]], STRICT),
      "xl/workbook.xml": `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="${STRICT}" conformance="strict"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": related([["rId1", "worksheet", "worksheets/sheet1.xml"]], STRICT),
    }),
  ],
  [
    "targets from the root",
    book(PLAIN, {
      "_rels/.rels": related([["rId1", "officeDocument", "/xl/workbook.xml"]]),
      "xl/_rels/workbook.xml.rels": related([["rId1", "worksheet", "/xl/worksheets/sheet1.xml"]]),
    }),
  ],
  [
    "targets with the other stroke",
    book(PLAIN, { "xl/_rels/workbook.xml.rels": related([["rId1", "worksheet", "worksheets\\sheet1.xml"]]) }),
  ],
  [
    "parts of other names",
    book("", {
      "xl/worksheets/sheet1.xml": null,
      "xl/worksheets/表 1.xml": SHEET1,
      "xl/_rels/workbook.xml.rels": related([["rId1", "worksheet", "worksheets/表 1.xml"]]),
    }),
  ],
  [
    "parts in capitals",
    book("", {
      "xl/worksheets/sheet1.xml": null,
      "xl/worksheets/SHEET1.XML": SHEET1,
    }),
  ],
  ["no content types", book(PLAIN, { "[Content_Types].xml": null })],
  ["no relations of the package", book(PLAIN, { "_rels/.rels": null })],
  ["UTF-16", book("", { "xl/worksheets/sheet1.xml": utf16(SHEET1) })],
  [
    "GBK, and saying so",
    book("", {
      "xl/worksheets/sheet1.xml": Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="GBK"?><worksheet><sheetData><row>'),
        Buffer.from([0x3c, 0x63, 0x20, 0x74, 0x3d, 0x22, 0x73, 0x74, 0x72, 0x22, 0x3e, 0x3c, 0x76, 0x3e]),
        // 编号
        Buffer.from([0xb1, 0xe0, 0xba, 0xc5]),
        Buffer.from('</v></c><c t="str"><v>'),
        // 值
        Buffer.from([0xd6, 0xb5]),
        Buffer.from('</v></c></row><row><c><v>1</v></c><c t="str"><v>'),
        // 甲
        Buffer.from([0xbc, 0xd7]),
        Buffer.from("</v></c></row></sheetData></worksheet>"),
      ]),
    }),
  ],
  ["a byte order mark", book("", { "xl/worksheets/sheet1.xml": `\uFEFF<?xml version="1.0"?>${SHEET1}` })],
  [
    "a chart in place of its first sheet",
    book(PLAIN, {
      "xl/workbook.xml": wholeBook(
        '<sheet name="图" sheetId="2" r:id="rId9"/>',
        '<sheet name="S" sheetId="1" r:id="rId1"/>',
      ),
      "xl/_rels/workbook.xml.rels": related([
        ["rId9", "chartsheet", "chartsheets/sheet1.xml"],
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ]),
      "xl/chartsheets/sheet1.xml": "<chartsheet/>",
    }),
  ],
  [
    "macros, comments and drawings",
    book(`${PLAIN}<legacyDrawing r:id="rId1"/>`.replace("r:id", "id"), {
      "xl/vbaProject.bin": Buffer.alloc(2000, 7),
      "xl/comments1.xml":
        "<comments><commentList><comment ref='A1'><text><t>批注</t></text></comment></commentList></comments>",
      "xl/drawings/vmlDrawing1.vml": "<xml>",
    }),
  ],
])("reads a workbook with %s", async (_, content) => {
  const { cells, columns } = await readWhole(file("a.xlsx", content));
  expect([columns.filter((name) => name !== ""), cells.map((row) => row.filter((cell) => cell !== ""))]).toEqual([
    ["编号", "值"],
    [["1", "甲"]],
  ]);
});

it("finds a sheet by its name, whatever stands in that", async () => {
  const other = `<worksheet><sheetData>${HEAD}<row>${text("2")}${text("乙")}</row></sheetData></worksheet>`;
  const content = book(PLAIN, {
    "xl/workbook.xml": wholeBook(
      '<sheet name="S" sheetId="1" r:id="rId1"/>',
      '<sheet name="1月 &amp; &apos;2月&apos;（合计）😀 " sheetId="2" r:id="rId5"/>',
    ),
    "xl/_rels/workbook.xml.rels": related([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId5", "worksheet", "worksheets/sheet2.xml"],
    ]),
    "xl/worksheets/sheet2.xml": other,
  });
  expect((await readWhole(file("a.xlsx", content), { sheet: "1月 & '2月'（合计）😀" })).cells).toEqual([["2", "乙"]]);
});

it("reads hidden rows as well, and tells of them", async () => {
  const hidden = PLAIN.replace("</sheetData>", `<row hidden="1">${text("2")}${text("乙")}</row></sheetData>`);
  const { cells, notes } = await readWhole(file("a.xlsx", book(hidden)));
  expect(cells).toEqual([
    ["1", "甲"],
    ["2", "乙"],
  ]);
  expect(notes).toContain("1 rows are hidden in the workbook, by a filter or by hand, and were read as well");
});

it.each<[what: string, content: Buffer, says: RegExp]>([
  ["a character that XML cannot hold", book(valued(text("甲\u000B"))), /sheet1\.xml cannot be read: .*save it again/],
  ["a sheet that breaks off", book(`${PLAIN.slice(0, -14)}`), /sheet1\.xml cannot be read: .*save it again/],
  [
    "an encoding that nobody knows",
    book("", { "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="EBCDIC-7"?>${SHEET1}` }),
    /sheet1\.xml cannot be read: its encoding is EBCDIC-7.*save it again/,
  ],
  [
    "a row whose number is none",
    book(PLAIN.replace("<row>", '<row r="abc">')),
    /rows with numbers from 1 to 1048576.*abc/,
  ],
  [
    "a text that it does not hold",
    book(valued(SHARED)),
    /whose row 2 has a cell of text 0 of 0 that it holds.*save it again/,
  ],
  [
    "no sheet",
    book(PLAIN, { "xl/workbook.xml": "<workbook><sheets/></workbook>" }),
    /is empty \(the sheets are none\)/,
  ],
  ["a sheet whose part is not there", book(PLAIN, { "xl/worksheets/sheet1.xml": null }), /is empty/],
])("refuses %s, saying what to do", async (_, content, says) => {
  const reading = async () => readWhole(file("a.xlsx", content));
  await expect(reading()).rejects.toThrow(says);
});

it("passes over the address of another workbook, whatever it is, and takes sheets of one part for one", async () => {
  const sheet = '<sheet name="S" r:id="rId1"/>';
  const content = book(PLAIN, {
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheet.repeat(3)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "externalLink", "http://[bad"],
      ["rId3", "externalLink", "file:///C:/%E4%B8/%zz.xlsx"],
    ]),
  });
  const { cells, warnings } = await readWhole(file("a.xlsx", content));
  expect(cells).toHaveLength(1);
  expect(warnings).toEqual([]);
});
