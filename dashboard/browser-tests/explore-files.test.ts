import { readFileSync } from "node:fs";
import type { Download, Page, Route } from "playwright-core";
import { expect, test } from "vitest";
import { ask, open, textOf } from "./atlas-page.ts";
import { explorer, explorerPage, linkTo } from "./explore-page.ts";
import { recordComplaint } from "./record-complaint.ts";

const COMPLAINTS = `query Complaints($under: ID!) {
  complaints(filter: { under: $under }, first: 10) {
    totalCount
    nodes { id reportedAt location category { nameZh } }
  }
}`;
/** Not Jinan, where other tests record complaints meanwhile. */
const VARIABLES = { under: "370200" };

/** As on an intranet without a certificate, where a page may not write files. */
const withoutSaveDialogue = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    delete (globalThis as { showSaveFilePicker?: unknown }).showSaveFilePicker;
  });

async function downloaded(page: Page, format: string): Promise<{ file: Download; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".export button", { hasText: format }).click(),
  ]);
  return { file, bytes: readFileSync(await file.path()) };
}

const desk = explorerPage();

test("ten rows on the screen, all of them in the file: CSV with a byte order mark, GeoJSON, XLSX", async () => {
  const { page, complaints } = await desk();
  await explorer(page, linkTo(COMPLAINTS, VARIABLES));
  await withoutSaveDialogue(page);
  await page.locator(".result-table tbody td").first().waitFor();
  const { all } = await ask<{ all: { totalCount: number } }>(
    `query ($under: ID!) { all: complaints(filter: { under: $under }, first: 1) { totalCount } }`,
    VARIABLES,
  );
  expect(all.totalCount).toBeGreaterThan(10);

  const csv = await downloaded(page, "CSV");
  expect(csv.file.suggestedFilename()).toMatch(/\.csv$/);
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [rows = "", about = ""] = csv.bytes.toString("utf8").trimEnd().split("\r\n\r\n");
  const lines = rows.split("\r\n");
  // The file says what it is, and that its data are invented.
  expect(about).toMatch(/^表,投诉列表\r\n导出日期,\d{4}-\d{2}-\d{2}\r\n列表,/);
  expect(about).toContain("演示数据,含虚构的演示数据");
  expect(lines).toHaveLength(all.totalCount + 1);
  await expect
    .poll(() => textOf(page.locator(".export [role=status]")))
    .toContain(`已导出 ${all.totalCount.toLocaleString("en")} 行`);

  const geojson = await downloaded(page, "GeoJSON");
  const { features } = JSON.parse(geojson.bytes.toString("utf8")) as { features: { geometry: { type: string } }[] };
  expect(features).toHaveLength(all.totalCount);
  expect(features[0]!.geometry.type).toBe("Point");

  const xlsx = await downloaded(page, "XLSX");
  expect(xlsx.file.suggestedFilename()).toMatch(/\.xlsx$/);
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe("PK");
  expect(complaints).toEqual([]);
});

test("where the browser lets it, the export is written into the chosen file; a dialogue that is closed is a cancellation", async () => {
  const { page } = await desk();
  await explorer(page, linkTo(COMPLAINTS, VARIABLES));
  await page.evaluate(() => {
    let times = 0;
    Object.assign(globalThis, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => {
        times += 1;
        if (times === 1) throw new DOMException("The user aborted a request.", "AbortError");
        const folder = await navigator.storage.getDirectory();
        return folder.getFileHandle(suggestedName, { create: true });
      },
    });
  });
  await page.locator(".export button", { hasText: "CSV" }).click();
  await expect.poll(() => textOf(page.locator(".export [role=status]"))).toBe("已取消导出");
  await page.locator(".export button", { hasText: "CSV" }).click();
  await expect.poll(() => textOf(page.locator(".export [role=status]"))).toMatch(/已导出 [\d,]+ 行/);
  const told = Number(
    (await textOf(page.locator(".export [role=status]"))).match(/([\d,]+) 行/)![1]!.replaceAll(",", ""),
  );
  const text = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle("Complaints.csv")).getFile()).text();
  });
  // below the rows, after an empty line, the file says what it is
  expect(text.split("\r\n\r\n")[0]!.split("\r\n")).toHaveLength(told + 1);
});

test("an export under way can be cancelled; one that breaks off says that the file is not whole", async () => {
  const { page } = await desk();
  const held: Route[] = [];
  await page.route("**/export?*", (route) => void held.push(route));
  await explorer(page, linkTo(COMPLAINTS, VARIABLES));
  await withoutSaveDialogue(page);
  await page.locator(".export button", { hasText: "CSV" }).click();
  await page.locator(".export button", { hasText: "取消" }).click();
  await expect.poll(() => textOf(page.locator(".export [role=status]"))).toBe("已取消导出");
  await page.unroute("**/export?*");
  // A body shorter than it was announced is what a broken connection leaves.
  await page.evaluate(() => {
    const whole = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const answer = await whole(input, init);
      if (!String(input).startsWith("/export")) return answer;
      globalThis.fetch = whole;
      let first = true;
      const body = new ReadableStream({
        pull(controller) {
          if (!first) return controller.error(new TypeError("network error"));
          first = false;
          controller.enqueue(new TextEncoder().encode("id\r\n1\r\n"));
        },
      });
      return new Response(body, { headers: answer.headers });
    };
  });
  await page.locator(".export button", { hasText: "CSV" }).click();
  await expect.poll(() => textOf(page.locator(".export [role=status]"))).toBe("连接中断，文件不完整，请重试");
});

test("what the server refuses to export is told", async () => {
  const { page } = await desk();
  await explorer(page, linkTo(COMPLAINTS, VARIABLES));
  await withoutSaveDialogue(page);
  await page.locator(".export button").first().waitFor();
  await page.route("**/export?*", (route) =>
    route.fulfill({ status: 400, json: { errors: [{ message: "expected a list, got none" }] } }),
  );
  await page.locator(".export button", { hasText: "CSV" }).click();
  await expect
    .poll(() => textOf(page.locator(".export [role=status]")))
    .toBe("导出失败：出现了未预料的错误；expected a list, got none");
});

test("saved queries go to another browser by a file; a file that is none is refused and nothing is lost", async () => {
  const { page } = await desk();
  await explorer(page, linkTo("query Names { regions(first: 3) { nodes { nameZh } } }"));
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.locator(".name-form input:not([type=radio])").fill("带走的查询");
  await page.locator(".name-form").getByRole("button", { name: "保存" }).click();
  // what was saved is shown
  await page.locator(".side-panel .entry", { hasText: "带走的查询" }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "导出文件" }).click(),
  ]);
  const kept = await file.path();

  const other = (await open({ width: 1600, height: 900 })).page;
  await other.goto("/explore");
  const side = other.locator(".side-names button", { hasText: "已保存" });
  await side.waitFor();
  if ((await side.getAttribute("aria-expanded")) !== "true") await side.click();
  await other.locator(".side-panel input[type=file]").setInputFiles(kept);
  await expect.poll(() => textOf(other.locator(".side-panel p.muted[role=status]").last())).toBe("已导入 1 条查询");
  await other
    .locator(".side-panel input[type=file]")
    .setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from('{"not": "ours"}') });
  await expect
    .poll(() => textOf(other.locator(".side-panel p.muted[role=status]").last()))
    .toBe("这不是本平台导出的查询文件");
  await other.locator(".side-panel .entry", { hasText: "带走的查询" }).click();
  await expect.poll(() => textOf(other.locator(".query-tabs .active"))).toContain("带走的查询");
  await expect.poll(() => textOf(other.locator(".query-pane .view-lines"))).toContain("Names");
});

test("a subscription shows each complaint as it is recorded, counts them, and stops", async () => {
  const { page, complaints } = await desk();
  const query = 'subscription { complaintsRecorded(under: "370102") { at complaints { category { nameZh } } } }';
  await explorer(page, linkTo(query));
  // What was recorded before the stream stands is not its news.
  const stands = page.waitForResponse("**/graphql/stream");
  await page.getByRole("button", { name: "运行" }).click();
  await stands;
  const first = await recordComplaint(`订阅甲${Date.now()}`);
  await expect.poll(() => textOf(page.locator(".result-pane"))).toContain(first);
  const events = async (): Promise<number> =>
    Number(/已收到 (\d+) 次推送/.exec(await textOf(page.locator(".status-line")))?.[1]);
  const before = await events();
  const second = await recordComplaint(`订阅乙${Date.now()}`);
  await expect.poll(() => textOf(page.locator(".result-pane"))).toContain(second);
  expect(await events()).toBe(before + 1);
  await page.getByRole("button", { name: "停止" }).click();
  await page.locator(".status-line[data-state=STOPPED]").waitFor();
  expect(complaints).toEqual([]);
});
