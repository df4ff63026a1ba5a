import { LAYER } from "../layers/ids.ts";
import type { MapLayer } from "../layers/layer.ts";

/** How much is left of a layer's opacity over a base map, 0 to 1; layers that are absent stay as they are. */
const LEFT: Readonly<Record<string, number>> = {
  [LAYER.regionFill]: 0.68,
  [LAYER.regionHatch]: 0.55,
  // The sheet and the neighbours would hide what the base map is for.
  [LAYER.currentFill]: 0,
  [LAYER.contextFill]: 0.25,
  [LAYER.zoneFill]: 0.4,
  [LAYER.zoneHatch]: 0.4,
};

/** The layers as they lie over a base map: fills let it shine through, lines and names stay. */
export function overBaseMap(layers: readonly MapLayer[], hasBase: boolean): readonly MapLayer[] {
  if (!hasBase) return layers;
  return layers.map((layer) => {
    const left = LEFT[layer.id];
    if (left === undefined || layer.type !== "fill") return layer;
    return { ...layer, paint: { ...layer.paint, "fill-opacity": thinned(layer.paint?.["fill-opacity"] ?? 1, left) } };
  });
}

type Opacity = NonNullable<NonNullable<Extract<MapLayer, { type: "fill" }>["paint"]>["fill-opacity"]>;

function thinned(opacity: Opacity, left: number): Opacity {
  return typeof opacity === "number" ? opacity * left : (["*", opacity, left] as Opacity);
}
