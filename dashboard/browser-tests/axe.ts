import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rows of a table are alike, but for its last: those between would cost more to look at than all the rest of a page. */
const ROWS_ALIKE = "tbody tr:nth-child(n + 13):nth-last-child(n + 4)";

const ON_COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe-core finds, in a line each: rule, place, reason; all over the page, or in one part of it; of all rules, or those on colours. */
export async function violations(page: Page, part = "html", rules: "all" | "colours" = "all"): Promise<string[]> {
  // Evaluated, not put in a script tag, which the page's policy refuses; once for all looks at a page.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(
    async ({ context, only }) => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      // Style sheets and media are fetched for rules that are off, or on sound, of which there is none.
      const { violations } = await axe.run(context, { ...only, resultTypes: ["violations"], preload: false });
      return { violations };
    },
    { context: { include: [part], exclude: [ROWS_ALIKE] }, only: rules === "all" ? {} : { runOnly: ON_COLOURS } },
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary?.replace(/\s+/g, " ")}`),
  );
}

/** With the rules that each is asked by: those on structure know no theme. */
const THEMES = { light: "all", dark: "colours" } as const;

/** The page as it stands has no violation in either theme, nor anything wider than a phone. */
export async function isClean(page: Page, name: string): Promise<void> {
  for (const [theme, rules] of Object.entries(THEMES)) {
    await page.evaluate((to) => {
      document.documentElement.dataset.theme = to;
    }, theme);
    expect([name, theme, await violations(page, "html", rules)]).toEqual([name, theme, []]);
  }
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 390, height: 844 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect([name, width]).toEqual([name, 390]);
  await page.setViewportSize(size);
}
