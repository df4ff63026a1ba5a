import type { Page } from "playwright-core";
import { afterAll, expect, inject, test } from "vitest";
import { browserForFile, textOf } from "./atlas-page.ts";
import { recordComplaint } from "./record-complaint.ts";
import { SeverableProxy } from "./severable-proxy.ts";

const { open } = browserForFile();
/** Of the wall's height: what stands on it is read from metres away. */
const SMALLEST_TEXT = 0.0125;
const SIZES = [
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
  [5760, 1080],
] as const;

/** The scene that is shown, once all of it is there and its map is drawn. */
async function sceneShown(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const scene = document.querySelector<HTMLElement>(`.wall-scene[data-phase=shown][data-scene="${wanted}"]`);
    if (scene?.dataset.ready !== "true" || document.querySelector("[data-phase=leaving]")) return false;
    const hasMap = scene.querySelector("[data-kind=map],[data-kind=heatmapPlayback]") !== null;
    return !hasMap || document.querySelector<HTMLElement>(".wall-map")?.dataset.visible === "true";
  }, name);
}

interface Seen {
  scrolls: boolean;
  overlaps: string[];
  outside: string[];
  smallestText: number;
  smallestWords: string;
  canvas: [number, number] | null;
}

/** What is wrong with the picture, measured in the page. */
const look = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const panels = [...document.querySelectorAll<HTMLElement>(".wall-scene[data-phase=shown] .wall-panel")];
    const boxes = panels.map((panel) => ({ kind: panel.dataset.kind!, ...panel.getBoundingClientRect().toJSON() }));
    const overlaps = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.kind} on ${b.kind}`),
    );
    const outside = boxes
      .filter((box) => box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
      .map(({ kind }) => kind);
    let smallestText = Number.POSITIVE_INFINITY;
    let smallestWords = "";
    const walker = document.createTreeWalker(document.querySelector(".wall")!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (!node.nodeValue?.trim() || element.getClientRects().length === 0) continue;
      if (element.closest(".map-zoom, .maplibregl-ctrl, title, style") || !element.checkVisibility()) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < smallestText) [smallestText, smallestWords] = [size, node.nodeValue];
    }
    const root = document.scrollingElement!;
    const canvas = document.querySelector<HTMLCanvasElement>(".wall-map canvas");
    const shown = canvas?.getBoundingClientRect();
    return {
      scrolls: root.scrollWidth > innerWidth || root.scrollHeight > innerHeight,
      overlaps,
      outside,
      smallestText,
      smallestWords,
      canvas:
        canvas && shown
          ? [canvas.width / (shown.width * devicePixelRatio), canvas.height / (shown.height * devicePixelRatio)]
          : null,
    };
  });

test("at any size, and from one to another, nothing scrolls, overlaps, sticks out or is too small to read", async () => {
  const { page, complaints, foreign } = await open({ width: SIZES[0][0], height: SIZES[0][1] });
  await page.goto("/wall?scene=complaints-now");
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await sceneShown(page, "complaints-now");
    await expect.poll(async () => (await look(page)).scrolls, { timeout: 20_000 }).toBe(false);
    // Charts take the new size of text a moment after the box has changed.
    const tooSmall = async (): Promise<string | null> => {
      const { smallestText, smallestWords } = await look(page);
      return smallestText / height >= SMALLEST_TEXT ? null : smallestWords;
    };
    await expect.poll(tooSmall, { timeout: 20_000 }).toBeNull();
    const size = `${width} × ${height}`;
    const astray = async () => {
      const { scrolls, overlaps, outside } = await look(page);
      return { size, scrolls, overlaps, outside };
    };
    await expect.poll(astray, { timeout: 20_000 }).toEqual({ size, scrolls: false, overlaps: [], outside: [] });
    // The map has as many pixels as its place on the wall.
    await expect
      .poll(async () => (await look(page)).canvas?.map((share) => Math.round(share * 100)), { timeout: 20_000 })
      .toEqual([100, 100]);
  }
  expect([...complaints, ...foreign]).toEqual([]);
  await page.context().close();
});

test("keys turn the scenes over one map, pause holds them, help lists the keys, the cursor rests", async () => {
  const { page, complaints } = await open({ width: 1366, height: 768 });
  await page.goto("/wall");
  await sceneShown(page, "old-neighbourhoods");
  await page.evaluate(() => {
    document.querySelector<HTMLElement>(".wall-map canvas")!.dataset.kept = "yes";
  });
  await page.keyboard.press("ArrowRight");
  await sceneShown(page, "complaints-now");
  await page.keyboard.press("PageDown");
  await sceneShown(page, "complaints-playback");
  const caption = page.locator(".wall-caption");
  const before = await textOf(caption);
  await expect.poll(() => textOf(caption)).not.toBe(before);
  await page.keyboard.press("Space");
  await page.locator("[data-badge=paused]").waitFor();
  const held = await textOf(caption);
  await page.waitForTimeout(1500);
  expect(await textOf(caption)).toBe(held);
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
  await expect.poll(() => page.locator(".wall-page").getAttribute("data-quiet"), { timeout: 10_000 }).toBe("true");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the playlist turns by itself, a presenter takes over and drills, and after a minute it goes on", async () => {
  const { page } = await open({ width: 1366, height: 768 });
  await page.clock.install();
  await page.goto("/wall");
  await page.clock.runFor(3000);
  await expect
    .poll(
      async () => {
        await page.clock.runFor(1000);
        return page.locator(".wall").getAttribute("data-scene");
      },
      { timeout: 60_000 },
    )
    .toBe("complaints-now");
  await page.keyboard.press("t");
  expect(await textOf(page.locator("[data-badge=presenting]"))).toMatch(/人工演示中，\d+ 秒后恢复轮播/);
  await page.clock.runFor(40_000);
  expect(await page.locator(".wall").getAttribute("data-scene")).toBe("complaints-now");
  // Half a minute at the dwell of this scene has passed; a movement starts the minute anew.
  await page.mouse.move(600, 400);
  await page.clock.runFor(40_000);
  expect(await page.locator("[data-badge=presenting]").count()).toBe(1);
  await page.clock.runFor(25_000);
  expect(await page.locator("[data-badge=presenting]").count()).toBe(0);
  await expect
    .poll(
      async () => {
        await page.clock.runFor(2000);
        return page.locator(".wall").getAttribute("data-scene");
      },
      { timeout: 60_000 },
    )
    .toBe("complaints-playback");
  await page.context().close();
});

test("a complaint is on the wall within a second of being acknowledged, the map pulses, the counts follow", async () => {
  const { page } = await open({ width: 1366, height: 768 });
  await page.goto("/wall?scene=complaints-now");
  await sceneShown(page, "complaints-now");
  await page.locator("[data-kind=complaintStream]", { hasText: "实时推送" }).waitFor();
  const count = async (): Promise<number> =>
    Number((await textOf(page.locator("[data-count=month] dd"))).replaceAll(/\D/g, ""));
  const before = await count();
  const category = `墙面测试${Date.now()}`;
  // Waited for as it happens in the page, on the page's own clock.
  const seen = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const check = (): void => {
          if (!document.querySelector(".wall-stream li")?.textContent?.includes(wanted)) return;
          watch.disconnect();
          resolve(Date.now());
        };
        const watch = new MutationObserver(check);
        watch.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    category,
  );
  await recordComplaint(category);
  const acknowledged = Date.now();
  // One second is the promise; a busy machine's scheduling gets half of one more.
  expect((await seen) - acknowledged).toBeLessThanOrEqual(1500);
  expect(await page.locator(".wall-stream li").first().getAttribute("data-fresh")).toBe("true");
  await expect.poll(count, { timeout: 20_000 }).toBe(before + 1);
  await page.context().close();
});

const proxies: SeverableProxy[] = [];
afterAll(() => Promise.all(proxies.map((proxy) => proxy.sever())));

test("without the server the last picture stays and says since when; on its return the wall has what it missed", async () => {
  const proxy = new SeverableProxy(inject("atlasUrl"));
  proxies.push(proxy);
  await proxy.mend();
  const { page } = await open({ width: 1366, height: 768, url: proxy.url });
  await page.goto("/wall?scene=complaints-now");
  await sceneShown(page, "complaints-now");
  await page.locator("[data-state=live]").waitFor();
  const ranking = await textOf(page.locator("[data-kind=ranking] .wall-ranking"));
  await proxy.sever();
  await page.locator("[data-badge=away]").waitFor();
  expect(await textOf(page.locator("[data-badge=away]"))).toMatch(/自 \d\d:\d\d:\d\d 起/);
  expect(await textOf(page.locator("[data-kind=ranking] .wall-ranking"))).toBe(ranking);
  expect(await page.locator(".wall-map").getAttribute("data-visible")).toBe("true");
  const missed = await recordComplaint(`断线期间${Date.now()}`);
  await proxy.mend();
  await expect.poll(() => page.locator("[data-badge=away]").count(), { timeout: 30_000 }).toBe(0);
  await page.locator(".wall-stream li", { hasText: missed }).waitFor();
  await page.locator("[data-state=live]").waitFor();
  const heard = await recordComplaint(`恢复之后${Date.now()}`);
  await page.locator(".wall-stream li", { hasText: heard }).waitFor();
  await page.context().close();
});
