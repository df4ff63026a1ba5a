import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { open, opened, textOf } from "./atlas-page.ts";
import { LAKE_CITY } from "./lake-tile.ts";
import { commonest, distance, mapPicture, type Place, placeOf, type Rgb } from "./map-pixels.ts";
import { painted } from "./painted.ts";

/** In the Yellow Sea, where nothing of ours lies over a base map. */
const SEA: [number, number] = [121, 35];

/** A PNG of one colour. */
function tileOf([red, green, blue]: readonly [number, number, number]): Buffer {
  const tile = new PNG({ width: 256, height: 256 });
  for (let at = 0; at < tile.data.length; at += 4) tile.data.set([red, green, blue, 255], at);
  return PNG.sync.write(tile);
}

test("a base map of XYZ tiles lies under the regions, whose colours let it through, and is named", async () => {
  const { page, foreign } = await open({ sharp: true });
  const tiles = "https://tiles.example/{z}/{x}/{y}.png";
  const base = {
    id: "office",
    kind: "RASTER",
    nameZh: "政务底图",
    nameEn: "Office map",
    attribution: "测绘院",
    approvalNumber: "鲁SG（2026）001号",
    layers: [[tiles]],
    tileSize: 256,
    minZoom: 0,
    maxZoom: 18,
  };
  await page.route("**/config.json", (route) =>
    route.fulfill({ json: { mapboxToken: null, baseMaps: [base], demo: true } }),
  );
  await page.route(
    (url) => url.pathname === "/",
    async (route) => {
      const response = await route.fetch();
      const policy = (response.headers()["content-security-policy"] ?? "").replace(
        /(img-src|connect-src) 'self'/g,
        "$1 'self' https://tiles.example",
      );
      await route.fulfill({
        response,
        headers: { ...response.headers(), ...(policy === "" ? {} : { "content-security-policy": policy }) },
      });
    },
  );
  await page.route("https://tiles.example/**", (route) =>
    route.fulfill({
      body: tileOf([20, 120, 60]),
      contentType: "image/png",
      headers: { "access-control-allow-origin": "*" },
    }),
  );
  await opened(page, "/?indicator=estates", "370000 CITY estates", "regions:16");
  expect(foreign).toEqual([]);
  const before = await mapPicture(page);
  await page.locator("[data-control=base]").selectOption("office");
  await expect.poll(async () => commonest(await mapPicture(page), await placeOf(page, SEA))).toEqual([20, 120, 60]);
  expect(new URL(page.url()).searchParams.get("base")).toBe("office");
  expect(await textOf(page.locator(".base-credit"))).toBe("底图：测绘院 · 审图号：鲁SG（2026）001号");
  const inland: [number, number] = [118.9, 36.45];
  const at = await placeOf(page, inland);
  const [was, is] = [commonest(before, at), commonest(await mapPicture(page), at)];
  const towards = distance(was, [20, 120, 60]) - distance(is, [20, 120, 60]);
  expect(towards).toBeGreaterThan(10);
  expect(foreign.every((url) => url.startsWith("https://tiles.example/"))).toBe(true);
});

test("a PMTiles file that the server serves by ranges lies under the regions, with no other host asked", async () => {
  const { page, foreign, complaints } = await open({ sharp: true });
  const ranges: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith(".pmtiles")) ranges.push(request.headers().range ?? "");
  });
  await opened(page, "/?indicator=estates", "370000 CITY estates", "regions:16");
  expect(ranges).toEqual([]);
  await page.locator("[data-control=base]").selectOption("one-colour");
  await expect.poll(async () => commonest(await mapPicture(page), await placeOf(page, SEA))).toEqual([200, 60, 40]);
  expect(ranges.length).toBeGreaterThan(0);
  expect(ranges.every((range) => /^bytes=\d+-\d+$/.test(range))).toBe(true);
  expect(await textOf(page.locator(".base-credit"))).toContain("底图：测试测绘院");
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test("a PMTiles file of vector tiles is drawn as a pale map, its names in the language of the screen", async () => {
  const { page, foreign, complaints } = await open({ sharp: true });
  const [water, ink]: Rgb[] = [
    [0xc8, 0xdc, 0xea],
    [0x4f, 0x5d, 0x6b],
  ];
  await opened(page, "/?indicator=estates", "370000 CITY estates", "regions:16");
  const name = async (): Promise<number> => inked(await mapPicture(page), await placeOf(page, LAKE_CITY), ink!);
  expect(await name()).toBe(0);
  await page.locator("[data-control=base]").selectOption("lake");
  await expect.poll(name).toBeGreaterThan(20);
  const chinese = await mapPicture(page);
  const [amid, outside] = [await placeOf(page, LAKE_CITY), await placeOf(page, [LAKE_CITY[0], LAKE_CITY[1] - 1])];
  expect(commonest(chinese, amid)).toEqual(water);
  expect(commonest(chinese, outside)).toEqual([0xf6, 0xf8, 0xfa]);
  const inChinese = await name();
  await page.getByRole("button", { name: "English" }).click();
  await painted(page, " en ");
  await expect.poll(name).not.toBe(inChinese);
  expect(await name()).toBeGreaterThan(20);
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);

  // Another whose file is gone says so, and all else stays.
  await page.route("**/base-map/one-colour.pmtiles", (route) => route.fulfill({ status: 404 }));
  await page.locator("[data-control=base]").selectOption("one-colour");
  expect(await textOf(page.locator(".map-fault"))).toMatch(/^The base map cannot be shown just now: .*404/);
  await page.locator("[data-control=base]").selectOption("lake");
  await expect.poll(name).toBeGreaterThan(20);
  expect(await page.locator(".map-fault").count()).toBe(0);
});

/** How many pixels about a place have a colour, give or take a trace. */
function inked(picture: PNG, { x, y }: Place, colour: Rgb): number {
  let count = 0;
  for (let row = Math.round(y) - 15; row <= y + 15; row++)
    for (let column = Math.round(x) - 40; column <= x + 40; column++) {
      const at = (row * picture.width + column) * 4;
      if (distance([picture.data[at]!, picture.data[at + 1]!, picture.data[at + 2]!], colour) < 60) count += 1;
    }
  return count;
}
