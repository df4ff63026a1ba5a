import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ask, onePage, opened, textOf, visit } from "./atlas-page.ts";
import { painted } from "./painted.ts";

const COVERAGE = "old_neighbourhood_coverage";

interface Value {
  code: string;
  value: number | null;
  numerator: number;
  denominator: number;
  changePercent: number | null;
  change: number | null;
  region: { nameZh: string };
}
const valuesOf = async (indicator: string, under: string): Promise<Value[]> =>
  (
    await ask<{ choropleth: { values: Value[] } }>(
      `query ($indicator: ID!, $under: ID!) {
        choropleth(indicator: $indicator, under: $under, comparison: MONTH_ON_MONTH) {
          values { code value numerator denominator change changePercent region { nameZh } } } }`,
      { indicator, under },
    )
  ).choropleth.values;

const codesShown = (page: Page): Promise<(string | null)[]> =>
  page.locator(".ranking [data-region]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-region")));

const widePage = onePage({ width: 1920, height: 1080 });
const deskPage = onePage();
const phonePage = onePage({ width: 390, height: 844 });

test("headline and table show the API's numbers; the table sorts, and the link keeps the order", async () => {
  const { page, complaints, foreign } = await widePage();
  await opened(page, "/", "370000 CITY");
  const { region } = await ask<{
    region: { mom: Record<string, number>; yoy: Record<string, number> };
  }>(`{ region(code: "370000") {
    mom: indicatorValue(indicator: "${COVERAGE}", comparison: MONTH_ON_MONTH) { value numerator denominator change }
    yoy: indicatorValue(indicator: "${COVERAGE}", comparison: YEAR_ON_YEAR) { change } } }`);
  const headline = await textOf(page.locator(".headline"));
  expect(headline).toContain(region.mom.value!.toFixed(1));
  expect(headline).toContain(`${region.mom.numerator} ÷ ${region.mom.denominator}`);
  for (const { change } of [region.mom, region.yoy] as { change: number }[]) {
    const shown = Math.abs(change).toFixed(1);
    expect(headline).toMatch(
      shown === "0.0" ? /持平/ : new RegExp(change > 0 ? `▲ \\+${shown}个百分点 向好` : `▼ −${shown}个百分点 变差`),
    );
  }
  const values = await valuesOf(COVERAGE, "370000");
  const most = values.reduce((best, one) => (one.value! > best.value! ? one : best));
  const row = page.locator(".ranking tbody tr", { hasText: most.region.nameZh });
  expect(await textOf(row)).toContain(most.value!.toFixed(1));
  expect(await textOf(row)).toContain(String(most.denominator));

  await page.locator(".ranking [data-column=denominator] button").click();
  await expect
    .poll(() => page.locator(".ranking [data-column=denominator]").getAttribute("aria-sort"))
    .toBe("descending");
  const bySize = [...values].sort((a, b) => b.denominator - a.denominator || a.code.localeCompare(b.code));
  await expect.poll(() => codesShown(page)).toEqual(bySize.map(({ code }) => code));
  expect(page.url()).toContain("sort=-denominator");
  await page.reload();
  await painted(page, "370000 CITY");
  await expect.poll(() => codesShown(page)).toEqual(bySize.map(({ code }) => code));
  // both ways with the map: what is pointed at in the table is marked on the map
  await page.locator(`.ranking [data-region="${most.code}"]`).focus();
  await expect.poll(() => row.getAttribute("class")).toContain("hovered");
  await page.keyboard.press("Enter");
  await painted(page, `${most.code} COUNTY`);
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the table is taken along as CSV, with the numbers unrounded", async () => {
  const { page } = await deskPage();
  await visit(page, "/?indicator=owners_committee_rate");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".ranking .plain-button", { hasText: "CSV" }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const csv = Buffer.concat(chunks).toString();
  const values = await valuesOf("owners_committee_rate", "370000");
  expect(csv.startsWith("\uFEFF")).toBe(true);
  const lines = csv
    .trim()
    .split("\r\n")
    .slice(2)
    .map((line) => line.split(","));
  // The parts, ranked or not, add up to the last row: numerators stand two before the end.
  const numerators = lines.map((cells) => Number(cells.at(-3) || 0));
  expect(lines.length).toBeGreaterThan(values.length);
  expect(numerators.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(numerators.at(-1));
  for (const { code, value, denominator } of values)
    expect(csv.split("\r\n").find((line) => line.startsWith(`${code},`))).toMatch(
      new RegExp(`,${value},.*,${denominator},`),
    );
});

test("five lines from the link; one is taken away, and the link says so", async () => {
  const { page, complaints } = await widePage();
  await visit(page, "/?lines=370000,370100,370200,370300,370400&month=2026-10");
  const heads = page.locator(".trend table th[scope=col]");
  await expect.poll(() => heads.count()).toBe(5);
  const { region } = await ask<{ region: { indicatorTrend: { to: string; value: number }[] } }>(
    `{ region(code: "370200") { indicatorTrend(indicator: "${COVERAGE}", to: "2026-10") { to value } } }`,
  );
  const last = page.locator(".trend tbody tr").last();
  expect(await last.locator("td").nth(2).textContent()).toBe(`${region.indicatorTrend.at(-1)!.value.toFixed(1)}%`);
  expect(await page.locator(".trend svg path[stroke-dasharray]").count()).toBeGreaterThan(0);
  await page.locator("[data-control=lines] input").focus();
  await page.keyboard.press("Backspace");
  await page.waitForURL(/lines=370000(,|%2C)370100(,|%2C)370200(,|%2C)370300(&|$)/);
  await expect.poll(() => heads.count()).toBe(4);
  expect(complaints).toEqual([]);
});

test("the parts add up to the whole, whatever is chosen", async () => {
  const { page, complaints } = await widePage();
  await visit(page, "/?indicator=estate_work_coverage");
  const { partyCoverage } = await ask<{ partyCoverage: { estates: number; extent: string } }>(
    `{ partyCoverage(region: "370000") { estates extent } }`,
  );
  const mark = partyCoverage.extent === "PART" ? "※" : "";
  const whole = page.locator(".stacked-bars tr").first();
  await expect
    .poll(() => whole.locator(".total").textContent())
    .toBe(`${partyCoverage.estates.toLocaleString("en")}${mark}`);
  const widths = await whole
    .locator(".bar i")
    .evaluateAll((bars) => bars.map((bar) => Number.parseFloat((bar as HTMLElement).style.width)));
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 2);
  await visit(page, "/?indicator=complaints&month=2026-10&parts=statuses");
  const { complaintStatistics, breakdown } = await ask<{
    complaintStatistics: { complaints: number }[];
    breakdown: { whole: { extent: string } };
  }>(
    `{ complaintStatistics(filter: { under: "370000", from: "2026-10-01", to: "2026-10-31" }, groupBy: []) { complaints }
       breakdown(by: "complaint_statuses", region: "370000", from: "2026-10-01", to: "2026-10-31") { whole { extent } } }`,
  );
  await expect
    .poll(() => whole.locator(".total").textContent())
    .toBe(`${complaintStatistics[0]!.complaints.toLocaleString("en")}${breakdown.whole.extent === "PART" ? "※" : ""}`);
  // With functional zones switched on: the whole, then the zones alone.
  const { city } = await ask<{ city: { nameZh: string; children: { nameZh: string }[] } }>(
    `{ city: region(code: "370100") { nameZh children(kinds: [FUNCTIONAL_ZONE]) { nameZh } } }`,
  );
  const zones = city.children.map(({ nameZh }) => nameZh);
  expect(zones.length).toBeGreaterThan(0);
  await visit(page, "/?region=370100&indicator=estate_work_coverage&zones=1");
  await expect.poll(() => page.locator(".stacked-bars th").allInnerTexts()).toEqual([city.nameZh, ...zones]);
  expect(complaints).toEqual([]);
});

test("two indicators: the correlation is that of the API's numbers, with n and a caution", async () => {
  const { page, complaints } = await widePage();
  await visit(page, "/?indicator=complaints_per_1000_households&with=owners_committee_rate&pair=scatter&month=2026-10");
  const note = page.locator(".scatter [data-correlation]");
  const at = async (indicator: string) =>
    (
      await ask<{ choropleth: { values: { code: string; value: number }[] } }>(
        `{ choropleth(indicator: "${indicator}", under: "370000", to: "2026-10") { values { code value } } }`,
      )
    ).choropleth.values;
  const [xs, ys] = await Promise.all([at("complaints_per_1000_households"), at("owners_committee_rate")]);
  const mean = (list: { value: number }[]) => list.reduce((sum, { value }) => sum + value, 0) / list.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const covariance = xs.reduce((sum, { value }, i) => sum + (value - mx) * (ys[i]!.value - my), 0);
  const spread = (list: { value: number }[], middle: number) =>
    Math.sqrt(list.reduce((sum, { value }) => sum + (value - middle) ** 2, 0));
  await note.waitFor();
  expect(Number(await note.getAttribute("data-correlation"))).toBeCloseTo(
    covariance / (spread(xs, mx) * spread(ys, my)),
    10,
  );
  expect(await textOf(note)).toMatch(/n = 16[\s\S]*不等于因果/);
  expect(await page.locator(".scatter svg").textContent()).toContain("业主委员会组建率（%）");
  expect(complaints).toEqual([]);
});

test("a number opened: definition, query, published figures, and Dezhou's claim that does not hold", async () => {
  const { page, complaints } = await deskPage();
  await visit(page, "/?indicator=owners_committee_rate&number=owners_committee_rate@371400");
  const drawer = page.locator(".number-drawer");
  await drawer.locator(".claim-checks").waitFor();
  const { region } = await ask<{ region: { indicatorValue: { value: number; numerator: number } } }>(
    `{ region(code: "371400") { indicatorValue(indicator: "owners_committee_rate") { value numerator } } }`,
  );
  expect(Number(await drawer.locator("[data-number]").getAttribute("data-number"))).toBe(region.indicatorValue.value);
  const published = drawer.locator("[data-published=owners_committees]");
  expect(Number(await published.locator("[data-difference]").getAttribute("data-difference"))).toBe(
    region.indicatorValue.numerator - 405,
  );
  expect(await textOf(published)).toMatch(/405[\s\S]*2020[\s\S]*2026年11月/);
  const claim = drawer.locator("[data-rule=GROWTH]");
  expect(await claim.getAttribute("data-verdict")).toBe("FAILS");
  expect(await textOf(claim)).toMatch(/2\.76 倍[\s\S]*175\.5%/);

  // the query shown gives the number shown
  const link = new URL((await drawer.locator(".query-actions a").getAttribute("href"))!, "http://localhost");
  const again = await ask<{ region: { indicatorValue: { value: number } } }>(
    link.searchParams.get("query")!,
    JSON.parse(link.searchParams.get("variables")!),
  );
  expect(again.region.indicatorValue.value).toBe(region.indicatorValue.value);

  // the focus stays inside; Esc closes this and nothing else
  for (let i = 0; i < 12; i++) await page.keyboard.press("Tab");
  const outside = await page.evaluate(
    () => document.activeElement !== document.body && document.activeElement?.closest("dialog") === null,
  );
  expect(outside).toBe(false);
  await page.keyboard.press("Escape");
  await expect.poll(() => drawer.count()).toBe(0);
  expect(new URL(page.url()).searchParams.get("number")).toBeNull();
  expect(complaints).toEqual([]);
});

test("from the keyboard: a value opens with Enter, and the focus comes back; ? shows the keys; [ goes a month back", async () => {
  const { page, complaints } = await deskPage();
  await visit(page, "/?region=370100");
  await page.locator(".ranking tbody .number-button").first().focus();
  await page.keyboard.press("Enter");
  await page.locator(".number-drawer [data-number]").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".number-drawer").count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("number-button");
  expect(page.url()).toContain("region=370100");
  await page.keyboard.press("?");
  await page.locator(".help-sheet").waitFor();
  const notices = await page.locator(".help-sheet a", { hasText: "第三方软件声明" }).getAttribute("href");
  const text = await page.evaluate(async (url) => (await fetch(url!)).text(), notices);
  for (const said of ["react 19", "maplibre-gl 6", "fastify 5", "PostGIS 3", "GEOS 3"]) expect(text).toContain(said);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".help-sheet").count()).toBe(0);
  await page.keyboard.press("3");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("panel-ranking");
  await page.keyboard.press("[");
  await page.waitForURL(/month=2026-10/);
  expect(complaints).toEqual([]);
});

test("a phone sees all of it without scrolling sideways, and its targets can be touched", async () => {
  const { page, complaints } = await phonePage();
  await visit(page, "/?region=370100");
  await page.locator(".stacked-bars").waitFor();
  await page.locator(".ranking tbody tr").first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const low = await page
    .locator(".ranking button, .controls-toggle, .headline .number-button")
    .evaluateAll((buttons) => buttons.filter((button) => button.getBoundingClientRect().height < 39.5).length);
  expect(low).toBe(0);
  await page.locator(".controls-toggle").click();
  await page.locator("[data-control=indicator]").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(complaints).toEqual([]);
});

test("a city's zones stand in the table, marked and unranked, and its rows add up to the headline", async () => {
  const { page, complaints } = await deskPage();
  await visit(page, "/?region=370800&indicator=estates&month=2026-10");
  const zones = page.locator(".ranking [data-rows=remainder] tr:has(td)");
  await zones.first().waitFor();
  expect(await textOf(zones.first())).toContain("功能区");
  expect(await textOf(zones.first().locator(".rank"))).toBe("–");
  const counted = async (rows: string): Promise<number> =>
    (await page.locator(`.ranking ${rows} td.value`).allInnerTexts()).reduce(
      (sum, text) => sum + (Number(text) || 0),
      0,
    );
  const whole = await counted("[data-rows=whole]");
  expect(await counted("tbody:not([data-rows=whole])")).toBe(whole);
  expect(await textOf(page.locator(".headline .number strong"))).toBe(String(whole));
  expect(complaints).toEqual([]);
});

test("a month before the first record has no data: not zero, no rank, no comparison, and the opened number says why", async () => {
  const { page, complaints } = await deskPage();
  await visit(page, "/?region=371700&indicator=complaints&month=2024-06");
  await page.locator(".ranking [data-rows=no-data]").waitFor();
  expect(await textOf(page.locator(".headline"))).toMatch(/无数据.*环比.*不作比较/s);
  expect(await textOf(page.locator(".headline"))).not.toMatch(/0\s*件|持平/);
  expect((await page.locator(".ranking .rank").allInnerTexts()).every((rank) => rank === "–")).toBe(true);
  expect(await textOf(page.locator("[data-legend=regions], .legend"))).toContain("无数据");
  await page.locator(".headline .number-button, .headline .number button").first().click();
  await expect.poll(() => page.locator(".coverage [data-family=COMPLAINTS]").getAttribute("data-extent")).toBe("NONE");
  expect(complaints).toEqual([]);
});
