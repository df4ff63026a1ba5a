import type { FeatureCollection, Point } from "geojson";
import { useCallback, useEffect, useRef, useState } from "react";
import type { MapLayerMouseEvent, MapRef, ViewStateChangeEvent } from "react-map-gl/maplibre";
import { hover, useHovered } from "../live/hovered-region.ts";
import { type Boundaries, isApproximate } from "../live/use-boundaries.ts";
import { hatchImage, zoneHatchImage } from "./base-style.ts";
import type { Camera } from "./camera.ts";
import type { Box } from "./centroid.ts";
import type { MapEngine } from "./engine.ts";
import { complaintHeatLayer } from "./layers/complaint-heat.ts";
import { contextLayers, currentOutline } from "./layers/context.ts";
import { CLUSTER_MAX_ZOOM, estateClusterRoom, estateLayers, selectedEstateLayer } from "./layers/estates.ts";
import { HATCH_IMAGE, LAYER, SOURCE, ZONE_IMAGE } from "./layers/ids.ts";
import { pulseLayers } from "./layers/pulses.ts";
import { type LabelPlacing, regionLabelLayers, regionLayers, regionPointLayer } from "./layers/regions.ts";
import { zoneLabelLayer, zoneLayers } from "./layers/zones.ts";
import { useCamera } from "./use-camera.ts";
import { usePaintedMark, useRegionColours } from "./use-paint.ts";
import { type Pulse, usePulses } from "./use-pulses.ts";

const NOTHING: FeatureCollection<never> = { type: "FeatureCollection", features: [] };

export interface MapViewProps {
  readonly engine: MapEngine;
  /** Read out by screen readers. */
  readonly label: string;
  readonly textScale: number;
  readonly regionCode: string;
  /** Changes with anything drawn. */
  readonly sceneKey: string;
  readonly boundaries: Boundaries;
  readonly context: Boundaries;
  /** Counted apart from the regions, among which they lie. */
  readonly zones: Boundaries;
  readonly zoneLabels: FeatureCollection<Point>;
  readonly zonesClickable: boolean;
  /** Colour by region code; a region that is absent is hatched. */
  readonly colours: ReadonlyMap<string, string>;
  readonly labels: FeatureCollection<Point>;
  readonly labelPlacing: LabelPlacing;
  readonly heat: { cells: FeatureCollection<Point>; maxWeight: number; cellDegrees: number } | null;
  readonly estates: { points: FeatureCollection<Point>; colours: readonly string[] } | null;
  readonly selectedEstate: [number, number] | null;
  /** What has just happened, and where; drawn for seconds. */
  readonly pulses: readonly Pulse[];
  /** What to show of the region; null while it is not known. */
  readonly fitBox: Box | null;
  readonly camera: Camera | undefined;
  onCamera(camera: Camera): void;
  onRegion(code: string): void;
  onEstate(index: number): void;
  /** Pointed at something at a place on the map, in CSS pixels; null when at nothing. */
  onPoint(at: { x: number; y: number; region: string | null; estate: number | null } | null): void;
  onFault(error: { message: string; status?: number }): void;
}

const INTERACTIVE = [LAYER.regionFill, LAYER.regionPoint, LAYER.estatePoint, LAYER.estateCluster];
const INTERACTIVE_WITH_ZONES = [...INTERACTIVE, LAYER.zoneFill];

/** Only wires: sources, their layers, the events. Mounted once; everything else arrives as props. */
export function MapView(props: MapViewProps) {
  const { Map: EngineMap, Source, Layer, style, own } = props.engine;
  const [map, setMap] = useState<MapRef | null>(null);
  const container = useRef<HTMLDivElement>(null);
  const camera = useCamera(map, props.fitBox, props.regionCode, props.camera);
  useRegionColours(map, props.boundaries, props.colours);
  usePaintedMark(map, container, props.sceneKey);
  useHoverState(map, props.boundaries);
  usePulses(map, props.pulses);

  const approximate = isApproximate(props.context);

  const pointAt = (event: MapLayerMouseEvent): void => {
    const feature = event.features?.[0];
    const properties = feature?.properties ?? {};
    const region =
      feature?.layer.id === LAYER.regionFill || feature?.layer.id === LAYER.regionPoint
        ? String(properties.code)
        : null;
    const estate = feature?.layer.id === LAYER.estatePoint ? Number(properties.index) : null;
    hover(region);
    props.onPoint(feature ? { x: event.point.x, y: event.point.y, region, estate } : null);
  };
  const clickAt = (event: MapLayerMouseEvent): void => {
    const feature = event.features?.[0];
    if (!feature) return;
    if (feature.layer.id === LAYER.estatePoint) props.onEstate(Number(feature.properties.index));
    else if (feature.layer.id === LAYER.estateCluster)
      camera.byUser(() => map?.easeTo({ center: event.lngLat, zoom: Math.min(map.getZoom() + 2, 16), duration: 300 }));
    else props.onRegion(String(feature.properties.code));
  };
  const moved = (event: ViewStateChangeEvent): void => {
    if (!camera.endedByUser(event)) return;
    const { longitude: lon, latitude: lat, zoom } = event.viewState;
    props.onCamera({ lon, lat, zoom });
  };

  const ready = useCallback((event: { target: unknown }) => {
    const loaded = event.target as ReturnType<MapRef["getMap"]>;
    if (!loaded.hasImage(HATCH_IMAGE)) loaded.addImage(HATCH_IMAGE, hatchImage());
    if (!loaded.hasImage(ZONE_IMAGE)) loaded.addImage(ZONE_IMAGE, zoneHatchImage());
  }, []);

  return (
    <div className="map" ref={container} data-engine={props.engine.name}>
      <EngineMap
        {...own}
        ref={setMap}
        initialViewState={{ longitude: 118.5, latitude: 36.4, zoom: 6 }}
        mapStyle={style}
        style={{ width: "100%", height: "100%" }}
        interactiveLayerIds={props.zonesClickable ? INTERACTIVE_WITH_ZONES : INTERACTIVE}
        dragRotate={false}
        pitchWithRotate={false}
        touchPitch={false}
        keyboard={false}
        maxZoom={18}
        cursor="default"
        onLoad={ready}
        onMouseMove={pointAt}
        onMouseOut={() => {
          hover(null);
          props.onPoint(null);
        }}
        onClick={clickAt}
        onMoveEnd={moved}
        onStyleData={ready}
        onError={({ error }) => props.onFault(error)}
        locale={{ "Map.Title": props.label }}
      >
        <Source id={SOURCE.context} type="geojson" data={props.context}>
          {contextLayers(props.regionCode, approximate).map((layer) => (
            <Layer key={layer.id} {...layer} />
          ))}
        </Source>
        <Source id={SOURCE.zones} type="geojson" data={props.zones}>
          {zoneLayers().map((layer) => (
            <Layer key={layer.id} {...layer} />
          ))}
        </Source>
        <Source id={SOURCE.zoneLabels} type="geojson" data={props.zoneLabels}>
          <Layer {...zoneLabelLayer(props.textScale)} />
        </Source>
        <Source id={SOURCE.regions} type="geojson" data={props.boundaries} promoteId="code">
          {regionLayers({ seeThrough: props.heat !== null }).map((layer) => (
            <Layer key={layer.id} {...layer} />
          ))}
        </Source>
        <Source id={SOURCE.complaintHeat} type="geojson" data={props.heat?.cells ?? NOTHING}>
          <Layer {...complaintHeatLayer(props.heat?.maxWeight ?? 1, props.heat?.cellDegrees ?? 0.01)} />
        </Source>
        <Source
          id={SOURCE.estates}
          type="geojson"
          data={props.estates?.points ?? NOTHING}
          cluster
          clusterMaxZoom={CLUSTER_MAX_ZOOM}
          clusterRadius={24}
        >
          {estateLayers(props.estates?.colours ?? ["#000000"], props.textScale).map((layer) => (
            <Layer key={layer.id} {...layer} />
          ))}
        </Source>
        <Source id={SOURCE.regionLabels} type="geojson" data={props.labels}>
          <Layer {...regionPointLayer(props.textScale)} />
          {regionLabelLayers(props.textScale, props.labelPlacing).map((layer) => (
            <Layer key={layer.id} {...layer} />
          ))}
        </Source>
        <Source id={SOURCE.selectedEstate} type="geojson" data={pointAtPlace(props.selectedEstate)}>
          <Layer {...selectedEstateLayer(props.textScale)} />
        </Source>
        <Source id={SOURCE.pulses} type="geojson" data={NOTHING}>
          {pulseLayers(props.textScale).map((layer) => (
            <Layer key={layer.id} {...layer} />
          ))}
        </Source>
        <Layer {...currentOutline(props.regionCode, approximate)} />
        <Layer {...estateClusterRoom(props.textScale)} />
      </EngineMap>
      <div className="map-zoom">
        <button type="button" aria-label="+" onClick={() => camera.byUser(() => map?.zoomIn())}>
          +
        </button>
        <button type="button" aria-label="−" onClick={() => camera.byUser(() => map?.zoomOut())}>
          −
        </button>
      </div>
    </div>
  );
}

function pointAtPlace(place: [number, number] | null): FeatureCollection<Point> {
  if (place === null) return NOTHING;
  return {
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: place } }],
  };
}

function useHoverState(map: MapRef | null, boundaries: Boundaries): void {
  const hovered = useHovered();
  useEffect(() => {
    const known = boundaries.features.some(({ properties }) => properties.code === hovered);
    if (!map?.getMap().getSource(SOURCE.regions) || hovered === null || !known) return;
    map.getMap().getCanvas().style.cursor = "pointer";
    map.setFeatureState({ source: SOURCE.regions, id: hovered }, { hover: true });
    return () => {
      map.getMap().getCanvas().style.cursor = "";
      if (map.getMap().getSource(SOURCE.regions))
        map.setFeatureState({ source: SOURCE.regions, id: hovered }, { hover: false });
    };
  }, [map, hovered, boundaries]);
}
