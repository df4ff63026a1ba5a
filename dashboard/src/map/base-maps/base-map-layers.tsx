import { type ReactNode, useEffect, useState } from "react";
import { LAYER } from "../layers/ids.ts";
import type { MapEngine } from "../map-engine.ts";
import type { BaseMap } from "./base-map.ts";

/** Raster layers under everything else; nothing for a Mapbox style, which is the map's own style. Belongs inside the engine's map. */
export function BaseMapLayers({ engine, base }: { engine: MapEngine; base: BaseMap | null }): ReactNode {
  const ready = usePmtilesProtocol(base);
  if (base === null || base.kind === "MAPBOX" || !ready) return null;
  const { Source, Layer } = engine;
  const layer = (index: number): ReactNode => (
    <Layer id={`base-map-${index}`} type="raster" beforeId={LAYER.baseAnchor} paint={{ "raster-fade-duration": 0 }} />
  );
  // Another base map is another source: their addresses cannot be changed in place.
  if (base.kind === "PMTILES")
    return (
      <Source
        key={base.id}
        id={`base-${base.id}`}
        type="raster"
        url={`pmtiles://${location.origin}${base.url}`}
        tileSize={256}
      >
        {layer(0)}
      </Source>
    );
  return base.layers.map((tiles, i) => (
    <Source
      key={`${base.id}-${tiles[0]}`}
      id={`base-${base.id}-${i}`}
      type="raster"
      tiles={[...tiles]}
      tileSize={base.tileSize}
      minzoom={base.minZoom}
      maxzoom={base.maxZoom}
    >
      {layer(i)}
    </Source>
  ));
}

let protocol: Promise<void> | undefined;

/** Teaches MapLibre to read PMTiles, once and only where one is shown. Whether it has been learnt, or is not needed. */
function usePmtilesProtocol(base: BaseMap | null): boolean {
  const needed = base?.kind === "PMTILES";
  const [learnt, setLearnt] = useState(false);
  useEffect(() => {
    if (!needed || learnt) return;
    let wanted = true;
    protocol ??= Promise.all([import("pmtiles"), import("maplibre-gl")]).then(([{ Protocol }, { addProtocol }]) =>
      addProtocol("pmtiles", new Protocol().tile),
    );
    protocol.then(
      () => wanted && setLearnt(true),
      () => {
        protocol = undefined;
      },
    );
    return () => {
      wanted = false;
    };
  }, [needed, learnt]);
  return !needed || learnt;
}
