import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { onePage, opened } from "./atlas-page.ts";

/** Committed; UPDATE_GOLDEN=1 makes them anew. */
const GOLDEN = resolve(import.meta.dirname, "golden");
/** Where a picture that differs is left, beside what it was expected to be. */
const FOUND = resolve(import.meta.dirname, "../../build/pictures");

/** A channel may differ by so much (edges are smoothed otherwise from machine to machine), and so many pixels by more. */
const CHANNEL = 40;
const SHARE = 0.015;

/** The map's layers, each on the small demonstration. No class of theirs turns by a complaint or two, which other tests record meanwhile. */
const LAYERS: [name: string, path: string, drawn: string[]][] = [
  ["choropleth", "/?month=2026-10", ["370000 CITY", "regions:16"]],
  ["choropleth-dark", "/?month=2026-10&theme=dark", ["370000 CITY", "regions:16"]],
  [
    "two-indicators",
    "/?month=2026-10&indicator=owners_committee_rate&with=old_neighbourhood_coverage",
    ["370000 CITY"],
  ],
  ["complaint-heat", "/?month=2026-10&heat=year&indicator=complaints", ["370000 CITY", "@2025-11-01"]],
  ["estates", "/?region=370102&month=2026-10", ["370102 STREET", "-step"]],
];

const mapPage = onePage({ sharp: true, width: 1000, height: 760 });

test.each(LAYERS)("%s looks as it did", async (name, path, drawn) => {
  const { page } = await mapPage();
  await opened(page, path, ...drawn);
  const box = (await page.locator(".map").first().boundingBox())!;
  const clip = { x: box.x, y: box.y, width: Math.min(box.width, 560), height: Math.min(box.height, 420) };
  const picture = await page.screenshot({ clip, animations: "disabled" });
  const file = join(GOLDEN, `${name}.png`);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(file, picture);
  expect(existsSync(file), `${file} is missing: make it with UPDATE_GOLDEN=1`).toBe(true);
  const [found, golden] = [PNG.sync.read(picture), PNG.sync.read(readFileSync(file))];
  const differs = differing(found, golden);
  if (differs > SHARE) {
    mkdirSync(FOUND, { recursive: true });
    writeFileSync(join(FOUND, `${name}-found.png`), picture);
  }
  expect(differs).toBeLessThanOrEqual(SHARE);
});

/** Share of pixels that differ by more than CHANNEL in some channel; 1 where the sizes do. */
function differing(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4)
    if ([0, 1, 2].some((c) => Math.abs(one.data[at + c]! - other.data[at + c]!) > CHANNEL)) count += 1;
  return count / (one.width * one.height);
}
