import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds, in a line each: rule, place, reason. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated, not put in a script tag, which the page's policy refuses.
  await page.evaluate(AXE);
  // Style sheets and media are fetched for rules that are off, or on sound, of which there is none.
  const { violations: found } = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'], preload: false })",
  )) as AxeResults;
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary?.replace(/\s+/g, " ")}`),
  );
}

const THEMES = ["light", "dark"] as const;

/** The page as it stands has no violation in either theme, nor anything wider than a phone. */
export async function isClean(page: Page, name: string): Promise<void> {
  for (const theme of THEMES) {
    await page.evaluate((to) => {
      document.documentElement.dataset.theme = to;
    }, theme);
    expect([name, theme, await violations(page)]).toEqual([name, theme, []]);
  }
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 390, height: 844 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect([name, width]).toEqual([name, 390]);
  await page.setViewportSize(size);
}
