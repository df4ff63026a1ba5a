import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { open, textOf } from "./atlas-page.ts";
import { fenOf, listedCases, tally } from "./listed-cases.ts";
import { paused, sceneShown } from "./wall-page.ts";

/** The twelve months that the panel counts by itself, to the day that the demonstration ends with. */
const FROM = "2025-12-01";
const TODAY = "2026-11-20";
const SCENE = "mediation";
/** One of each shape: all on a wall is measured by its height, so that smaller and larger ones look alike (wall.test.ts has them). */
const SIZES = [
  [1920, 1080],
  [5760, 1080],
  [1080, 1920],
] as const;

/** Numbers of a part of the panel in the order shown, by the attribute that names them. */
const listed = (page: Page, name: string, by: string): Promise<[string, number][]> =>
  page
    .locator(`[data-kind=register] [data-part="${name}"] li`)
    .evaluateAll(
      (items, key) =>
        items.map((item) => [(item as HTMLElement).dataset[key] ?? "", Number((item as HTMLElement).dataset.records)]),
      by,
    );

test("a register's panel says what its list holds: numbers, months, stages, and the regions with most", async () => {
  const { page, complaints, foreign } = await open({ width: 1920, height: 1080 });
  const all = await listedCases("370000");
  const cases = all.filter(({ receivedOn }) => receivedOn >= FROM && receivedOn <= TODAY);
  const open_ = all.filter(
    ({ receivedOn, closedOn }) => receivedOn <= TODAY && (closedOn === null || closedOn > TODAY),
  );
  await page.goto(`/wall?scene=${SCENE}`);
  await paused(page);
  await sceneShown(page, SCENE);

  const panel = page.locator("[data-kind=register]");
  expect(await textOf(panel)).toMatch(/诉调案件.*山东省 · 2025年12月.+2026年11月/s);
  const figures = panel.locator("[data-figure]");
  expect(
    await figures.evaluateAll((found) =>
      found.map((one) => [(one as HTMLElement).dataset.figure, (one as HTMLElement).dataset.value]),
    ),
  ).toEqual([
    ["records", `${cases.length}`],
    ["open", `${open_.length}`],
    ["amount", `${Number(fenOf(cases)) / 100}`],
  ]);
  expect(await textOf(figures.first().locator("strong"))).toBe(`${cases.length.toLocaleString("en")}件`);

  const months = tally(cases, ({ receivedOn }) => receivedOn.slice(0, 7));
  expect(await listed(page, "months", "month")).toEqual(Object.entries(months).sort());
  const stages = tally(cases, ({ stage }) => stage);
  expect(await listed(page, "codes", "code")).toEqual(
    ["RECEIVED", "MEDIATING", "CLOSED"].map((stage) => [stage, stages[stage]]),
  );
  const cities = Object.entries(tally(cases, ({ region }) => `${region.code.slice(0, 4)}00`)).sort(
    ([a, most], [b, fewer]) => fewer - most || (a < b ? -1 : 1),
  );
  const regions = await listed(page, "list", "region");
  expect(regions.length).toBeGreaterThan(3);
  expect(regions).toEqual(cities.slice(0, regions.length));
  expect([...complaints, ...foreign]).toEqual([]);
});

test("at any size everything of a register's panel stands within it, and no name is cut", async () => {
  const { page } = await open({ width: SIZES[0][0], height: SIZES[0][1] });
  await page.goto(`/wall?scene=${SCENE}`);
  await paused(page);
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await sceneShown(page, SCENE);
    const astray = (): Promise<{ size: string; shown: boolean; outside: string[]; cut: string[] }> =>
      page.evaluate(() => {
        const panel = document.querySelector<HTMLElement>(".wall-scene[data-phase=shown] [data-kind=register]")!;
        const around = panel.getBoundingClientRect();
        const parts = [...panel.querySelectorAll<HTMLElement>(".wall-number, h3, li, td")].filter((part) =>
          part.checkVisibility(),
        );
        const says = ({ textContent, className, dataset }: HTMLElement): string =>
          `${className} ${JSON.stringify(dataset)} ${textContent}`;
        return {
          size: `${innerWidth} × ${innerHeight}`,
          shown: parts.length > 10,
          outside: parts
            .filter((part) => {
              const { left, right, top, bottom } = part.getBoundingClientRect();
              return (
                left < around.left - 1 || right > around.right + 1 || top < around.top - 1 || bottom > around.bottom + 1
              );
            })
            .map(says),
          cut: [...panel.querySelectorAll<HTMLElement>("h3, li .name")]
            .filter((name) => name.checkVisibility() && name.scrollWidth > name.clientWidth + 1)
            .map(says),
        };
      });
    await expect.poll(astray).toEqual({ size: `${width} × ${height}`, shown: true, outside: [], cut: [] });
  }
});
