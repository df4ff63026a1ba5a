import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ask, onePage, settled, textOf, visit } from "./atlas-page.ts";
import { COURT, COURT_CASES, printedSum } from "./court-cases.ts";
import { tally } from "./listed-cases.ts";
import { clickPlace, type Place, placeOf } from "./map-pixels.ts";
import { painted } from "./painted.ts";

const OF_COURT = `source=${COURT}`;
const PAGE = `/registers/mediation_cases?${OF_COURT}`;

const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);
const figure = (page: Page, name: string) => textOf(page.locator(`[data-figure="${name}"] .value`));
const rows = (page: Page) => part(page, "list").locator("tbody tr");

/** Opens a page of the court's register and waits until everything on it is of that link. */
async function openedAt(page: Page, address: string): Promise<void> {
  await visit(page, address);
  await ready(page);
}
async function ready(page: Page): Promise<void> {
  await rows(page).first().waitFor();
  await page.locator(".figures").waitFor();
  await settled(page);
  await page.waitForFunction(() => document.querySelectorAll("[data-stale=true]").length === 0);
}
/** Waits until the list has more rows than before, and all of them. */
async function moreThan(page: Page, before: number): Promise<void> {
  await page.waitForFunction(
    (count) => document.querySelectorAll("[data-part=list] tbody tr:not(:has(.waiting))").length > count,
    before,
  );
  await ready(page);
}
/** Numbers by the attribute that names them, as the page has them. */
const numbers = (page: Page, within: string, by: string): Promise<Record<string, number>> =>
  page
    .locator(`${within} li[data-records]`)
    .evaluateAll(
      (items, key) =>
        Object.fromEntries(
          items.map((item) => [
            (item as HTMLElement).dataset[key] ?? "",
            Number((item as HTMLElement).dataset.records),
          ]),
        ),
      by,
    );
const deskPage = onePage();
const widePage = onePage({ width: 1440, height: 900 });
const largePage = onePage({ width: 1920, height: 1080 });
const phonePage = onePage({ width: 390, height: 844 });

test("every number of the page is that counted from the file", async () => {
  const { page, complaints, foreign } = await largePage();
  await openedAt(page, PAGE);
  const withAmount = COURT_CASES.filter(({ fen }) => fen !== null);
  expect(await figure(page, "records")).toBe(`${COURT_CASES.length}件`);
  expect(await figure(page, "amount")).toBe(`${printedSum(COURT_CASES)}元`);
  expect(await textOf(page.locator('[data-figure="amount"] .note'))).toContain(`${withAmount.length} 条`);
  expect(await figure(page, "open")).toBe(`${COURT_CASES.filter(({ closed }) => closed === null).length}件`);
  expect(await numbers(page, '[data-part="stage"]', "code")).toEqual(tally(COURT_CASES, ({ stage }) => stage));
  expect(await numbers(page, '[data-part="result"]', "code")).toEqual(tally(COURT_CASES, ({ result }) => result ?? ""));
  const cities = await numbers(page, '[data-part="places"]', "region");
  const counted = tally(COURT_CASES, ({ region }) => `${region.slice(0, 4)}00`);
  expect(Object.fromEntries(Object.entries(cities).filter(([, records]) => records > 0))).toEqual(counted);
  expect(await painted(page, "370000 CITY mediation_cases")).toContain("regions:");
  expect(await textOf(part(page, "list").locator("header small"))).toContain(`${COURT_CASES.length}件`);
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
});

test("a region, a period and a code narrow everything; back goes where one was, with the pages that were open", async () => {
  const { page, complaints } = await widePage();
  await openedAt(page, PAGE);
  expect(await rows(page).count()).toBe(50);
  await part(page, "list").locator(".more").click();
  await moreThan(page, 50);
  expect(await rows(page).count()).toBe(100);

  await page.locator('[data-part="places"] li[data-region="370100"] a').click();
  await page.locator(".crumbs [aria-current]", { hasText: "济南市" }).waitFor();
  await ready(page);
  const inJinan = COURT_CASES.filter(({ region }) => region.startsWith("3701"));
  expect(await figure(page, "records")).toBe(`${inJinan.length}件`);

  await part(page, "stage").locator('[data-code="CLOSED"] button').click();
  await page.waitForURL(/is\.stage=CLOSED/);
  await ready(page);
  const closed = inJinan.filter(({ stage }) => stage === "CLOSED");
  expect(await figure(page, "records")).toBe(`${closed.length}件`);
  expect(await figure(page, "amount")).toBe(`${printedSum(closed)}元`);
  // what else could be chosen is counted still
  expect(await numbers(page, '[data-part="stage"]', "code")).toEqual(tally(inJinan, ({ stage }) => stage));

  await page.goBack();
  await page.waitForURL((url) => !url.search.includes("is.stage"));
  await page.goBack();
  await page.locator(".crumbs [aria-current]", { hasText: "山东省" }).waitFor();
  await ready(page);
  expect(await rows(page).count()).toBe(100);
  expect(await figure(page, "records")).toBe(`${COURT_CASES.length}件`);
  expect(complaints).toEqual([]);
});

test("the list goes on to its end, each record once, oldest first where asked; a day shows what was open then", async () => {
  const { page } = await deskPage();
  await openedAt(page, `${PAGE}&from=2026-01&to=2026-02&order=oldest`);
  const inPeriod = COURT_CASES.filter(({ received }) => received >= "2026-01-01" && received <= "2026-02-28");
  while (await part(page, "list").locator(".more").isVisible()) {
    const before = await rows(page).count();
    await part(page, "list").locator(".more").click();
    await moreThan(page, before);
  }
  const days = await rows(page).locator("td:first-child").allInnerTexts();
  const chinese = (day: string): string => {
    const [year, month, date] = day.split("-").map(Number);
    return `${year}年${month}月${date}日`;
  };
  expect(days).toEqual(
    inPeriod
      .map(({ received }) => received)
      .sort()
      .map(chinese),
  );

  const day = "2026-02-10";
  await openedAt(page, `${PAGE}&open=${day}`);
  const openThen = COURT_CASES.filter(({ received, closed }) => received <= day && (closed === null || closed > day));
  expect(await figure(page, "records")).toBe(`${openThen.length}件`);
});

test("the file that the page gives has what the filters leave, and nobody's name", async () => {
  const { page } = await deskPage();
  await openedAt(page, `${PAGE}&region=370202&is.result=SETTLED`);
  // as on an intranet without a certificate, where a page may not write files
  await page.evaluate(() => {
    delete (globalThis as { showSaveFilePicker?: unknown }).showSaveFilePicker;
  });
  const wanted = COURT_CASES.filter(({ region, result }) => region.startsWith("370202") && result === "SETTLED");
  for (const [format, lines] of [
    ["CSV", wanted.length + 1],
    ["GeoJSON", null],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      part(page, "list").locator(".export button", { hasText: format }).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    if (lines !== null) {
      // below the rows, after an empty line, the file says what it is
      const [rows, about] = text.trim().split(/\r?\n\r?\n/);
      expect(rows!.split(/\r?\n/)).toHaveLength(lines);
      expect(about).toContain("370202");
      expect(about).toContain("台账,诉调案件");
      // columns and codes as the page calls them
      expect(rows!.split(/\r?\n/, 1)[0]).not.toMatch(/[a-z]{3}/);
      expect(rows).not.toContain("SETTLED");
      expect(text).not.toContain("applicant");
    } else {
      const { features } = JSON.parse(text) as {
        features: { properties: { 来源编号: string }; geometry: unknown }[];
      };
      expect(features.map(({ properties }) => properties.来源编号).sort()).toEqual(wanted.map(({ id }) => id).sort());
      expect(features.every(({ geometry }) => geometry !== null)).toBe(true);
    }
  }
});

interface Episode {
  readonly mode: string;
  readonly estate: { readonly id: string; readonly name: string; readonly location: [number, number] | null };
}

test("records stand as points, as many of each code as the list has; a point leads to its estate's rows", async () => {
  const { page, complaints } = await widePage();
  const { managementEpisodes: list } = await ask<{ managementEpisodes: { totalCount: number; nodes: Episode[] } }>(
    `{ managementEpisodes(filter: { under: "370100", from: "1990-01-01", to: "2026-11-30" }, first: 1000) {
         totalCount nodes { mode estate { id name location } } } }`,
  );
  expect(list.nodes).toHaveLength(list.totalCount);
  const placed = list.nodes.filter(({ estate }) => estate.location !== null);
  const estates = [...new Map(placed.map(({ estate }) => [estate.id, estate])).values()];

  await openedAt(page, "/registers/episodes?region=370100&from=1990-01");
  await part(page, "places").locator("button", { hasText: "点位" }).click();
  await page.waitForURL(/map=points/);
  await painted(page, "370100 COUNTY", `records:${estates.length}`);
  const counts = page.locator("[data-points=counts]");
  expect(await textOf(counts)).toBe(`共 ${list.totalCount} 条，${placed.length} 条有位置，显示 ${placed.length} 条`);
  expect(await numbers(page, ".part-list", "code")).toEqual(tally(placed, ({ mode }) => mode));

  // the one that is farthest from all others is in no cluster; on the right no legend lies over it
  const { width } = (await page.locator(".map").boundingBox())!;
  const drawn = await Promise.all(estates.map(({ location }) => placeOf(page, location!)));
  const apart = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y);
  const room = drawn.map((at) =>
    at.x < width / 2 ? 0 : Math.min(...drawn.filter((other) => other !== at).map((other) => apart(at, other))),
  );
  const lonely = estates[room.indexOf(Math.max(...room))]!;
  const own = placed.filter(({ estate }) => estate.id === lonely.id);
  await clickPlace(page, lonely.location!);
  const card = page.locator(".place-card");
  await card.locator("strong", { hasText: lonely.name }).waitFor();
  expect(await card.locator("li").count()).toBe(Math.min(5, own.length));
  await card.locator("button", { hasText: "只看该小区" }).click();
  await page.waitForURL(/estate=/);
  await ready(page);
  expect(await rows(page).count()).toBe(own.length);
  await part(page, "places").locator("button", { hasText: "区划" }).click();
  await page.waitForURL((url) => !url.search.includes("map="));
  await part(page, "places").locator("li[data-region]").first().waitFor();
  expect(complaints).toEqual([]);
});

test("every register that the server describes has its page, which the list of registers leads to and back", async () => {
  const { page, complaints } = await deskPage();
  const { registers } = await ask<{ registers: { id: string; nameZh: string }[] }>("{ registers { id nameZh } }");
  await visit(page, "/registers");
  const cards = page.locator(".register-card");
  await cards.first().waitFor();
  await settled(page);
  const addressOf = new Map(
    await cards.evaluateAll((all) =>
      all.map((card) => [card.querySelector("strong")?.textContent, card.getAttribute("href")] as const),
    ),
  );
  for (const [at, { id, nameZh }] of registers.entries()) {
    const address = addressOf.get(nameZh) ?? "";
    expect(address).toMatch(new RegExp(`^/registers/${id}(\\?|$)`));
    // The list counts every register each time that it is opened; its cards are links, so one way there and back shows it for all.
    if (at === 0) await cards.filter({ hasText: nameZh }).first().click();
    else await visit(page, address);
    await page.waitForURL(new RegExp(`/registers/${id}(\\?|$)`));
    await page.locator("h1", { hasText: nameZh }).waitFor();
    await page.locator(".figures").waitFor();
    await part(page, "list").locator("tbody tr, .empty").first().waitFor();
    await settled(page);
    expect(await page.locator(".failed").allInnerTexts()).toEqual([]);
    if (at === 0) {
      await page.goBack();
      await cards.first().waitFor();
    }
  }
  expect(complaints).toEqual([]);
});

test("no register and no region say so, and lead back", async () => {
  const { page } = await deskPage();
  await visit(page, "/registers/no_such_thing");
  await page.locator(".unknown a").click();
  await page.waitForURL("**/registers");
  const { registers } = await ask<{ registers: { topic: string; nameZh: string }[] }>("{ registers { topic nameZh } }");
  await page.locator(".register-card").first().waitFor();
  const byTopic = [...new Set(registers.map(({ topic }) => topic))].flatMap((topic) =>
    registers.filter((register) => register.topic === topic),
  );
  expect(await page.locator(".register-card strong").allInnerTexts()).toEqual(byTopic.map(({ nameZh }) => nameZh));
  await visit(page, `${PAGE}&region=999999`);
  expect(await textOf(page.locator(".unknown"))).toContain("999999");
  await page.locator(".unknown a").click();
  await ready(page);
  expect(await figure(page, "records")).toBe(`${COURT_CASES.length}件`);
});

test("on a phone nothing lies beside the screen", async () => {
  const { page } = await phonePage();
  for (const lang of ["zh", "en"]) {
    await openedAt(page, `${PAGE}&lang=${lang}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await visit(page, `/registers?lang=${lang}`);
    await page.locator(".register-card").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
});
