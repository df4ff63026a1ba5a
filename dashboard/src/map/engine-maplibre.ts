import "maplibre-gl/dist/maplibre-gl.css";
import { setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { Layer, Map as MapComponent, Source } from "react-map-gl/maplibre";
import { FONT_FAMILY } from "../theme/fonts.ts";
import { MAPLIBRE_STYLE } from "./base-style.ts";
import type { MapEngine } from "./map-engine.ts";

// Without it a built page draws the background only: the worker is looked for beside the bundle.
setWorkerUrl(workerUrl);

/** The default is 4096, which a wall of screens exceeds. */
const MAX_CANVAS: [number, number] = [16384, 16384];

export const maplibre: MapEngine = {
  name: "maplibre",
  Map: MapComponent,
  Source,
  Layer,
  style: MAPLIBRE_STYLE,
  own: { localIdeographFontFamily: FONT_FAMILY, maxCanvasSize: MAX_CANVAS, attributionControl: false },
};
