import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { management_modes } from "../../schema/code-lists.json";
import { ask, textOf } from "./atlas-page.ts";
import { explorer, explorerPage, linkTo } from "./explore-page.ts";

const TOKEN = process.env.BROWSER_TESTS_WRITE_TOKEN ?? "test-write-token";
const side = (page: Page, name: string) => page.locator(".side-names button", { hasText: name });
const written = async (page: Page): Promise<string> =>
  ((await page.locator(".query-pane .view-lines").first().textContent()) ?? "").replace(/[\s\u00a0]+/g, " ");

const desk = explorerPage();

test("a query is put together by choosing, from the keyboard too, and its answer is what the same text gives", async () => {
  const all = await ask<{ estates: { nodes: { mode: keyof typeof management_modes | null }[] } }>(
    '{ estates(filter: { under: "370800" }) { nodes { mode } } }',
  );
  const code = all.estates.nodes.find(({ mode }) => mode !== null)!.mode!;
  const name = management_modes[code].zh;
  const { page, complaints } = await desk();
  await explorer(page, linkTo("{ platform { today } }"));
  await side(page, "点选查询").click();
  const builder = page.locator(".builder");
  await builder.getByLabel("查什么").selectOption("estates");
  await expect.poll(() => written(page)).toContain("estates");
  await builder.locator("summary", { hasText: "筛选" }).click();
  const under = builder.getByLabel("区划代码", { exact: true });
  await under.fill("370800");
  await under.press("Enter");
  const mode = builder.getByRole("checkbox", { name: "管理模式 mode" });
  await mode.focus();
  await page.keyboard.press("Space");
  await builder.getByRole("group", { name: "管理模式" }).getByLabel(name, { exact: true }).check();
  await expect.poll(() => written(page)).toContain(`filter: {under: "370800", modes: [${code}]}`);
  await builder.getByRole("button", { name: "运行" }).click();
  await page.locator(".result-table [data-column=mode]").waitFor();
  expect(await textOf(page.locator(".result-table [data-column=mode] button"))).toBe("管理模式");
  const cells = page.locator(".result-table tbody tr:not(.spare) td:last-child");
  await expect.poll(() => textOf(cells.first())).toBe(name);
  expect(await cells.first().getAttribute("title")).toBe(code);
  const { estates } = await ask<{ estates: { nodes: object[] } }>(
    `{ estates(filter: { under: "370800", modes: [${code}] }) { nodes { id } } }`,
  );
  expect(await textOf(page.locator(".status-line"))).toContain(`${estates.nodes.length} 行`);
  expect(complaints).toEqual([]);
});

test("what is written is shown as far as it can be; what cannot be shown says why, and undo brings the old text back", async () => {
  const { page } = await desk();
  await explorer(page, "?example=unsolved");
  await side(page, "点选查询").click();
  const builder = page.locator(".builder");
  await expect.poll(() => builder.getByLabel("查什么").inputValue()).toBe("complaints");
  expect(await builder.getByRole("checkbox", { name: "办理状态 status" }).isChecked()).toBe(true);
  // The region stands among the variables; it can be written into the query itself.
  await builder.getByRole("button", { name: "把“区划代码”写成固定值" }).click();
  await expect.poll(() => written(page)).toContain('under: "370000"');
  await page.locator(".query-pane .view-lines").first().click();
  await page.keyboard.press("Control+Z");
  await expect.poll(() => written(page)).toContain("under: $under");
  await explorer(page, linkTo("{ platform { ...P } } fragment P on Platform { today }"));
  await side(page, "点选查询").click();
  await builder.locator("[data-why=fragments]").waitFor();
  expect(await textOf(builder.locator(".not-shown"))).toContain("查询用了片段");
});

test("on a phone the builder stands above the desk, and nothing reaches over the edge", async () => {
  const { page } = await desk();
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer(page, "?example=unsolved");
  await side(page, "点选查询").click();
  await page.locator(".builder .field-tree").first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("a query is kept for everybody with the token, opens by its link elsewhere, is renamed and deleted", async () => {
  const { page, complaints } = await desk();
  const NAME = "浏览器测试：各市名录";
  const names = async () =>
    (await ask<{ savedQueries: { name: string }[] }>("{ savedQueries { name } }")).savedQueries.map(({ name }) => name);
  await explorer(page, linkTo('{ regions(under: "370000", level: CITY) { nodes { code nameZh } } }'));
  await page.locator(".result-table tbody td").first().waitFor();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.locator(".name-form input:not([type=radio])").fill(NAME);
  await page.getByLabel("公共（所有人，需写入口令）").check();
  await page.locator(".name-form").getByRole("button", { name: "保存" }).click();
  await page.getByLabel("写入口令", { exact: false }).fill("not the token");
  await page.keyboard.press("Enter");
  await page.getByText("口令不对").waitFor();
  expect(await names()).not.toContain(NAME);
  await page.getByLabel("写入口令", { exact: false }).fill(TOKEN);
  await page.keyboard.press("Enter");
  await page.locator(".side-panel .entry", { hasText: NAME }).waitFor();
  expect(await names()).toContain(NAME);

  const other = await page.context().newPage();
  await explorer(other, `?saved=${encodeURIComponent(NAME)}`);
  await other.locator(".query-tabs .active", { hasText: NAME }).waitFor();
  await other.locator(".result-table tbody td", { hasText: "370100" }).waitFor();
  await explorer(other, "?saved=nowhere");
  await other.getByText("没有名为“nowhere”的公共查询", { exact: false }).waitFor();

  await page.getByRole("button", { name: `给“${NAME}”改名` }).click();
  await page.getByLabel("新名称", { exact: false }).fill(`${NAME}二`);
  await page.keyboard.press("Enter");
  await page.locator(".side-panel .entry", { hasText: `${NAME}二` }).waitFor();
  await page.getByRole("button", { name: `删除“${NAME}二”` }).click();
  await page.getByRole("button", { name: `为所有人删除“${NAME}二”` }).click();
  await expect.poll(names).not.toContain(`${NAME}二`);
  // the browser tells of the wrong token, as it should
  expect(complaints.filter((complaint) => !complaint.includes("401"))).toEqual([]);
});
