import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { open, opened, settled, textOf } from "./atlas-page.ts";
import { boundaries, clickPlace, commonest, interiorPoint, mapPicture, placeOf } from "./map-pixels.ts";
import { painted } from "./painted.ts";
import { SeverableProxy } from "./severable-proxy.ts";

let proxy: SeverableProxy;

beforeAll(async () => {
  proxy = new SeverableProxy(inject("atlasUrl"));
  await proxy.mend();
});
afterAll(() => proxy.sever());

/** Gives the page a token, as the server does where one is set: in its configuration and in its content security policy. */
async function withToken(page: Page, token: string): Promise<void> {
  await page.route("**/config.json", (route) => route.fulfill({ json: { mapboxToken: token, demo: true } }));
  await page.route(
    (url) => url.pathname === "/",
    async (route) => {
      const response = await route.fetch();
      const policy = response.headers()["content-security-policy"]!;
      const widened = policy.replace(
        "connect-src 'self'",
        "connect-src 'self' https://api.mapbox.com https://events.mapbox.com",
      );
      await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": widened } });
    },
  );
}

/** Answers for Mapbox, so that nothing leaves the machine. */
async function answerForMapbox(page: Page, status: number): Promise<void> {
  await page.route(/^https:\/\/(api|events)\.mapbox\.com\//, (route) =>
    route.fulfill({ status, headers: { "access-control-allow-origin": "*" }, json: {} }),
  );
}

/** Of the sheet that the page lays for printing: the share of its pixels that are dark, as letters and lines are. All, while what draws it is on its way. */
const printedDark = (page: Page): Promise<number> =>
  page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const sheet = document.querySelector<HTMLCanvasElement>(".print-map canvas");
    if (sheet === null) return 1;
    const { data } = sheet.getContext("2d")!.getImageData(0, 0, sheet.width, sheet.height);
    let dark = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i]! + data[i + 1]! + data[i + 2]! < 180) dark++;
    dispatchEvent(new Event("afterprint"));
    return (4 * dark) / data.length;
  });

test("with a token Mapbox GL JS draws the same tree, prints it light at once from a dark screen, and only that engine is fetched", async () => {
  const { page, foreign, complaints } = await open({ sharp: true, first: true });
  const scripts: string[] = [];
  page.on("request", (request) => scripts.push(new URL(request.url()).pathname));
  await withToken(page, "pk.eyJ1IjoidGVzdCJ9.test");
  await answerForMapbox(page, 200);
  await opened(page, "/?indicator=complaints_per_1000_households&theme=dark", "370000 CITY", "regions:16");
  expect(await page.locator(".map").getAttribute("data-engine")).toBe("mapbox");
  const shapes = await boundaries("/boundaries/370000/CITY.geojson");
  const picture = await mapPicture(page);
  const colours = new Set<string>();
  for (const shape of shapes.features)
    colours.add(commonest(picture, await placeOf(page, interiorPoint(shape)), 26).join());
  expect(colours.size).toBeGreaterThanOrEqual(5);
  await expect.poll(() => printedDark(page)).toBeLessThan(0.15);
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  await painted(page, "370000 CITY", "regions:16");
  const city = shapes.features[0]!;
  await clickPlace(page, interiorPoint(city));
  await painted(page, `${city.properties.code} COUNTY`);
  expect(scripts.filter((path) => /maplibre/.test(path))).toEqual([]);
  expect(foreign.filter((url) => !/^https:\/\/(api|events)\.mapbox\.com\//.test(url))).toEqual([]);
  expect(foreign.length).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test("a token that Mapbox refuses falls back to MapLibre", async () => {
  const { page } = await open({ sharp: true, first: true });
  await withToken(page, "pk.eyJ1IjoidGVzdCJ9.wrong");
  await answerForMapbox(page, 401);
  await page.goto("/");
  await expect.poll(() => page.locator(".map").getAttribute("data-engine")).toBe("maplibre");
  await painted(page, "370000 CITY", "regions:16");
});

test("while the server is away the last picture stays with a badge, and the page recovers by itself", async () => {
  const { page } = await open({ sharp: true, url: proxy.url });
  await page.goto("/?indicator=estates");
  // The panels around the map come after it and give it its final size.
  await page.locator(".ranking [data-region]").first().waitFor();
  await settled(page);
  await painted(page, "370000 CITY estates");
  const before = await mapPicture(page);
  await proxy.sever();
  await page.locator(".badge.unavailable").waitFor();
  expect(await textOf(page.locator(".badge.unavailable"))).toMatch(/服务器自 \d+:\d+:\d+ 起无响应/);
  const after = await mapPicture(page);
  expect(after.data.equals(before.data)).toBe(true);
  expect(await page.locator(".ranking [data-region]").count()).toBe(16);
  await proxy.mend();
  await expect.poll(() => page.locator(".badge.unavailable").count()).toBe(0);
});

test("what was asked for while the server was away is answered when it returns", async () => {
  const { page } = await open({ url: proxy.url });
  await opened(page, "/?indicator=estates", "370000 CITY estates");
  const second = page.locator(".ranking [data-region]").nth(1);
  const code = (await second.getAttribute("data-region"))!;
  await proxy.sever();
  await second.click();
  await page.locator(".badge.unavailable").waitFor();
  expect(await page.locator(".map").getAttribute("data-painted")).toContain("370000 CITY");
  await proxy.mend();
  await painted(page, `${code} COUNTY estates`);
  expect(await page.locator(".badge.unavailable").count()).toBe(0);
});

test("the explorer works from our own origin: editor, workers, a query", async () => {
  const { page, foreign, complaints } = await open();
  await page.goto("/explore");
  await page.locator(".query-pane .monaco-editor .view-lines").first().waitFor();
  await page.locator(".commands .primary").click();
  await page.locator(".status-line[data-state=DONE]").waitFor();
  await page.locator("#result-json").click();
  await expect.poll(() => textOf(page.locator(".result-window .view-lines"))).toContain("choropleth");
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});
