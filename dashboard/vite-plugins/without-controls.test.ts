import { expect, test } from "vitest";
import { withoutControls } from "./without-controls.ts";

test("of MapLibre's sheet the styles of its own controls are left out, of no other sheet any", () => {
  const left = (file: string, selectors: string[]): string[] => {
    let kept = selectors;
    const rule = {
      selectors,
      source: { input: { file } },
      remove: () => {
        kept = [];
      },
    };
    withoutControls.Rule(rule);
    return kept.length === 0 ? [] : rule.selectors;
  };
  const sheet = "/packages/maplibre-gl/dist/maplibre-gl.css";
  expect(left(sheet, ["a.maplibregl-ctrl-logo", ".maplibregl-popup-tip"])).toEqual([]);
  expect(left(sheet, [".maplibregl-map", ".maplibregl-ctrl-group button"])).toEqual([".maplibregl-map"]);
  expect(left(sheet, [".maplibregl-cooperative-gesture-screen"])).toEqual([".maplibregl-cooperative-gesture-screen"]);
  expect(left("/packages/mapbox-gl/dist/mapbox-gl.css", [".mapboxgl-ctrl-logo"])).toEqual([".mapboxgl-ctrl-logo"]);
});
