import { expect, test } from "vitest";
import { rowCounter } from "./export-stream.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("rows of CSV are counted over chunks, without the head and without line ends in quoted cells", () => {
  const count = rowCounter("csv")!;
  expect(count(bytes("\uFEFFname,note\r\n甲,"))).toBe(0);
  expect(count(bytes('"two\nlines, ""quoted"""\r\n'))).toBe(1);
  expect(count(bytes("乙,x\r\n丙,y"))).toBe(2);
  expect(count(bytes("\r\n"))).toBe(3);
});

test("features of GeoJSON are counted over chunks, their collection is not", () => {
  const count = rowCounter("geojson")!;
  expect(count(bytes('{"type":"FeatureCollection","features":[{"type":"Fea'))).toBe(0);
  expect(count(bytes('ture","properties":{}},{"type":"Feature"'))).toBe(2);
});

test("rows of a workbook cannot be seen in its bytes", () => {
  expect(rowCounter("xlsx")).toBeNull();
});
