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
    "import 7 is of codes of categories, whose complaints no longer have the word they came with: import what the codes are to mean instead",
    "类别对照表不能撤销：归类后的投诉不再保留来源的原词；请导入这些编码应对应的类别",
  ],
  [
    "complaints, codes or categories are under categories that import 7 brought (H, H1): put them under others first",
    "这次导入新建的类别（H, H1）下已有投诉、对照编码或下级类别，请先改到其他类别下",
  ],
  [
    'file: expected .csv, .tsv, .xlsx, .geojson or a zipped Shapefile (.zip), got ".exe"',
    "不支持这种文件：应为 .xlsx、.csv、.geojson 或打包的 Shapefile（.zip），请另存后再拖入。",
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
