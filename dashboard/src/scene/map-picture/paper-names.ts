import type { Point } from "geojson";
import type { MapRef } from "react-map-gl/maplibre";
import { GROUND } from "../../map/ground.ts";
import { LAYER, SOURCE } from "../../map/layers/ids.ts";
import type { RegionLabels } from "../../map/region-labels.ts";
import type { Theme } from "../../theme/theme.ts";
import type { NameToPlace } from "./place-names.ts";

/** A name as paper writes it, in pixels of the map's frame. */
export interface PaperName extends NameToPlace {
  readonly ink: string;
  readonly halo: string;
  readonly faded: boolean;
}

type Engine = ReturnType<MapRef["getMap"]>;

/** A little over the edge of a narrow shape is better than no name, as on the screen. */
const OVERHANG = 1.3;
const NAMES = [
  LAYER.regionLabel,
  LAYER.regionPointLabel,
  LAYER.regionExtremeLabel,
  LAYER.regionExtremePointLabel,
  LAYER.zoneLabel,
  LAYER.estateName,
];
const shownNames = (engine: Engine): string[] =>
  NAMES.filter((id) => engine.getLayer(id) && engine.getLayoutProperty(id, "visibility") !== "none");

/** Takes the map's names off it until the answer is called. */
export function namesAside(map: MapRef): () => void {
  const engine = map.getMap();
  const shown = shownNames(engine);
  const turn = (visibility: "none" | "visible"): void => {
    for (const id of shown) if (engine.getLayer(id)) engine.setLayoutProperty(id, "visibility", visibility);
  };
  turn("none");
  return () => turn("visible");
}

/** All that the map names where it stands, the most important first: regions, zones, then such estates as the screen has room for. */
export function paperNames(map: MapRef): PaperName[] {
  const engine = map.getMap();
  const canvas = engine.getCanvas();
  const ratio = canvas.width / canvas.clientWidth;
  const container = map.getContainer();
  const ground =
    GROUND[(container.closest("[data-theme]") as HTMLElement | null)?.dataset.theme as Theme] ?? GROUND.light;
  const bare = ground.isDark ? ground.lightInk : ground.darkInk;
  const at = (point: Point): { x: number; y: number } => {
    const { x, y } = engine.project(point.coordinates as [number, number]);
    return { x: x * ratio, y: y * ratio };
  };
  const perDegree = ((512 * 2 ** engine.getZoom()) / 360) * ratio;
  const { sources } = engine.getStyle();
  const labels = (source: string): RegionLabels["features"] => {
    const of = sources[source];
    return of?.type === "geojson" && typeof of.data === "object" ? (of.data as RegionLabels).features : [];
  };
  const regions = labels(SOURCE.regionLabels)
    .toSorted((a, b) => b.properties.importance - a.properties.importance || b.properties.area - a.properties.area)
    .map(({ properties: { name, brief, value, width, shapeless, extreme, lightInk, faded }, geometry }): PaperName => {
      const ink = lightInk ? ground.lightInk : ground.darkInk;
      const withValue = (text: string): string[] => (value === "" ? [text] : [text, value]);
      const always = extreme !== "";
      return {
        ...at(geometry),
        under: shapeless,
        forms: [withValue(name), withValue(brief), ...(always ? [] : [[brief]])],
        room: shapeless ? Number.POSITIVE_INFINITY : width * perDegree * OVERHANG,
        always,
        ink: ink.text,
        halo: ink.halo,
        faded,
      };
    });
  const plain = (name: string, point: Point, under: boolean, ink: string): PaperName => ({
    ...at(point),
    under,
    forms: [[name]],
    room: Number.POSITIVE_INFINITY,
    always: false,
    ink,
    halo: bare.halo,
    faded: false,
  });
  const zones = labels(SOURCE.zoneLabels).map(({ properties, geometry }) =>
    plain(properties.name, geometry, false, ground.zone.ink),
  );
  const estates = engine.getLayer(LAYER.estateName)
    ? engine
        .queryRenderedFeatures({ layers: [LAYER.estateName] })
        .map(({ properties, geometry }) => plain(String(properties.name), geometry as Point, true, bare.text))
    : [];
  return [...regions, ...zones, ...estates];
}
