// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { RECT, renderPanel } from "../../../testing/render-panel.tsx";
import { columnsThatFit, HeadlineNumbers, linesOf } from "./headline.tsx";

const WHY = { zh: "上月同日期无记录", en: "No records for the days before", reason: "NOT_COVERED" };
const VALUE = {
  value: 1234,
  numerator: 1234,
  denominator: null,
  change: 34,
  changePercent: 2.8,
  noData: null,
  notCompared: null,
  comparedPart: null,
  from: "2026-11",
  asOf: "2026-11-20",
};
const panel = {
  kind: "headline",
  indicators: ["complaints", "old_neighbourhood_coverage"],
  region: "$root",
  compare: "mom",
} as const;
const draw = (values: Record<string, object>, focus: string | null = null, of: object = panel) =>
  renderPanel(<HeadlineNumbers panel={of as never} index={3} rect={RECT} />, {
    focus,
    answers: {
      region: ({ code }: { code: string }) => ({
        code,
        nameZh: "山东省",
        nameEn: "Shandong",
        indicatorValue: ({ indicator }: { indicator: string }) => ({ ...VALUE, ...values[indicator] }),
      }),
    },
  });
const figure = async (id: string): Promise<string> => {
  const element = await waitFor(() => {
    const found = document.querySelector(`[data-indicator=${id}][data-stale=false]`);
    expect(found).not.toBeNull();
    return found!;
  });
  return element.textContent;
};

test("each number has its unit, its period and its change; more complaints are marked as worse", async () => {
  draw({ old_neighbourhood_coverage: { value: 62.5, numerator: 5, denominator: 8, change: 1.5 } });
  expect(await figure("complaints")).toMatch(/^投诉量1,234件2026年11月1日至20日.*\+34 \(\+2\.8%\)$/);
  expect(document.querySelector("[data-indicator=complaints] b")?.className).toBe("worse");
  expect(await figure("old_neighbourhood_coverage")).toMatch(/62\.5%.*截至 2026年11月20日.*\+1\.5个百分点$/);
  expect(document.querySelector("[data-indicator=old_neighbourhood_coverage] b")?.className).toBe("better");
});

test("no data has no number, no change, and the server's words", async () => {
  const noData = { zh: "记录始于2024年11月", en: "Records begin in 2024-11", reason: "NOT_COVERED" };
  draw({ complaints: { value: null, numerator: null, change: null, changePercent: null, noData } });
  expect(await figure("complaints")).toContain(noData.zh);
  expect(document.querySelector("[data-indicator=complaints] b")).toBeNull();
  expect(await figure("complaints")).not.toMatch(/0件|持平/);
});

test("what was not compared says why in the server's words, without a tone", async () => {
  draw({ complaints: { change: null, changePercent: null, notCompared: WHY } });
  expect(await figure("complaints")).toContain(WHY.zh);
  expect(document.querySelector("[data-indicator=complaints] b")?.className).toBe("");
});

test("what is printed as no change is neither better nor worse", async () => {
  draw({ old_neighbourhood_coverage: { value: 62.5, change: 0.04, changePercent: 0.1 } });
  expect(await figure("old_neighbourhood_coverage")).toMatch(/0\.0个百分点$/);
  expect(document.querySelector("[data-indicator=old_neighbourhood_coverage] b")?.className).toBe("");
});

test("it is ready once all numbers are there, asks for the presenter's region, and names an unknown indicator", async () => {
  const { server, ready } = draw({}, "370100", { ...panel, indicators: ["complaints", "no_such"] });
  await figure("complaints");
  await waitFor(() => expect(ready.at(-1)).toEqual([3, true]));
  expect(ready[0]).toEqual([3, false]);
  expect(server.variablesOf("WallHeadline")).toEqual([
    { region: "370100", indicator: "complaints", comparison: "MONTH_ON_MONTH" },
  ]);
  expect(screen.getByText(/no_such/)).toBeTruthy();
});

test("numbers stand in rows of as equal a length as there is room for", () => {
  expect([1, 2, 3, 4].map((numbers) => columnsThatFit(numbers, 20))).toEqual([1, 1, 1, 1]);
  expect([1, 2, 3, 4, 8].map((numbers) => columnsThatFit(numbers, 26))).toEqual([1, 2, 2, 2, 2]);
  expect([4, 5, 8].map((numbers) => columnsThatFit(numbers, 40))).toEqual([2, 3, 3]);
  expect(columnsThatFit(4, 80)).toBe(4);
});

test("texts below a number take the lines that they wrap to", () => {
  expect(linesOf([[10], [5], [4]], 20)).toBe(2);
  expect(linesOf([[10], [5]], 20)).toBe(1);
  expect(linesOf([[30], [5]], 20)).toBe(3);
  // a word that does not fit leaves the rest of its line empty
  expect(linesOf([[7, 6, 14, 3]], 20)).toBe(2);
  expect(linesOf([[7, 6, 14, 7]], 20)).toBe(3);
  expect(linesOf([], 20)).toBe(0);
});
