// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../testing/render-view.tsx";
import { BoundaryLines } from "./boundary-lines.tsx";
import { type BoundarySays, boundarySays, sourceOf } from "./boundary-says.ts";

const texts = async (boundary: BoundarySays): Promise<(string | null)[]> => {
  renderView(
    <section aria-label="lines">
      <BoundaryLines boundary={boundary} />
    </section>,
  );
  const { children } = await screen.findByRole("region", { name: "lines" });
  return [...children].map(({ textContent }) => textContent);
};

test("boundaries without an approval number are said to have none, with how near they are to approved ones", async () => {
  expect(await texts({ quality: "SIMPLIFIED", source: "tianditu", approvalNumber: null })).toEqual([
    "简化的示意边界，非审定地图",
    "边界来源：tianditu · 无审图号",
  ]);
});

test("approved ones are told by their number", async () => {
  expect(await texts({ quality: "OFFICIAL", source: "tianditu; survey", approvalNumber: "鲁SG（2026）001号" })).toEqual(
    ["边界来源：tianditu、survey · 审图号：鲁SG（2026）001号"],
  );
});

test("several collections are of each source once; one that says nothing adds none", () => {
  const survey = { sources: ["survey"], approvalNumbers: ["鲁SG（2026）001号"] };
  expect(sourceOf([survey, { sources: ["tianditu", "survey"], approvalNumbers: [] }, {}])).toEqual({
    source: "survey; tianditu",
    approvalNumber: "鲁SG（2026）001号",
  });
  expect(sourceOf([{}])).toEqual({ source: null, approvalNumber: null });
});

test("parts that are drawn by other hands than their region are told by their own, and where they say nothing by the values", () => {
  const feature = (quality: "SIMPLIFIED" | "APPROXIMATE") => ({
    type: "Feature" as const,
    properties: { code: "370102001", nameZh: "", nameEn: "", kind: "ADMINISTRATIVE" as const, quality },
    geometry: { type: "Polygon" as const, coordinates: [] },
  });
  const context = { type: "FeatureCollection" as const, features: [feature("SIMPLIFIED")], sources: ["survey"] };
  const choropleth = { boundarySource: "survey", approvalNumber: "鲁SG（2026）001号", boundaryQuality: "SIMPLIFIED" };
  const of = (boundaries: object) => boundarySays({ choropleth, boundaries, context } as never);
  const streets = { type: "FeatureCollection", features: [feature("APPROXIMATE")] };
  expect(of({ ...streets, sources: ["by centre"], approvalNumbers: [] })).toEqual({
    quality: "APPROXIMATE",
    source: "by centre",
    approvalNumber: null,
  });
  expect(of({ ...streets, features: [feature("SIMPLIFIED")] })).toEqual({
    quality: "SIMPLIFIED",
    source: "survey",
    approvalNumber: "鲁SG（2026）001号",
  });
});
