import { expect, test } from "vitest";
import { ask, onePage, opened, textOf } from "./atlas-page.ts";
import {
  asPainted,
  boundaries,
  commonestOf,
  differing,
  interiorPoint,
  legendColours,
  mapPicture,
  placeOf,
} from "./map-pixels.ts";
import { painted } from "./painted.ts";

/** Pixels about the middle of a city: more than its name covers. */
const BESIDE_THE_NAME = 18;

interface Answer {
  choropleth: {
    breaks: number[];
    boundariesUrl: string;
    indicator: { decimals: number };
    values: { code: string; value: number | null; extent: string }[];
  };
}
const choropleth = async (indicator: string): Promise<Answer["choropleth"]> =>
  (
    await ask<Answer>(
      `query ($indicator: ID!) { choropleth(indicator: $indicator, under: "370000") { breaks boundariesUrl indicator { decimals } values { code value extent } } }`,
      { indicator },
    )
  ).choropleth;

const mapPage = onePage({ sharp: true });

test("the 16 cities are painted, each in the legend's colour for its value, and nothing leaves the machine", async () => {
  const { page, foreign, complaints } = await mapPage();
  await opened(
    page,
    "/?indicator=complaints_per_1000_households&month=2026-10",
    "complaints_per_1000_households",
    "regions:16",
  );
  const answer = (
    await ask<Answer>(
      `{ choropleth(indicator: "complaints_per_1000_households", under: "370000", from: "2026-10", to: "2026-10") { breaks boundariesUrl indicator { decimals } values { code value extent } } }`,
    )
  ).choropleth;
  const shapes = await boundaries(answer.boundariesUrl);
  const colours = await legendColours(page);
  const picture = await mapPicture(page);
  expect(shapes.features).toHaveLength(16);
  expect(colours).toHaveLength(answer.breaks.length + 1);
  const ofClasses = asPainted(colours);
  const seen: Record<string, number | null> = {};
  const expected: Record<string, number> = {};
  for (const shape of shapes.features) {
    const { code } = shape.properties;
    // As it is printed, which is how it is classed.
    const { value } = answer.values.find((one) => one.code === code)!;
    const printed = Number(value!.toFixed(answer.indicator.decimals));
    expected[code] = answer.breaks.filter((bound) => printed >= bound).length;
    const colour = commonestOf(picture, await placeOf(page, interiorPoint(shape)), ofClasses, BESIDE_THE_NAME);
    seen[code] = colour && ofClasses.indexOf(colour) % colours.length;
  }
  expect(seen).toEqual(expected);
  expect(await textOf(page.locator(".badge.demo"))).toBe("演示数据");
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test("another indicator repaints the regions and rewrites the legend", async () => {
  const { page, complaints } = await mapPage();
  await opened(page, "/?indicator=estates", "370000 CITY estates", "regions:16");
  const before = { picture: await mapPicture(page), legend: await textOf(page.locator("[data-legend=regions]")) };
  await page.locator("[data-control=indicator] input").click();
  await page.getByRole("option", { name: "业主委员会组建率", exact: true }).click();
  await painted(page, "370000 CITY owners_committee_rate");
  const legend = await textOf(page.locator("[data-legend=regions]"));
  expect(differing(before.picture, await mapPicture(page))).toBeGreaterThan(20_000);
  expect(legend).not.toBe(before.legend);
  expect(legend).toContain("%");
  expect(page.url()).toContain("indicator=owners_committee_rate");
  expect(complaints).toEqual([]);
});

test("a comparison is painted about zero, with signs in the legend", async () => {
  const { page, complaints } = await mapPage();
  await opened(page, "/?indicator=complaints&month=2026-10&compare=yoy", "complaints 2026-10 YEAR_ON_YEAR");
  const entries = await page.locator("[data-legend=regions] li[data-count]").allInnerTexts();
  expect(entries).toHaveLength(7);
  expect(entries[0]).toMatch(/≥ \+.*%/);
  expect(entries.at(-1)).toMatch(/−.*%/);
  expect(complaints).toEqual([]);
});

test("the heatmap lies over the regions, with a legend of its own", async () => {
  const { page, complaints } = await mapPage();
  await opened(page, "/", "370000", "heat:0");
  const before = await mapPicture(page);
  await page.locator("[data-control=heat]").getByText("近12个月").click();
  expect(await painted(page, "370000", "@2025-12-01")).toMatch(/heat:[1-9]/);
  expect(differing(before, await mapPicture(page))).toBeGreaterThan(5_000);
  expect(await textOf(page.locator("[data-legend=heat]"))).toMatch(/2025年12月1日至2026年11月20日，共 [\d,]+ 件/);
  await page.locator("[data-control=heat]").getByText("关").click();
  await painted(page, "heat:0");
  expect(differing(before, await mapPicture(page))).toBe(0);
  expect(complaints).toEqual([]);
});

test("the values in the ranking are those of the server", async () => {
  const { page } = await mapPage();
  await opened(page, "/?indicator=estates", "370000 CITY estates");
  const { values } = await choropleth("estates");
  for (const { code, value, extent } of values)
    expect(await textOf(page.locator(`.ranking tr:has([data-region="${code}"]) .value`))).toBe(
      `${value!.toLocaleString("zh-CN")}${extent === "PART" ? "※" : ""}`,
    );
});
