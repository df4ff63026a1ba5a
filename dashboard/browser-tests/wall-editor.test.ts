import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, expect, inject, test } from "vitest";
import { ask, open } from "./atlas-page.ts";

const TOKEN = process.env.BROWSER_TESTS_WRITE_TOKEN ?? "test-write-token";
const NAME = "browser-test";
const TEXT = `version: 1
title: { zh: 测试大屏, en: Test wall }
playlists:
  - name: all
    scenes:
      - { scene: one, dwellSeconds: 20 } # as long as it takes to read
      - { scene: two, dwellSeconds: 30 }
scenes:
  one:
    title: { zh: 场景一, en: First }
    panels:
      - { kind: ranking, at: { column: 1, row: 1 }, indicator: estates, count: 5 }
  two:
    title: { zh: 场景二, en: Second }
    columns: [1, 1]
    panels:
      - { kind: headline, at: { column: 1, row: 1 }, indicators: [estates] }
      - { kind: ranking, at: { column: 2, row: 1 }, indicator: complaints } # the worst
`;

async function write(name: string, yaml: string): Promise<void> {
  await remove(name);
  await mutate(
    "mutation S($name: String!, $yaml: String!) { saveWallProgramme(name: $name, yaml: $yaml) { __typename } }",
    {
      name,
      yaml,
    },
  );
}
async function remove(name: string): Promise<void> {
  const { wallProgramme } = await ask<{ wallProgramme: { version: number } | null }>(
    "query V($name: String!) { wallProgramme(name: $name) { version } }",
    { name },
  );
  if (wallProgramme)
    await mutate(
      "mutation D($name: String!, $version: Int!) { deleteWallProgramme(name: $name, basedOnVersion: $version) { __typename } }",
      { name, version: wallProgramme.version },
    );
}
async function mutate(query: string, variables: object): Promise<void> {
  const response = await fetch(`${inject("atlasUrl")}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ query, variables }),
  });
  expect(((await response.json()) as { errors?: unknown }).errors).toBeUndefined();
}
const textOn = (name: string): Promise<string | undefined> =>
  ask<{ wallProgramme: { yaml: string } | null }>("query Y($name: String!) { wallProgramme(name: $name) { yaml } }", {
    name,
  }).then(({ wallProgramme }) => wallProgramme?.yaml);

async function opened(page: Page, query = `?programme=${NAME}`): Promise<void> {
  await page.goto(`/wall/edit${query}`);
  await page.locator(".cm-content").waitFor();
  await page.locator(".preview-screen .wall[data-scene]").waitFor();
}
/** Puts the cursor before or behind a text of the editor, by the editor's own search. */
async function cursor(page: Page, where: "before" | "behind", text: string): Promise<void> {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+f");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press(where === "before" ? "ArrowLeft" : "ArrowRight");
}

afterAll(async () => {
  for (const name of [NAME, `${NAME}-2`]) await remove(name);
});

test("a fault is told by line and column while the preview stays; mended, it shows the change", async () => {
  await write(NAME, TEXT);
  const { page, complaints, foreign } = await open({ width: 1920, height: 1080 });
  await opened(page);
  const preview = page.locator(".preview-screen");
  await preview.getByText("小区数", { exact: false }).first().waitFor();
  await cursor(page, "behind", "indicator: estates");
  await page.keyboard.type("x");
  await page.locator(".fault-list").getByText("第 12 行第 64 列").waitFor();
  expect(await page.locator(".cm-lintRange-error").first().textContent()).toBe("estatesx");
  expect(await preview.locator(".wall").getAttribute("data-scene")).toBe("one");
  await page.getByText("预览的是最近一次无误的内容").waitFor();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByText("文本有错误，改正后方可保存").waitFor();
  expect(await textOn(NAME)).toBe(TEXT);

  await cursor(page, "behind", "estatesx");
  for (let i = 0; i < "estatesx".length; i++) await page.keyboard.press("Backspace");
  await page.keyboard.type("complaints");
  const { indicators } = await ask<{ indicators: { id: string; nameZh: string }[] }>("{ indicators { id nameZh } }");
  await preview
    .getByText(indicators.find(({ id }) => id === "complaints")!.nameZh)
    .first()
    .waitFor();
  await page.getByText("没有错误").waitFor();
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test("by keyboard alone: completed, saved with the token, there after a reload, and on the wall", async () => {
  await write(NAME, TEXT);
  const { page } = await open({ width: 1920, height: 1080 });
  await opened(page);
  await cursor(page, "before", ", en: First");
  await page.keyboard.type("改");
  await page.keyboard.press("Control+s");
  const token = page.getByLabel("口令", { exact: true });
  await token.waitFor();
  await page.keyboard.type("wrong");
  await page.keyboard.press("Enter");
  await page.getByText("口令不正确").waitFor();
  expect(await textOn(NAME)).toBe(TEXT);
  await page.keyboard.type(TOKEN);
  await page.keyboard.press("Enter");
  await page.getByText("大屏将在数秒内更新", { exact: false }).waitFor();
  expect(await textOn(NAME)).toBe(TEXT.replace("场景一", "场景一改"));
  expect(page.url()).not.toContain(TOKEN);

  await page.reload();
  await page.locator(".preview-screen").getByText("场景一改").waitFor();
  await cursor(page, "behind", "kind: ranking");
  for (let i = 0; i < "ranking".length; i++) await page.keyboard.press("Backspace");
  await page.clock.install();
  await page.keyboard.type("tre");
  await page.locator(".cm-tooltip-autocomplete").getByText("trend").waitFor();
  // The list takes no key in its first moments, so that nobody accepts what they have not seen.
  await page.clock.runFor(200);
  await page.keyboard.press("Enter");
  await page.locator(".cm-line", { hasText: "kind: trend" }).waitFor();

  const wall = await page.context().newPage();
  await wall.goto(`/wall?programme=${NAME}`);
  await wall.getByText("场景一改").waitFor();
  await write(NAME, TEXT.replace("场景一", "另一场景"));
  // By itself, the next time it asks.
  await page.clock.runFor(10_000);
  await wall.getByText("另一场景").waitFor();
});

test("who comes second is told, and can save under another name; nothing is lost without a question", async () => {
  await write(NAME, TEXT);
  await remove(`${NAME}-2`);
  const { page } = await open({ width: 1920, height: 1080 });
  await page.addInitScript((token) => sessionStorage.setItem("estate-atlas.write-token", token), TOKEN);
  await opened(page);
  const other = TEXT.replace("测试大屏", "别人的大屏");
  await write(NAME, other);
  await cursor(page, "before", ", en: First");
  await page.keyboard.type("甲");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("已于", { exact: false }).waitFor();
  expect(await textOn(NAME)).toBe(other);
  await dialog.getByRole("button", { name: "另存为…" }).click();
  await page.getByLabel("节目单名称").waitFor();
  expect(await page.getByLabel("节目单名称").inputValue()).toBe(`${NAME}-2`);
  await page.keyboard.press("Enter");
  await page.getByText("大屏将在数秒内更新", { exact: false }).waitFor();
  expect(await textOn(`${NAME}-2`)).toBe(TEXT.replace("场景一", "场景一甲"));
  expect(new URL(page.url()).searchParams.get("programme")).toBe(`${NAME}-2`);

  await cursor(page, "before", ", en: Second");
  await page.keyboard.type("乙");
  await page.getByRole("link", { name: "一张图" }).click();
  await dialog.getByRole("button", { name: "留在此页" }).click();
  expect(new URL(page.url()).pathname).toBe("/wall/edit");
  await page.getByRole("link", { name: "一张图" }).click();
  await dialog.getByRole("button", { name: "放弃改动并离开" }).click();
  await page.waitForURL((url) => url.pathname === "/");
});

test("a programme goes out as a file and comes in as one; a faulty one is told, and deleting asks first", async () => {
  await write(NAME, TEXT);
  const { page } = await open({ width: 1440, height: 900 });
  await page.addInitScript((token) => sessionStorage.setItem("estate-atlas.write-token", token), TOKEN);
  await opened(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${NAME}.yaml`);
  expect(await readFile(await download.path(), "utf8")).toBe(TEXT);

  const upload = (text: string): Promise<void> =>
    page.getByLabel("节目单文件").setInputFiles({ name: "wall.yaml", mimeType: "", buffer: Buffer.from(text) });
  const faults = page.locator(".fault-list li");
  // With a byte order mark and Windows line ends, as some editors write them.
  await upload(`\ufeff${TEXT.replace("场景一", "上传的场景").replaceAll("\n", "\r\n")}`);
  await page.locator(".preview-screen").getByText("上传的场景").first().waitFor();
  expect(await faults.count()).toBe(0);
  await upload(TEXT.replace("    scenes:\n", "\tscenes:\n"));
  await faults.first().waitFor();
  expect(await faults.allInnerTexts()).toEqual([
    "第 5 行第 1 列：应为正确的 YAML（缩进用空格，不用制表符），实为“scenes:”",
  ]);
  await upload(TEXT.replace("dwellSeconds: 30", "dwellSeconds: 0"));
  await faults.getByText("playlists[0].scenes[1].dwellSeconds：应为", { exact: false }).waitFor();
  expect(await textOn(NAME)).toBe(TEXT);

  await page.getByRole("button", { name: "删除", exact: true }).click();
  await page.getByRole("dialog").getByText("将改播内置节目单", { exact: false }).waitFor();
  await page.keyboard.press("Escape");
  expect(await textOn(NAME)).toBe(TEXT);
  await page.getByRole("button", { name: "删除", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
  await page.getByText(`已删除“${NAME}”`).waitFor();
  expect(await textOn(NAME)).toBeUndefined();
  // What was deleted stays on the desk.
  expect(await page.locator(".cm-content").textContent()).toContain("dwellSeconds: 0");
});

test("the form moves scenes and panels and adds a scene from the gallery; comments stay", async () => {
  await write(NAME, TEXT);
  const { page } = await open({ width: 1920, height: 1080 });
  await opened(page);
  await page.getByRole("button", { name: "场景与轮播" }).click();
  await page.getByRole("button", { name: "上移：场景二" }).press("Enter");
  await page.getByRole("button", { name: "场景二", exact: true }).click();
  await page.getByLabel("场景一停留秒数").fill("45");
  await page.getByLabel("场景一停留秒数").press("Enter");
  // By hand: the panel onto the second column, that of the ranking there takes its place; then the line between them.
  const panel = page.getByRole("button", { name: "关键指标：第 1 列第 1 行，占 1 列 1 行" });
  const [from, to] = [
    await panel.boundingBox(),
    await page.getByRole("button", { name: /^排名：第 2 列/ }).boundingBox(),
  ];
  await page.mouse.move(from!.x + 20, from!.y + 20);
  await page.mouse.down();
  await page.mouse.move(to!.x + 20, to!.y + 20);
  await page.mouse.up();
  await page.getByRole("button", { name: /^关键指标：第 2 列/ }).waitFor();
  await page.getByRole("separator", { name: "第 1 列的分隔线" }).press("ArrowRight");
  await page.getByRole("button", { name: "专题地图" }).click();
  await page.locator('.preview-screen .wall[data-scene="map"]').waitFor();
  await page.getByLabel("屏幕尺寸").selectOption("6656x1792");
  const box = (await page.locator(".preview-screen").boundingBox())!;
  expect(box.width / box.height).toBeCloseTo(6656 / 1792, 1);
  await page.getByRole("button", { name: "节目单文本" }).click();
  const text = ((await page.locator(".cm-content").textContent()) ?? "").replaceAll("\u00a0", " ");
  expect(text).toContain("- { scene: one, dwellSeconds: 45 } # as long as it takes to read");
  expect(text.indexOf("scene: two")).toBeLessThan(text.indexOf("scene: one"));
  expect(text).toContain("- { scene: map, dwellSeconds: 20 }");
  expect(text).toContain("- { kind: headline, at: { column: 2, row: 1 }, indicators: [estates] }");
  expect(text).toContain("- { kind: ranking, at: { column: 1, row: 1 }, indicator: complaints } # the worst");
  expect(text).toContain("columns: [1.04, 0.96]");
});
