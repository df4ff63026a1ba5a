import type {
  CircleLayerSpecification,
  FillLayerSpecification,
  HeatmapLayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";

/** A layer both engines draw. */
export type MapLayer =
  | CircleLayerSpecification
  | FillLayerSpecification
  | HeatmapLayerSpecification
  | LineLayerSpecification
  | SymbolLayerSpecification;
