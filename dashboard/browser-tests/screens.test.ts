import { expect, test } from "vitest";
import { onePage, opened, textOf, visit } from "./atlas-page.ts";
import { painted } from "./painted.ts";

const deskPage = onePage();
const phonePage = onePage({ width: 390, height: 844 });

test("the language changes everything on the screen, and stays", async () => {
  const { page, complaints } = await deskPage();
  await opened(page, "/?indicator=complaints", "zh regions:16");
  await page.locator(".language").click();
  await painted(page, "en regions:16");
  await page.locator(".ranking").waitFor();
  // documents go by their own names, which are marked
  const marked = await page.locator("body [lang|=zh]").allInnerTexts();
  const text = ["中文", ...marked].reduce((all, part) => all.replace(part, ""), await textOf(page.locator("body")));
  expect(text.match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  expect(text).toContain("Demo data");
  expect(await page.getAttribute("html", "lang")).toBe("en");
  await opened(page, "/", " en ");
  expect(complaints).toEqual([]);
});

test("a phone shows map, legend and panels without scrolling sideways", async () => {
  const { page, complaints } = await phonePage();
  await opened(page, "/?indicator=complaints_per_1000_households", "regions:16");
  await page.locator(".ranking [data-region]").first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const map = (await page.locator(".map").boundingBox())!;
  expect(map.width).toBeGreaterThan(380);
  expect(map.height).toBeGreaterThan(350);
  const panels = (await page.locator(".panels").boundingBox())!;
  expect(panels.y).toBeGreaterThanOrEqual(map.y + map.height - 1);
  await page.locator(".legend summary").click();
  await page.locator("[data-legend=regions] li").first().waitFor();
  expect(complaints).toEqual([]);
});

test("a phone's head has title, theme and language in one line and the views in another, in both languages", async () => {
  const { page } = await phonePage();
  for (const language of ["zh", "en"]) {
    await opened(page, `/?lang=${language}`, `${language} regions:16`);
    const middles = (parts: string): Promise<number[]> =>
      page.locator(parts).evaluateAll((all) =>
        all.map((part) => {
          const { top, bottom } = part.getBoundingClientRect();
          return (top + bottom) / 2;
        }),
      );
    for (const parts of [".head h1, .head .theme, .head .language", ".head .views a:visible"]) {
      const lines = await middles(parts);
      expect(lines.length, parts).toBeGreaterThan(2);
      expect(Math.max(...lines) - Math.min(...lines), `${language} ${parts}`).toBeLessThan(6);
    }
  }
});

test("a number stands with its unit, its day and what it was counted from", async () => {
  const { page } = await deskPage();
  await opened(page, "/?indicator=owners_committee_rate&month=2026-10", "owners_committee_rate 2026-10");
  const headline = page.locator(".headline");
  await expect.poll(() => textOf(headline.locator("h2"))).toContain("业主委员会");
  expect(await textOf(headline.locator(".number"))).toMatch(/^[\d.]+\s*%$/);
  expect(await textOf(headline.locator(".date"))).toContain("截至 2026年10月31日");
  expect(await textOf(headline.locator("dl"))).toMatch(/分子÷分母\s+[\d,]+ ÷ [\d,]+/);
});

test("a region that does not exist says so and leads back", async () => {
  const { page } = await deskPage();
  await visit(page, "/?region=999999");
  await page.getByText("没有代码为 999999 的区划").first().waitFor();
  // Nothing is on its way that would never come.
  await expect.poll(() => page.locator(".map-pane .loading, .panels .loading").count()).toBe(0);
  await page.getByText("回到首页").click();
  await painted(page, "370000 CITY", "regions:16");
});

test("a boundary answer broken once is asked for again; one that stays broken is told, with a way to try again", async () => {
  const { page } = await deskPage();
  const broken = { status: 500, body: "broken" };
  await page.route("**/boundaries/**", (route) => route.fulfill(broken), { times: 1 });
  await opened(page, "/", "370000 CITY", "regions:16");
  expect(await page.locator(".scene-fault").count()).toBe(0);

  let stays = true;
  await page.route("**/boundaries/**", (route) => (stays ? route.fulfill(broken) : route.continue()));
  await visit(page, "/?region=370800");
  await page.locator(".scene-fault").waitFor();
  stays = false;
  await page.locator(".scene-fault .failed button").click();
  await painted(page, "370800 COUNTY");
  await expect.poll(() => page.locator(".scene-fault").count()).toBe(0);
});

test("an address that no page has says so, and leads to the map", async () => {
  const { page, complaints } = await deskPage();
  await visit(page, "/region/370100?lang=zh");
  expect(await textOf(page.locator("main h1"))).toBe("没有这个页面");
  expect(await textOf(page.locator("main"))).toContain("/region/370100");
  await page.locator("main a").click();
  await painted(page, "regions:16");
  expect(complaints).toEqual([]);
});
