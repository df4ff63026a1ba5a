import { type ReactNode, useMemo } from "react";
import { LAYER } from "../layers/ids.ts";
import type { MapEngine } from "../map-engine.ts";
import { type BaseMap, baseSourceId } from "./base-map.ts";
import { archiveAddress, usePmtilesArchive } from "./use-pmtiles-archive.ts";
import type { VectorLook } from "./vector/vector-layers.ts";

interface Props {
  readonly engine: MapEngine;
  readonly base: BaseMap | null;
  /** How vector tiles are drawn; must stay the same object while nothing of it changes. */
  readonly look: VectorLook;
  onFault(error: { message: string }): void;
}

/**
 * What lies under everything else, and the names of vector tiles, which lie over our fills; nothing for a Mapbox style, which is the map's
 * own style. Belongs inside the engine's map.
 */
export function BaseMapLayers({ engine, base, look, onFault }: Props): ReactNode {
  const archive = usePmtilesArchive(base, onFault);
  const id = baseSourceId(base?.id ?? "");
  const vector = useMemo(
    () => (archive?.tiles === "VECTOR" ? archive.vectorLayers(id, archive.sourceLayers, look) : null),
    [archive, id, look],
  );
  const { Source, Layer } = engine;
  const rasterLayer = (index: number): ReactNode => (
    <Layer id={`base-map-${index}`} type="raster" beforeId={LAYER.baseAnchor} paint={{ "raster-fade-duration": 0 }} />
  );
  if (base === null || base.kind === "MAPBOX") return null;
  // Another base map is another source: their addresses cannot be changed in place.
  if (base.kind === "RASTER")
    return base.layers.map((tiles, i) => (
      <Source
        key={`${base.id}-${tiles[0]}`}
        id={`${id}-${i}`}
        type="raster"
        tiles={[...tiles]}
        tileSize={base.tileSize}
        minzoom={base.minZoom}
        maxzoom={base.maxZoom}
      >
        {rasterLayer(i)}
      </Source>
    ));
  if (archive === null) return null;
  const url = `pmtiles://${archiveAddress(base.url)}`;
  if (vector === null)
    return (
      <Source key={id} id={id} type="raster" url={url} tileSize={256}>
        {rasterLayer(0)}
      </Source>
    );
  return (
    <Source key={id} id={id} type="vector" url={url}>
      {vector.ground.map((layer) => (
        <Layer key={layer.id} {...layer} beforeId={LAYER.baseAnchor} />
      ))}
      {vector.names.map((layer) => (
        <Layer key={layer.id} {...layer} beforeId={LAYER.baseNamesAnchor} />
      ))}
    </Source>
  );
}
