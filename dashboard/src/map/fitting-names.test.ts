import { expect, test } from "vitest";
import { fittingNames } from "./fitting-names.ts";
import { regionLabels } from "./region-labels.ts";

interface Named {
  readonly name: string;
  readonly brief?: string;
  readonly value?: string;
  /** Degrees across; null: only its point is known. */
  readonly width: number | null;
  readonly at: readonly [longitude: number, latitude: number];
}

function labelsOf(regions: Readonly<Record<string, Named>>) {
  const all = Object.entries(regions).map(([code, region]) => ({ code, brief: region.name, value: "1", ...region }));
  return regionLabels(
    all.map(({ code, name, brief, value, at }) => ({ code, name, brief, value, centroid: at, measured: null })),
    {
      type: "FeatureCollection",
      features: all.flatMap(({ code, width, at: [x, y] }) => {
        if (width === null) return [];
        const [west, east, south, north] = [x, x + width, y, y + 2];
        const ring = [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ];
        return [
          {
            type: "Feature" as const,
            properties: { code },
            geometry: { type: "Polygon" as const, coordinates: [ring] },
          },
        ];
      }),
    },
    { colours: new Map(), faded: new Set(), onColours: true, theme: "light" },
  );
}

test("a name needs a shape as wide as its longest line", () => {
  const labels = labelsOf({
    zh: { name: "济南市", width: 0.5, at: [116, 36] },
    en: { name: "Zaozhuangshi", width: 0.5, at: [118, 36] },
    split: { name: "Jinan City", width: 0.5, at: [120, 36] },
    point: { name: "Anywhere at all", width: null, at: [117, 35] },
  });
  // At zoom 7 half a degree is 91 pixels across, at zoom 6 it is 46.
  expect(fittingNames(labels, 7, 1).codes).toEqual(["zh", "en", "split", "point"]);
  expect(fittingNames(labels, 6, 1).codes).toEqual(["zh", "point"]);
  expect(fittingNames(labels, 6, 2).codes).toEqual(["point"]);
});

test("where not every name has room, all lose the word for what they are, and their values only if that does not do", () => {
  const cities = labelsOf({
    a: { name: "济南市", brief: "济南", value: "96.6", width: 1, at: [116, 36] },
    b: { name: "泰安市", brief: "泰安", value: "90.4", width: 0.6, at: [117, 36] },
  });
  const form = (zoom: number) => fittingNames(cities, zoom, 1).form;
  expect(form(7)).toEqual({ name: "name", withValue: true });
  expect(form(5)).toEqual({ name: "brief", withValue: true });
  expect(form(4)).toEqual({ name: "brief", withValue: false });
});

test("names that would lie on one another lose their values, though each shape is wide enough", () => {
  const above = (latitude: number): Named => ({ name: "某市", value: "96.6", width: 1, at: [116, latitude] });
  const near = labelsOf({ a: above(36), b: above(36.2), c: above(36.4) });
  expect(fittingNames(near, 6, 1).form.withValue).toBe(false);
  const far = labelsOf({ a: above(36), b: above(37), c: above(38) });
  expect(fittingNames(far, 6, 1).form.withValue).toBe(true);
});
