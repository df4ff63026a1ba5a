import type { Language } from "../../../i18n/language.ts";
import type { Theme } from "../../../theme/theme.ts";
import type { MapLayer } from "../../layers/layer.ts";
import type { Drawing } from "./drawing.ts";
import { landDrawings } from "./land.ts";
import { nameDrawings } from "./names.ts";
import { roadDrawings } from "./roads.ts";
import { VECTOR_COLOURS } from "./vector-colours.ts";

export interface VectorLook {
  readonly theme: Theme;
  readonly language: Language;
  readonly textScale: number;
  /** Names that stand on the map already, and that of the region looked at. */
  readonly taken: readonly string[];
}

/**
 * How vector tiles by the schema of Protomaps (version 4) or of OpenMapTiles are drawn, from those source layers that the file has:
 * ground to lie under all of ours, names to lie over our fills and under our names, each lowest first.
 * Boundaries are never drawn: those of a country, and where provinces end, may be shown only as an approved map has them.
 */
export function vectorLayers(
  source: string,
  sourceLayers: readonly string[],
  { theme, ...look }: VectorLook,
): { ground: MapLayer[]; names: MapLayer[] } {
  const colours = VECTOR_COLOURS[theme];
  const drawn = (drawings: readonly Drawing[]): MapLayer[] =>
    drawings.flatMap(({ on, ...layer }) =>
      on
        .filter((name) => sourceLayers.includes(name))
        .map((name): MapLayer => ({ ...layer, id: `base-${layer.id}-${name}`, source, "source-layer": name })),
    );
  return {
    ground: drawn([...landDrawings(colours), ...roadDrawings(colours)]),
    names: drawn(nameDrawings(colours, look)),
  };
}
