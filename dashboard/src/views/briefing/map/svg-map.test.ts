import { describe, expect, test } from "vitest";
import type { Boundaries } from "../../../live/use-boundaries.ts";
import { symbolizeValues } from "../../../map/symbolization.ts";
import { placeLabels } from "./labels.ts";
import { fit } from "./projection.ts";
import { svgMap } from "./svg-map.ts";

const square = (code: string, lon: number, lat: number, quality: "SIMPLIFIED" | "APPROXIMATE" = "SIMPLIFIED") => ({
  type: "Feature" as const,
  properties: { code, nameZh: code, nameEn: code, kind: "ADMINISTRATIVE" as const, quality },
  geometry: {
    type: "Polygon" as const,
    coordinates: [
      [
        [lon, lat],
        [lon + 1, lat],
        [lon + 1, lat + 1],
        [lon, lat + 1],
        [lon, lat],
      ],
    ],
  },
});
const boundaries: Boundaries = {
  type: "FeatureCollection",
  features: [square("a", 116, 35), square("b", 117, 35), square("c", 118, 35, "APPROXIMATE")],
};
const symbolization = symbolizeValues(
  [
    { code: "a", value: 10 },
    { code: "b", value: 90 },
    { code: "c", value: null },
  ],
  [50],
  "HIGHER_IS_BETTER",
  "light",
);
const drawn = () =>
  svgMap({
    title: "测试<地图>",
    boundaries,
    symbolization,
    labels: new Map([
      ["a", { name: "甲县", value: "10.0", isExtreme: false }],
      ["b", { name: "乙县 & 市", value: "90.0", isExtreme: true }],
    ]),
    legendTitle: ["覆盖率", "（%）"],
    legend: [
      { colour: "#123456", text: "≥ 50" },
      { colour: null, text: "无数据" },
    ],
    foot: ["时点：2026年10月31日", "示意图形，不是经审核批准的地图"],
  })!;

describe("the map as one picture", () => {
  test("colours of the symbolization, hatching without a value, dashes where approximate", () => {
    const svg = drawn();
    for (const code of ["a", "b"])
      expect(svg).toMatch(new RegExp(`data-code="${code}"[^>]*fill="${symbolization.colours.get(code)}"`));
    expect(svg).toMatch(/data-code="c"[^>]*fill="url\(#none\)"[^>]*stroke-dasharray/);
    expect(svg).not.toMatch(/data-code="a"[^>]*stroke-dasharray/);
  });
  test("source, approval and date stand under it; text cannot break out", () => {
    const svg = drawn();
    for (const text of [
      "测试&lt;地图&gt;",
      "乙县 &amp; 市",
      "示意图形，不是经审核批准的地图",
      "时点：2026年10月31日",
      "≥ 50",
      "无数据",
    ])
      expect(svg).toContain(text);
    // Nothing is fetched: the picture stands alone in a file.
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|href/);
  });
  test("no shapes, no map", () => {
    const nothing: Boundaries = { type: "FeatureCollection", features: [] };
    expect(
      svgMap({
        title: "",
        boundaries: nothing,
        symbolization,
        labels: new Map(),
        legendTitle: [],
        legend: [],
        foot: [],
      }),
    ).toBeNull();
  });
});

test("the projection keeps shape and puts north up", () => {
  const project = fit([116, 35, 118, 36], { x: 0, y: 0, width: 400, height: 400 });
  const [west, north] = project([116, 36]);
  const [east, south] = project([118, 35]);
  expect(west).toBeCloseTo(0);
  expect(east).toBeCloseTo(400);
  expect(north).toBeLessThan(south);
  // A degree of latitude is longer than one of longitude at 35° by 1 ÷ cos 35.5°.
  expect((south - north) / ((east - west) / 2)).toBeCloseTo(1 / Math.cos((35.5 * Math.PI) / 180), 2);
});

test("names that would collide give way: to the extremes, then to the larger shape, without data to all", () => {
  const at = (code: string, x: number, area: number, isExtreme = false) => ({
    code,
    name: "某某县",
    value: "10.0",
    x,
    y: 50,
    area,
    isExtreme,
  });
  const placed = placeLabels([at("small", 20, 1), at("large", 0, 2), at("far", 300, 1)]);
  expect(placed.map(({ code }) => code)).toEqual(["large", "far"]);
  expect(placed[0]!.lines).toEqual(["某某县", "10.0"]);
  const worst = placeLabels([at("large", 0, 2), { ...at("without", 20, 3), value: "" }, at("worst", 20, 1, true)]);
  expect(worst.map(({ code }) => code)).toEqual(["worst"]);
});
