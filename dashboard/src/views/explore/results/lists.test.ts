import { expect, test } from "vitest";
import type { Json, JsonRecord } from "./json.ts";
import { listsIn } from "./lists.ts";
import { sortedRows, tableOf, textOfCell } from "./result-table.ts";

const shapeOf = (data: Json) => listsIn(data).map(({ path, exportPath, rows }) => [path, exportPath, rows.length]);

test.each<[string, Json, unknown[]]>([
  ["a plain list", { regions: [{ code: "1" }, { code: "2" }] }, [["regions", "regions", 2]]],
  [
    "a connection is named by itself",
    { estates: { totalCount: 9, nodes: [{ name: "a" }] } },
    [["estates", "estates", 1]],
  ],
  ["edges are rows too", { estates: { edges: [{ cursor: "x", node: { name: "a" } }] } }, [["estates", "estates", 1]]],
  ["deeper down", { region: { children: [{ code: "1" }] } }, [["region.children", "region.children", 1]]],
  [
    "columns of one length",
    { complaintHeatmap: { complaints: 3, longitudes: [1, 2], latitudes: [3, 4], weights: [1, 2] } },
    [["complaintHeatmap", "complaintHeatmap", 2]],
  ],
  [
    "lists inside rows come after, each row with what stands above it",
    {
      regions: {
        nodes: [
          { code: "1", trend: [{ to: "a" }, { to: "b" }] },
          { code: "2", trend: [{ to: "a" }] },
        ],
      },
    },
    [
      ["regions", "regions", 2],
      ["regions.trend", "regions", 3],
    ],
  ],
  [
    "several lists",
    { a: [{ x: 1 }], b: [{ x: 2 }] },
    [
      ["a", "a", 1],
      ["b", "b", 1],
    ],
  ],
  ["no list is one row", { region: { code: "1", bbox: [1, 2, 3, 4] } }, [["", "", 1]]],
  [
    "a geometry is no list",
    { region: { boundary: { geometry: { type: "Point", coordinates: [1, 2] } } } },
    [["", "", 1]],
  ],
  ["an empty page is a list", { estates: { nodes: [] } }, [["estates", "estates", 0]]],
  ["nothing", null, []],
])("finds %s", (_name, data, expected) => {
  expect(shapeOf(data)).toEqual(expected);
});

test("a nested row keeps its own values and is told whose it is", () => {
  const [, inner] = listsIn({
    regions: [{ code: "1", name: "A", values: [{ name: "x", value: 5 }] }],
  });
  expect(inner!.rows).toEqual([{ code: "1", "regions.name": "A", name: "x", value: 5 }]);
});

test("a list in the rows of a list in rows is a list too, and each row is told which row of the one above it is in", () => {
  const lists = listsIn({
    regions: [
      { name: "A", estates: { totalCount: 1, nodes: [{ name: "a", groups: [] }] } },
      { name: "B", estates: { totalCount: 1, nodes: [{ name: "b", groups: [{ name: "x", of: [{ name: "y" }] }] }] } },
    ],
  });
  expect(lists.map(({ path, exportPath, inRow }) => [path, exportPath, inRow])).toEqual([
    ["regions", "regions", []],
    ["regions.estates", "regions", [0, 1]],
    ["regions.estates.groups", "regions", [1]],
    ["regions.estates.groups.of", "regions", [0]],
  ]);
  expect(lists.at(-1)!.rows).toEqual([{ "regions.name": "B", "estates.name": "b", "groups.name": "x", name: "y" }]);
});

test("what stands above is told apart by as much of its path as it takes", () => {
  const parts = [{ name: "A", parts: [{ name: "B", parts: [{ name: "C" }] }] }];
  expect(listsIn({ of: { parts } }).at(-1)!.rows).toEqual([{ "of.parts.name": "A", "parts.name": "B", name: "C" }]);
  expect(listsIn({ parts }).at(-1)!.rows).toEqual([{ "\u2191 parts.name": "A", "parts.name": "B", name: "C" }]);
});

test("columns of the small heatmap with one square are rows as well", () => {
  const [list] = listsIn({ h: { longitudes: [117], latitudes: [36], weights: [2] } });
  expect(list!.rows).toEqual([{ longitudes: 117, latitudes: 36, weights: 2 }]);
});

const LIST: JsonRecord[] = [
  { name: "b", region: { code: "2", nameZh: "乙" }, value: 10, location: [117, 36], open: true },
  { name: "a", region: null, value: null, location: null, open: false, page: { totalCount: 4, nodes: [] } },
  { name: "c", region: { code: "1", nameZh: "甲" }, value: 9, location: [118, 37], open: null },
];

test("nested objects become columns, with the kind of their values", () => {
  const { columns, rows } = tableOf(LIST);
  expect(columns).toEqual([
    { key: "name", kind: "text" },
    { key: "region.code", kind: "text" },
    { key: "region.nameZh", kind: "text" },
    { key: "value", kind: "number" },
    { key: "location", kind: "point" },
    { key: "open", kind: "boolean" },
    { key: "page.totalCount", kind: "number" },
  ]);
  expect(rows[1]).toEqual(["a", null, null, null, null, false, 4]);
});

test("sorts numbers by size and texts by the language, empty cells last either way", () => {
  const table = tableOf(LIST);
  const collator = new Intl.Collator("zh-CN");
  expect(sortedRows(table, null, collator)).toEqual([0, 1, 2]);
  expect(sortedRows(table, { column: 3, descending: false }, collator)).toEqual([2, 0, 1]);
  expect(sortedRows(table, { column: 3, descending: true }, collator)).toEqual([0, 2, 1]);
  expect(sortedRows(table, { column: 0, descending: true }, collator)).toEqual([2, 0, 1]);
});

test("an instant is told by China's clocks, with their offset; a day and other texts stay", () => {
  expect(textOfCell("2026-11-20T22:46:00.000Z")).toBe("2026-11-21 06:46:00 +08:00");
  expect(["2026-11-20", "T22:46:00Z"].map(textOfCell)).toEqual(["2026-11-20", "T22:46:00Z"]);
});
