import { type ReactNode, use, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MapLayerMouseEvent, MapRef } from "react-map-gl/maplibre";
import { fallBackEngine, mapEngine } from "../../../engine-loading.ts";
import { formatNumber } from "../../../format/number.ts";
import { GROUND } from "../../../map/ground.ts";
import { LAYER } from "../../../map/layers/ids.ts";
import type { MapEngine } from "../../../map/map-engine.ts";
import { usePlatform } from "../../../platform.tsx";
import { useScale, useTheme } from "../../../theme/theme.ts";
import { Empty, Failed } from "../../../ui/states.tsx";
import { drawn, type MapPicture, type PlaceProperties } from "./map-picture.ts";
import { columnsOfWay, type PlaceBy, placesIn } from "./places.ts";
import { labelLayer, pointLayer, RESULT_LAYER, RESULT_SOURCE, shapeLayers } from "./result-layers.ts";
import { type ResultTable, textOfCell } from "./result-table.ts";
import { MOST_REGIONS, useRegionShapes } from "./use-region-shapes.ts";

const NO_CODES: readonly string[] = [];

/** A result on the map: rows find their place by region code, point or geometry, and are coloured by a column of numbers. */
export function MapOfResult({ table }: { table: ResultTable }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const theme = useTheme();
  const ways = useMemo(() => placesIn(table), [table]);
  const numbers = useMemo(() => numberColumns(table, ways), [table, ways]);
  const [chosenWay, setWay] = useState(0);
  const [chosenValue, setValue] = useState<number | null>();
  const way = ways[chosenWay] ?? ways[0];
  const value =
    chosenValue === undefined || (chosenValue !== null && !numbers.includes(chosenValue))
      ? (numbers[0] ?? null)
      : chosenValue;
  const codes = useMemo(
    () =>
      way?.kind === "region"
        ? [
            ...new Set(
              table.rows.flatMap((row) => (typeof row[way.column] === "string" ? [String(row[way.column])] : [])),
            ),
          ]
        : NO_CODES,
    [table, way],
  );
  const { found, error } = useRegionShapes(codes);
  const picture = useMemo(
    () => way && drawn(table, way, value, found, { language, theme }, (row) => nameOfRow(table, row, language)),
    [table, way, value, found, language, theme],
  );
  if (!way || !picture) return <Empty>{t("explore.map.noPlace")}</Empty>;
  if (error) return <Failed reason={error.message} />;
  const column = (at: readonly number[]): string => at.map((c) => table.columns[c]!.key).join(", ");
  const nameOfWay = (one: PlaceBy): string => {
    const kind = one.kind === "region" || one.kind === "geometry" ? one.kind : "point";
    return t(`explore.map.${kind}`, { column: column(columnsOfWay(one)) });
  };
  return (
    <div className="result-map">
      <div className="choices">
        <label>
          {t("explore.map.place")}
          <select value={ways.indexOf(way)} onChange={(event) => setWay(Number(event.target.value))}>
            {ways.map((one, i) => (
              <option key={nameOfWay(one)} value={i}>
                {nameOfWay(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("explore.map.value")}
          <select
            value={value ?? ""}
            onChange={(event) => setValue(event.target.value === "" ? null : Number(event.target.value))}
          >
            <option value="">{t("explore.map.noValue")}</option>
            {numbers.map((c) => (
              <option key={c} value={c}>
                {table.columns[c]!.key}
              </option>
            ))}
          </select>
        </label>
        <Notes picture={picture} codes={codes.length} />
      </div>
      <div className="map-pane">
        <Drawing picture={picture} table={table} valueName={value === null ? null : table.columns[value]!.key} />
      </div>
    </div>
  );
}

function Notes({ picture, codes }: { picture: MapPicture; codes: number }): ReactNode {
  const { t } = useTranslation();
  const notes = [
    picture.missing > 0 && t("explore.map.missing", { count: picture.missing }),
    picture.unknown > 0 && t("explore.map.unknown", { count: picture.unknown }),
    picture.together && t("explore.map.aggregated"),
    codes > MOST_REGIONS && t("explore.map.tooMany", { count: MOST_REGIONS }),
  ].filter((note) => note !== false);
  return notes.length > 0 ? <span className="muted">{notes.join("；")}</span> : null;
}

interface DrawingProps {
  readonly picture: MapPicture;
  readonly table: ResultTable;
  /** Key of the column that colours; null: none. */
  readonly valueName: string | null;
}

function Drawing(props: DrawingProps): ReactNode {
  const [engine, setEngine] = useState<Promise<MapEngine>>(mapEngine);
  return <Drawn {...props} engine={use(engine)} onRefusedToken={() => setEngine(fallBackEngine())} />;
}

function Drawn({
  picture,
  table,
  valueName,
  engine,
  onRefusedToken,
}: DrawingProps & { engine: MapEngine; onRefusedToken(): void }): ReactNode {
  const { Map: EngineMap, Source, Layer, style, own } = engine;
  const { t } = useTranslation();
  const { language } = usePlatform();
  const scale = useScale();
  const [map, setMap] = useState<MapRef | null>(null);
  const [pointed, setPointed] = useState<{ x: number; y: number; properties: PlaceProperties } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const ground = GROUND[useTheme()];
  const places = picture.shapes.features.length + picture.points.features.length;

  const fit = picture.box?.join(",");
  useEffect(() => {
    if (!map || fit === undefined) return;
    const [west, south, east, north] = fit.split(",").map(Number) as [number, number, number, number];
    map.fitBounds([west, south, east, north], { padding: 32, maxZoom: 14, duration: 0 });
  }, [map, fit]);

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
  }, [map, places]);

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
          cursor="default"
          onMouseMove={pointAt}
          onMouseOut={() => setPointed(null)}
          onError={({ error }) => {
            const { status, message } = error as { status?: number; message: string };
            if (engine.name === "mapbox" && (status === 401 || /access token/.test(message))) onRefusedToken();
            else setFault(message);
          }}
          locale={{ "Map.Title": t("explore.map.label") }}
        >
          <Source id={RESULT_SOURCE.shapes} type="geojson" data={picture.shapes}>
            {shapeLayers(ground).map((layer) => (
              <Layer key={layer.id} {...layer} />
            ))}
          </Source>
          <Source id={RESULT_SOURCE.points} type="geojson" data={picture.points}>
            <Layer {...pointLayer(picture.points.features.length, scale, ground)} />
          </Source>
          <Source id={RESULT_SOURCE.labels} type="geojson" data={picture.labels}>
            <Layer {...labelLayer(scale, ground)} />
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
      <ResultLegend picture={picture} valueName={valueName} places={places} />
      {pointed && (
        <div
          className="hover-card"
          role="tooltip"
          style={{
            left: pointed.x,
            top: pointed.y,
            transform: `translate(${pointed.x > (box.current?.clientWidth ?? 0) / 2 ? "calc(-100% - 0.9rem)" : "0.9rem"}, ${pointed.y > (box.current?.clientHeight ?? 0) / 2 ? "calc(-100% - 0.9rem)" : "0.9rem"})`,
          }}
        >
          <PlaceCard properties={pointed.properties} table={table} valueName={valueName} language={language} />
        </div>
      )}
    </>
  );
}

/** Fields of a row that its card shows. */
const MOST_FIELDS = 7;

function PlaceCard({
  properties,
  table,
  valueName,
  language,
}: {
  properties: PlaceProperties;
  table: ResultTable;
  valueName: string | null;
  language: "zh" | "en";
}): ReactNode {
  const { t } = useTranslation();
  const rows = String(properties.rows).split(" ").map(Number);
  const [row] = rows;
  const fields =
    rows.length === 1
      ? table.columns.flatMap(({ key, kind }, c) => {
          const cell = table.rows[row!]?.[c] ?? null;
          return cell === null || kind === "geometry" || kind === "list" ? [] : [[key, textOfCell(cell)] as const];
        })
      : [];
  return (
    <>
      <strong>{properties.name}</strong>
      {valueName !== null && typeof properties.value === "number" && (
        <span className="figure">
          {formatNumber(properties.value, Number.isInteger(properties.value) ? 0 : 2, language)}
        </span>
      )}
      {rows.length > 1 && <span>{t("explore.map.rows", { count: rows.length })}</span>}
      {fields.slice(0, MOST_FIELDS).map(([key, text]) => (
        <span key={key}>
          <code>{key}</code> {text.slice(0, 60)}
        </span>
      ))}
    </>
  );
}

function ResultLegend({
  picture,
  valueName,
  places,
}: {
  picture: MapPicture;
  valueName: string | null;
  places: number;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const print = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 2, language);
  const { symbolization, shapes } = picture;
  return (
    <details className="legend" open aria-label={t("explore.map.legend")}>
      <summary>{t("explore.map.legend")}</summary>
      <section data-legend="result">
        <p className="of">
          {valueName === null ? t("explore.map.place1") : <code>{valueName}</code>}
          <small>{t("explore.map.drawn", { count: places })}</small>
        </p>
        {symbolization && (
          <ul>
            {[...symbolization.classes].reverse().map(({ colour, from, to, count }) => (
              <li key={`${colour}${from}`} data-count={count}>
                <i style={{ background: colour }} />
                {from === null && to === null
                  ? [...new Set([symbolization.least, symbolization.most])].map((v) => print(v ?? 0)).join(" – ")
                  : from === null
                    ? t("explore.map.upTo", { to: print(to!) })
                    : to === null
                      ? t("explore.map.fromOn", { from: print(from) })
                      : t("explore.map.between", { from: print(from), to: print(to) })}
              </li>
            ))}
            {symbolization.regionsWithoutData > 0 && (
              <li>
                <i className="hatch" />
                {t("explore.map.noData")}
              </li>
            )}
          </ul>
        )}
        {shapes.features.length > 0 && <p>{t("explore.map.simplified")}</p>}
      </section>
    </details>
  );
}

/** Numbers worth a colour, what is measured first; not coordinates, nor what is the same everywhere. */
function numberColumns(table: ResultTable, ways: readonly PlaceBy[]): number[] {
  const places = new Set(ways.flatMap(columnsOfWay));
  const wanted = ["change", "value", "weights", "estates", "complaints", "households", "complaints12Months"];
  const rank = (c: number): number => {
    const at = wanted.indexOf(table.columns[c]!.key.split(".").at(-1)!);
    return at < 0 ? wanted.length : at;
  };
  return table.columns
    .flatMap(({ kind }, c) => (kind === "number" && !places.has(c) ? [c] : []))
    .sort((a, b) => rank(a) - rank(b) || a - b);
}

function nameOfRow(table: ResultTable, row: number, language: "zh" | "en"): string {
  const names = language === "zh" ? ["name", "names", "nameZh"] : ["name", "names", "nameEn", "nameZh"];
  for (const name of names) {
    const c = table.columns.findIndex(({ key }) => key.split(".").at(-1) === name);
    const cell = c < 0 ? null : table.rows[row]![c]!;
    if (cell !== null) return textOfCell(cell);
  }
  return `#${row + 1}`;
}
