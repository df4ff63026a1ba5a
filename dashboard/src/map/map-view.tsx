import type { FeatureCollection, Point } from "geojson";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ErrorEvent, MapLayerMouseEvent, MapRef, ViewStateChangeEvent } from "react-map-gl/maplibre";
import type { Box } from "../geometry/shape.ts";
import { type Language, shortNameIn } from "../i18n/language.ts";
import { hover, useHovered } from "../live/hovered-region.ts";
import { type Boundaries, isApproximate } from "../live/use-boundaries.ts";
import type { Theme } from "../theme/theme.ts";
import { wantsReducedMotion } from "../ui/reduced-motion.ts";
import { type BaseMap, baseSourceId } from "./base-maps/base-map.ts";
import { BaseMapLayers } from "./base-maps/base-map-layers.tsx";
import { overBaseMap } from "./base-maps/over-base-map.ts";
import { patternImages } from "./base-style.ts";
import type { Camera } from "./camera.ts";
import { type CameraLink, useCameraLink } from "./camera-link.ts";
import { GROUND } from "./ground.ts";
import { complaintHeatLayer, type HeatScale } from "./layers/complaint-heat.ts";
import { contextLayers, currentOutline } from "./layers/context.ts";
import {
  CLUSTER_MAX_ZOOM,
  estateClusterRoom,
  estateLayers,
  estateNameLayer,
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
import { useCamera } from "./use-camera.ts";
import { useFittingCanvas } from "./use-fitting-canvas.ts";
import { useFittingNames } from "./use-fitting-names.ts";
import { useMapKeys } from "./use-map-keys.ts";
import { type RegionPaint, usePaintedMark, useRegionPaint } from "./use-paint.ts";
import { type Pulse, usePulses } from "./use-pulses.ts";
import { useUncutNames } from "./use-uncut-names.ts";

const NOTHING: FeatureCollection<never> = { type: "FeatureCollection", features: [] };
const NO_HEAT: HeatScale = { domain: 1, cellDegrees: 0.01, latitude: 36 };

export interface MapViewProps {
  readonly engine: MapEngine;
  /** Read out by screen readers; what says more of it has the id `describedBy`. */
  readonly label: string;
  readonly describedBy: string;
  /** Said to a single finger, on a phone. */
  readonly twoFingers: string;
  readonly theme: Theme;
  /** Of names that a base map has in several. */
  readonly language: Language;
  readonly textScale: number;
  readonly regionCode: string;
  /** Code of the shape of the context that all lies on, and that is outlined. */
  readonly sheet: string;
  /** Changes with anything drawn. */
  readonly sceneKey: string;
  readonly boundaries: Boundaries;
  readonly context: Boundaries;
  /** Counted apart from the regions, among which they lie. */
  readonly zones: Boundaries;
  readonly zoneLabels: RegionLabels;
  readonly zonesClickable: boolean;
  readonly paint: RegionPaint;
  readonly labels: RegionLabels;
  readonly labelPlacing: LabelPlacing;
  readonly heat: (HeatScale & { cells: FeatureCollection<Point> }) | null;
  /** What lies under everything; null for the empty sheet. */
  readonly base: BaseMap | null;
  readonly estates: { points: FeatureCollection<Point>; colours: readonly string[] } | null;
  /** Places of records, of `recordLayers`. */
  readonly records: { points: FeatureCollection<Point>; colours: readonly string[] } | null;
  /** Ringed: an estate, or a place of records. */
  readonly selected: readonly [number, number] | null;
  /** What has just happened, and where; drawn for seconds. */
  readonly pulses: readonly Pulse[];
  /** What to show of the region; null while it is not known. */
  readonly fitBox: Box | null;
  readonly camera: Camera | undefined;
  /** Maps that look at the same place all the time. */
  readonly cameraLink?: CameraLink | undefined;
  onColoured?(): void;
  onDrawn?(): void;
  onCamera(camera: Camera): void;
  /** The button that shows the whole region again; none where left out. */
  readonly fit?: { readonly label: string; run(): void } | undefined;
  onRegion(code: string): void;
  onEstate(index: number): void;
  /** Index of the place of records. */
  onRecords(index: number): void;
  /** Pointed at something at a place on the map, in CSS pixels; null when at nothing. */
  onPoint(at: { x: number; y: number; region: string | null; estate: number | null } | null): void;
  onFault(error: { message: string; status?: number }): void;
  /** The base map, or a part of it, could not be had; all else is drawn. */
  onBaseFault(error: { message: string }): void;
  /** The engine's map once there is one, and null when it goes. */
  onMap?(map: MapRef | null): void;
}

const INTERACTIVE = [LAYER.regionFill, LAYER.regionPoint, LAYER.estatePoint, LAYER.estateCluster];
const INTERACTIVE_WITH_ZONES = [...INTERACTIVE, LAYER.zoneFill];
const OF_RECORDS = [LAYER.recordPoint, LAYER.recordCluster];
const CLUSTERS: readonly string[] = [LAYER.estateCluster, LAYER.recordCluster];

/** Only wires: sources, their layers, the events. Mounted once; everything else arrives as props. */
export function MapView(props: MapViewProps) {
  const { Map: EngineMap, Source, Layer, style, own } = props.engine;
  const [map, setMap] = useState<MapRef | null>(null);
  const container = useRef<HTMLDivElement>(null);
  useFittingCanvas(map, container, props.engine.name === "mapbox");
  const camera = useCamera(map, props.fitBox, props.regionCode, props.camera);
  useRegionPaint(map, props.boundaries, props.paint, props);
  usePaintedMark(map, container, props.sceneKey);
  useHoverState(map, props.boundaries);
  usePulses(map, props.pulses);
  useCameraLink(map, props.cameraLink);
  usePaper(map, props.theme);
  const fitting = useFittingNames(map, props.labels, props.textScale);
  const uncut = useUncutNames(map, props.estates?.points ?? null, props.selected, props.textScale);
  useMapKeys(map, props, camera.byUser);
  const ground = GROUND[props.theme];

  const approximate = isApproximate(props.context);
  const hasBase = props.base !== null;
  const { theme, language, textScale, labels, zoneLabels, context, sheet } = props;
  const baseLook = useMemo(() => {
    const named = [...labels.features, ...zoneLabels.features].map(({ properties }) => properties.name);
    // Amid its children, the name of the region looked at would pass for the name of one of them.
    const own = context.features.filter(({ properties }) => properties.code === sheet);
    const taken = [...named, ...own.map(({ properties }) => shortNameIn(language, properties))];
    return { theme, language, textScale, taken };
  }, [theme, language, textScale, labels, zoneLabels, context, sheet]);
  const ownStyle = props.base?.kind === "MAPBOX" ? props.base.style : style;
  // A style of Mapbox has no such layer, and no names of ours to keep apart.
  const underNames = typeof ownStyle === "string" ? {} : { beforeId: LAYER.baseNamesAnchor };
  const hasRecords = props.records !== null;
  const interactive = useMemo(
    () => [...(props.zonesClickable ? INTERACTIVE_WITH_ZONES : INTERACTIVE), ...(hasRecords ? OF_RECORDS : [])],
    [props.zonesClickable, hasRecords],
  );
  const { onMap } = props;
  useEffect(() => {
    onMap?.(map);
  }, [map, onMap]);

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
    else if (feature.layer.id === LAYER.recordPoint) props.onRecords(Number(feature.properties.index));
    else if (CLUSTERS.includes(feature.layer.id))
      camera.byUser(() => map?.easeTo({ center: event.lngLat, zoom: Math.min(map.getZoom() + 2, 16), duration: 300 }));
    else props.onRegion(String(feature.properties.code));
  };
  const moved = (event: ViewStateChangeEvent): void => {
    if (!camera.endedByUser(event)) return;
    const { longitude: lon, latitude: lat, zoom } = event.viewState;
    props.onCamera({ lon, lat, zoom });
  };

  const faultAt = (event: ErrorEvent & { sourceId?: string }): void => {
    const ofBase = props.base !== null && event.sourceId?.startsWith(baseSourceId(props.base.id));
    (ofBase ? props.onBaseFault : props.onFault)(event.error);
  };

  const ready = useCallback((event: { target: unknown }) => {
    const loaded = event.target as ReturnType<MapRef["getMap"]>;
    for (const [name, image] of Object.entries({ ...patternImages(GROUND.light), ...patternImages(GROUND.dark) }))
      if (!loaded.hasImage(name)) loaded.addImage(name, image);
  }, []);

  return (
    <div className="map" ref={container} data-engine={props.engine.name}>
      <EngineMap
        {...own}
        ref={setMap}
        initialViewState={{ longitude: 118.5, latitude: 36.4, zoom: 6 }}
        // Another style takes everything along that hung on the one before: it is a map of its own.
        key={typeof ownStyle === "string" ? ownStyle : "sheet"}
        mapStyle={ownStyle}
        style={{ width: "100%", height: "100%" }}
        interactiveLayerIds={interactive}
        dragRotate={false}
        pitchWithRotate={false}
        touchPitch={false}
        keyboard={false}
        cooperativeGestures={pageScrolls()}
        // Names come at once instead of fading in, which draws the map over and over.
        {...(wantsReducedMotion() && { fadeDuration: 0 })}
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
        onError={faultAt}
        locale={{ "Map.Title": props.label, ...twoFingers(props.twoFingers) }}
      >
        <BaseMapLayers engine={props.engine} base={props.base} look={baseLook} onFault={props.onBaseFault} />
        <Source id={SOURCE.context} type="geojson" data={props.context}>
          {overBaseMap(contextLayers(props.sheet, approximate, ground), hasBase).map((layer) => (
            <Layer key={layer.id} {...layer} {...underNames} />
          ))}
        </Source>
        <Source id={SOURCE.zones} type="geojson" data={props.zones}>
          {overBaseMap(zoneLayers(ground), hasBase).map((layer) => (
            <Layer key={layer.id} {...layer} {...underNames} />
          ))}
        </Source>
        <Source id={SOURCE.zoneLabels} type="geojson" data={props.zoneLabels}>
          <Layer {...zoneLabelLayer(props.textScale, ground)} />
        </Source>
        <Source id={SOURCE.regions} type="geojson" data={props.boundaries} promoteId="code">
          {overBaseMap(regionLayers({ seeThrough: props.heat !== null, ground }), hasBase).map((layer) => (
            <Layer key={layer.id} {...layer} {...underNames} />
          ))}
        </Source>
        <Source id={SOURCE.complaintHeat} type="geojson" data={props.heat?.cells ?? NOTHING}>
          <Layer {...complaintHeatLayer(props.heat ?? NO_HEAT, props.theme)} />
        </Source>
        <Source
          id={SOURCE.estates}
          type="geojson"
          data={props.estates?.points ?? NOTHING}
          cluster
          clusterMaxZoom={CLUSTER_MAX_ZOOM}
          clusterRadius={24}
        >
          {estateLayers(props.estates?.colours ?? ["#000000"], props.textScale, ground).map((layer) => (
            <Layer key={layer.id} {...layer} />
          ))}
          <Layer {...estateNameLayer(props.textScale, ground, uncut)} />
        </Source>
        <Source id={SOURCE.regionLabels} type="geojson" data={props.labels}>
          <Layer {...regionPointLayer(props.textScale, ground)} />
          {regionLabelLayers(
            props.textScale,
            ground,
            props.labelPlacing,
            props.labelPlacing === "BESIDE" ? null : fitting,
          ).map((layer) => (
            <Layer key={layer.id} {...layer} />
          ))}
        </Source>
        <Source id={SOURCE.selectedEstate} type="geojson" data={pointAtPlace(props.selected)}>
          <Layer {...selectedEstateLayer(props.textScale, ground)} />
        </Source>
        <Source id={SOURCE.pulses} type="geojson" data={NOTHING}>
          {pulseLayers(props.textScale).map((layer) => (
            <Layer key={layer.id} {...layer} />
          ))}
        </Source>
        <Layer {...currentOutline(props.sheet, approximate, ground)} />
        <Layer {...estateClusterRoom(props.textScale)} />
        {extremeLabelLayers(props.textScale, ground, props.labelPlacing).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
        {props.records && (
          <Source
            id={SOURCE.records}
            type="geojson"
            data={props.records.points}
            cluster
            clusterMaxZoom={CLUSTER_MAX_ZOOM}
            clusterRadius={24}
            clusterProperties={RECORDS_OF_CLUSTER}
          >
            {recordLayers(props.records.colours, props.textScale, ground).map((layer) => (
              <Layer key={layer.id} {...layer} />
            ))}
          </Source>
        )}
      </EngineMap>
      <div className="map-zoom">
        <button type="button" aria-label="+" onClick={() => camera.byUser(() => map?.zoomIn())}>
          +
        </button>
        <button type="button" aria-label="−" onClick={() => camera.byUser(() => map?.zoomOut())}>
          −
        </button>
        {props.fit && (
          <button type="button" aria-label={props.fit.label} title={props.fit.label} onClick={props.fit.run}>
            ⤢
          </button>
        )}
      </div>
    </div>
  );
}

/** On a phone the map lies in a page that scrolls: one finger moves the page, two the map. */
const pageScrolls = (): boolean => matchMedia("(pointer: coarse) and (max-width: 900px)").matches;
/** What the engines say to one finger, each by a key of its own. */
const twoFingers = (text: string): Record<string, string> => ({
  "CooperativeGesturesHandler.MobileHelpText": text,
  "TouchPanBlocker.Message": text,
});

/** The sheet beneath all; its colour changes without a new style, so that nothing is mounted anew. */
function usePaper(map: MapRef | null, theme: Theme): void {
  useEffect(() => {
    if (!map) return;
    const engine = map.getMap();
    const paint = (): void => {
      const colour = GROUND[theme].paper;
      if (engine.getLayer(LAYER.paper) && engine.getPaintProperty(LAYER.paper, "background-color") !== colour)
        engine.setPaintProperty(LAYER.paper, "background-color", colour);
    };
    engine.on("styledata", paint);
    paint();
    return () => {
      engine.off("styledata", paint);
    };
  }, [map, theme]);
}

function pointAtPlace(place: readonly [number, number] | null): FeatureCollection<Point> {
  if (place === null) return NOTHING;
  return {
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [...place] } }],
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
