import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Language } from "../../../i18n/language.ts";
import { TEXT_FONT } from "../../../theme/fonts.ts";
import { type Drawing, isOneOf, LINES, POINTS } from "./drawing.ts";
import { GREAT_ROADS, LESSER_ROADS } from "./roads.ts";
import type { VectorColours } from "./vector-colours.ts";

const NAME: Readonly<Record<Language, ExpressionSpecification>> = {
  zh: ["coalesce", ["get", "name:zh-Hans"], ["get", "name:zh"], ["get", "name"], ""],
  en: ["coalesce", ["get", "name:en"], ["get", "name"], ""],
};
/** Inland waters; names of seas are a matter for an approved map, as those of countries are. */
const WATERS = ["lake", "reservoir", "pond", "water", "basin", "river", "canal"];

/** Settlements: at which zooms, and how large, pixels. No countries, provinces or islands. */
const PLACES = [
  {
    id: "quarter-name",
    kinds: ["suburb", "quarter", "neighbourhood", "macrohood", "village", "hamlet"],
    minzoom: 12.5,
    maxzoom: 18,
    size: 11,
  },
  { id: "town-name", kinds: ["town", "borough"], minzoom: 9, maxzoom: 14, size: 12 },
  { id: "city-name", kinds: ["city"], minzoom: 5, maxzoom: 12, size: 13.5 },
] as const;

/**
 * Names of roads, waters and settlements, least first: engines place text from the top layer down.
 * `taken`: names that are not written, since the map says them already.
 */
export function nameDrawings(
  { name }: VectorColours,
  { language, textScale, taken }: { language: Language; textScale: number; taken: readonly string[] },
): Drawing[] {
  const text = NAME[language];
  const layout = (pixels: number) => ({
    "text-field": text,
    "text-font": TEXT_FONT,
    "text-size": pixels * textScale,
    "text-padding": 4 * textScale,
  });
  const along = (pixels: number) => ({
    ...layout(pixels),
    "symbol-placement": "line" as const,
    "symbol-spacing": 400 * textScale,
  });
  const paint = (ink: string) => ({
    "text-color": ink,
    "text-halo-color": name.halo,
    "text-halo-width": 1.3 * textScale,
  });
  const roadName = (id: string, kinds: readonly string[], minzoom: number): Drawing => ({
    id,
    type: "symbol",
    on: ["roads", "transportation_name"],
    minzoom,
    filter: ["all", LINES, isOneOf(kinds)],
    layout: along(10.5),
    paint: paint(name.text),
  });
  return [
    roadName("lesser-road-name", LESSER_ROADS, 14.5),
    roadName("great-road-name", GREAT_ROADS, 12.5),
    {
      id: "river-name",
      type: "symbol",
      on: ["water", "waterway", "water_name"],
      minzoom: 11,
      filter: ["all", LINES, isOneOf(WATERS)],
      layout: along(11),
      paint: paint(name.water),
    },
    {
      id: "lake-name",
      type: "symbol",
      on: ["water", "water_name"],
      minzoom: 10,
      filter: ["all", POINTS, isOneOf(WATERS)],
      layout: { ...layout(11), "text-max-width": 6 },
      paint: paint(name.water),
    },
    ...PLACES.map(
      ({ id, kinds, size, ...zooms }): Drawing => ({
        id,
        type: "symbol",
        on: ["place", "places"],
        ...zooms,
        filter: ["all", POINTS, isOneOf(kinds), ["!", ["in", text, ["literal", [...taken]]]]],
        layout: { ...layout(size), "text-max-width": 7 },
        paint: paint(name.text),
      }),
    ),
  ];
}
