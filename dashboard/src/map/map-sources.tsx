import type { FeatureCollection, Point } from "geojson";
import { type Boundaries, isApproximate } from "../live/use-boundaries.ts";
import type { Theme } from "../theme/theme.ts";
import type { BaseMap } from "./base-maps/base-map.ts";
import { overBaseMap } from "./base-maps/over-base-map.ts";
import type { FittingNames } from "./fitting-names.ts";
import { GROUND } from "./ground.ts";
import { complaintHeatLayer, type HeatScale } from "./layers/complaint-heat.ts";
import { contextLayers, currentOutline } from "./layers/context.ts";
import {
  CLUSTER_MAX_ZOOM,
  estateClusterRoom,
  estateLayers,
  estateNameLayer,
  estatePointRoom,
  selectedEstateLayer,
} from "./layers/estates.ts";
import { LAYER, SOURCE } from "./layers/ids.ts";
import { pulseLayers } from "./layers/pulses.ts";
import { RECORDS_OF_CLUSTER, recordLayers } from "./layers/records.ts";
import { extremeLabelLayers, type LabelPlacing, regionLabelLayers } from "./layers/region-labels.ts";
import { regionLayers, regionPointLayer } from "./layers/regions.ts";
import { zoneLabelLayer, zoneLayers } from "./layers/zones.ts";
import type { MapEngine } from "./map-engine.ts";
import type { RegionLabels } from "./region-labels.ts";
import type { useUncutNames } from "./use-uncut-names.ts";

const NOTHING: FeatureCollection<never> = { type: "FeatureCollection", features: [] };
const NO_HEAT: HeatScale = { domain: 1, cellDegrees: 0.01, latitude: 36 };

/** What is drawn on the map. */
export interface MapScene {
  readonly theme: Theme;
  readonly textScale: number;
  /** Code of the shape of the context that all lies on, and that is outlined. */
  readonly sheet: string;
  readonly boundaries: Boundaries;
  readonly context: Boundaries;
  /** Counted apart from the regions, among which they lie. */
  readonly zones: Boundaries;
  readonly zoneLabels: RegionLabels;
  readonly labels: RegionLabels;
  readonly labelPlacing: LabelPlacing;
  readonly heat: (HeatScale & { cells: FeatureCollection<Point> }) | null;
  /** What lies under everything; null for the empty sheet. */
  readonly base: BaseMap | null;
  readonly estates: { points: FeatureCollection<Point>; colours: readonly string[] } | null;
  /** Places of records, of `recordLayers`; near ones stand together unless each is to be `apart`. */
  readonly records: { points: FeatureCollection<Point>; colours: readonly string[]; apart?: boolean } | null;
  /** Ringed: an estate, or a place of records. */
  readonly selected: readonly [number, number] | null;
}

interface Props extends MapScene {
  readonly engine: MapEngine;
  /** False over a style that has no such layer as ours of names, and none to keep apart from. */
  readonly isUnderNames: boolean;
  /** Names that have room where they stand. */
  readonly fitting: FittingNames;
  readonly uncut: ReturnType<typeof useUncutNames>;
}

/** The sources of a scene and their layers, from the lowest up. */
export function MapSources(props: Props) {
  const { theme, textScale, sheet, boundaries, context, zones, zoneLabels, labels, labelPlacing } = props;
  const { heat, base, estates, records, selected, fitting, uncut } = props;
  const { Source, Layer } = props.engine;
  const ground = GROUND[theme];
  const approximate = isApproximate(context);
  const hasBase = base !== null;
  const underNames = props.isUnderNames ? { beforeId: LAYER.baseNamesAnchor } : {};
  return (
    <>
      <Source id={SOURCE.context} type="geojson" data={context}>
        {overBaseMap(contextLayers(sheet, approximate, ground), hasBase).map((layer) => (
          <Layer key={layer.id} {...layer} {...underNames} />
        ))}
      </Source>
      <Source id={SOURCE.zones} type="geojson" data={zones}>
        {overBaseMap(zoneLayers(ground), hasBase).map((layer) => (
          <Layer key={layer.id} {...layer} {...underNames} />
        ))}
      </Source>
      <Source id={SOURCE.zoneLabels} type="geojson" data={zoneLabels}>
        <Layer {...zoneLabelLayer(textScale, ground)} />
      </Source>
      <Source id={SOURCE.regions} type="geojson" data={boundaries} promoteId="code">
        {overBaseMap(regionLayers({ seeThrough: heat !== null, ground }), hasBase).map((layer) => (
          <Layer key={layer.id} {...layer} {...underNames} />
        ))}
      </Source>
      <Source id={SOURCE.complaintHeat} type="geojson" data={heat?.cells ?? NOTHING}>
        <Layer {...complaintHeatLayer(heat ?? NO_HEAT, theme)} />
      </Source>
      <Source
        id={SOURCE.estates}
        type="geojson"
        data={estates?.points ?? NOTHING}
        cluster
        clusterMaxZoom={CLUSTER_MAX_ZOOM}
        clusterRadius={24}
      >
        {estateLayers(estates?.colours ?? ["#000000"], textScale, ground).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
        <Layer {...estateNameLayer(textScale, ground, uncut)} />
        <Layer {...estatePointRoom(textScale)} />
      </Source>
      <Source id={SOURCE.regionLabels} type="geojson" data={labels}>
        <Layer {...regionPointLayer(textScale, ground)} />
        {regionLabelLayers(textScale, ground, labelPlacing, labelPlacing === "BESIDE" ? null : fitting).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      <Source id={SOURCE.selectedEstate} type="geojson" data={pointAtPlace(selected)}>
        <Layer {...selectedEstateLayer(textScale, ground)} />
      </Source>
      <Source id={SOURCE.pulses} type="geojson" data={NOTHING}>
        {pulseLayers(textScale).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      <Layer {...currentOutline(sheet, approximate, ground)} />
      <Layer {...estateClusterRoom(textScale)} />
      {extremeLabelLayers(textScale, ground, labelPlacing, fitting.form).map((layer) => (
        <Layer key={layer.id} {...layer} />
      ))}
      {records && (
        <Source
          id={SOURCE.records}
          type="geojson"
          data={records.points}
          cluster={!records.apart}
          clusterMaxZoom={CLUSTER_MAX_ZOOM}
          clusterRadius={24}
          clusterProperties={RECORDS_OF_CLUSTER}
        >
          {recordLayers(records.colours, textScale, ground).map((layer) => (
            // clusters say how many over names that make way; single places lie under the names, which have a rim
            <Layer key={layer.id} {...layer} {...(records.apart ? { beforeId: LAYER.regionPoint } : {})} />
          ))}
        </Source>
      )}
    </>
  );
}

function pointAtPlace(place: readonly [number, number] | null): FeatureCollection<Point> {
  if (place === null) return NOTHING;
  return {
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [...place] } }],
  };
}
