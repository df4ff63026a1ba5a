import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { ask, onePage, open, opened, textOf, visit } from "./atlas-page.ts";
import { commonest, distance, mapPicture, placeOf } from "./map-pixels.ts";
import { painted } from "./painted.ts";

const DAYS = { from: "2026-01-01", to: "2026-06-30" };
const PLAY = `heat=play&heatFrom=${DAYS.from}&heatTo=${DAYS.to}&step=month&indicator=estates`;

interface Frames {
  froms: string[];
  totals: number[];
  longitudes: number[];
  latitudes: number[];
  frames: number[];
  cells: number[];
  weights: number[];
  weight98: number;
  cellDegrees: number;
}
const framesOfApi = async (): Promise<Frames> =>
  (
    await ask<{ complaintHeatmapFrames: Frames }>(
      `query ($filter: ComplaintFilter) { complaintHeatmapFrames(filter: $filter, step: MONTH) {
        froms totals longitudes latitudes frames cells weights weight98 cellDegrees } }`,
      { filter: { under: "370000", ...DAYS } },
    )
  ).complaintHeatmapFrames;

/** Across, of the picture that `/` has on A4. */
const A4_MAP_MM = 165;

const slider = (page: Page) => page.locator(".heat-bars[role=slider]");

/** Goes to a frame by the slider's keys and waits until the map has drawn its first day. */
async function showFrame(page: Page, frame: number, from: string): Promise<void> {
  await slider(page).focus();
  await page.keyboard.press("Home");
  for (let i = 0; i < frame; i++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => slider(page).getAttribute("data-frame")).toBe(String(frame));
  await painted(page, `@${from} `);
}

const deskPage = onePage();

test("every frame's count is the API's, one request brings them all, and the link names the frame", async () => {
  const { page, complaints } = await deskPage();
  let asked = 0;
  page.on("request", (request) => {
    if (request.postData()?.includes("ComplaintHeatFrames")) asked += 1;
  });
  await visit(page, `/?${PLAY}`);
  await slider(page).waitFor();
  const { totals, froms } = await framesOfApi();
  const byMonth = await ask<{ complaintStatistics: { month: string; complaints: number }[] }>(
    "query ($filter: ComplaintFilter) { complaintStatistics(filter: $filter, groupBy: [MONTH]) { month complaints } }",
    { filter: { under: "370000", ...DAYS } },
  );
  expect(byMonth.complaintStatistics.map(({ month }) => `${month}-01`)).toEqual(froms);
  // Complaints without a place are counted there, and lie on no map.
  for (const [i, total] of totals.entries())
    expect(total).toBeLessThanOrEqual(byMonth.complaintStatistics[i]!.complaints);
  for (const [i, total] of totals.entries()) {
    expect((await textOf(page.locator(".heat-dates"))).split(/\s+/).join(" ")).toBe(
      `2026年${i + 1}月 ${total.toLocaleString("zh-CN")} 件`,
    );
    expect(await textOf(page.locator("[data-legend=heat]"))).toContain(`共 ${total.toLocaleString("zh-CN")} 件`);
    await slider(page).press("ArrowRight");
  }
  await expect.poll(() => new URL(page.url()).searchParams.get("frame")).toBe("2026-06-01");
  expect(asked).toBe(1);
  expect(complaints).toEqual([]);
});

test("one scale of colours for all frames: the legend says it, and equal densities have one colour", async () => {
  const { froms, frames, cells, weights, longitudes, latitudes, cellDegrees, weight98, totals } = await framesOfApi();
  // A cell that weighs the same in two frames, with nothing near it in either, so that no neighbour adds to it.
  const alone = (frame: number, cell: number): boolean =>
    frames.every((other, i) => {
      if (other !== frame || cells[i] === cell) return true;
      const [lon, lat] = [longitudes[cells[i]!]! - longitudes[cell]!, latitudes[cells[i]!]! - latitudes[cell]!];
      return Math.hypot(lon, lat) > 5 * cellDegrees;
    });
  const lone = weights.flatMap((weight, i) =>
    alone(frames[i]!, cells[i]!) ? [{ frame: frames[i]!, cell: cells[i]!, weight }] : [],
  );
  const pair = lone.flatMap((a) =>
    lone.flatMap((b) => (b.cell === a.cell && b.frame > a.frame && b.weight === a.weight ? [[a, b] as const] : [])),
  )[0]!;
  expect(pair).toBeDefined();
  const [first, second] = pair;
  const without = totals.findIndex(
    (_, frame) =>
      !frames.some(
        (other, i) =>
          other === frame &&
          Math.hypot(longitudes[cells[i]!]! - longitudes[first.cell]!, latitudes[cells[i]!]! - latitudes[first.cell]!) <
            5 * cellDegrees,
      ),
  );
  const place: [number, number] = [longitudes[first.cell]!, latitudes[first.cell]!];

  const { page } = await open({ sharp: true });
  // With all that lies about the heat: what came between two frames would change their colours.
  await opened(page, `/?${PLAY}&at=${place[0].toFixed(4)},${place[1].toFixed(4)},9.00`, "regions:16", "@");
  const legend = page.locator("[data-legend=heat]");
  const colourAt = async (frame: number) => {
    await showFrame(page, frame, froms[frame]!);
    return commonest(await mapPicture(page), await placeOf(page, place), 2);
  };
  const scales: string[] = [];
  const colours = [];
  for (const { frame } of [first, second]) {
    colours.push(await colourAt(frame));
    scales.push(`${await legend.getAttribute("data-domain")} ${await textOf(legend.locator(".ticks"))}`);
  }
  expect(distance(colours[0]!, colours[1]!)).toBeLessThanOrEqual(3);
  expect(new Set(scales).size).toBe(1);
  expect(scales[0]).toMatch(new RegExp(`^${weight98} 0`));
  expect(await textOf(legend)).toContain("件/格·月");
  // And it is the heat that has the colour, not the ground.
  if (without >= 0) expect(distance(await colourAt(without), colours[0]!)).toBeGreaterThan(12);
});

test("plays by Space, steps by arrows, ends by itself; too many frames are refused in words", async () => {
  const { page } = await deskPage();
  await visit(page, `/?${PLAY}`);
  await slider(page).waitFor();
  const playing = () => page.locator(".playback").getAttribute("data-playing");
  expect(await playing()).toBe("false");
  await page.locator("[name=speed]").selectOption("8");
  await slider(page).press(" ");
  expect(await playing()).toBe("true");
  await expect.poll(playing).toBe("false");
  expect(await slider(page).getAttribute("aria-valuenow")).toBe("6");
  await slider(page).press("ArrowLeft");
  expect(await slider(page).getAttribute("aria-valuetext")).toContain("2026年5月");
  await visit(page, `/?heat=play&heatFrom=2024-12-01&heatTo=2026-06-30&step=day`);
  expect(await textOf(page.locator(".playback [role=alert]"))).toContain("共 577 帧，超过上限 400 帧");
});

test("a saved picture has map, legend and captions at the device's pixels", async () => {
  const { page } = await open({ sharp: true, width: 1280, height: 800 });
  await opened(page, "/?indicator=complaints_per_1000_households", "370000 CITY", "regions:16");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".map-save").click()]);
  expect(download.suggestedFilename()).toBe("370000-complaints_per_1000_households-2026-11.png");
  const picture = PNG.sync.read(await readFile((await download.path())!));
  const map = (await page.locator(".map").boundingBox())!;
  // 20 px round it, 16 px and 280 px of legend beside it.
  expect(picture.width).toBe(Math.round(map.width) + 2 * 20 + 16 + 280);
  expect(picture.height).toBeGreaterThan(Math.round(map.height) + 100);
  const onScreen = await mapPicture(page);
  const coloursIn = (left: number, top: number, width: number, height: number): Set<number> => {
    const found = new Set<number>();
    for (let y = top; y < top + height; y += 2)
      for (let x = left; x < left + width; x += 2) {
        const at = (y * picture.width + x) * 4;
        found.add((picture.data[at]! << 16) | (picture.data[at + 1]! << 8) | picture.data[at + 2]!);
      }
    return found;
  };
  const top = picture.height - 20 - Math.round(map.height) - 100;
  const mapColours = coloursIn(20, Math.max(top, 100), Math.round(map.width), Math.round(map.height) - 100);
  expect(mapColours.size).toBeGreaterThan(50);
  const swatches = await page
    .locator("[data-legend=regions] li[data-count] i")
    .evaluateAll((marks) =>
      marks.map((mark) => getComputedStyle(mark).backgroundColor.match(/\d+/g)!.slice(0, 3).map(Number)),
    );
  const inLegend = coloursIn(20 + Math.round(map.width) + 16, 60, 280, 300);
  for (const [red, green, blue] of swatches) expect(inLegend).toContain((red! << 16) | (green! << 8) | blue!);
  expect(onScreen.width).toBe(Math.round(map.width));
});

test("a saved picture of two compared maps holds both, each with its caption and legend", async () => {
  const { page, complaints } = await open({ sharp: true, width: 1600, height: 900 });
  await page.goto("/?indicator=estates&versus=complaints_per_1000_households&month=2026-10");
  await page.locator(".half.second .map[data-painted*='complaints_per_1000_households']").waitFor();
  await painted(page, "370000 CITY estates", "regions:16");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".map-save").click()]);
  const picture = PNG.sync.read(await readFile((await download.path())!));
  const widths = await page.locator(".map").evaluateAll((maps) => maps.map((map) => map.clientWidth));
  // Side by side as on the screen: 20 px round both, 24 px between.
  expect(picture.width).toBe(widths[0]! + widths[1]! + 2 * 20 + 24);
  const inHalf = (left: number, width: number): Set<number> => {
    const found = new Set<number>();
    for (let y = 0; y < picture.height; y++)
      for (let x = left; x < left + width; x++) {
        const at = (y * picture.width + x) * 4;
        found.add((picture.data[at]! << 16) | (picture.data[at + 1]! << 8) | picture.data[at + 2]!);
      }
    return found;
  };
  for (const [half, left, width] of [
    ["first", 20, widths[0]!],
    ["second", 20 + widths[0]! + 24, widths[1]!],
  ] as const) {
    const seen = inHalf(left, width);
    expect(seen.size, half).toBeGreaterThan(50);
    const swatches = await page
      .locator(`.half.${half} [data-legend=regions] li[data-count] i`)
      .evaluateAll((marks) =>
        marks.map((mark) => getComputedStyle(mark).backgroundColor.match(/\d+/g)!.slice(0, 3).map(Number)),
      );
    expect(swatches.length, half).toBeGreaterThan(2);
    for (const [red, green, blue] of swatches) expect(seen, half).toContain((red! << 16) | (green! << 8) | blue!);
  }
  expect(complaints).toEqual([]);
});

test("printed from the browser's own menu, the page has the map too, light from a dark screen, which is as before afterwards", async () => {
  const { page, complaints } = await open({ sharp: true, width: 1280, height: 800 });
  await opened(page, "/?indicator=complaints_per_1000_households&theme=dark", "370000 CITY", "regions:16");
  await page.locator(".ranking [data-region]").first().waitFor();
  const mapWidth = await page.locator(".map").evaluate((map) => map.clientWidth);
  // What is written on the sheet, and how large: its pictures' pixels are its widths on A4.
  await page.evaluate(() => {
    const written: (readonly [text: string, pixels: number])[] = [];
    Object.assign(window, { written });
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
      written.push([text, Number(/([\d.]+)px/.exec(this.font)![1])]);
      fillText.call(this, text, x, y);
    };
  });
  const drawn = page.evaluate(
    () =>
      new Promise<{ width: number; colours: number; darkShare: number }>((resolve) => {
        // After the page's own listener: what is on the sheet when the browser begins to print.
        addEventListener("beforeprint", () => {
          const canvas = document.querySelector<HTMLCanvasElement>(".print-map canvas");
          const { data } = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
          const colours = new Set<number>();
          let dark = 0;
          for (let i = 0; i < data.length; i += 4) {
            colours.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
            if (data[i]! + data[i + 1]! + data[i + 2]! < 180) dark++;
          }
          resolve({ width: canvas?.width ?? 0, colours: colours.size, darkShare: (4 * dark) / data.length });
        });
      }),
  );
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const { width, colours, darkShare } = await drawn;
  const written = await page.evaluate(() => (window as unknown as { written: [string, number][] }).written);
  const points = (pixels: number): number => (pixels / width) * A4_MAP_MM * (72 / 25.4);
  const sizeOf = new Map(written.map(([text, pixels]) => [text, points(pixels)]));
  const { choropleth } = await ask<{ choropleth: { values: { value: number; region: { nameZh: string } }[] } }>(
    '{ choropleth(under: "370000", indicator: "complaints_per_1000_households") { values { value region { nameZh } } } }',
  );
  const named = choropleth.values.filter(({ region }) =>
    [...sizeOf.keys()].some((text) => text === region.nameZh || `${text}市` === region.nameZh),
  );
  expect(named.length).toBeGreaterThan(12);
  const ends = choropleth.values.toSorted((a, b) => a.value - b.value);
  for (const { value, region } of [ends[0]!, ends.at(-1)!])
    expect([...sizeOf.keys()]).toEqual(expect.arrayContaining([region.nameZh, value.toFixed(2)]));
  expect([...sizeOf].filter(([, size]) => size < 7)).toEqual([]);
  expect(colours).toBeGreaterThan(200);
  // Letters and lines; a dark sheet has most of it so.
  expect(darkShare).toBeLessThan(0.15);
  const images = [...pdf.matchAll(/\/Width (\d+)/g)].map((match) => Number(match[1]));
  // The browser keeps words and legend as drawings; the map is a picture in them, at its own pixels, as far as its regions reach.
  expect(images.some((across) => across > mapWidth / 3 && across <= mapWidth)).toBe(true);
  await expect.poll(() => page.locator(".print-map canvas").count()).toBe(0);
  await painted(page, "370000 CITY", "regions:16");
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  expect(complaints).toEqual([]);
});

test("on paper there are map, figure and ranking, and no controls", async () => {
  const { page } = await open({ sharp: true, width: 1280, height: 800 });
  await page.addInitScript(() => {
    window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      document.documentElement.setAttribute("data-printed", "1");
    };
  });
  await opened(page, "/?indicator=complaints_per_1000_households", "370000 CITY", "regions:16");
  await page.locator(".ranking [data-region]").first().waitFor();
  await page.keyboard.press("Control+p");
  await page.locator("html[data-printed]").waitFor({ state: "attached" });
  await page.emulateMedia({ media: "print" });
  const size = await page.locator(".print-map canvas").evaluate((sheet: HTMLCanvasElement) => sheet.width);
  expect(size).toBeGreaterThan(600);
  for (const seen of [".print-map", ".headline", ".ranking"])
    expect([seen, await page.locator(seen).isVisible()]).toEqual([seen, true]);
  for (const unseen of [
    ".controls",
    ".map-zoom",
    ".map-tools",
    ".map canvas",
    ".head .views",
    ".trend",
    ".panel-actions",
  ])
    for (const one of await page.locator(unseen).all())
      expect([unseen, await one.isVisible()]).toEqual([unseen, false]);
  // One sheet of whichever the printer has, lying: its width and height in millimetres.
  const millimetres = (points: string | undefined): number => Math.round((Number(points) / 72) * 25.4);
  for (const { format, sheet } of [
    { format: "A4", sheet: [297, 210] },
    { format: "A3", sheet: [420, 297] },
  ]) {
    const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString("latin1");
    const sheets = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)];
    expect([format, sheets.map(([, width, height]) => [millimetres(width), millimetres(height)])]).toEqual([
      format,
      [sheet],
    ]);
  }
});
