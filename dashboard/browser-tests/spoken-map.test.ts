import { expect, test } from "vitest";
import { ask, onePage, opened } from "./atlas-page.ts";
import { boundaries } from "./map-pixels.ts";

const COVERAGE = "old_neighbourhood_coverage";

interface Value {
  readonly code: string;
  readonly value: number;
  readonly rank: number;
  readonly change: number;
  readonly region: { readonly nameZh: string };
}

const widePage = onePage({ width: 1920, height: 1080 });

test("five questions of a leader are answered from the accessibility tree alone, by keyboard", async () => {
  const { page } = await widePage();
  await opened(page, "/", "370000 CITY");
  const { choropleth } = await ask<{
    choropleth: { total: { value: number; numerator: number; denominator: number; change: number }; values: Value[] };
  }>(`{ choropleth(indicator: "${COVERAGE}", under: "370000", comparison: MONTH_ON_MONTH) {
    total { value numerator denominator change } values { code value rank change region { nameZh } } } }`);
  const { total, values } = choropleth;
  const at = (value: number): Value[] => values.filter((one) => one.value === value);
  const named = (of: Value[]): string => of.map(({ region }) => region.nameZh).join("、");
  const least = Math.min(...values.map(({ value }) => value));
  const most = Math.max(...values.map(({ value }) => value));
  const percent = (value: number): string => `${value.toFixed(1)}%`;
  const points = (change: number): string =>
    Math.abs(change).toFixed(1) === "0.0" ? "持平" : `${change > 0 ? "+" : "−"}${Math.abs(change).toFixed(1)}个百分点`;
  const tree = (): Promise<string> => page.locator("main").ariaSnapshot();

  // how does the province stand, on what does it rest, and is it better than last month?
  await page.keyboard.press("1");
  await expect.poll(tree).toContain(`环比 ${points(total.change)}`);
  const whole = await tree();
  expect(whole).toContain(`老旧小区物业覆盖率：${percent(total.value)}，${total.numerator} ÷ ${total.denominator}`);
  // where is it worst, and where best?
  expect(whole).toContain(`最高的是${named(at(most))}（${percent(most)}）`);
  expect(whole).toContain(`最低的是${named(at(least))}（${percent(least)}）`);

  // of the worst: what rank, and is it getting better? Of several one is come to.
  await page.keyboard.press("End");
  await expect.poll(tree).toContain("为最低");
  const said = await page.locator("[data-spoken=place]").textContent();
  const worst = at(least).find(({ region }) => said!.startsWith(region.nameZh))!;
  await expect
    .poll(tree)
    .toMatch(
      new RegExp(
        `${worst.region.nameZh}，${percent(least)}.*，第 ${worst.rank} 名，共 ${values.length} 个，为最低，环比 ${points(worst.change).replace("+", "\\+")}`,
      ),
    );

  // how do its neighbours stand? All of them are named with their values, and nobody else is.
  const { features } = await boundaries("/boundaries/370000/CITY.geojson");
  const pointsOf = (code: string): Set<string> => {
    const { coordinates } = features.find(({ properties }) => properties.code === code)!.geometry;
    return new Set(
      (coordinates.flat(2) as unknown[])
        .flatMap((part) => (Array.isArray(part) && Array.isArray(part[0]) ? part : [part]))
        .filter(Array.isArray)
        .map(String),
    );
  };
  const own = pointsOf(worst.code);
  const beside = values.filter(
    ({ code }) => code !== worst.code && [...pointsOf(code)].filter((at) => own.has(at)).length > 1,
  );
  expect(beside.length).toBeGreaterThan(0);
  const neighbours = (await tree()).match(/相邻：([^。]*)。/)![1]!.split("、");
  expect(neighbours.toSorted()).toEqual(
    beside.map(({ value, region }) => `${region.nameZh}（${percent(value)}）`).toSorted(),
  );

  // and below it: Enter goes in, and the map speaks of what is there
  await page.keyboard.press("Enter");
  await expect.poll(tree).toContain(`${worst.region.nameZh}2026年11月老旧小区物业覆盖率：${percent(worst.value)}`);
  expect(await tree()).toMatch(/所列\d+个区县中，最高的是/);
});
