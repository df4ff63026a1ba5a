// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { RECT, renderPanel } from "../../../testing/render-panel.tsx";
import { CoverageLadder } from "./coverage-ladder.tsx";

/** 50 estates: 20 below the ladder, 18 with an instructor only, 7 with a joint branch, 5 with one of their own. */
const STEPS = [
  { code: "NONE", count: 20 },
  { code: "INSTRUCTOR", count: 18 },
  { code: "JOINT_BRANCH", count: 7 },
  { code: "BRANCH", count: 5 },
];
const LADDER = {
  region: { nameZh: "山东省", nameEn: "Shandong" },
  extent: "WHOLE",
  parts: STEPS,
};
const panel = { kind: "coverageLadder", region: "root" };
const draw = (changed: object = {}, noData: object | null = null) =>
  renderPanel(<CoverageLadder panel={panel as never} index={0} rect={RECT} />, {
    answers: { breakdown: { to: "2026-11-20", noData, whole: { ...LADDER, ...changed } } },
  });
/** Step, width of the bar, estates and share of each line, as they stand. */
async function lines(): Promise<(string | undefined)[][]> {
  const items = await screen.findAllByRole("listitem");
  return items.map((item) => [
    item.dataset.step,
    item.querySelector<HTMLElement>(".bar i")!.style.width,
    item.querySelector(".value")!.textContent,
    item.querySelector(".share")!.textContent,
  ]);
}

test("from the top down each step holds those above it, and what stands below the ladder makes up the whole", async () => {
  draw();
  expect(await lines()).toEqual([
    ["BRANCH", "10%", "5", "10.0%"],
    ["JOINT_BRANCH", "24%", "12", "24.0%"],
    ["INSTRUCTOR", "60%", "30", "60.0%"],
    ["NONE", "40%", "20", "40.0%"],
  ]);
  expect(screen.getByText("共 50 个小区；每级含更高各级")).toBeTruthy();
});

test("of a part on record it says so", async () => {
  draw({ extent: "PART", parts: [...STEPS, { code: null, count: 30 }] });
  await lines();
  expect(document.querySelector(".wall-ladder-note")!.textContent).toMatch(/^共 50 个小区；每级含更高各级 · .+/);
});

test("no estate on record has no share, not one of nothing", async () => {
  draw({ parts: STEPS.map(({ code }) => ({ code, count: 0 })) });
  expect((await lines()).map((line) => line.slice(2))).toEqual(Array(4).fill(["0", "—"]));
});

test("no data is the server's words in place of every figure", async () => {
  const noData = { zh: "党建记录始于2025年1月", en: "Party records begin in 2025-01" };
  draw({ extent: "NONE", parts: STEPS.map(({ code }) => ({ code, count: null })) }, noData);
  expect(await screen.findByText(noData.zh)).toBeTruthy();
  expect(screen.queryAllByRole("listitem")).toEqual([]);
});
