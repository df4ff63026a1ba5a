import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ask, browserForFile, painted, settled } from "./atlas-page.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const { open } = browserForFile();

/** Every page, with what it waits for before it is looked at. */
const PAGES: [name: string, path: () => Promise<string>, ready: (page: Page) => Promise<unknown>][] = [
  ["leadership", async () => "/", leadershipReady],
  ["leadership, complaints and heat", async () => "/?indicator=complaints&heat=month", leadershipReady],
  ["leadership, a county with estates", async () => "/?region=370102", leadershipReady],
  [
    "a number opened",
    async () => "/?number=old_neighbourhood_coverage@370000",
    (page) => page.locator("dialog[open], [role=dialog]").first().waitFor(),
  ],
  ["two dates compared", async () => "/?versus=2026-01", leadershipReady],
  ["estate", async () => `/estate/${await anEstate()}`, (page) => page.locator(".chart svg").first().waitFor()],
  [
    "briefing",
    async () => "/briefing?region=370800&month=2026-10",
    (page) => page.locator(".sheets .sheet").first().waitFor(),
  ],
  ["firm", async () => `/firm/${await aFirm()}`, (page) => page.locator("main h1").first().waitFor()],
  ["explore", async () => "/explore", (page) => page.locator(".monaco-editor").first().waitFor()],
  [
    "explore, a table",
    async () => "/explore?example=streets-month-on-month",
    (page) => page.locator(".result-table tbody td").first().waitFor(),
  ],
  [
    "explore, a map",
    async () => "/explore?example=coverage-by-city",
    (page) => page.locator(".result-map .map[data-painted]").waitFor(),
  ],
  ["wall", async () => "/wall", (page) => painted(page)],
  ["wall editor", async () => "/wall/edit", (page) => page.locator(".cm-editor").first().waitFor()],
];
const LANGUAGES = ["zh", "en"] as const;

for (const language of LANGUAGES)
  test.each(PAGES)(`%s has no violation in ${language}, light and dark`, async (_name, path, ready) => {
    const { page } = await open({ width: 1440, height: 900 });
    const address = await path();
    const look = async (theme: string): Promise<void> => {
      await page.goto(`${address}${address.includes("?") ? "&" : "?"}lang=${language}&theme=${theme}`);
      await ready(page);
      await settled(page);
    };
    await look("light");
    expect(await violations(page)).toEqual([]);
    // The wall has no bar with a button; it is opened anew.
    const button = page.locator(".app-head .theme");
    if ((await button.count()) === 0) await look("dark");
    else await button.dispatchEvent("click");
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
    await ready(page);
    expect(await violations(page)).toEqual([]);
  });

async function leadershipReady(page: Page): Promise<void> {
  await painted(page, "regions:");
  await page.locator(".ranking button").first().waitFor();
}

async function aFirm(): Promise<string> {
  const { firms } = await ask<{ firms: { nodes: { id: string }[] } }>(
    "{ firms: propertyFirms(first: 1) { nodes { id } } }",
  );
  return encodeURIComponent(firms.nodes[0]!.id);
}

async function anEstate(): Promise<string> {
  const { estates } = await ask<{ estates: { nodes: { id: string }[] } }>(
    `{ estates(first: 1, order: COMPLAINTS_DESC) { nodes { id } } }`,
  );
  return encodeURIComponent(estates.nodes[0]!.id);
}

/** What axe-core finds, in a line each: rule, place, reason. */
async function violations(page: Page): Promise<string[]> {
  // Evaluated, not put in a script tag, which the page's policy refuses.
  await page.evaluate(AXE);
  const { violations: found } = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] })",
  )) as AxeResults;
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary?.replace(/\s+/g, " ")}`),
  );
}
