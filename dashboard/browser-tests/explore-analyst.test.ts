import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ask, open, textOf, visit } from "./atlas-page.ts";
import { explorer, explorerPage, linkTo, written } from "./explore-page.ts";

async function typeInto(page: Page, tool: "变量" | "请求头", text: string): Promise<void> {
  await page.locator(".tool-names button", { hasText: tool }).click();
  await page.locator(".tool:not([hidden]) .view-lines").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}
const run = (page: Page) => page.getByRole("button", { name: "运行" }).click();

const desk = explorerPage();

test("what is wrong with a query is said in Chinese with its place, which leads into the editor", async () => {
  const { page } = await desk();
  await explorer(page, linkTo('{\n  regions(under: "370000") {\n    nodes { code nmeZh }\n  }\n}\n'));
  await page.locator("[data-fault=unknownField]").waitFor();
  const told = await textOf(page.locator(".refusal"));
  expect(told).toContain("Region 没有字段 nmeZh");
  expect(told).toContain("是否想写：nameZh、nameEn");
  await page.locator(".refusal button.place", { hasText: "第 3 行第 18 列" }).click();
  await expect.poll(() => page.locator(".query-pane .active-line-number").first().textContent()).toBe("3");
});

test("variables that are no JSON, and a wrong date in them", async () => {
  const { page } = await desk();
  const query = "query Q($day: Date) { complaints(filter: { from: $day }, first: 1) { totalCount } }";
  await explorer(page, linkTo(query, { day: "2026-13-01" }));
  await page.locator("[data-fault=badDate]").waitFor();
  expect(await textOf(page.locator(".refusal"))).toContain("日期写成 YYYY-MM-DD");
  await typeInto(page, "变量", '{ "day" 1 }');
  await expect
    .poll(async () => {
      await run(page);
      return textOf(page.locator(".refusal"));
    })
    .toContain("变量不是有效的 JSON，查询没有发出");
});

test("a write without the token says where to give it; the token is kept nowhere", async () => {
  const { page } = await desk();
  await explorer(page, linkTo('mutation Write { recordComplaints(source: "x", complaints: []) { __typename } }'));
  await run(page);
  await page.locator("[data-fault=writeRefused]").waitFor();
  expect(await textOf(page.locator(".refusal"))).toContain("在“请求头”中填写");
  await typeInto(page, "请求头", '{"authorization":"Bearer secret-of-a-colleague"}');
  await run(page);
  await expect.poll(() => textOf(page.locator(".refusal"))).toContain("got another one");
  await page.locator(".side-names button", { hasText: "历史" }).click();
  await page.locator(".side-panel .entry", { hasText: "Write" }).waitFor();
  await written(page);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).toContain("recordComplaints");
  expect(kept).not.toContain("secret-of-a-colleague");
});

test("a row shows its place on the map, and a place its row; the legend has unit and date", async () => {
  const { page, complaints } = await desk();
  await visit(page, "/explore?example=coverage-by-city");
  const { choropleth } = await ask<{ choropleth: { asOf: string; values: { region: { nameZh: string } }[] } }>(
    '{ choropleth(under: "370000", indicator: "old_neighbourhood_coverage") { asOf values { region { nameZh } } } }',
  );
  const legend = page.locator("[data-legend=result] .of");
  await expect.poll(() => textOf(legend)).toContain("老旧小区物业覆盖率（%）");
  const [year, month, day] = choropleth.asOf.split("-").map(Number);
  expect(await textOf(legend)).toContain(`${year}年${month}月${day}日`);
  await page.locator("#result-table").click();
  await page.locator(".result-table .link", { hasText: /^3$/ }).click();
  const name = choropleth.values[2]!.region.nameZh;
  await expect.poll(() => textOf(page.locator(".chosen-place strong"))).toBe(name);
  await page.locator(".chosen-place button", { hasText: "在表格中查看" }).click();
  expect(await textOf(page.locator(".result-table tr.chosen"))).toContain(name);
  expect(complaints).toEqual([]);
});

test("an export of rows without a place to GeoJSON is refused in Chinese", async () => {
  const { page } = await desk();
  await explorer(page, linkTo("{ indicators { id nameZh } }"));
  await page.evaluate(() => {
    delete (globalThis as { showSaveFilePicker?: unknown }).showSaveFilePicker;
  });
  await page.locator(".export button", { hasText: "GeoJSON" }).click();
  await expect
    .poll(() => textOf(page.locator(".export [role=status]")))
    .toContain("这个列表的行没有坐标或图形，不能导出为 GeoJSON");
});

test("a browser that keeps nothing: the page works, and says that saved queries will be lost", async () => {
  const { page, complaints } = await open({ width: 1600, height: 900 });
  await page.addInitScript(() => {
    for (const store of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, store, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
  });
  await explorer(page);
  await page.locator("[data-example=definitions]").click();
  await page.locator(".result-table tbody td").first().waitFor();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.locator(".name-form input:not([type=radio])").fill("甲");
  await page.keyboard.press("Enter");
  await expect.poll(() => textOf(page.locator(".side-panel [role=alert]"))).toContain("关闭页面后这些查询会丢失");
  await page.locator("header .theme").click();
  expect(complaints).toEqual([]);
});

test("two windows keep their own tabs over a reload, and both windows' saved queries", async () => {
  const { page } = await open({ width: 1600, height: 900 });
  await page.clock.install();
  await explorer(page);
  const other = await page.context().newPage();
  await explorer(other);
  for (const [window, example, name] of [
    [page, "definitions", "甲窗的查询"],
    [other, "streets-month-on-month", "乙窗的查询"],
  ] as const) {
    await window.locator(`[data-example=${example}]`).click();
    await window.locator(".result-table tbody td").first().waitFor();
    await window.getByRole("button", { name: "保存", exact: true }).click();
    await window.locator(".name-form input:not([type=radio])").fill(name);
    await window.keyboard.press("Enter");
    await window.locator(".query-tabs .active", { hasText: name }).waitFor();
  }
  await expect
    .poll(() => page.locator(".side-panel .entry strong").allInnerTexts())
    .toEqual(expect.arrayContaining(["甲窗的查询", "乙窗的查询"]));
  await written(page);
  for (const [window, own, foreign] of [
    [page, "甲窗的查询", "乙窗的查询"],
    [other, "乙窗的查询", "甲窗的查询"],
  ] as const) {
    await window.reload();
    await window.locator(".query-tabs .active", { hasText: own }).waitFor();
    const tabs = await window.locator(".query-tabs .name").allInnerTexts();
    expect(tabs).toHaveLength(2);
    expect(tabs).not.toContain(foreign);
  }
});

test("after a change of language the editor's own labels follow by a reload that keeps the tabs", async () => {
  const { page } = await desk();
  await explorer(page);
  await page.locator("[data-example=definitions]").click();
  await page.locator(".result-table tbody td").first().waitFor();
  expect(await page.locator(".labels-notice").count()).toBe(0);
  await page.locator("header .language").click();
  await page.locator(".labels-notice button", { hasText: "Reload" }).click();
  await page.locator(".labels-notice").waitFor({ state: "detached" });
  await page.locator(".graphiql-editor .view-lines").first().waitFor();
  expect(await page.locator(".query-tabs .name").allInnerTexts()).toContain("How the indicators are counted");
  await page.locator(".query-pane .view-lines").first().click();
  await page.keyboard.press("Control+F");
  await expect.poll(() => page.locator(".find-widget textarea").first().getAttribute("aria-label")).toBe("Find");
});

test("on a phone an example runs, its table is in sight, and nothing reaches over the edge", async () => {
  const { page, complaints } = await desk();
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer(page);
  await page.locator("[data-example=streets-month-on-month]").click();
  const cell = page.locator(".result-table tbody td", { hasText: "李营街道" });
  await cell.waitFor();
  await expect.poll(async () => (await cell.boundingBox())!.y).toBeLessThan(844);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(complaints).toEqual([]);
});
