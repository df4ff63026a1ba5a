interface Described {
  /** In links. */
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly attribution: string;
  /** 审图号; null: none is known. */
  readonly approvalNumber: string | null;
}
/** What lies under the regions, as /config.json tells it. */
export type BaseMap = Described &
  (
    | {
        readonly kind: "RASTER";
        /** Lowest first; each is the addresses that serve the same tiles. */
        readonly layers: readonly (readonly string[])[];
        readonly tileSize: number;
        readonly minZoom: number;
        readonly maxZoom: number;
      }
    | { readonly kind: "PMTILES"; readonly url: string }
    | { readonly kind: "MAPBOX"; readonly style: string }
  );

/** Name of a base map's source on the map; where it takes several, their names begin with it. */
export const baseSourceId = (id: string): string => `base-${id}`;

/** Whether an engine can draw it: PMTiles come by MapLibre's protocols, styles of Mapbox by its own engine. */
export function canDraw(engine: "maplibre" | "mapbox", { kind }: BaseMap): boolean {
  return kind === "RASTER" || (kind === "PMTILES" ? engine === "maplibre" : engine === "mapbox");
}
