import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ErrorEvent, MapLayerMouseEvent, MapRef, ViewStateChangeEvent } from "react-map-gl/maplibre";
import type { Box } from "../geometry/shape.ts";
import { type Language, shortNameIn } from "../i18n/language.ts";
import { hover } from "../live/hovered-region.ts";
import { wantsReducedMotion } from "../ui/reduced-motion.ts";
import { baseSourceId } from "./base-maps/base-map.ts";
import { BaseMapLayers } from "./base-maps/base-map-layers.tsx";
import { patternImages } from "./base-style.ts";
import type { Camera } from "./camera.ts";
import { type CameraLink, useCameraLink } from "./camera-link.ts";
import { GROUND } from "./ground.ts";
import { LAYER } from "./layers/ids.ts";
import type { MapEngine } from "./map-engine.ts";
import { type MapScene, MapSources } from "./map-sources.tsx";
import { MapZoom } from "./map-zoom.tsx";
import { useCamera } from "./use-camera.ts";
import { useFittingCanvas } from "./use-fitting-canvas.ts";
import { useFittingNames } from "./use-fitting-names.ts";
import { useHoverState } from "./use-hover-state.ts";
import { useMapKeys } from "./use-map-keys.ts";
import { type RegionPaint, usePaintedMark, useRegionPaint } from "./use-paint.ts";
import { usePaper } from "./use-paper.ts";
import { type Pulse, usePulses } from "./use-pulses.ts";
import { useUncutNames } from "./use-uncut-names.ts";

export interface MapViewProps extends MapScene {
  readonly engine: MapEngine;
  /** Read out by screen readers; what says more of it has the id `describedBy`. */
  readonly label: string;
  readonly describedBy: string;
  /** Said to a single finger, on a phone. */
  readonly twoFingers: string;
  /** Of names that a base map has in several. */
  readonly language: Language;
  readonly regionCode: string;
  /** Changes with anything drawn. */
  readonly sceneKey: string;
  readonly zonesClickable: boolean;
  readonly paint: RegionPaint;
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

/** Only wires: the engine, what is drawn, the events. Mounted once; everything else arrives as props. */
export function MapView(props: MapViewProps) {
  const { Map: EngineMap, style, own } = props.engine;
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
  const { theme, language, textScale, labels, zoneLabels, context, sheet } = props;
  const baseLook = useMemo(() => {
    const named = [...labels.features, ...zoneLabels.features].map(({ properties }) => properties.name);
    // Amid its children, the name of the region looked at would pass for the name of one of them.
    const own = context.features.filter(({ properties }) => properties.code === sheet);
    const taken = [...named, ...own.map(({ properties }) => shortNameIn(language, properties))];
    return { theme, language, textScale, taken };
  }, [theme, language, textScale, labels, zoneLabels, context, sheet]);
  const ownStyle = props.base?.kind === "MAPBOX" ? props.base.style : style;
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
        <MapSources {...props} isUnderNames={typeof ownStyle !== "string"} fitting={fitting} uncut={uncut} />
      </EngineMap>
      <MapZoom
        in={() => camera.byUser(() => map?.zoomIn())}
        out={() => camera.byUser(() => map?.zoomOut())}
        fit={props.fit}
      />
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
