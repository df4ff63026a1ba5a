import { type Browser, chromium, type Page } from "playwright-core";
import { CHROMIUM } from "../../dashboard/scripts/chromium.ts";
import { startApi } from "../api-server.ts";
import { freePort } from "../process.ts";
import { quietPage } from "../quiet-page.ts";
import { finding, noted, type Section } from "../report.ts";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
];
/** Names of indicators, as the list shows them. */
const INDICATORS = ["小区数", "老旧小区数", "老旧小区物业覆盖率", "业主委员会组建率", "投诉量", "每千户投诉量"];
const SWITCHES = 40;
const DRILLS = 30;
/** How long a person looks at what is pointed at before choosing it; the page fetches it ahead meanwhile. */
const LOOK_MS = 300;
/** A step that takes longer is broken off, and fails the measurement. */
const PATIENCE_MS = 30_000;

/** Milliseconds of one change of the picture: all of it, and the part up to where the engine draws. */
interface Change {
  readonly whole: number;
  readonly beforeDrawing: number;
}

/** The leadership map in a browser: from the wish to the picture, by the page's own marks (dashboard/src/scene/picture-timing.ts). */
export async function painting(databaseUrl: string): Promise<Section> {
  const port = await freePort();
  const api = await startApi(databaseUrl, port);
  const browser: Browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: FLAGS,
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, reducedMotion: "reduce" });
    const quiet = quietPage(page);
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.locator(".map[data-painted]").waitFor({ state: "attached" });
    await page.locator(".ranking button[data-region]").first().waitFor();
    await quiet();

    const switches: Change[] = [];
    for (let n = 0; n < SWITCHES; n += 1)
      switches.push(await changed(page, quiet, "switch", () => choose(page, INDICATORS[n % INDICATORS.length]!)));
    const drills: Change[] = [];
    for (let n = 0; n < DRILLS; n += 1) {
      const rows = page.locator(".ranking button[data-region]");
      await rows.nth(n % 16).hover();
      await page.waitForTimeout(LOOK_MS);
      drills.push(await changed(page, quiet, "drill", () => rows.nth(n % 16).click()));
      drills.push(await changed(page, quiet, "drill", () => page.keyboard.press("Escape")));
    }
    return {
      title: "From a click to the picture",
      how: "The leadership map in Chromium at 1920 × 1080, MapLibre GL rendered by software, 16 cities and their counties, each pointed at for 0.3 s before it is chosen; the 95th percentile of the page's own marks. What is held to a bound ends where the engine begins to draw: the drawing itself is noted apart, since here the processor does a graphics card's work.",
      findings: [
        finding("indicator switch: asked to coloured, p95", p95(switches, "beforeDrawing"), "ms", { most: 60 }),
        noted("indicator switch: asked to drawn, by software, p95", p95(switches, "whole"), "ms"),
        finding("drill-down and back: asked to coloured, p95", p95(drills, "beforeDrawing"), "ms", { most: 80 }),
        noted("drill-down and back: asked to drawn, by software, p95", p95(drills, "whole"), "ms"),
      ],
    };
  } finally {
    await browser.close();
    await api.end();
  }
}

/** Chooses in the list of indicators by typing its name; the page's marks begin at the choice. */
async function choose(page: Page, name: string): Promise<void> {
  const box = page.locator("[data-control=indicator] input");
  await box.click();
  await box.fill(name);
  await page.locator(`[role=option][title="${name}"]`).waitFor();
  await page.waitForTimeout(LOOK_MS);
  await page.keyboard.press("Enter");
}

async function changed(
  page: Page,
  quiet: () => Promise<void>,
  what: "switch" | "drill",
  act: () => Promise<unknown>,
): Promise<Change> {
  await page.evaluate(() => performance.clearMeasures());
  await act();
  const read = await page.waitForFunction(
    (name) => {
      // No function inside: the page has not what the compiler puts beside one.
      const whole = performance.getEntriesByName(`atlas:${name}`).at(-1)?.duration;
      const draw = performance.getEntriesByName("atlas:draw").at(-1)?.duration;
      return whole !== undefined && draw !== undefined && { whole, beforeDrawing: whole - draw };
    },
    what,
    { timeout: PATIENCE_MS },
  );
  // The next wish comes when the page has come to rest, as a person's would.
  await quiet();
  return (await read.jsonValue()) as Change;
}

function p95(changes: readonly Change[], part: keyof Change): number {
  const sorted = changes.map((change) => change[part]).sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1]!;
}
