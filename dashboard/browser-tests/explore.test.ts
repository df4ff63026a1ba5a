import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { EXAMPLES, LIBRARY } from "../src/views/explore/library/index.ts";
import { chartAsked } from "../src/views/explore/results/chart/chart-choice.ts";
import type { Json } from "../src/views/explore/results/json.ts";
import { listsIn } from "../src/views/explore/results/lists.ts";
import { tableOf } from "../src/views/explore/results/result-table.ts";
import { ask, textOf } from "./atlas-page.ts";
import { explorer, explorerPage, linkTo, written } from "./explore-page.ts";

/** The small demonstration has few estates: some are found within 5 km rather than 1 km, and some in two years rather than one. */
const WIDER: Record<string, object> = {
  "unserved-near-served": { radius: 5000 },
  "lost-management": { from: "2024-12-31" },
};

const desk = explorerPage();

test("the library holds two dozen examples and more, in groups, each with its own id and texts in both languages", () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(24);
  expect(new Set(EXAMPLES.map(({ id }) => id)).size).toBe(EXAMPLES.length);
  for (const text of [...LIBRARY, ...EXAMPLES].map(({ title }) => title)) {
    expect(text.zh).toMatch(/\p{Script=Han}/u);
    expect(text.en).not.toMatch(/\p{Script=Han}/u);
  }
});

test.each(EXAMPLES.map((example) => [example.id, example] as const))("example %s answers", async (id, example) => {
  const data = await ask<Json>(example.query, { ...example.variables, ...WIDER[id] });
  const lists = listsIn(data);
  const isOneRow = lists[0]?.path === "";
  expect(isOneRow ? 1 : rowsIn(data), JSON.stringify(data).slice(0, 200)).toBeGreaterThan(0);
  // The list and the chart that it wants to be shown are there.
  const list = lists.find(({ path }) => example.list === undefined || path === example.list);
  expect(lists.map(({ path }) => path)).toContain(list?.path);
  if (example.chart) expect(chartAsked(tableOf(list!.rows), example.chart, "zh")).not.toBeNull();
});

/** Objects and numbers in the fullest list of an answer. */
function rowsIn(value: unknown): number {
  if (Array.isArray(value)) return Math.max(value.length, ...value.map(rowsIn));
  return value === null || typeof value !== "object" ? 0 : Math.max(0, ...Object.values(value).map(rowsIn));
}

const column = (page: Page, key: string) =>
  page.evaluate((wanted) => {
    const heads = [...document.querySelectorAll<HTMLElement>(".result-table thead th")];
    const place = heads.findIndex((th) => th.dataset.column === wanted);
    return [...document.querySelectorAll(".result-table tbody tr:not(.spare)")].map(
      (row) => row.children[place]?.textContent ?? "",
    );
  }, key);

test("an example runs from our own origin, its table sorts, and what it took is told", async () => {
  const { page, foreign, complaints } = await desk();
  await explorer(page);
  await page.locator("[data-example=streets-month-on-month]").click();
  await page.locator(".result-table tbody td").first().waitFor();
  const names = await column(page, "region.nameZh");
  expect(names).toContain("李营街道");
  const head = page.locator(".result-table [data-column=value] button");
  // By its indicator's name and unit; the path is what the tooltip says.
  expect(await textOf(head)).toBe("投诉量（件）");
  expect(await head.getAttribute("title")).toBe("按 value 排序");
  await head.click();
  const ascending = (await column(page, "value")).filter((text) => text !== "").map(Number);
  expect(ascending).toEqual([...ascending].sort((a, b) => a - b));
  await head.click();
  expect((await column(page, "value")).filter((text) => text !== "").map(Number)).toEqual([...ascending].reverse());
  expect(await page.locator("th[aria-sort=descending]").count()).toBe(1);
  const status = await textOf(page.locator(".status-line"));
  // An answer that the server had already cost it no time now.
  expect(status).toMatch(/用时 [\d,]+ 毫秒(（服务器 [\d,]+ 毫秒）|[^（]*来自缓存)/);
  expect(status).toContain(`${names.length} 行`);
  expect(status).toMatch(/成本 [\d,]+ \/ 100,000/);
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the same result on the map and as a chart", async () => {
  const { page, complaints } = await desk();
  await explorer(page, "?example=coverage-by-city");
  await expect.poll(() => page.locator(".result-map .map").getAttribute("data-painted")).toBe("16");
  const counted = (await page.locator("[data-legend=result] li[data-count]").all()).map(async (entry) =>
    Number(await entry.getAttribute("data-count")),
  );
  expect((await Promise.all(counted)).reduce((sum, count) => sum + count, 0)).toBe(16);
  await page.locator("#result-chart").click();
  await page.locator(".result-chart svg").waitFor();
  await expect.poll(() => page.locator(".result-chart svg path").count()).toBeGreaterThan(16);
  expect(await page.locator(".result-chart [role=img]").getAttribute("aria-label")).toBe(
    "柱状图：老旧小区物业覆盖率（%），按 名称",
  );
  expect(complaints).toEqual([]);
});

test("a link restores query and variables and runs what only reads; a saved query opens again", async () => {
  const { page, complaints } = await desk();
  const query =
    "query Cities($under: ID!) {\n  regions(under: $under, level: CITY) {\n    totalCount\n    nodes { code nameZh }\n  }\n}\n";
  await explorer(page, linkTo(query, { under: "370000" }));
  await page.locator(".result-table tbody td").first().waitFor();
  expect(await column(page, "code")).toContain("370100");
  expect(new URL(page.url()).search).toBe("");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.locator(".name-form input:not([type=radio])").fill("各市");
  await page.keyboard.press("Enter");
  await page.locator(".query-tabs .active", { hasText: "各市" }).waitFor();
  await written(page);
  await page.reload();
  await page.locator(".query-tabs .active", { hasText: "各市" }).waitFor();
  await page.locator(".side-names button", { hasText: "已保存" }).click();
  expect(await textOf(page.locator(".side-panel .entry"))).toContain("各市");
  expect(complaints).toEqual([]);
});

test("a mutation in a link is shown and not run", async () => {
  const { page } = await desk();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.postData() ?? "");
  });
  const query = 'mutation Write { recordComplaints(source: "x", complaints: []) { __typename } }';
  await explorer(page, linkTo(query));
  await expect.poll(() => textOf(page.locator(".query-tabs .active"))).toContain("Write");
  // Had the link run what it shows, that would have gone before what is run now.
  await page.locator("[data-example=definitions]").click();
  await page.locator(".result-table tbody td").first().waitFor();
  expect(sent.some((body) => body.includes("query Definitions"))).toBe(true);
  expect(sent.filter((body) => body.includes("recordComplaints") && !body.includes("__schema"))).toEqual([]);
});

test("a query that is too large says in Chinese where and how to narrow it", async () => {
  const { page } = await desk();
  const query = "{ regions(first: 1000) { nodes { code estates(first: 1000) { nodes { name region { nameZh } } } } } }";
  await explorer(page, linkTo(query));
  await page.locator(".refusal").waitFor();
  const text = await textOf(page.locator(".refusal"));
  expect(text).toContain("这个查询太大，没有运行");
  expect(text).toContain("regions.nodes.estates");
  expect(text).toContain("怎样缩小");
});

test("from the keyboard: Ctrl+Enter runs in the editor, Esc leaves it, arrows change the view", async () => {
  const { page } = await desk();
  await explorer(page);
  await page.locator(".query-pane .graphiql-editor").first().focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
  await page.keyboard.press("Control+Enter");
  await page.locator(".status-line[data-state=DONE]").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain("graphiql-editor");
  await page.locator("#result-map").focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => page.locator("#result-table").getAttribute("aria-selected")).toBe("true");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("result-table");
});

test("on the Chinese screen no label, tooltip or name for readers is English", async () => {
  const { page } = await desk();
  await explorer(page, "?example=unsolved");
  await page.locator(".result-table tbody td").first().waitFor();
  for (const side of ["示例库", "点选查询", "已保存", "历史", "文档"]) {
    const button = page.locator(".side-names button", { hasText: side });
    if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
    await page.locator(".side-panel").waitFor();
    if (side === "文档") await page.locator(".docs h2").first().waitFor();
    const english = await page.evaluate(() => {
      const own = "code, td, .view-lines, .docs .link, .language, .entry code, style, script";
      const found: string[] = [];
      const isEnglish = (text: string): boolean => /[A-Za-z]{4,}/.test(text) && !/\p{Script=Han}/u.test(text);
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? "";
        if (isEnglish(text) && !node.parentElement?.closest(own)) found.push(`text: ${text}`);
      }
      for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]"))
        for (const name of ["aria-label", "title", "placeholder"]) {
          const text = element.getAttribute(name) ?? "";
          if (isEnglish(text) && !element.closest(own)) found.push(`${name}: ${text}`);
        }
      return found;
    });
    expect(english.filter((text) => !/: (GeoJSON|JSON|XLSX)$/.test(text))).toEqual([]);
  }
  expect(inject("atlasUrl")).toContain("http");
});
