// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { renderView } from "../../testing/render-view.tsx";
import type { HeatFrames } from "./heat-frames.ts";
import { HeatTimeline } from "./heat-timeline.tsx";

const MONTHS = ["2026-01", "2026-02", "2026-03"];
const FRAMES = {
  step: "MONTH",
  frames: [
    { from: "2026-01-01", to: "2026-01-31", total: 40 },
    { from: "2026-02-01", to: "2026-02-28", total: 0 },
    { from: "2026-03-01", to: "2026-03-31", total: 1200 },
  ],
} as unknown as HeatFrames;

test("the slider says the frame's month and its complaints; keys move it within its ends, the space bar plays", async () => {
  const [onFrame, onToggle] = [vi.fn(), vi.fn()];
  const { user } = renderView(<HeatTimeline frames={FRAMES} frame={2} onFrame={onFrame} onToggle={onToggle} />);
  const slider = await screen.findByRole("slider");
  expect(slider.getAttribute("aria-valuetext")).toMatch(/^2026年3月 1,200/);
  expect([slider.getAttribute("aria-valuenow"), slider.getAttribute("aria-valuemax")]).toEqual([
    "3",
    `${MONTHS.length}`,
  ]);
  slider.focus();
  await user.keyboard("{ArrowRight}{ArrowLeft}{Home}{End}");
  expect(onFrame.mock.calls).toEqual([[2], [1], [0], [2]]);
  await user.keyboard(" ");
  expect(onToggle).toHaveBeenCalledOnce();
});

test("a frame without complaints has no bar, the greatest the full height", async () => {
  renderView(<HeatTimeline frames={FRAMES} frame={0} />);
  const picture = await screen.findByRole("img");
  expect(picture.getAttribute("aria-label")).toContain("2026年1月");
  const heights = [...picture.querySelectorAll("rect")].map((bar) => Number(bar.getAttribute("height")));
  expect(heights[1]).toBe(0);
  expect(heights[2]).toBe(100);
  expect(heights[0]).toBeCloseTo((100 * 40) / 1200);
});
