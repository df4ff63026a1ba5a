import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { ask, open, textOf } from "./atlas-page.ts";
import { isClean } from "./axe.ts";
import { smallWorkbook } from "./small-workbook.ts";

const count = async (): Promise<number> =>
  (
    await ask<{ complaints: { totalCount: number } }>(
      `{ complaints(filter: { sources: ["浏览器热线"] }) { totalCount } }`,
    ).catch(() => ({ complaints: { totalCount: 0 } }))
  ).complaints.totalCount;

/** Titles over a header in row 3, and a status that no list has. */
const WORKBOOK = smallWorkbook({
  说明: [["填表说明"]],
  工单: [
    ["2025年2月热线工单"],
    ["制表：热线办"],
    ["工单编号", "诉求类型", "登记时间", "状态", "区划代码"],
    ["B1", "噪音", "2025-02-01 08:00", "已办结", "371402"],
    ["B2", "停车", "2025-02-02 09:00", "办完啦", "371402"],
    ["B3", "电动车违停", "2025-02-03 09:00", "办完啦", "371402"],
  ],
});

const drop = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator(".imports-drop input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });

/** The log as it stands while an import is taken back, and where later ones stand in its way. */
async function whileUndone(page: Page, logged: Locator): Promise<void> {
  const work = {
    doing: "UNDO",
    before: 0,
    step: "restoring",
    rows: 214_500,
    share: 0.7,
    rowsPerSecond: 8250,
    secondsLeft: 11,
  };
  let state: object = { work };
  await page.route(/\/log\/\d+(\/undo)?$/, async (route) => {
    const one = await (
      await route.fetch({
        method: "GET",
        url: route
          .request()
          .url()
          .replace(/\/undo$/, ""),
      })
    ).json();
    await route.fulfill({ json: { ...(one as object), ...state } });
  });
  await logged.getByRole("button", { name: "撤销" }).click();
  await logged.getByRole("button", { name: "确认撤销" }).click();
  await logged.locator(".imports-progress").waitFor();
  await isClean(page, "an import is taken back");
  state = {
    work: null,
    refusal: "2 rows were changed by later imports",
    later: [{ importId: "7", fileName: "热线 11月.xlsx", rows: 2 }],
  };
  await logged.getByText("热线 11月.xlsx").waitFor();
  await isClean(page, "an import that cannot be taken back");
  await page.unroute(/\/log\/\d+(\/undo)?$/);
  await page.reload();
  await expect.poll(() => textOf(logged)).toContain("热线 10月.xlsx");
}

test("a workbook is dropped, its words mapped by hand, tried, brought in, and taken back", async () => {
  const { page, complaints } = await open({ width: 1280, height: 900 });
  await page.goto("/imports");
  await page.locator(".imports-form input[type=password]").fill("test-write-token");
  await page.getByRole("button", { name: "进入" }).click();
  await page.locator(".imports-drop").waitFor();
  const before = await count();

  await drop(page, "热线 10月.xlsx", WORKBOOK);
  const file = page.locator(".imports-file");
  await file.locator("tbody tr").first().waitFor();
  expect(await file.locator("header h2").textContent()).toBe("热线 10月.xlsx");
  expect(await file.getByLabel("表头所在行").inputValue()).toBe("3");
  expect(await file.locator(".imports-form select").first().inputValue()).toBe("complaints");
  expect(await file.locator("thead th select").first().inputValue()).toBe("id");
  expect(await file.getByRole("button", { name: "试导入" }).isDisabled()).toBe(true);

  await file.getByLabel("来源系统").fill("浏览器热线");
  await file.getByLabel("来源系统").press("Enter");
  await file.getByLabel("坐标系").selectOption("wgs84");
  await file.getByRole("button", { name: "试导入" }).click();
  await file.locator(".imports-counts").waitFor();
  expect(await textOf(file.locator("[data-count=refused] dd"))).toBe("2");
  expect(await count()).toBe(before);

  const word = file.locator(".imports-words li", { hasText: "办完啦" });
  expect(await textOf(word)).toContain("2 行");
  await word.locator("select").selectOption("CLOSED");
  await expect.poll(() => file.locator(".imports-counts").count()).toBe(0);
  await file.getByRole("button", { name: "试导入" }).click();
  await expect.poll(() => file.locator("[data-count=refused] dd").textContent()).toBe("0");
  expect(await textOf(file.locator("[data-count=inserted] dd"))).toBe("3");

  await file.getByLabel("把读法存为").fill("浏览器月报");
  await file.getByRole("button", { name: "保存" }).click();
  await file.getByText("已保存为“浏览器月报”").waitFor();
  await file.getByRole("button", { name: "写入", exact: true }).click();
  await file.locator(".imports-done").waitFor();
  await expect.poll(count).toBe(before + 3);

  const logged = page.locator(".imports-log tbody tr").first();
  await expect.poll(() => textOf(logged)).toContain("热线 10月.xlsx");
  await whileUndone(page, logged);
  // what nobody has mapped stands among the words to be mapped, looked at by axe above
  const unmapped = page
    .getByRole("region", { name: "投诉类别" })
    .getByRole("row", { name: /^电动车违停 浏览器热线 1 2025-02/ });
  await unmapped.getByRole("combobox", { name: /电动车违停/ }).waitFor();
  await logged.getByRole("button", { name: "撤销" }).click();
  await logged.getByRole("button", { name: "确认撤销" }).click();
  await expect.poll(() => page.locator(".imports-log tbody tr[data-undone]").count()).toBe(1);
  await expect.poll(count).toBe(before);
  expect(complaints.filter((line) => !/401|400/.test(line))).toEqual([]);
});
