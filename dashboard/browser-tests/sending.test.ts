import { expect, inject, test } from "vitest";
import { open, textOf } from "./atlas-page.ts";

const TOKEN = process.env.BROWSER_TESTS_WRITE_TOKEN ?? "test-write-token";

/** What the server would send, by name. */
async function schedules(): Promise<unknown[]> {
  const response = await fetch(`${inject("atlasUrl")}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ query: "{ sending { schedules { name region { code } cron formats recipients } } }" }),
  });
  return (await response.json()).data.sending.schedules;
}

test("the briefing on the page is sent by schedule from its page, and no more", async () => {
  const { page, complaints } = await open();
  await page.goto("/briefing?region=370811");
  await page.getByRole("button", { name: "定时发送" }).click();
  const panel = page.getByRole("dialog", { name: "定时发送" });
  await panel.getByLabel(/^写入口令/).fill(TOKEN);
  await panel.getByRole("button", { name: "确定" }).click();
  await panel.getByRole("combobox", { name: "日期" }).selectOption("5");
  await panel.getByRole("textbox", { name: "名称" }).fill("任城月报");
  await panel.getByRole("button", { name: "新增" }).click();
  await panel.getByText("每月5日 08:00").waitFor();
  expect(await textOf(panel.locator(".schedules"))).toContain("任城区通报（上一个完整月份）");
  expect(await schedules()).toEqual([
    { name: "任城月报", region: { code: "370811" }, cron: "0 8 5 * *", formats: ["HTML"], recipients: [] },
  ]);
  await panel.getByRole("button", { name: "取消“任城月报”" }).click();
  await panel.getByRole("button", { name: "确认取消" }).click();
  await panel.getByText("还没有定时发送的内容").waitFor();
  expect(await schedules()).toEqual([]);
  // before the token was known it was refused once
  expect(complaints.filter((one) => !one.includes("401"))).toEqual([]);
});
