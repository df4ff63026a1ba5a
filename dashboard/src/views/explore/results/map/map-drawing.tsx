import type { FeatureCollection } from "geojson";
import { type ReactNode, use, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MapLayerMouseEvent, MapRef } from "react-map-gl/maplibre";
import { fallBackEngine, mapEngine } from "../../../../engine-loading.ts";
import type { Sourced } from "../../../../live/use-boundaries.ts";
import { GROUND, type Ground } from "../../../../map/ground.ts";
import { LAYER } from "../../../../map/layers/ids.ts";
import type { MapEngine } from "../../../../map/map-engine.ts";
import { useScale, useTheme } from "../../../../theme/theme.ts";
import type { ColumnName } from "../columns/column-names.ts";
import type { ResultTable } from "../result-table.ts";
import { type MapPicture, type PlaceProperties, placesOfRow } from "./map-picture.ts";
import { PlaceCard, rowsOf } from "./place-card.tsx";
import {
  aroundLayers,
  aroundNameLayer,
  chosenLayers,
  labelLayers,
  pointLayer,
  RESULT_LAYER,
  RESULT_SOURCE,
  shapeLayers,
} from "./result-layers.ts";
import { ResultLegend } from "./result-legend.tsx";
import { useFit } from "./use-fit.ts";
import { useAroundNames, useSurroundings } from "./use-surroundings.ts";

const NONE: FeatureCollection = { type: "FeatureCollection", features: [] };

interface MapDrawingProps {
  readonly picture: MapPicture;
  /** Those that regions of the result are drawn by; null for none. */
  readonly boundaries: Sourced | null;
  readonly table: ResultTable;
  readonly names: readonly ColumnName[];
  readonly dates: string;
  /** Number of the column that colours; null: none. */
  readonly value: number | null;
  /** Whether the regions around are named: those of the result name themselves. */
  readonly namesAround: boolean;
  readonly chosen: number | null;
  onChosen(row: number | null): void;
  onShowRow(row: number): void;
}

/** The picture of a result in the map engine, with its legend and the card of the place pointed at or chosen. */
export function MapDrawing(props: MapDrawingProps): ReactNode {
  const [engine, setEngine] = useState<Promise<MapEngine>>(mapEngine);
  return <Drawn {...props} engine={use(engine)} onRefusedToken={() => setEngine(fallBackEngine())} />;
}

function Drawn({
  engine,
  onRefusedToken,
  ...props
}: MapDrawingProps & { engine: MapEngine; onRefusedToken(): void }): ReactNode {
  const { picture, table, names, value, chosen, onChosen } = props;
  const { Map: EngineMap, Source, Layer, style, own } = engine;
  const { t } = useTranslation();
  const scale = useScale();
  const [map, setMap] = useState<MapRef | null>(null);
  const [pointed, setPointed] = useState<{ x: number; y: number; properties: PlaceProperties } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const ground = GROUND[useTheme()];
  const places = picture.shapes.features.length + picture.points.features.length;
  const around = useSurroundings(picture.box);
  const aroundNames = useAroundNames(around, props.namesAround);
  const chosenPlaces = useMemo(() => (chosen === null ? NONE : placesOfRow(picture, chosen)), [picture, chosen]);
  const chosenPlace = chosenPlaces.features[0]?.properties as PlaceProperties | undefined;
  useFit(map, picture.box, chosenPlaces);
  usePainted(map, box, places);
  usePaper(map, ground);

  const pointAt = (event: MapLayerMouseEvent): void => {
    const feature = event.features?.[0];
    setPointed(feature ? { ...event.point, properties: feature.properties as PlaceProperties } : null);
  };
  return (
    <>
      <div className="map" ref={box} data-engine={engine.name}>
        <EngineMap
          {...own}
          ref={setMap}
          initialViewState={{ longitude: 118.5, latitude: 36.4, zoom: 6 }}
          mapStyle={style}
          style={{ width: "100%", height: "100%" }}
          interactiveLayerIds={[RESULT_LAYER.fill, RESULT_LAYER.point]}
          dragRotate={false}
          pitchWithRotate={false}
          touchPitch={false}
          maxZoom={18}
          cursor={pointed ? "pointer" : "default"}
          onMouseMove={pointAt}
          onMouseOut={() => setPointed(null)}
          onClick={(event) => {
            const properties = event.features?.[0]?.properties as PlaceProperties | undefined;
            onChosen(properties ? rowsOf(properties)[0]! : null);
          }}
          onError={({ error }) => {
            const { status, message } = error as { status?: number; message: string };
            if (engine.name === "mapbox" && (status === 401 || /access token/.test(message))) onRefusedToken();
            else setFault(message);
          }}
          locale={{ "Map.Title": t("explore.map.label") }}
        >
          <Source id={RESULT_SOURCE.around} type="geojson" data={around}>
            {aroundLayers(ground).map((layer) => (
              <Layer key={layer.id} {...layer} />
            ))}
          </Source>
          <Source id={RESULT_SOURCE.shapes} type="geojson" data={picture.shapes}>
            {shapeLayers(ground).map((layer) => (
              <Layer key={layer.id} {...layer} />
            ))}
          </Source>
          <Source id={RESULT_SOURCE.points} type="geojson" data={picture.points}>
            <Layer {...pointLayer(picture.points.features.length, scale, ground)} />
          </Source>
          <Source id={RESULT_SOURCE.chosen} type="geojson" data={chosenPlaces}>
            {chosenLayers(scale, ground).map((layer) => (
              <Layer key={layer.id} {...layer} />
            ))}
          </Source>
          <Source id={RESULT_SOURCE.aroundNames} type="geojson" data={aroundNames}>
            <Layer {...aroundNameLayer(scale, ground)} />
          </Source>
          <Source id={RESULT_SOURCE.labels} type="geojson" data={picture.labels}>
            {labelLayers(scale, ground).map((layer) => (
              <Layer key={layer.id} {...layer} />
            ))}
          </Source>
        </EngineMap>
        <div className="map-zoom">
          <button type="button" aria-label={t("explore.map.zoomIn")} onClick={() => map?.zoomIn()}>
            +
          </button>
          <button type="button" aria-label={t("explore.map.zoomOut")} onClick={() => map?.zoomOut()}>
            −
          </button>
        </div>
      </div>
      {fault && <p className="map-fault">{t("state.mapError", { reason: fault })}</p>}
      <ResultLegend
        picture={picture}
        valueName={value === null ? null : names[value]!}
        dates={props.dates}
        places={places}
        boundaries={props.boundaries ? [around, props.boundaries] : [around]}
      />
      {chosenPlace && (
        <section className="chosen-place" aria-label={t("explore.map.chosen")}>
          <PlaceCard properties={chosenPlace} table={table} names={names} value={value} />
          <p>
            <button type="button" onClick={() => props.onShowRow(chosen!)}>
              {t("explore.map.inTable")}
            </button>
            <button type="button" onClick={() => onChosen(null)}>
              {t("explore.map.close")}
            </button>
          </p>
        </section>
      )}
      {pointed && pointed.properties.rows !== chosenPlace?.rows && (
        <div
          className="hover-card"
          role="tooltip"
          style={{
            left: pointed.x,
            top: pointed.y,
            transform: `translate(${pointed.x > (box.current?.clientWidth ?? 0) / 2 ? "calc(-100% - 0.9rem)" : "0.9rem"}, ${pointed.y > (box.current?.clientHeight ?? 0) / 2 ? "calc(-100% - 0.9rem)" : "0.9rem"})`,
          }}
        >
          <PlaceCard properties={pointed.properties} table={table} names={names} value={value} />
        </div>
      )}
    </>
  );
}

/** Says, for those who wait for it, that the map has drawn so many places. */
function usePainted(map: MapRef | null, box: { current: HTMLDivElement | null }, places: number): void {
  useEffect(() => {
    const element = box.current;
    if (!element || !map) return;
    const engineMap = map.getMap();
    delete element.dataset.painted;
    const done = (): void => {
      element.dataset.painted = String(places);
    };
    engineMap.on("idle", done);
    engineMap.triggerRepaint();
    return () => {
      engineMap.off("idle", done);
    };
  }, [map, box, places]);
}

function usePaper(map: MapRef | null, ground: Ground): void {
  useEffect(() => {
    if (!map) return;
    const engineMap = map.getMap();
    const paint = (): void => {
      if (engineMap.getLayer(LAYER.paper)) engineMap.setPaintProperty(LAYER.paper, "background-color", ground.paper);
    };
    if (engineMap.isStyleLoaded()) paint();
    else engineMap.once("load", paint);
    return () => {
      engineMap.off("load", paint);
    };
  }, [map, ground]);
}
