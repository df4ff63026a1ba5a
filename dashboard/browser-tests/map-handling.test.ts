import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ask, onePage, open, opened, visit } from "./atlas-page.ts";
import { painted } from "./painted.ts";

const widePage = onePage({ width: 1920, height: 1080 });
const deskPage = onePage();

test("estates are switched off and on, and the whole region is shown again by a button", async () => {
  const { page } = await widePage();
  await opened(page, "/?region=370102&at=117.0500,36.6600,13.00", "370102 STREET", "-step");
  await page.locator("[data-control=estates]").click();
  await painted(page, "370102 STREET", "estates:0");
  expect(page.url()).toContain("estates=off");
  expect(await page.locator("[data-control=colour]").count()).toBe(0);
  await page.locator("[data-control=estates]").click();
  await painted(page, "370102 STREET", "-step");
  expect(page.url()).toContain("at=");
  await page.getByRole("button", { name: "显示全部范围" }).click();
  await expect.poll(() => page.url()).not.toContain("at=");
});

test("a bare address begins where this browser was told to; a link wins; what is forgotten is gone", async () => {
  const { page } = await open({ width: 1920, height: 1080 });
  await opened(page, "/?region=370800&indicator=complaints", "370800 COUNTY complaints");
  await page.locator(".start-button").click();
  await opened(page, "/", "370800 COUNTY complaints");
  expect(page.url()).toContain("region=370800");
  await opened(page, "/?indicator=estates", "370000 CITY estates");
  await opened(page, "/", "370800 COUNTY complaints");
  await page.locator(".start-button[aria-pressed=true]").click();
  await opened(page, "/", "370000 CITY");
  expect(new URL(page.url()).search).toBe("");
});

test("on a phone one finger is left to the page, which scrolls, and two to the map; at a desk the map has all", async () => {
  // What the browser does with a finger on an element, and so what it never tells the page of (CSS touch-action).
  const fingers = async (page: Page): Promise<string> => {
    await opened(page, "/", "370000 CITY");
    return page.locator(".map canvas").evaluate((canvas) => getComputedStyle(canvas).touchAction);
  };
  const phone = await open({ width: 390, height: 844, touch: true });
  expect(await fingers(phone.page)).toBe("pan-x pan-y");
  const desk = await widePage();
  expect(await fingers(desk.page)).toBe("none");
});

test("each complaint of an estate has a page with its clocks and all that happened, which leads back to the estate", async () => {
  const { page } = await deskPage();
  const { complaints } = await ask<{
    complaints: { nodes: { id: string; externalId: string; estate: { id: string; name: string } | null }[] };
  }>('{ complaints(filter: { under: "370800" }, first: 50) { nodes { id externalId estate { id name } } } }');
  const { id, externalId, estate } = complaints.nodes.find((one) => one.estate !== null)!;
  await visit(page, `/estate/${encodeURIComponent(estate!.id)}`);
  await page.locator(`.latest-list a[href*="${encodeURIComponent(id)}"]`).click();
  await page.waitForURL(/\/complaint\//);
  await page.locator(".complaint-page .history-list li", { hasText: "受理" }).waitFor();
  // by Jining's own policy, of which the firm's step is the first
  expect(await page.locator(".clock-steps h3").first().textContent()).toContain("企业处置时限 3 天");
  await page.locator(".clock-steps .clock-bar").first().waitFor();
  await page.locator(".hand-list .lasted").first().waitFor();
  expect(await page.locator(".complaint-page main").textContent()).toContain(externalId);
  await page.getByRole("link", { name: estate!.name }).click();
  await page.waitForURL(/\/estate\//);
  // a link to a complaint opens as it is
  await visit(page, `/complaint/${encodeURIComponent(id)}`);
  await page.locator(".complaint-page .history-list li").first().waitFor();
  await visit(page, "/complaint/nonsense");
  await page.getByText("没有这件投诉").waitFor();
});
