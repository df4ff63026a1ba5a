import "mapbox-gl/dist/mapbox-gl.css";
import { Layer, Map as MapComponent, Source } from "react-map-gl/mapbox";
import { FONT_FAMILY } from "../theme/fonts.ts";
import { MAPBOX_STYLE } from "./base-style.ts";
import type { MapEngine } from "./map-engine.ts";

/** Mapbox GL JS. What its options do offline: no right-to-left plugin is fetched, all text is drawn from local fonts. */
export function mapbox(token: string): MapEngine {
  return {
    name: "mapbox",
    // The two wrappers have the same shape for all that map-view.tsx uses; their types name two engines.
    Map: MapComponent as unknown as MapEngine["Map"],
    Source: Source as unknown as MapEngine["Source"],
    Layer: Layer as unknown as MapEngine["Layer"],
    style: MAPBOX_STYLE as unknown as MapEngine["style"],
    own: {
      mapboxAccessToken: token,
      localFontFamily: FONT_FAMILY,
      projection: "mercator",
      RTLTextPlugin: false,
    } as unknown as MapEngine["own"],
  };
}
