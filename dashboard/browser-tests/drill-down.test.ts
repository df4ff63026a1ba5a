import { expect, test } from "vitest";
import { ask, onePage, open, opened, textOf } from "./atlas-page.ts";
import { boundaries, clickPlace, commonest, interiorPoint, mapPicture, placeOf } from "./map-pixels.ts";
import { painted } from "./painted.ts";

const shapeOf = async (parent: string, level: string, code: string) =>
  (await boundaries(`/boundaries/${parent}/${level}.geojson`)).features.find(
    (shape) => shape.properties.code === code,
  )!;

/** The street with the most estates of all, with its county and city: there is something to see at every level. */
async function fullestStreet(): Promise<{ city: string; county: string; street: string }> {
  let code = "370000";
  const path: string[] = [];
  for (const _ of [1, 2, 3]) {
    const { choropleth } = await ask<{ choropleth: { values: { code: string; value: number }[] } }>(
      `query ($under: ID!) { choropleth(indicator: "estates", under: $under) { values { code value } } }`,
      { under: code },
    );
    code = choropleth.values.reduce((most, value) => (value.value > most.value ? value : most)).code;
    path.push(code);
  }
  const [city, county, street] = path;
  return { city: city!, county: county!, street: street! };
}

const deskPage = onePage();

test("clicks on the map lead down three levels; the breadcrumb and Esc lead back", async () => {
  const { page, complaints, foreign } = await deskPage();
  const { city, county, street } = await fullestStreet();
  await opened(page, "/", "370000 CITY", "regions:16");
  await clickPlace(page, interiorPoint(await shapeOf("370000", "CITY", city)));
  await painted(page, `${city} COUNTY`);
  expect(page.url()).toContain(`region=${city}`);

  await clickPlace(page, interiorPoint(await shapeOf(city, "COUNTY", county)));
  await painted(page, `${county} STREET`);

  await clickPlace(page, interiorPoint(await shapeOf(county, "STREET", street)));
  await painted(page, `${street} COMMUNITY`);
  expect(await page.locator(".breadcrumb li").count()).toBe(4);
  await page.locator(".estate-list li").first().waitFor();

  await page.keyboard.press("Escape");
  await painted(page, `${county} STREET`);
  await page.locator(".breadcrumb button").first().click();
  await painted(page, "370000 CITY", "regions:16");
  await page.goBack();
  await painted(page, `${county} STREET`);
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test("a county is coloured in its city; a community, which has no shape, lies on the sheet of its street", async () => {
  const { page, complaints } = await open({ sharp: true });
  const { city, county, street } = await fullestStreet();
  await opened(page, `/?region=${city}`, `${city} COUNTY`);
  const countyShape = await shapeOf(city, "COUNTY", county);
  await expect.poll(async () => coloured(page, interiorPoint(countyShape))).toBe(true);
  const { region } = await ask<{ region: { children: { code: string }[] } }>(
    "query ($code: ID!) { region(code: $code) { children { code } } }",
    { code: street },
  );
  await opened(page, `/?region=${region.children[0]!.code}`, "regions:0");
  await expect.poll(() => textOf(page.locator(".legend"))).toContain("粗线：所属镇街");
  const inside = await placeOf(page, interiorPoint(await shapeOf(county, "STREET", street)));
  await expect.poll(async () => commonest(await mapPicture(page), inside)).toEqual([255, 255, 255]);
  await page.keyboard.press("Escape");
  await painted(page, `${street} COMMUNITY`);
  expect(complaints).toEqual([]);
});

test("from the keyboard: the ranking takes the focus, arrows move, Enter goes in, Esc comes back", async () => {
  const { page, complaints } = await deskPage();
  await opened(page, "/?indicator=estates", "370000 CITY estates");
  const rows = page.locator(".ranking [data-region]");
  await rows.first().focus();
  await page.keyboard.press("ArrowDown");
  const second = await rows.nth(1).getAttribute("data-region");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-region"))).toBe(second);
  expect(await rows.nth(1).getAttribute("class")).toBe("hovered");
  await page.keyboard.press("Enter");
  await painted(page, `${second} COUNTY`);
  await page.keyboard.press("Escape");
  await painted(page, "370000 CITY");
  expect(complaints).toEqual([]);
});

test("an estate's point opens its card; the link opens it again; Esc closes it", async () => {
  const { page, complaints } = await deskPage();
  const { street } = await fullestStreet();
  const { estatePoints } = await ask<{
    estatePoints: { names: string[]; longitudes: number[]; latitudes: number[] };
  }>(`query ($under: ID!) { estatePoints(filter: { under: $under }) { names longitudes latitudes } }`, {
    under: street,
  });
  const at: [number, number] = [estatePoints.longitudes[0]!, estatePoints.latitudes[0]!];
  await opened(
    page,
    `/?region=${street}&at=${at[0].toFixed(6)},${at[1].toFixed(6)},17`,
    `${street} COMMUNITY`,
    `estates:${estatePoints.names.length}-step`,
  );
  await clickPlace(page, at);
  await page.locator(".estate-card dl").waitFor();
  const name = (await page.locator(".estate-card").getAttribute("aria-label"))!;
  expect(estatePoints.names).toContain(name);
  expect(await textOf(page.locator(".estate-card"))).toMatch(/户数[\s\S]*管理模式[\s\S]*党建覆盖[\s\S]*最近投诉/);
  await page.reload();
  await page.locator(`.estate-card[aria-label="${name}"] dl`).waitFor();
  await painted(page, `${street} COMMUNITY`);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".estate-card").count()).toBe(0);
  expect(page.url()).toContain(`region=${street}`);
  expect(complaints).toEqual([]);
});

test("a link restores region, indicator, month, comparison, heat, colour, place and language", async () => {
  const { page, complaints } = await deskPage();
  const { county } = await fullestStreet();
  const link = `/?region=${county}&indicator=complaints&month=2026-08&compare=mom&heat=month&colour=age&lang=en`;
  await opened(page, link, `${county} STREET complaints 2026-08 MONTH_ON_MONTH en`, "-age", "@2026-08-01");
  expect(await textOf(page.locator("[data-legend=estates]"))).toContain("Year built");
  expect(await textOf(page.locator("[data-legend=regions]"))).toContain("Aug 2026");
  expect(await textOf(page.locator("[data-legend=heat]"))).toContain("1 Aug 2026 to 31 Aug 2026");
  await page.locator(".map-zoom button").first().click();
  await page.waitForURL(/at=/);
  const zoomed = new URL(page.url()).searchParams.get("at")!.split(",").map(Number);
  expect(zoomed).toHaveLength(3);
  await page.reload();
  await painted(page, `${county} STREET complaints 2026-08 MONTH_ON_MONTH en`);
  const restored = await viewOf(page);
  for (const i of [0, 1, 2]) expect(restored[i]).toBeCloseTo(zoomed[i]!, 1);
  expect(complaints).toEqual([]);
});

/** Longitude, latitude and zoom of the drawn map; waits for it to come to rest. */
async function viewOf(page: import("playwright-core").Page): Promise<number[]> {
  const map = page.locator(".map[data-view]");
  await map.waitFor();
  return (await map.getAttribute("data-view"))!.split(",").map(Number);
}

async function coloured(page: import("playwright-core").Page, point: [number, number]): Promise<boolean> {
  const [red, green, blue] = commonest(await mapPicture(page), await placeOf(page, point));
  return Math.max(red, green, blue) - Math.min(red, green, blue) > 20;
}
