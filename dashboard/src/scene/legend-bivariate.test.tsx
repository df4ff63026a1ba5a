// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { symbolizeBivariate } from "../map/bivariate.ts";
import { COMPLAINTS, COVERAGE } from "../testing/platform.ts";
import { renderView } from "../testing/render-view.tsx";
import { BivariateSquare } from "./legend-bivariate.tsx";

const measured = (values: readonly (number | null)[]) => values.map((value, i) => ({ code: `${i}`, value }));
const SHARES = [10, 20, 30, 40, 50, 60, 70, 80, 90];
const COUNTS = [9, 8, 7, 6, 5, 4, 3, 2, null];
const second = {
  indicator: COMPLAINTS,
  choropleth: { from: "2026-10", to: "2026-10", asOf: "2026-10-31" },
} as never;

function draw(only?: readonly number[], shares: readonly number[] = SHARES) {
  const onOnly = vi.fn();
  const symbolization = symbolizeBivariate(measured(shares), measured(COUNTS), "light");
  const square = (
    <BivariateSquare
      symbolization={symbolization}
      first={COVERAGE}
      firstPeriod="2026年9月"
      second={second}
      only={only}
      onOnly={onOnly}
    />
  );
  return { ...renderView(square), onOnly };
}
const cells = async (): Promise<HTMLElement[]> => {
  await screen.findByRole("table");
  return [...document.querySelectorAll<HTMLElement>("td[data-class]")];
};

test("nine cells, the second growing upwards, hold every region that has both values", async () => {
  draw();
  const found = await cells();
  expect(found.map((cell) => Number(cell.dataset.class))).toEqual([6, 7, 8, 3, 4, 5, 0, 1, 2]);
  expect(found.reduce((sum, cell) => sum + Number(cell.dataset.count), 0)).toBe(
    COUNTS.filter((count) => count !== null).length,
  );
  // The least covered have most complaints: they lie in the upper left.
  expect(Number(found[0]!.dataset.count)).toBeGreaterThan(0);
  expect(Number(found[2]!.dataset.count)).toBe(0);
});

test("both say their unit; the second its period, where it is another", async () => {
  draw();
  await cells();
  const words = document.querySelector("[data-legend=bivariate]")!.textContent;
  expect(words).toMatch(/2026年9月.*↑ 投诉量（件） 2026年10月.*→ 老旧小区物业覆盖率（%）/);
});

test("a cell is chosen, another added, a chosen one taken out, and all come back", async () => {
  const { user, onOnly } = draw([2, 6]);
  const at = async (index: number): Promise<HTMLElement> =>
    (await cells()).find((cell) => cell.dataset.class === String(index))!;
  expect((await at(6)).dataset.off).toBe("false");
  expect((await at(0)).dataset.off).toBe("true");
  await user.click((await at(0)).querySelector("button")!);
  await user.click((await at(6)).querySelector("button")!);
  await user.click(screen.getByRole("button", { name: "显示全部" }));
  expect(onOnly.mock.calls).toEqual([[[0, 2, 6]], [[2]], [undefined]]);
});

test("values that are all alike make one class, which says so", async () => {
  draw(
    undefined,
    SHARES.map(() => 50),
  );
  const found = await cells();
  expect(
    found.filter((cell) => Number(cell.dataset.count) > 0).every((cell) => Number(cell.dataset.class) % 3 === 0),
  ).toBe(true);
  expect(screen.getByText("全部数值")).toBeTruthy();
});
