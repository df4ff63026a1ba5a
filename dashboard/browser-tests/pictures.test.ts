import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ask, onePage, settled, visit } from "./atlas-page.ts";
import { KEEPS_PICTURES, keepPicture } from "./keep-picture.ts";
import { painted } from "./painted.ts";

const DESK = [1920, 1080] as const;
const SHARP = [3840, 2160] as const;
const PHONE = [390, 844] as const;

/** The wall's own tests leave its pictures. */
const VIEWS: [
  name: string,
  path: string,
  ready: (page: Page) => Promise<unknown>,
  sizes: (readonly [number, number])[],
][] = [
  ["leadership", "/", leadershipReady, [DESK, SHARP, PHONE]],
  ["estate", "/estate/", (page) => page.locator(".chart svg").first().waitFor(), [DESK, SHARP, PHONE]],
  [
    "briefing",
    "/briefing?region=370800&month=2026-10",
    (page) => page.locator(".sheets .sheet").first().waitFor(),
    [DESK, PHONE],
  ],
  ["explore", "/explore", (page) => page.locator(".monaco-editor .view-line").first().waitFor(), [DESK, SHARP]],
];

const deskPage = onePage({ sharp: KEEPS_PICTURES });

test.each(VIEWS)(
  "%s fits at every size, complains of nothing and asks nobody else",
  async (name, path, ready, sizes) => {
    const { page, foreign, complaints } = await deskPage();
    await page.setViewportSize({ width: sizes[0]![0], height: sizes[0]![1] });
    await visit(page, name === "estate" ? `/estate/${await anEstate()}` : path);
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await ready(page);
      await settled(page);
      // charts take their new size when they next draw
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: `at ${width}` })
        .toBeLessThanOrEqual(width);
      await keepPicture(page, name);
      if (name === "leadership" && width >= DESK[0]) {
        const down = await page.evaluate(() => document.documentElement.scrollHeight);
        expect(down, "the page itself does not scroll").toBe(height);
        expect(await cutOffSideways(page), `at ${width}`).toBe(0);
      }
    }
    expect([foreign, complaints]).toEqual([[], []]);
  },
);

async function leadershipReady(page: Page): Promise<void> {
  await painted(page, "regions:16");
  await page.locator(".stacked-bars").waitFor();
  await page.locator(".ranking tbody tr").first().waitFor();
}

const cutOffSideways = (page: Page): Promise<number> =>
  page
    .locator(".side, .panel, .ranking-scroll")
    .evaluateAll((panels) => panels.filter((panel) => panel.scrollWidth > panel.clientWidth + 1).length);

async function anEstate(): Promise<string> {
  const { estates } = await ask<{ estates: { nodes: { id: string }[] } }>(
    "{ estates(first: 1, order: COMPLAINTS_DESC) { nodes { id } } }",
  );
  return encodeURIComponent(estates.nodes[0]!.id);
}
