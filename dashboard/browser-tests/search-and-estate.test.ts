import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { ask, onePage, open, opened, textOf, visit } from "./atlas-page.ts";
import { painted } from "./painted.ts";
import { SeverableProxy } from "./severable-proxy.ts";

const proxy = new SeverableProxy(inject("atlasUrl"));
beforeAll(() => proxy.mend());
afterAll(() => proxy.sever());

/** Types as a user does and waits until the list answers what stands in the field. */
async function type(page: Page, text: string): Promise<void> {
  await page.locator("#search").pressSequentially(text);
  await page.locator(".search-says", { hasText: /\d/ }).waitFor();
}
const options = (page: Page) => page.locator("#search-list [role=option]");
/** What stands ready for Enter, as assistive technology finds it. */
const ready = (page: Page) =>
  page.evaluate(() => {
    const id = document.querySelector("#search")!.getAttribute("aria-activedescendant");
    return id === null ? null : (document.getElementById(id)?.querySelector(".name")?.textContent ?? null);
  });

/** The estate that has been complained about most. */
async function noisyEstate(): Promise<{ id: string; name: string }> {
  const { estates } = await ask<{ estates: { nodes: { id: string; name: string }[] } }>(
    `{ estates(order: COMPLAINTS_DESC, first: 1) { nodes { id name } } }`,
  );
  return estates.nodes[0]!;
}

const deskPage = onePage();
const widePage = onePage({ width: 1920, height: 1080 });
const phonePage = onePage({ width: 390, height: 844 });

test("lxq finds 历下区 first; Enter goes there with the indicator and month as they were", async () => {
  const { page, complaints, foreign } = await deskPage();
  await opened(page, "/?indicator=estates&month=2026-08", "370000 CITY estates 2026-08");
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("search");
  await type(page, "lxq");
  expect(await textOf(options(page).first())).toMatch(/^历下区\s+山东省 › 济南市$/);
  expect(await ready(page)).toBe("历下区");
  await page.keyboard.press("Enter");
  await painted(page, "370102 STREET estates 2026-08");
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({ region: "370102", indicator: "estates", month: "2026-08" });

  // the choice is remembered, over a reload too
  await page.reload();
  await painted(page, "370102 STREET");
  await page.keyboard.press("/");
  expect(await textOf(page.locator(".search-found"))).toMatch(/最近选择\s+历下区\s+山东省 › 济南市/);
  await page.locator(".forget").click();
  expect(await options(page).count()).toBe(0);

  // a question says how it is understood, and Enter opens the view that it means: the street that has risen most stands first
  await page.locator("#search").pressSequentially("任城区 上月 投诉 增加最多 的 街道");
  await expect.poll(() => textOf(options(page).first())).toMatch(/任城区.*投诉/);
  await page.keyboard.press("Enter");
  await painted(page, "370811 STREET complaints 2026-10");
  const { indicatorRanking } = await ask<{ indicatorRanking: { nodes: { code: string; change: number }[] } }>(
    `{ indicatorRanking(indicator: "complaints", under: "370811", level: STREET, kinds: [ADMINISTRATIVE, FUNCTIONAL_ZONE], from: "2026-10", to: "2026-10",
      comparison: MONTH_ON_MONTH, order: MOST_RISEN, first: 20) { nodes { code change } } }`,
  );
  const { nodes } = indicatorRanking;
  const most = nodes.filter(({ change }) => change === nodes[0]!.change).map(({ code }) => code);
  const first = page.locator(".ranking [data-region]").first();
  await expect.poll(async () => most.includes((await first.getAttribute("data-region"))!)).toBe(true);
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
});

test("from the keyboard: arrows go round the list, Esc closes it and leaves the map where it is", async () => {
  const { page, complaints } = await deskPage();
  await opened(page, "/?region=370100&indicator=estates", "370100 COUNTY");
  await page.keyboard.press("/");
  await type(page, "shizhong");
  const names = await options(page).locator(".name").allInnerTexts();
  expect(names[0]).toBe("市中区");
  expect(names.length).toBeGreaterThan(2);
  expect(await page.locator("#search").getAttribute("aria-expanded")).toBe("true");
  await page.keyboard.press("ArrowDown");
  expect(await ready(page)).toBe(names[1]);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await ready(page)).toBe(names.at(-1));
  await page.keyboard.press("ArrowDown");
  expect(await ready(page)).toBe(names[0]);

  await page.keyboard.press("Escape");
  expect(await page.locator("#search").getAttribute("aria-expanded")).toBe("false");
  expect(await page.locator("#search").inputValue()).toBe("shizhong");
  await page.keyboard.press("Escape");
  expect(await page.locator("#search").inputValue()).toBe("");
  expect(page.url()).toContain("region=370100");

  await page.locator("#search").pressSequentially("%_'");
  await page.locator(".says", { hasText: "没有与“%_'”相符的" }).waitFor();
  expect(await options(page).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("Enter before the answer has come takes the first hit when it does", async () => {
  const { page, complaints } = await deskPage();
  await opened(page, "/?indicator=estates", "370000 CITY");
  await page.keyboard.press("/");
  await page.keyboard.insertText("济南市");
  await page.keyboard.press("Enter");
  await painted(page, "370100 COUNTY");
  expect(complaints).toEqual([]);
});

test("an estate's name leads to its page, whose numbers are the server's", async () => {
  const { page, complaints, foreign } = await widePage();
  const { id, name } = await noisyEstate();
  await opened(page, "/?indicator=estates", "370000 CITY");
  await page.keyboard.press("/");
  await type(page, name);
  expect(await ready(page)).toBe(name);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/estate/*");
  expect(await textOf(page.locator(".title h1"))).toBe(name);

  // several may bear the name
  await visit(page, `/estate/${id}`);
  await page.locator(".estate-page .facts").waitFor();

  const { estate, complaintStatistics } = await ask<{
    estate: {
      builtYear: number | null;
      households: number;
      firm: { name: string } | null;
      region: { nameZh: string; ancestors: { nameZh: string }[] };
      complaints: { totalCount: number; nodes: { externalId: string }[] };
      complaintCategories: {
        category: { nameZh: string };
        complaints: number;
        closed: number;
        everEscalated: number;
      }[];
      managementEpisodes: unknown[];
      ownersCommittees: { partyMembers: number; members: number }[];
    };
    complaintStatistics: { complaints: number }[];
  }>(
    `query ($id: ID!) {
      estate(id: $id) {
        builtYear households firm { name } region { nameZh ancestors { nameZh } } managementEpisodes { mode }
        ownersCommittees { partyMembers members }
        complaints(first: 6) { totalCount nodes { externalId } }
        complaintCategories(from: "2024-12-01") { category { nameZh } complaints closed everEscalated }
      }
      complaintStatistics(filter: { estate: $id, from: "2024-12-01" }, groupBy: []) { complaints }
    }`,
    { id },
  );
  expect(await textOf(page.locator(".title h1"))).toBe(name);
  const facts = await textOf(page.locator(".facts"));
  expect(facts).toContain(`${new Intl.NumberFormat("zh-CN").format(estate.households)}户`);
  expect(facts).toContain(estate.builtYear === null ? "不详" : `${estate.builtYear}年`);
  expect(facts).toContain(estate.firm?.name ?? "无");
  const path = [...estate.region.ancestors.slice(1), estate.region].map(({ nameZh }) => nameZh);
  expect(await page.locator(".facts .region-path a").allInnerTexts()).toEqual(path);
  expect(await page.locator(".management ol").first().locator("li").count()).toBe(estate.managementEpisodes.length);
  const shares = await page.locator(".committees .share > p:first-child").allInnerTexts();
  expect(shares.map((share) => share.match(/\d+/g)!.slice(0, 2).map(Number))).toEqual(
    estate.ownersCommittees.map(({ partyMembers, members }) => [partyMembers, members]).reverse(),
  );

  const rows = await page
    .locator(".categories tbody tr")
    .evaluateAll((found) => found.map((row) => [...row.children].slice(0, 4).map((cell) => cell.textContent)));
  expect(rows).toEqual(
    estate.complaintCategories.map(({ category, complaints: count, closed, everEscalated }) => [
      category.nameZh,
      ...[count, closed, everEscalated].map(String),
    ]),
  );
  const total = complaintStatistics[0]!.complaints;
  expect(total).toBe(estate.complaintCategories.reduce((sum, { complaints: count }) => sum + count, 0));
  expect(await textOf(page.locator(".months h2"))).toContain(`2024年12月 至 2026年11月，共 ${total} 件`);
  expect(await page.locator(".months .chart svg path").count()).toBeGreaterThan(0);
  expect(await textOf(page.locator(".latest h2"))).toContain(`累计 ${estate.complaints.totalCount} 件`);
  const numbers = await page.locator(".latest .number").allInnerTexts();
  expect(numbers.map((number) => number.split(" · ")[1])).toEqual(
    estate.complaints.nodes.map(({ externalId }) => externalId),
  );

  // one screen, lists of registers below it where it has any; nothing behind its edge
  await painted(page, "estates:");
  const latest = (await page.locator(".latest").boundingBox())!;
  expect(latest.y + latest.height).toBeLessThanOrEqual(1080);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  await page.locator(".facts .region-path a").first().focus();
  await page.keyboard.press("Enter");
  await painted(page, " COUNTY ");
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
});

test("the page prints on two sheets of A4 at most, with no part cut", async () => {
  const { page, complaints } = await widePage();
  const { id } = await noisyEstate();
  for (const theme of ["light", "dark"]) {
    await visit(page, `/estate/${id}?theme=${theme}`);
    await page.locator(".months .chart svg").waitFor();
    await painted(page, "estates:");
    const paper = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
    const sheets = paper.match(/\/Type\s*\/Page\b(?!s)/g)!.length;
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThanOrEqual(2);
    // 210 × 297 mm in points
    expect(paper).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    // as wide as the paper between its margins, at 96 pixels an inch
    await page.setViewportSize({ width: 710, height: 1036 });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".head").isVisible()).toBe(false);
    const cut = await page
      .locator(".part")
      .evaluateAll(
        (parts) =>
          parts.filter((part) => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)
            .length,
      );
    expect(cut).toBe(0);
    const whole = await page.locator(".months .chart svg").evaluate((svg) => {
      const room = svg.closest(".chart-room")!.getBoundingClientRect();
      const drawn = svg.getBoundingClientRect();
      return svg.hasAttribute("viewBox") && drawn.right <= room.right + 1 && drawn.bottom <= room.bottom + 1;
    });
    expect(whole).toBe(true);
    expect(await page.locator(".title h1").evaluate((title) => getComputedStyle(title).color)).toBe("rgb(22, 33, 44)");
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1920, height: 1080 });
  }
  expect(complaints).toEqual([]);
});

test("a firm's name leads to the list of its estates, as the server has it; from there an estate opens", async () => {
  const { page, complaints } = await phonePage();
  const { search } = await ask<{ search: { firm: { id: string; name: string } }[] }>(
    `{ search(text: "wuye", kinds: [FIRM], first: 1) { firm { id name } } }`,
  );
  const { firm } = search[0]!;
  const { propertyFirm } = await ask<{
    propertyFirm: { estates: { totalCount: number; nodes: { id: string; name: string }[] } };
  }>(`query ($id: ID!) { propertyFirm(id: $id) { estates(first: 50) { totalCount nodes { id name } } } }`, {
    id: firm.id,
  });
  expect(propertyFirm.estates.totalCount).toBeGreaterThan(0);
  await opened(page, "/?lang=en", "370000 CITY");
  await page.locator("#search").click();
  await type(page, firm.name);
  await options(page).first().click();
  await page.waitForURL(`**/firm/${firm.id}?lang=en`);
  await page.locator(".estates").waitFor();
  expect(await textOf(page.locator("#firm-estates"))).toContain(`${propertyFirm.estates.totalCount} in all`);
  expect(await page.locator(".estates tbody th").allInnerTexts()).toEqual(
    propertyFirm.estates.nodes.map(({ name }) => name),
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.locator(".estates tbody th a").first().click();
  await page.waitForURL(`**/estate/${propertyFirm.estates.nodes[0]!.id}*`);
  await page.locator(".latest").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(complaints).toEqual([]);
});

test("an address that means no estate or firm says so and leads back", async () => {
  const { page, complaints } = await deskPage();
  const none = Buffer.from("estate:370100:999999999").toString("base64url");
  for (const [address, says] of [
    [`/estate/${none}`, "没有这个小区"],
    ["/estate/xyz", "没有这个小区"],
    ["/firm/xyz", "没有这家物业企业"],
  ] as const) {
    await visit(page, address);
    expect(await textOf(page.locator(".unknown[role=alert]"))).toContain(says);
  }
  await page.locator(".unknown a").click();
  await painted(page, "370000 CITY");
  expect(complaints).toEqual([]);
});

test("while the server is away the page stays; a search made meanwhile is answered when it returns", async () => {
  const { page } = await open({ url: proxy.url });
  const { id, name } = await noisyEstate();
  await page.goto(`/estate/${id}`);
  await page.locator(".latest").waitFor();
  await proxy.sever();
  await page.keyboard.press("/");
  await page.keyboard.insertText("历下区");
  await page.locator(".badge.unavailable").waitFor();
  expect(await textOf(page.locator(".title h1"))).toBe(name);
  expect(await page.locator(".categories tbody tr").count()).toBeGreaterThan(0);
  await proxy.mend();
  await options(page).first().waitFor();
  expect(await ready(page)).toBe("历下区");
  await page.keyboard.press("Enter");
  await painted(page, "370102 STREET");
});
