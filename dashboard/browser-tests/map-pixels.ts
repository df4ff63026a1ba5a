import type { Feature, FeatureCollection } from "geojson";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { inject } from "vitest";
import type { Shape } from "../src/geometry/shape.ts";
import { greyed } from "../src/map/symbolization.ts";

export type Rgb = [red: number, green: number, blue: number];
export interface Place {
  readonly x: number;
  readonly y: number;
}
export type Shapes = FeatureCollection<Shape, { code: string }>;

/** The map as it is on the screen. */
export async function mapPicture(page: Page): Promise<PNG> {
  return PNG.sync.read(await page.locator(".map canvas").first().screenshot());
}

export async function boundaries(path: string): Promise<Shapes> {
  const response = await fetch(inject("atlasUrl") + path);
  return (await response.json()) as Shapes;
}

/** A point well inside a shape: the middle of the widest stretch on any of some parallels. [longitude, latitude] */
export function interiorPoint(feature: Feature<Shape>): [number, number] {
  const polygons = feature.geometry.type === "Polygon" ? [feature.geometry.coordinates] : feature.geometry.coordinates;
  let best: { point: [number, number]; width: number } = { point: [0, 0], width: -1 };
  for (const rings of polygons) {
    const lats = rings[0]!.map((position) => position[1]!);
    const [south, north] = [Math.min(...lats), Math.max(...lats)];
    for (const share of [0.3, 0.4, 0.5, 0.6, 0.7]) {
      const lat = south + (north - south) * share;
      const crossings = rings
        .flatMap((ring) =>
          ring.slice(1).flatMap((b, i) => {
            const a = ring[i]!;
            if (a[1]! > lat === b[1]! > lat) return [];
            return [a[0]! + ((lat - a[1]!) / (b[1]! - a[1]!)) * (b[0]! - a[0]!)];
          }),
        )
        .sort((a, b) => a - b);
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        const width = crossings[i + 1]! - crossings[i]!;
        if (width > best.width) best = { point: [(crossings[i]! + crossings[i + 1]!) / 2, lat], width };
      }
    }
  }
  return best.point;
}

/** Where a place is drawn, in CSS pixels from the map's corner, by Web Mercator (512-pixel tiles) about the view the map reports once it rests. */
export async function placeOf(page: Page, [lon, lat]: [number, number]): Promise<Place> {
  const map = page.locator(".map").first();
  const view = await page.waitForFunction(() => document.querySelector<HTMLElement>(".map")?.dataset.view);
  const [centreLon, centreLat, zoom] = String(await view.jsonValue())
    .split(",")
    .map(Number);
  const { width, height } = (await map.boundingBox())!;
  const world = 512 * 2 ** zoom!;
  const x = (degrees: number): number => (degrees / 360) * world;
  const y = (degrees: number): number =>
    (-Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI)) * world;
  return { x: width / 2 + x(lon) - x(centreLon!), y: height / 2 + y(lat) - y(centreLat!) };
}

export async function clickPlace(page: Page, point: [number, number]): Promise<void> {
  await page.locator(".map").click({ position: await placeOf(page, point) });
}

/** The commonest colour in a square about a place, so that a name written there does not count. */
export function commonest(picture: PNG, { x, y }: Place, reach = 14): Rgb {
  const counts = new Map<number, number>();
  for (let row = Math.round(y) - reach; row <= y + reach; row++)
    for (let column = Math.round(x) - reach; column <= x + reach; column++) {
      if (row < 0 || column < 0 || row >= picture.height || column >= picture.width) continue;
      const at = (row * picture.width + column) * 4;
      const colour = (picture.data[at]! << 16) | (picture.data[at + 1]! << 8) | picture.data[at + 2]!;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  const [colour] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, -1]);
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** Which of some colours has most pixels in a square about a place, give or take a trace; names written there do not count. Null: none. */
export function commonestOf(picture: PNG, { x, y }: Place, colours: readonly Rgb[], reach = 26): Rgb | null {
  const counts = colours.map(() => 0);
  for (let row = Math.max(0, Math.round(y) - reach); row <= Math.min(picture.height - 1, y + reach); row++)
    for (let column = Math.max(0, Math.round(x) - reach); column <= Math.min(picture.width - 1, x + reach); column++) {
      const at = (row * picture.width + column) * 4;
      const pixel: Rgb = [picture.data[at]!, picture.data[at + 1]!, picture.data[at + 2]!];
      const nearest = colours.findIndex((colour) => distance(colour, pixel) <= 5);
      if (nearest >= 0) counts[nearest]! += 1;
    }
  const most = Math.max(...counts);
  return most === 0 ? null : colours[counts.indexOf(most)]!;
}

/** How many pixels differ by more than a trace. */
export function differing(a: PNG, b: PNG): number {
  let count = 0;
  for (let at = 0; at < a.data.length; at += 4)
    if ([0, 1, 2].some((channel) => Math.abs(a.data[at + channel]! - b.data[at + channel]!) > 12)) count += 1;
  return count;
}

/** Colour laid over a ground, as the map lays fills over its paper. */
export function over(colour: Rgb, ground: Rgb, opacity: number): Rgb {
  return colour.map((channel, i) => Math.round(channel * opacity + ground[i]! * (1 - opacity))) as Rgb;
}

export function distance(a: Rgb, b: Rgb): number {
  return Math.max(...a.map((channel, i) => Math.abs(channel - b[i]!)));
}

/** Each class's colour as it lies on the light paper, and after them as it does where counts are small. Opaque colours of the legend. */
export function asPainted(colours: readonly Rgb[]): Rgb[] {
  const hex = (colour: Rgb): string => `#${colour.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
  const rgb = (colour: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Rgb;
  return [...colours, ...colours.map((colour) => rgb(greyed(hex(colour), "light")))].map((colour) =>
    over(colour, [0xf6, 0xf8, 0xfa], 0.92),
  );
}

/** Colours of the regions' classes as the legend shows them, lowest class first. */
export async function legendColours(page: Page): Promise<Rgb[]> {
  const styles = await page
    .locator("[data-legend=regions] li[data-count] i")
    .evaluateAll((swatches) => swatches.map((swatch) => getComputedStyle(swatch).backgroundColor));
  return styles.map((style) => style.match(/\d+/g)!.slice(0, 3).map(Number) as Rgb).reverse();
}
