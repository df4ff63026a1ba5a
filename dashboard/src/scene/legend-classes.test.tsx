// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { symbolizeChanges, symbolizeValues } from "../map/symbolization.ts";
import { COMPLAINTS, COVERAGE } from "../testing/platform.ts";
import { renderView } from "../testing/render-view.tsx";
import { ClassList } from "./legend-classes.tsx";

const COUNTS = [0, 0, 1, 3, 5, 6, 8, 9, 10, 25];
const measured = (values: readonly (number | null)[]) => values.map((value, i) => ({ code: `${i}`, value }));
const texts = async () =>
  (await screen.findAllByRole("listitem")).map((item) => [
    item.querySelector("span")!.textContent,
    Number(item.querySelector("small")!.textContent),
  ]);

test("classes of whole numbers are whole and disjoint, the greatest first, and hold every region", async () => {
  const symbolization = symbolizeValues(measured(COUNTS), [1, 6, 9, 10], "LOWER_IS_BETTER", "light");
  renderView(
    <ClassList
      indicator={COMPLAINTS}
      symbolization={symbolization}
      comparison={null}
      alpha=""
      only={undefined}
      onOnly={undefined}
    />,
  );
  const shown = await texts();
  const bounds = shown.map(([range]) => (String(range).match(/\d+/g) ?? []).map(Number));
  expect(bounds).toEqual([[10], [9], [6, 8], [1, 5], [0]]);
  // Every number lies in one class, and as many as the class says.
  for (const [i, [from, to = i === 0 ? Number.POSITIVE_INFINITY : from]] of bounds.entries())
    expect(COUNTS.filter((count) => count >= from! && count <= to!).length, `class ${i}`).toBe(shown[i]![1]);
  expect(shown.reduce((sum, [, regions]) => sum + Number(regions), 0)).toBe(COUNTS.length);
});

test("what came from nothing has a class of its own, without a bound or unit", async () => {
  const symbolization = symbolizeChanges(
    [...measured([-20, 0, 20, 40]), { code: "new", value: null, isNew: true }],
    "LOWER_IS_BETTER",
    "light",
  );
  renderView(
    <ClassList
      indicator={COMPLAINTS}
      symbolization={symbolization}
      comparison="MONTH_ON_MONTH"
      alpha=""
      only={undefined}
      onOnly={undefined}
    />,
  );
  const shown = await texts();
  expect(shown[0]).toEqual(["新增（上期为 0）", 1]);
  expect(shown.filter(([range]) => String(range).includes("新增"))).toHaveLength(1);
});

test("a class is a switch: pressed it is kept alone, and all come back together", async () => {
  const onOnly = vi.fn();
  const symbolization = symbolizeValues(measured([10, 20, 30]), [15, 25], "HIGHER_IS_BETTER", "light");
  const { user } = renderView(
    <ClassList
      indicator={COVERAGE}
      symbolization={symbolization}
      comparison={null}
      alpha=""
      only={[2]}
      onOnly={onOnly}
    />,
  );
  const items = await screen.findAllByRole("listitem");
  expect(items.map(({ dataset }) => dataset.off)).toEqual(["false", "true", "true"]);
  expect(within(items[0]!).getByRole("button", { pressed: true })).toBeTruthy();
  await user.click(within(items[1]!).getByRole("button"));
  expect(onOnly).toHaveBeenLastCalledWith([1, 2]);
  await user.click(screen.getAllByRole("button").at(-1)!);
  expect(onOnly).toHaveBeenLastCalledWith(undefined);
});
