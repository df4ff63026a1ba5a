import type { Locator, Page } from "playwright-core";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { ask, onePage, open, opened, textOf, visit } from "./atlas-page.ts";
import {
  asPainted,
  boundaries,
  commonest,
  commonestOf,
  differing,
  distance,
  interiorPoint,
  mapPicture,
  over,
  placeOf,
  type Rgb,
} from "./map-pixels.ts";
import { painted } from "./painted.ts";

const PAPER: Rgb = [0xf6, 0xf8, 0xfa];
const FILL_OPACITY = 0.92;
const TRACE = 6;
const BESIDE_THE_NAME = 26;

const values = async (indicator: string, month: string) =>
  (
    await ask<{
      choropleth: {
        boundariesUrl: string;
        values: { code: string; value: number | null; numerator: number | null; denominator: number | null }[];
      };
    }>(
      `query ($indicator: ID!, $month: YearMonth) { choropleth(indicator: $indicator, under: "370000", to: $month) { boundariesUrl values { code value numerator denominator } } }`,
      { indicator, month },
    )
  ).choropleth;
const pictureOf = async (locator: Locator): Promise<PNG> => PNG.sync.read(await locator.screenshot());

/** Where both maps look; null while one is being drawn, or they look at different places. */
async function commonView(page: Page): Promise<string | null> {
  const views = await page.locator(".map").evaluateAll((maps) => maps.map((map) => (map as HTMLElement).dataset.view));
  return views[0] !== undefined && views[0] === views[1] ? views[0] : null;
}

/** Classes of the legend, lowest first: colour and lower bound. */
async function classesOf(page: Page): Promise<{ colour: Rgb; from: number }[]> {
  const rows = await page.locator(".half.first [data-legend=regions] li[data-count]").evaluateAll((items) =>
    items.map((item) => ({
      colour: getComputedStyle(item.querySelector("i")!).backgroundColor,
      text: item.querySelector("span")!.textContent ?? "",
    })),
  );
  return rows
    .map(({ colour, text }) => ({
      colour: colour.match(/\d+/g)!.slice(0, 3).map(Number) as Rgb,
      from: /^[＜≤]/.test(text) ? Number.NEGATIVE_INFINITY : Number(text.match(/[\d.]+/)![0]),
    }))
    .reverse();
}

const widePage = onePage({ width: 1600, height: 900 });
const deskPage = onePage();

test("a class of the legend filters: the rest fades, the link keeps it, and a second click undoes it", async () => {
  const { page, complaints } = await open({ sharp: true });
  await opened(page, "/?indicator=owners_committee_rate&month=2026-10", "owners_committee_rate", "regions:16");
  const before = await mapPicture(page);
  const rows = page.locator("[data-legend=regions] li[data-count]");
  const counts = await rows.evaluateAll((items) => items.map((item) => Number((item as HTMLElement).dataset.count)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(16);
  const highest = rows.first().getByRole("button");
  await highest.focus();
  await page.keyboard.press("Enter");
  await painted(page, `only:${counts.length - 1} `);
  expect(await highest.getAttribute("aria-pressed")).toBe("true");
  expect(page.url()).toContain(`only=${counts.length - 1}`);
  expect(differing(before, await mapPicture(page))).toBeGreaterThan(20_000);

  const { boundariesUrl, values: measured } = await values("owners_committee_rate", "2026-10");
  // Of ten and more: what rests on fewer is greyed.
  const top = measured.filter(({ denominator }) => denominator! >= 10).sort((a, b) => b.value! - a.value!);
  const shapes = (await boundaries(boundariesUrl)).features;
  const picture = await mapPicture(page);
  const seen = async (code: string): Promise<Rgb> =>
    commonest(
      picture,
      await placeOf(page, interiorPoint(shapes.find((shape) => shape.properties.code === code)!)),
      BESIDE_THE_NAME,
    );
  const colour = (await classesOf(page)).at(-1)!.colour;
  expect(distance(await seen(top[0]!.code), over(colour, PAPER, FILL_OPACITY))).toBeLessThanOrEqual(TRACE);
  // Faded: hardly to be told from the paper.
  expect(distance(await seen(top.at(-1)!.code), PAPER)).toBeLessThan(30);

  await page.keyboard.press("Space");
  await painted(page, "only: ");
  expect(page.url()).not.toContain("only=");
  await highest.blur();
  expect(differing(before, await mapPicture(page))).toBe(0);
  expect(complaints).toEqual([]);
});

test("two indicators in one map: nine colours, each region where the thirds of both meet", async () => {
  const { page, complaints } = await open({ sharp: true });
  await opened(
    page,
    "/?indicator=owners_committee_rate&with=complaints_per_1000_households&month=2026-10&theme=dark",
    "with:complaints_per_1000_households",
    "regions:16",
    "dark",
  );
  const cells = page.locator("[data-legend=bivariate] td");
  expect(await cells.count()).toBe(9);
  const [rate, load] = [
    await values("owners_committee_rate", "2026-10"),
    (
      await ask<{ choropleth: Awaited<ReturnType<typeof values>> }>(
        `{ choropleth(indicator: "complaints_per_1000_households", under: "370000", from: "2026-10", to: "2026-10") { boundariesUrl values { code value numerator denominator } } }`,
      )
    ).choropleth,
  ];
  // The best in the one of those that rest on ten and more, and its thirds in both, found without the dashboard's code.
  const isSolid = (code: string): boolean => load.values.find((one) => one.code === code)!.numerator! >= 10;
  const best = rate.values
    .filter(({ code, denominator }) => denominator! >= 10 && isSolid(code))
    .sort((a, b) => b.value! - a.value!)[0]!.code;
  // Of 16 values, as they are printed, the second third begins with the seventh and the last with the twelfth.
  const third = (all: typeof load.values, decimals: number): number => {
    const printed = ({ value }: { value: number | null }): number => Number(value!.toFixed(decimals));
    const sorted = all.map(printed).sort((a, b) => a - b);
    const own = printed(all.find(({ code }) => code === best)!);
    return [sorted[6]!, sorted[11]!].filter((bound) => own >= bound).length;
  };
  const colour = await page
    .locator(`[data-legend=bivariate] td[data-class="${third(load.values, 2) * 3 + third(rate.values, 1)}"] button`)
    .evaluate((cell) => getComputedStyle(cell).backgroundColor.match(/\d+/g)!.slice(0, 3).map(Number));
  const shape = (await boundaries(rate.boundariesUrl)).features.find(({ properties }) => properties.code === best)!;
  const seen = commonest(await mapPicture(page), await placeOf(page, interiorPoint(shape)), BESIDE_THE_NAME);
  expect(distance(seen, over(colour as Rgb, [0x0c, 0x14, 0x1d], FILL_OPACITY))).toBeLessThanOrEqual(TRACE);
  const legend = await textOf(page.locator("[data-legend=bivariate]"));
  expect(legend).toMatch(/每千户投诉量（件\/千户）[\s\S]*业主委员会组建率（%）/);
  expect(complaints).toEqual([]);
});

test("two dates side by side: one scale, each half in the colours of its own values, moved together", async () => {
  const { page, complaints } = await open({ sharp: true, width: 1600, height: 900 });
  await page.goto("/?indicator=owners_committee_rate&month=2026-10&versus=2025-01");
  await page.locator(".half.second .map[data-painted*='2025-01']").waitFor();
  await painted(page, "2026-10", "regions:16");
  expect(await page.locator(".half-title").allInnerTexts()).toEqual([
    expect.stringMatching(/业主委员会组建率 \(%\)\s+2026年10月 · 截至 2026年10月31日/),
    expect.stringMatching(/业主委员会组建率 \(%\)\s+2025年1月 · 截至 2025年1月31日/),
  ]);
  // The bounds are the same in both legends, the counts are each map's own.
  const ranges = (half: string): Promise<string[]> =>
    page.locator(`.half.${half} [data-legend=regions] li[data-count] span`).allTextContents();
  expect(await ranges("second")).toEqual(await ranges("first"));
  const classes = await classesOf(page);
  await expect.poll(() => commonView(page)).not.toBeNull();
  const before = await commonView(page);
  const ofClasses = asPainted(classes.map(({ colour }) => colour));
  let checked = 0;
  for (const [half, month] of [
    ["first", "2026-10"],
    ["second", "2025-01"],
  ] as const) {
    const { boundariesUrl, values: measured } = await values("owners_committee_rate", month);
    const shapes = (await boundaries(boundariesUrl)).features;
    const picture = await pictureOf(page.locator(`.half.${half} .map canvas`));
    for (const { code, value } of measured) {
      // Classes hold values as they are printed, with one decimal place.
      const index = classes.filter(({ from }) => Math.round(value! * 10) / 10 >= from).length - 1;
      const at = await placeOf(page, interiorPoint(shapes.find(({ properties }) => properties.code === code)!));
      const seen = commonestOf(picture, at, ofClasses, 14);
      expect(seen && ofClasses.indexOf(seen) % classes.length, `${half} ${code} ${value}`).toBe(index);
      checked += 1;
    }
  }
  expect(checked).toBeGreaterThan(20);
  await page.locator(".half.first .map-zoom button").first().click();
  await expect
    .poll(async () => {
      const view = await commonView(page);
      return view !== null && view !== before;
    })
    .toBe(true);
  expect(complaints).toEqual([]);
});

test("each of two months has its own complaints over it, on one scale, and says so", async () => {
  const { page, complaints } = await widePage();
  await visit(page, "/?indicator=complaints_per_1000_households&month=2026-10&versus=2026-06&heat=month");
  const days = { "2026-10": ["2026-10-01", "2026-10-31"], "2026-06": ["2026-06-01", "2026-06-30"] } as const;
  const counted = await Promise.all(
    Object.values(days).map(async ([from, to]) => {
      const { complaintHeatmap } = await ask<{ complaintHeatmap: { complaints: number } }>(
        "query ($filter: ComplaintFilter) { complaintHeatmap(filter: $filter) { complaints } }",
        { filter: { under: "370000", from, to } },
      );
      return complaintHeatmap.complaints.toLocaleString("zh-CN");
    }),
  );
  expect(counted[0]).not.toBe(counted[1]);
  await expect
    .poll(() => page.locator(".half-title").allInnerTexts())
    .toEqual([
      expect.stringContaining(`投诉热力：2026年10月1日至2026年10月31日，${counted[0]} 件`),
      expect.stringContaining(`投诉热力：2026年6月1日至2026年6月30日，${counted[1]} 件`),
    ]);
  const scales = await page
    .locator("[data-legend=heat]")
    .evaluateAll((legends) => legends.map((legend) => (legend as HTMLElement).dataset.domain));
  expect(scales).toHaveLength(2);
  expect(scales[1]).toBe(scales[0]);
  expect(complaints).toEqual([]);
});

test("the swipe moves by keyboard and uncovers the first picture", async () => {
  const { page, complaints } = await open({ sharp: true });
  await page.goto("/?indicator=estates&versus=complaints&layout=swipe&month=2026-10");
  await page.locator(".half.second .map[data-painted*='complaints 2026-10']").waitFor();
  await painted(page, "370000 CITY estates", "regions:16");
  const map = page.locator(".halves");
  const handle = page.getByRole("slider");
  const before = await pictureOf(map);
  await handle.focus();
  expect(await handle.getAttribute("aria-valuenow")).toBe("50");
  await page.keyboard.press("Home");
  expect(await handle.getAttribute("aria-valuenow")).toBe("0");
  const second = await pictureOf(map);
  await page.keyboard.press("End");
  const first = await pictureOf(map);
  expect(differing(before, second)).toBeGreaterThan(5_000);
  expect(differing(before, first)).toBeGreaterThan(5_000);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("ArrowLeft");
  expect(await handle.getAttribute("aria-valuenow")).toBe("88");
  // The link says where it stands, without a step in the history.
  const steps = await page.evaluate(() => history.length);
  await expect.poll(() => new URL(page.url()).searchParams.get("swipe")).toBe("88");
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.goto(page.url());
  expect(await page.getByRole("slider").getAttribute("aria-valuenow")).toBe("88");
  expect(complaints).toEqual([]);
});

test("the map by keyboard: arrows step from region to region and say so, Enter goes in, Esc comes back; the first map is never mounted anew", async () => {
  const { page, complaints } = await deskPage();
  await opened(page, "/?indicator=estates", "370000 CITY estates");
  const canvas = page.locator(".map canvas").first();
  await canvas.evaluate((element) => element.setAttribute("data-witness", "1"));
  await canvas.focus();
  await page.keyboard.press("ArrowRight");
  const said = page.locator(".map-pane [aria-live=polite]").first();
  await expect.poll(() => said.textContent()).toMatch(/市，[\d,]+个，第 \d+ 名/);
  const one = await said.textContent();
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => said.textContent()).not.toBe(one);
  const name = (await said.textContent())!.split("，")[0]!;
  expect(await textOf(page.locator(".hover-card"))).toContain(name);
  await page.keyboard.press("Enter");
  await painted(page, "COUNTY estates");
  expect(await textOf(page.locator(".breadcrumb [aria-current]"))).toBe(name);
  const drill = await page.evaluate(() => performance.getEntriesByName("atlas:drill").map(({ duration }) => duration));
  expect(drill).toHaveLength(1);
  await page.keyboard.press("Escape");
  await painted(page, "370000 CITY estates");
  expect(await page.locator(".map canvas[data-witness]").count()).toBe(1);
  expect(complaints).toEqual([]);
});
