// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderView } from "../testing/render-view.tsx";
import { BoundaryLines, type BoundarySays, sourceOf } from "./boundary-lines.tsx";

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
