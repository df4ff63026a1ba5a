import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { ask, open, painted, settled } from "./atlas-page.ts";
import { paused } from "./wall-page.ts";

/** Where the pictures are left, to be looked at; not committed. */
const FOLDER = resolve(import.meta.dirname, "../../build/pictures");

const DESK = [1920, 1080] as const;
const SHARP = [3840, 2160] as const;
const WIDE = [5760, 1080] as const;
const PHONE = [390, 844] as const;

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
  ["wall", "/wall", wallReady, [DESK, SHARP, WIDE]],
];
const SHOTS = VIEWS.flatMap(([name, path, ready, sizes]) =>
  sizes.map(([width, height]) => ({ name, path, ready, width, height })),
);

beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true });
});

test.each(SHOTS)("$name at $width × $height fits, complains of nothing and asks nobody else", async (shot) => {
  const { name, width, height } = shot;
  const { page, foreign, complaints } = await open({ width, height });
  await page.goto(name === "estate" ? `/estate/${await anEstate()}` : shot.path);
  await shot.ready(page);
  await settled(page);
  const [across, down] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.scrollHeight,
  ]);
  await page.screenshot({ path: join(FOLDER, `${name}-${width}x${height}.png`) });
  expect(across).toBeLessThanOrEqual(width);
  if (name === "leadership" && width >= DESK[0]) {
    expect(down, "the page itself does not scroll").toBe(height);
    expect(await cutOffSideways(page)).toBe(0);
  }
  expect([foreign, complaints]).toEqual([[], []]);
});

async function leadershipReady(page: Page): Promise<void> {
  await painted(page, "regions:16");
  await page.locator(".stacked-bars").waitFor();
  await page.locator(".ranking tbody tr").first().waitFor();
}

const cutOffSideways = (page: Page): Promise<number> =>
  page
    .locator(".side, .panel, .ranking-scroll")
    .evaluateAll((panels) => panels.filter((panel) => panel.scrollWidth > panel.clientWidth + 1).length);

async function wallReady(page: Page): Promise<void> {
  await paused(page);
  await painted(page);
}

async function anEstate(): Promise<string> {
  const { estates } = await ask<{ estates: { nodes: { id: string }[] } }>(
    "{ estates(first: 1, order: COMPLAINTS_DESC) { nodes { id } } }",
  );
  return encodeURIComponent(estates.nodes[0]!.id);
}
