import { expect, test } from "vitest";
import { readAs, takeFor } from "./choose-columns.ts";
import { inWords } from "./in-words.ts";

test.each([
  ["header in row 3", "表头在第 3 行"],
  [
    "区县: 3 cells naming no region known here, placed by their points (row 5 东区 → 历下区 …)",
    "区县：3 处 所写区划未知，按坐标归属（第 5 行 东区 → 历下区 …）",
  ],
  [
    "import 7 is of categories of complaints, by which complaints are counted everywhere: import them as they are to be instead",
    "投诉类别及对照表不能撤销：请按应有的样子重新导入",
  ],
  ["something that nobody has thought of", "something that nobody has thought of"],
])("what the server says of a file is said in Chinese: %s", (said, chinese) => {
  expect(inWords(said, "zh")).toBe(chinese);
  expect(inWords(said, "en")).toBe(said);
});

test("a header read as another column is no longer read as the one before, and keeps the words of its column", () => {
  const headers = [
    { header: "状态", column: "status" },
    { header: "办理", column: null },
  ];
  const mapped = takeFor({ kind: "complaints" }, { column: "status", header: "状态" }, "办完啦", "CLOSED");
  expect(mapped.mapping?.columns).toEqual({ status: { from: ["状态"], values: { 办完啦: "CLOSED" } } });
  const moved = readAs(mapped, headers, "办理", "status");
  expect(moved.mapping?.columns).toEqual({ status: { from: ["办理"], values: { 办完啦: "CLOSED" } } });
  const none = readAs(mapped, headers, "状态", null);
  expect(none.mapping?.columns).toEqual({ status: null });
  expect(readAs(none, headers, "状态", "category").mapping?.columns).toEqual({
    status: null,
    category: { from: ["状态"] },
  });
});
