import { createHash } from "node:crypto";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { scratchFiles } from "../../../test/fixtures/import-world.ts";
import { readWhole } from "../../../test/fixtures/read-whole.ts";

const file = scratchFiles();
const read = (text: string | Uint8Array, options = {}) => readWhole(file("a.csv", text), options);

it("refuses broken rows alone, by their line, and reads the rest", async () => {
  const lines = [
    "id,name,note",
    "1,a,x",
    "",
    '2,b,"never closed',
    "3,c,y",
    "4,d,one,too many",
    "5,too few",
    '6,"e"f,z',
    '7,住在"阳光"花园,z',
    '8,"two\nlines",z',
    ",,",
    '9,"said ""so""",z',
  ];
  const { rows, faults, sha256 } = await read(lines.join("\n"));
  expect(rows).toEqual([
    [2, { id: "1", name: "a", note: "x" }],
    [5, { id: "3", name: "c", note: "y" }],
    [7, { id: "5", name: "too few", note: "" }],
    [9, { id: "7", name: '住在"阳光"花园', note: "z" }],
    [10, { id: "8", name: "two\nlines", note: "z" }],
    [13, { id: "9", name: 'said "so"', note: "z" }],
  ]);
  expect(faults).toEqual([
    [4, "a separator after a closing quote", '"never closed'],
    [6, "3 cells, as the header has", "4: 4,d,one,too many"],
    [8, "a separator after a closing quote", '"e"f,z'],
  ]);
  expect(sha256).toBe(createHash("sha256").update(lines.join("\n")).digest("hex"));
});

it("knows the line of a row megabytes down, whatever chunks the text comes in", async () => {
  const plain = Array.from({ length: 60_000 }, (_, i) => `${i},${"x".repeat(i % 60)},y`);
  const { rows, faults } = await read(["id,name,note", ...plain, '"open,a,b', "last,a,b"].join("\r\n"));
  expect(rows.length).toBe(60_001);
  expect(rows.at(-1)).toEqual([60_003, { id: "last", name: "a", note: "b" }]);
  expect(faults).toEqual([[60_002, "a closing quote", '"open,a,b']]);
});

it.each([
  [
    "an equals sign that makes digits text",
    'id,name\n="00124",a\n"=""007""",b',
    [
      ["00124", "a"],
      ["007", "b"],
    ],
  ],
  [
    "blanks around quotes",
    'id, "name"\n1, "a, b" \n"2" ,c',
    [
      ["1", "a, b"],
      ["2", "c"],
    ],
  ],
  ["sep= in the first line", "sep=;\nid;name\n1;a,b", [["1", "a,b"]]],
  [
    "lines that end in CR alone",
    "id,name\r1,a\r2,b",
    [
      ["1", "a"],
      ["2", "b"],
    ],
  ],
  [
    "semicolons around decimal commas",
    "id;value\n1;97,5\n2;3,5",
    [
      ["1", "97,5"],
      ["2", "3,5"],
    ],
  ],
  [
    "cells without names to the right",
    "id,name,,\n1,a\n2,b,,\n",
    [
      ["1", "a"],
      ["2", "b", "", ""],
    ],
  ],
] as const)("reads %s", async (_, text, cells) => expect((await read(text)).cells).toEqual(cells));

it.each(["utf16le", "utf8"] as const)("reads %s with its byte order mark", async (encoding) => {
  expect((await read(Buffer.from("\uFEFF编号\t名称\n1\t甲", encoding))).rows).toEqual([[2, { 编号: "1", 名称: "甲" }]]);
});

it("reads GB18030 behind the mark of UTF-8, or behind its own", async () => {
  const [utf8, own] = [
    [0xef, 0xbb, 0xbf],
    [0x84, 0x31, 0x95, 0x33],
  ];
  // 编号,名称 and 1,甲
  const text = [0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0x31, 0x2c, 0xbc, 0xd7, 0x0a];
  for (const mark of [utf8!, own!])
    expect((await read(Buffer.from([...mark, ...text]))).rows).toEqual([[2, { 编号: "1", 名称: "甲" }]]);
});

it.each([
  ["utf-16le", (text: string) => Buffer.from(text, "utf16le")],
  ["utf-16be", (text: string) => Buffer.from(text, "utf16le").swap16()],
] as const)("reads %s that lacks its byte order mark", async (encoding, written) => {
  const text = "编号,名称\n1,一\n2,龙　泉\n";
  const file = await read(written(text));
  expect(file.rows.map(([, cells]) => cells)).toEqual([
    { 编号: "1", 名称: "一" },
    { 编号: "2", 名称: "龙　泉" },
  ]);
  expect(file.notes).toContain(`read as ${encoding.toUpperCase()}`);
});

it("refuses a header that is too long, and says so", async () => {
  await expect(read(`${"名称,".repeat(200_000)}\n1`)).rejects.toThrow(
    "Row 1: expected a header of at most 262,144 characters, got a longer one.",
  );
});

it("passes over titles above a header that is known, and takes the row that is asked for", async () => {
  const text = "2026年统计表,,\n填报单位：某局,,\n编号,名称,户数\n1,甲,3\n";
  const knows = (header: string) => ["编号", "名称", "户数"].includes(header);
  const found = await read(text, { knows });
  expect(found.rows).toEqual([[4, { 编号: "1", 名称: "甲", 户数: "3" }]]);
  expect(found.notes).toEqual(["header in row 3"]);
  expect((await read(text, { knows, headerRow: 2 })).columns).toEqual(["填报单位：某局", "", ""]);
  await expect(read(text, { headerRow: 9 })).rejects.toThrow(/--header-row: expected a row with headers, got row 9/);
});

it("reads any cells as they were written, beside broken rows too", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "甲", '"', ",", " ", "\n", "=", "'", ";") });
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const written = rows.map((cells, i) => [`k${i}`, ...cells]);
      // what ="…" means is another matter
      fc.pre(!written.flat().some((text) => text.startsWith('="')));
      const { cells } = await read(stringify([["id", "a", "b", "c"], ...written], { quoted_match: /[\n'= ]/ }));
      expect(cells).toEqual(written);
    }),
    { numRuns: 150 },
  );
});
