import "./scene-map.css";
import type { FeatureCollection, Point } from "geojson";
import {
  type CSSProperties,
  lazy,
  type ReactNode,
  Suspense,
  use,
  useId,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import type { MapRef } from "react-map-gl/maplibre";
import { fallBackEngine, mapEngine } from "../engine-loading.ts";
import { nameIn } from "../i18n/language.ts";
import { fetchPart } from "../live/page-parts.ts";
import type { Boundaries } from "../live/use-boundaries.ts";
import { type BaseMap, canDraw } from "../map/base-maps/base-map.ts";
import type { Camera } from "../map/camera.ts";
import type { CameraLink } from "../map/camera-link.ts";
import { GROUND } from "../map/ground.ts";
import type { MapEngine } from "../map/map-engine.ts";
import { MapView } from "../map/map-view.tsx";
import type { RegionLabels } from "../map/region-labels.ts";
import type { RegionPaint } from "../map/use-paint.ts";
import type { Pulse } from "../map/use-pulses.ts";
import { type Indicator, usePlatform } from "../platform.tsx";
import { type Theme, useScale, useTheme } from "../theme/theme.ts";
import { BoundaryLines } from "./boundary-lines.tsx";
import { boundarySays } from "./boundary-says.ts";
import { boxToShow } from "./box-to-show.ts";
import { RegionHoverCard } from "./hover-card.tsx";
import { Legend } from "./legend.tsx";
import { markColoured, markData, markDrawn } from "./picture-timing.ts";
import type { Meant } from "./use-changes.ts";
import type { Choropleth } from "./use-choropleth.ts";
import type { HeatOnMap } from "./use-complaint-heat.ts";
import type { EstatesOnMap } from "./use-estate-points.ts";
import { type IndicatorValues, usePicture } from "./use-picture.ts";
import { useRegionLabels, useZoneLabels } from "./use-region-labels.ts";
import type { Scene } from "./use-scene.ts";

// What it says comes after what it shows.
const spoken = (): Promise<typeof import("./spoken/spoken-map.tsx")> =>
  fetchPart(() => import("./spoken/spoken-map.tsx"));
const SpokenMap = lazy(() => mapEngine().then(spoken, spoken));

const NO_VALUES: Choropleth["values"] = [];
const AS_THEY_ARE: Meant = {};
const NO_PULSES: readonly Pulse[] = [];

/** Places with records of a register, as `recordLayers` draws them; each has its `index`. Near ones stand together unless each is to be `apart`. */
export interface RecordsOnMap {
  readonly points: FeatureCollection<Point>;
  readonly colours: readonly string[];
  readonly apart?: boolean;
}

export interface SceneMapProps {
  readonly scene: Scene;
  /** Of the scene's values. */
  readonly indicator: Indicator;
  /** What else the values were asked for by; nothing where left out. */
  readonly meant?: Meant;
  /** Complaints over it; null for none. */
  readonly heat?: HeatOnMap | null;
  /** Estates over it; null for none. */
  readonly estates?: EstatesOnMap | null;
  /** Id of the estate that is marked. */
  readonly selectedEstate?: string | undefined;
  /** Places of records over it; null for none. What their colours say stands beside the map. */
  readonly records?: RecordsOnMap | null;
  /** Longitude and latitude of the place of records that is marked. */
  readonly selectedPlace?: readonly [number, number] | null;
  /** What has just happened on it. */
  readonly pulses?: readonly Pulse[];
  /** The regions as mere shapes, without the colours, classes and values of the indicator: something else is to be read on them. */
  readonly plain?: boolean;
  /** How regions are painted in place of the indicator's colours; what it tells stands beside the map. */
  readonly paint?: RegionPaint | undefined;
  /** Names and values on the regions; shown where left out. */
  readonly labels?: boolean;
  /** Whether functional zones that lie among the regions answer to clicks. */
  readonly zonesClickable?: boolean;
  /** Where the user has moved the map to; undefined shows the whole region. */
  readonly camera?: Camera | undefined;
  /** `beside`: what colours mean stands beside the map, and below it only whose boundaries it shows. */
  readonly legend: "open" | "closed" | "beside";
  /** A second indicator of the same regions: the colours show both. */
  readonly second?: IndicatorValues | null;
  /** Further figures for the card of a region: those of a picture beside this one. */
  readonly also?: IndicatorValues | null;
  /** Bounds of the classes in place of the scene's own, to share them with a picture beside this one. */
  readonly breaks?: readonly number[] | undefined;
  /** Classes that stay in colour while the rest fade; all where left out. With `onOnly` the legend chooses them. */
  readonly only?: readonly number[] | undefined;
  /** Of maps that look at the same place. One that `follows` shows what the others show and chooses no place itself. */
  readonly cameraLink?: CameraLink | undefined;
  readonly follows?: boolean;
  onOnly?(only: readonly number[] | undefined): void;
  /** What it lies on; null or left out: the empty sheet. One that the engine cannot draw is left out. */
  readonly base?: BaseMap | null;
  onCamera?(camera: Camera): void;
  /** To show the whole again; without it there is no button. */
  onFit?(): void;
  onRegion?(code: string): void;
  onEstate?(id: string): void;
  /** Index of a place of records. */
  onRecords?(index: number): void;
  /** The engine's map once there is one, and null when it goes; must stay the same function. */
  onMap?(map: MapRef | null): void;
}

/**
 * A scene drawn: the map with all that lies on it, its legend and the card of what is pointed at. It knows no address and fetches
 * nothing; every view's map is this one.
 */
export function SceneMap(props: SceneMapProps): ReactNode {
  const [engine, setEngine] = useState<Promise<MapEngine>>(mapEngine);
  return <Drawn {...props} engine={use(engine)} onRefusedToken={() => setEngine(fallBackEngine())} />;
}

function Drawn(props: SceneMapProps & { engine: MapEngine; onRefusedToken: () => void }): ReactNode {
  const { scene, engine, indicator, heat = null, estates = null, records = null } = props;
  const { region, choropleth, boundaries, context, zones } = scene;
  const { t } = useTranslation();
  const { language } = usePlatform();
  const textScale = useScale();
  const says = useId();
  const [pointed, setPointed] = useState<{ x: number; y: number; region: string | null; estate: number | null } | null>(
    null,
  );
  const [fault, setFault] = useState<string | null>(null);
  const [baseFault, setBaseFault] = useState<{ base: string; reason: string } | null>(null);

  const theme = useTheme();
  const values = choropleth?.values ?? NO_VALUES;
  const shown = useMemo(() => choropleth && { indicator, choropleth }, [choropleth, indicator]);
  const second = props.second ?? null;
  const { only, breaks } = props;
  const picture = usePicture({ values: shown, second, breaks, only, theme });
  const plainPaint = useMemo(() => plainly(boundaries, theme), [boundaries, theme]);
  const ownPaint = props.paint ?? (props.plain ? plainPaint : null);
  const isPlain = ownPaint !== null;
  const { symbolization, bivariate } = isPlain ? { symbolization: null, bivariate: null } : picture;
  const paint = ownPaint ?? picture.paint;
  useLayoutEffect(() => {
    if (choropleth && boundaries) markData();
  }, [choropleth, boundaries]);

  // Zones are far apart and small: their names stand beside them, on the page.
  const scattered = values[0]?.region.kind === "FUNCTIONAL_ZONE";
  // Among points a name moves aside, off its region's colour.
  const amongPoints = estates !== null || records !== null;
  const staysOnShape = !amongPoints && !scattered;
  const labels = useRegionLabels({
    values,
    comparison: choropleth?.comparison ?? null,
    indicator,
    withValues: !isPlain,
    boundaries,
    paint,
    onColours: heat === null && staysOnShape,
  });
  const zoneLabels = useZoneLabels(zones);

  const selectedEstate = useMemo<[number, number] | null>(() => {
    const index = estates?.columns.ids.indexOf(props.selectedEstate ?? "") ?? -1;
    return estates && index >= 0 ? [estates.columns.longitudes[index]!, estates.columns.latitudes[index]!] : null;
  }, [estates, props.selectedEstate]);
  const fitBox = useMemo(() => boxToShow(scene), [scene]);
  const pointedRegion = pointed?.region && values.some(({ code }) => code === pointed.region) ? pointed.region : null;
  const pictures = useMemo(
    () => [shown, second, props.also ?? null].filter((picture) => picture !== null),
    [shown, second, props.also],
  );
  const pointedEstate = pointed?.estate != null ? estates?.columns.names[pointed.estate] : undefined;

  const boundary = boundarySays(scene);
  const base = props.base && canDraw(engine.name, props.base) ? props.base : null;
  return (
    <>
      <MapView
        key={engine.name}
        engine={engine}
        label={t("map.label", { region: nameIn(language, region), indicator: nameIn(language, indicator) })}
        describedBy={says}
        twoFingers={t("map.twoFingers")}
        theme={theme}
        language={language}
        textScale={textScale}
        regionCode={region.code}
        sheet={scene.sheet}
        sceneKey={[
          region.code,
          choropleth?.level,
          choropleth?.indicator.id,
          choropleth?.to,
          choropleth?.comparison,
          language,
          `regions:${paint.colours.size}`,
          `with:${second?.indicator.id ?? ""}`,
          `only:${only?.join("+") ?? ""}`,
          theme,
          `zones:${zones.features.length}`,
          `heat:${heat ? `${heat.cells.features.length}@${heat.says.from}` : 0}`,
          `estates:${estates ? `${estates.points.features.length}-${estates.by}` : 0}`,
          ...(records ? [`records:${records.points.features.length}`] : []),
        ].join(" ")}
        boundaries={boundaries}
        context={context}
        zones={zones}
        zoneLabels={zoneLabels}
        zonesClickable={props.zonesClickable === true}
        paint={paint}
        labels={props.labels === false ? NO_LABELS : labels}
        labelPlacing={scattered ? "BESIDE" : amongPoints ? "ESTATES" : "ON_SHAPES"}
        heat={heat}
        base={base}
        {...(props.onMap ? { onMap: props.onMap } : {})}
        estates={estates}
        records={records}
        selected={props.selectedPlace ?? selectedEstate}
        pulses={props.pulses ?? NO_PULSES}
        fitBox={props.follows ? null : fitBox}
        camera={props.follows ? undefined : props.camera}
        cameraLink={props.cameraLink}
        onColoured={markColoured}
        onDrawn={markDrawn}
        onCamera={(at) => props.onCamera?.(at)}
        fit={props.onFit && { label: t("map.fit"), run: props.onFit }}
        onRegion={(code) => props.onRegion?.(code)}
        onEstate={(index) => {
          const id = estates?.columns.ids[index];
          if (id !== undefined) props.onEstate?.(id);
        }}
        onRecords={(index) => props.onRecords?.(index)}
        onPoint={setPointed}
        onFault={(error) => {
          if (engine.name === "mapbox" && isTokenRefused(error)) props.onRefusedToken();
          else setFault(error.message);
        }}
        onBaseFault={({ message }) => base && setBaseFault({ base: base.id, reason: message })}
      />
      {fault && <p className="map-fault">{t("state.mapError", { reason: fault })}</p>}
      {baseFault && baseFault.base === base?.id && (
        <p className="map-fault">{t("mapTools.baseMap.fault", { reason: baseFault.reason })}</p>
      )}
      {props.legend === "beside" ? (
        <div className="map-source">
          <BoundaryLines boundary={boundary} />
        </div>
      ) : (
        <Legend
          indicator={indicator}
          period={choropleth}
          symbolization={symbolization}
          bivariate={bivariate && second && { symbolization: bivariate, second }}
          only={only}
          onOnly={props.onOnly}
          boundary={boundary}
          hasRegionPoints={labels.features.some((label) => label.properties?.shapeless)}
          hasContext={context.features.length > 0}
          contextIsWithin={scattered}
          hasZones={zones.features.length > 0}
          outline={
            context.features.some(({ properties }) => properties.code === scene.sheet)
              ? scene.sheet === region.code
                ? "current"
                : "street"
              : null
          }
          heat={heat?.says ?? null}
          estates={
            estates && {
              by: estates.by,
              symbolization: estates.symbolization,
              present: estates.present,
              truncated: estates.columns.truncated,
            }
          }
          open={props.legend === "open"}
        />
      )}
      {shown && !isPlain && (
        <Suspense fallback={null}>
          <SpokenMap
            id={says}
            region={region}
            values={shown}
            boundaries={boundaries}
            meant={props.meant ?? AS_THEY_ARE}
          />
        </Suspense>
      )}
      {pointed && (pointedRegion || pointedEstate) && (
        <div className="hover-card" style={hoverPlace(pointed)} role="tooltip">
          {pointedRegion && <RegionHoverCard code={pointedRegion} pictures={pictures} />}
          {pointedEstate && <strong>{pointedEstate}</strong>}
        </div>
      )}
    </>
  );
}

const NO_CODES: ReadonlySet<string> = new Set();
/** One quiet colour for all, paler than any point that lies on it. */
const plainly = (boundaries: Boundaries, theme: Theme): RegionPaint => ({
  colours: new Map(boundaries.features.map(({ properties }) => [properties.code, GROUND[theme].noData.fill])),
  small: NO_CODES,
  faded: NO_CODES,
});
const NO_LABELS: RegionLabels = { type: "FeatureCollection", features: [] };
/** Mapbox GL JS tells a refused token by status for a tile or a style, and in words, without a status, for the session. */
function isTokenRefused(error: { message: string; status?: number }): boolean {
  return error.status === 401 || /valid Mapbox access token/.test(error.message);
}

/** Beside the pointer, on the side of it where there is room. */
function hoverPlace({ x, y }: { x: number; y: number }): CSSProperties {
  const left = x > innerWidth * 0.45;
  const above = y > innerHeight * 0.55;
  const gap = "0.9rem";
  return {
    left: x,
    top: y,
    transform: `translate(${left ? `calc(-100% - ${gap})` : gap}, ${above ? `calc(-100% - ${gap})` : gap})`,
  };
}
