import type { Page } from "playwright-core";
import { afterAll, expect, inject, test } from "vitest";
import { ask, open, textOf } from "./atlas-page.ts";
import { KEEPS_PICTURES, keepPicture } from "./keep-picture.ts";
import { clickPlace, commonest, mapPicture, placeOf } from "./map-pixels.ts";
import { recordComplaint } from "./record-complaint.ts";
import { SeverableProxy } from "./severable-proxy.ts";
import { fitOf, look } from "./wall-look.ts";
import { isShown, paused, sceneShown } from "./wall-page.ts";

/** Of the wall's height: what stands on it is read from metres away. */
const SMALLEST_TEXT = 1 / 60;
const SIZES = [
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
  [5760, 1080],
  [1080, 1920],
] as const;

/** Opens a wall whose clock stands still, unless the test runs it. */
async function held(page: Page, address: string): Promise<void> {
  const now = Date.now();
  await page.clock.install({ time: now });
  await page.clock.pauseAt(now + 1000);
  await page.goto(address);
}
/** Runs the page's clock, by steps of some milliseconds, until something is so. */
const until = (page: Page, what: () => Promise<boolean>, step = 100): Promise<void> =>
  expect
    .poll(async () => {
      await page.clock.runFor(step);
      return what();
    })
    .toBe(true);

/** A panel is as good as empty where a rectangle without anything takes more of it. */
const MOST_EMPTY = 0.5;
/** Of the wall's height, at the least: H/22, though a tall wall is read across. */
const SMALLEST_SENTENCE = 1 / 22;
/** One that must say which parts were compared, as in this small demonstration, is a fifth longer. */
const leastOf = (sentence: string): number => (sentence.includes("〔") ? 0.85 : 1);

/** Looks at a scene that the page shows, at some sizes one after another. */
async function fillsItsRoom(
  page: Page,
  scene: string,
  sizes: readonly (readonly [number, number])[],
  bbox: readonly number[],
): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await sceneShown(page, scene);
    const size = `${scene} at ${width} × ${height}`;
    const astray = async () => {
      const seen = await look(page);
      const { scrolls, overlaps, outside, cut } = seen;
      return {
        size,
        scrolls,
        overlaps,
        outside,
        cut,
        tooSmall: seen.smallestText >= SMALLEST_TEXT * height - 0.1 ? null : seen.smallestWords,
        sentence:
          seen.sentence.pixels >= Math.min(SMALLEST_SENTENCE * height, width / 30) * leastOf(seen.sentence.text),
        empty: seen.empty.filter(([, share]) => share > MOST_EMPTY),
        fits: (await fitOf(page, bbox)) > 0.8,
        extremes: seen.extremes.length,
        canvas: seen.canvas?.map((share) => Math.round(share * 100)),
      };
    };
    await expect.poll(astray).toEqual({
      size,
      scrolls: false,
      overlaps: [],
      outside: [],
      cut: [],
      tooSmall: null,
      sentence: true,
      empty: [],
      fits: true,
      extremes: 2,
      // The map has as many pixels as its place on the wall.
      canvas: [100, 100],
    });
    await keepPicture(page, `wall-${scene}`);
  }
}

const province = (): Promise<{ region: { bbox: number[] } }> => ask('{ region(code: "370000") { bbox } }');

test("at any size, and from one to another: nothing scrolls, overlaps, sticks out, is cut, empty or too small to read", async () => {
  const { page, complaints, foreign } = await open({ sharp: KEEPS_PICTURES, width: SIZES[0][0], height: SIZES[0][1] });
  const { region } = await province();
  for (const [scene, sizes] of [
    ["complaints-now", SIZES],
    ["old-neighbourhoods", [SIZES[1], SIZES[4]]],
    ["streets", [SIZES[1], SIZES[3], SIZES[4]]],
  ] as const) {
    await page.goto(`/wall?scene=${scene}`);
    await paused(page);
    await fillsItsRoom(page, scene, sizes, region.bbox);
  }
  expect([...complaints, ...foreign]).toEqual([]);
});

test("on the widest wall the engine itself, whose pictures have a largest size, draws as many pixels", async () => {
  const { page, complaints, foreign } = await open({ sharp: true, width: 960, height: 540 });
  const { region } = await province();
  await page.goto("/wall?scene=old-neighbourhoods");
  await paused(page);
  await fillsItsRoom(page, "old-neighbourhoods", [SIZES[3]], region.bbox);
  expect([...complaints, ...foreign]).toEqual([]);
});

test("the sentence says what SQL's numbers are, in the region of the address, which every panel follows", async () => {
  const { page } = await open({ width: 1920, height: 1080 });
  const { region, choropleth } = await ask<{
    region: { nameZh: string; indicatorValue: { value: number } };
    choropleth: { values: { value: number | null; region: { nameZh: string } }[] };
  }>(`{
    region(code: "370100") { nameZh indicatorValue(indicator: "old_neighbourhood_coverage") { value } }
    choropleth(under: "370100", indicator: "old_neighbourhood_coverage") { values { value region { nameZh } } }
  }`);
  await page.goto("/wall?scene=old-neighbourhoods&region=370100");
  await paused(page);
  await sceneShown(page, "old-neighbourhoods");
  const { sentence } = await look(page);
  expect(sentence.text).toContain(`${region.nameZh}老旧小区物业覆盖率${region.indicatorValue.value.toFixed(1)}%`);
  const known = choropleth.values.filter(({ value }) => value !== null).sort((a, b) => b.value! - a.value!);
  expect(sentence.text).toContain(known[0]!.value!.toFixed(1));
  expect(sentence.text).toContain(`${known.at(-1)!.value!.toFixed(1)}%`);
  expect(await page.locator("[data-kind=ranking] .name").allInnerTexts()).toEqual(
    expect.arrayContaining([known[0]!.region.nameZh, known.at(-1)!.region.nameZh]),
  );
  expect(await textOf(page.locator("[data-kind=headline] h2"))).toContain(region.nameZh);
  await page.goto("/wall?region=999999");
  await page.locator(".wall-notice").getByText("没有代号为“999999”的区划").waitFor();
  await sceneShown(page, "old-neighbourhoods");
});

test("keys turn the scenes over one map, pause holds them, help lists the keys, the cursor rests", async () => {
  const { page, complaints } = await open({ width: 1366, height: 768 });
  await page.clock.install();
  await page.goto("/wall");
  await paused(page);
  await sceneShown(page, "old-neighbourhoods");
  await page.evaluate(() => {
    document.querySelector<HTMLElement>(".wall-map canvas")!.dataset.kept = "yes";
  });
  await page.keyboard.press("ArrowRight");
  await sceneShown(page, "complaints-now");
  await page.keyboard.press("PageDown");
  await sceneShown(page, "complaints-playback");
  // What the heat means is the one thing to be read on the map.
  await expect
    .poll(() =>
      page.locator(".wall-map .legend [data-legend]").evaluateAll((all) => all.map((one) => one.dataset.legend)),
    )
    .toEqual(["heat"]);
  const caption = page.locator(".wall-caption");
  const before = await textOf(caption);
  await page.keyboard.press("Space");
  await until(page, async () => (await textOf(caption)) !== before);
  await page.keyboard.press("Space");
  await page.locator("[data-badge=paused]").waitFor();
  const rests = await textOf(caption);
  await page.clock.runFor(3000);
  expect(await textOf(caption)).toBe(rests);
  await page.keyboard.press("ArrowLeft");
  await sceneShown(page, "complaints-now");
  await page.keyboard.press("ArrowLeft");
  await sceneShown(page, "old-neighbourhoods");
  expect(await page.locator(".wall-map canvas[data-kept=yes]").count()).toBe(1);
  await page.keyboard.press("?");
  expect(await textOf(page.getByRole("dialog"))).toContain("PageDown");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  await page.mouse.move(300, 300);
  expect(await page.locator(".wall-page").getAttribute("data-quiet")).toBe("false");
  await page.clock.fastForward(3000);
  await expect.poll(() => page.locator(".wall-page").getAttribute("data-quiet")).toBe("true");
  expect(complaints).toEqual([]);
});

test("a click on a region drills into it, Esc leads back; a presenter takes over, and after a minute the playlist turns by itself again", async () => {
  const { page, complaints } = await open({ width: 1366, height: 768 });
  const { region } = await ask<{ region: { centroid: [number, number]; children: { nameZh: string }[] } }>(
    '{ region(code: "370100") { centroid children { nameZh } } }',
  );
  const names = region.children.map(({ nameZh }) => nameZh);
  const wall = page.locator(".wall");
  const badge = page.locator("[data-badge=presenting]");
  const first = page.locator("[data-kind=ranking] .name").first();
  const turnsTo = (scene: string): Promise<void> =>
    until(page, async () => (await wall.count()) === 1 && (await wall.getAttribute("data-scene")) === scene, 1000);
  await held(page, "/wall");
  await until(page, () => isShown(page, "old-neighbourhoods"));
  await until(page, async () => (await page.locator(".wall-map .map[data-painted]").count()) === 1);
  await clickPlace(page, region.centroid);
  await until(page, async () => (await badge.count()) === 1 && (await textOf(badge)).includes("济南市"));
  await until(page, async () => (await first.count()) === 1 && names.includes((await first.textContent()) ?? ""));
  await page.keyboard.press("Escape");
  await until(page, async () => (await textOf(badge)).includes("山东省"));
  await page.clock.fastForward(50_000);
  expect(await badge.count()).toBe(1);
  await page.clock.fastForward(15_000);
  await expect.poll(() => badge.count()).toBe(0);
  await turnsTo("complaints-now");

  await page.keyboard.press("t");
  expect(await textOf(badge)).toMatch(/人工演示中，\d+ 秒后恢复轮播/);
  await page.clock.fastForward(40_000);
  expect(await wall.getAttribute("data-scene")).toBe("complaints-now");
  // Half a minute at the dwell of this scene has passed; a movement starts the minute anew.
  await page.mouse.move(600, 400);
  await page.clock.fastForward(40_000);
  expect(await badge.count()).toBe(1);
  await page.clock.fastForward(25_000);
  await expect.poll(() => badge.count()).toBe(0);
  await turnsTo("complaints-playback");
  expect(complaints).toEqual([]);
});

test("a wall that begins before its server answers begins by itself once it does", async () => {
  const { page } = await open({ width: 1366, height: 768 });
  await page.route("**/graphql", (route) => route.abort());
  await page.goto("/wall");
  await page.getByText("连接不上服务器").waitFor();
  await page.unroute("**/graphql");
  await sceneShown(page, "old-neighbourhoods");
});

test("a programme or a scene that does not exist is told, and what there is plays", async () => {
  const { page } = await open({ width: 1366, height: 768 });
  await page.goto("/wall?programme=nowhere");
  await page.locator(".wall-notice").getByText("没有名为“nowhere”的节目单，正在播放内置节目单").waitFor();
  await sceneShown(page, "old-neighbourhoods");
  expect((await look(page)).outside).toEqual([]);
  await page.goto("/wall?scene=nothing");
  await page.locator(".wall-notice").getByText("没有名为“nothing”的场景，正在播放“日常”").waitFor();
});

test("a complaint is on the wall as soon as it is acknowledged, the map pulses, the counts follow", async () => {
  const { page } = await open({ sharp: true, width: 1366, height: 768 });
  // With its clock stopped the page asks for nothing by itself: the complaint is told to it, without a wait of any length.
  await held(page, "/wall?scene=complaints-now");
  await until(page, () => isShown(page, "complaints-now"));
  await page.locator("[data-kind=complaintStream]", { hasText: "实时推送" }).waitFor();
  const count = async (): Promise<number> =>
    Number((await textOf(page.locator("[data-count=month] dd"))).replaceAll(/\D/g, ""));
  const before = await count();
  const place = await placeOf(page, [117.02, 36.66]);
  const category = await recordComplaint(`墙面测试${Date.now()}`);
  await page.locator(".wall-stream li", { hasText: category }).waitFor();
  expect(await page.locator(".wall-stream li").first().getAttribute("data-fresh")).toBe("true");
  const isPulse = async (): Promise<boolean> => {
    const [red, green, blue] = commonest(await mapPicture(page), place, 3);
    return Math.hypot(red - 0xc2, green - 0x18, blue - 0x5b) < 12;
  };
  await until(page, isPulse);
  // Seconds later the map rests again.
  await page.clock.runFor(6000);
  await until(page, async () => !(await isPulse()));
  await until(page, async () => (await count()) === before + 1);
});

const proxies: SeverableProxy[] = [];
afterAll(() => Promise.all(proxies.map((proxy) => proxy.sever())));

test("without the server the last picture stays and says since when; on its return the wall has what it missed", async () => {
  const proxy = new SeverableProxy(inject("atlasUrl"));
  proxies.push(proxy);
  await proxy.mend();
  const { page } = await open({ width: 1366, height: 768, url: proxy.url });
  await page.goto("/wall?scene=complaints-now");
  await paused(page);
  await sceneShown(page, "complaints-now");
  await page.locator("[data-state=live]").waitFor();
  const ranking = await textOf(page.locator("[data-kind=ranking] .wall-ranking"));
  await proxy.sever();
  await page.locator("[data-badge=unavailable]").waitFor();
  expect(await textOf(page.locator("[data-badge=unavailable]"))).toMatch(/自 \d\d:\d\d:\d\d 起/);
  expect(await textOf(page.locator("[data-kind=ranking] .wall-ranking"))).toBe(ranking);
  expect(await page.locator(".wall-map").getAttribute("data-visible")).toBe("true");
  const missed = await recordComplaint(`断线期间${Date.now()}`);
  await proxy.mend();
  await expect.poll(() => page.locator("[data-badge=unavailable]").count()).toBe(0);
  await page.locator(".wall-stream li", { hasText: missed }).waitFor();
  await page.locator("[data-state=live]").waitFor();
  const heard = await recordComplaint(`恢复之后${Date.now()}`);
  await page.locator(".wall-stream li", { hasText: heard }).waitFor();
});
