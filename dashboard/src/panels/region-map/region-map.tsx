import { type CSSProperties, type ReactNode, use, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { fallBackEngine, mapEngine } from "../../engine-loading.ts";
import { formatShort, formatSigned } from "../../format/number.ts";
import { isApproximate } from "../../live/use-boundaries.ts";
import { type Box, boxOf } from "../../map/centroid.ts";
import type { MapEngine } from "../../map/engine.ts";
import { MapView } from "../../map/map-view.tsx";
import { regionLabels } from "../../map/region-labels.ts";
import { symbolizeChanges, symbolizeValues } from "../../map/symbolization.ts";
import { useScale } from "../../theme.ts";
import { Loading } from "../../ui/states.tsx";
import type { Choropleth, Scene } from "../../use-scene.ts";
import { nameIn, useView } from "../../view.tsx";
import { Legend } from "../legend/legend.tsx";
import { RegionHoverCard } from "./hover-card.tsx";
import { useComplaintHeat } from "./use-complaint-heat.ts";
import { useEstatePoints } from "./use-estate-points.ts";

const NO_VALUES: Choropleth["values"] = [];

/** The map with all that lies on it, its legend and the card of what is pointed at. */
export function RegionMap({ scene }: { scene: Scene | null }): ReactNode {
  const [engine, setEngine] = useState<Promise<MapEngine>>(mapEngine);
  const loaded = use(engine);
  return scene ? (
    <Drawn scene={scene} engine={loaded} onRefusedToken={() => setEngine(fallBackEngine())} />
  ) : (
    <Loading />
  );
}

function Drawn(props: { scene: Scene; engine: MapEngine; onRefusedToken: () => void }): ReactNode {
  const { scene, engine } = props;
  const { region, choropleth, boundaries, context, zones } = scene;
  const { t } = useTranslation();
  const { indicator, language, state, go, drill } = useView();
  const textScale = useScale();
  const heat = useComplaintHeat();
  const estates = useEstatePoints(region);
  const [pointed, setPointed] = useState<{ x: number; y: number; region: string | null; estate: number | null } | null>(
    null,
  );
  const [fault, setFault] = useState<string | null>(null);

  // Percentages differ by points; anything else is compared by its size.
  const changeUnit = indicator.unitEn === "%" ? "points" : "percent";
  const values = choropleth?.values ?? NO_VALUES;
  const compared = choropleth?.comparison != null;
  const symbolization = useMemo(() => {
    if (!choropleth) return null;
    if (!compared) return symbolizeValues(values, choropleth.breaks, indicator.direction);
    const changes = values.map(({ code, change, changePercent }) => ({
      code,
      value: changeUnit === "points" ? change : changePercent,
    }));
    return symbolizeChanges(changes, indicator.direction);
  }, [choropleth, compared, values, indicator.direction, changeUnit]);

  // Zones are far apart and small: their names stand beside them, on the page.
  const scattered = values[0]?.region.kind === "FUNCTIONAL_ZONE";
  const labels = useMemo(() => {
    const print = ({ value, change, changePercent }: (typeof values)[number]): string => {
      if (!compared) return value === null ? "" : formatShort(value, indicator.decimals, language);
      const shown = changeUnit === "points" ? change : changePercent;
      return shown === null ? "" : `${formatSigned(shown, 1, language)}${changeUnit === "percent" ? "%" : ""}`;
    };
    const named = values.map((value) => ({
      code: value.code,
      name: nameIn(language, value.region),
      value: print(value),
      centroid: value.region.centroid,
    }));
    return regionLabels(named, boundaries, symbolization?.colours ?? NO_COLOURS, heat === null && !scattered);
  }, [values, compared, changeUnit, indicator.decimals, language, boundaries, symbolization, heat, scattered]);

  const zoneLabels = useMemo(() => {
    const named = zones.features.map(({ properties }) => ({
      code: properties.code,
      name: nameIn(language, properties),
      value: "",
      centroid: null,
    }));
    return regionLabels(named, zones, NO_COLOURS, false);
  }, [zones, language]);

  const selected = useMemo<[number, number] | null>(() => {
    const index = estates?.columns.ids.indexOf(state.estate ?? "") ?? -1;
    return estates && index >= 0 ? [estates.columns.longitudes[index]!, estates.columns.latitudes[index]!] : null;
  }, [estates, state.estate]);
  const fitBox = useMemo(() => boxToShow(scene), [scene]);
  const pointedValue = pointed?.region ? values.find(({ code }) => code === pointed.region) : undefined;
  const pointedEstate = pointed?.estate != null ? estates?.columns.names[pointed.estate] : undefined;

  return (
    <>
      <MapView
        key={engine.name}
        engine={engine}
        label={t("app.mapLabel")}
        textScale={textScale}
        regionCode={region.code}
        sceneKey={[
          region.code,
          choropleth?.level,
          choropleth?.indicator.id,
          choropleth?.to,
          choropleth?.comparison,
          language,
          `regions:${symbolization?.colours.size ?? 0}`,
          `zones:${zones.features.length}`,
          `heat:${heat?.cells.features.length ?? 0}`,
          `estates:${estates ? `${estates.points.features.length}-${state.colour ?? "step"}` : 0}`,
        ].join(" ")}
        boundaries={boundaries}
        context={context}
        zones={zones}
        zoneLabels={zoneLabels}
        zonesClickable={state.zones === true}
        colours={symbolization?.colours ?? NO_COLOURS}
        labels={labels}
        labelPlacing={scattered ? "BESIDE" : estates ? "ESTATES" : "ON_SHAPES"}
        heat={heat}
        estates={estates}
        selectedEstate={selected}
        fitBox={fitBox}
        camera={state.at}
        onCamera={(at) => go({ at }, { replace: true })}
        onRegion={drill}
        onEstate={(index) => go({ estate: estates?.columns.ids[index] })}
        onPoint={setPointed}
        onFault={(error) => {
          if (engine.name === "mapbox" && isTokenRefused(error)) props.onRefusedToken();
          else setFault(error.message);
        }}
      />
      {fault && <p className="map-fault">{t("state.mapError", { reason: fault })}</p>}
      <Legend
        symbolization={symbolization}
        changeUnit={changeUnit}
        boundary={{
          quality: isApproximate(context) ? "APPROXIMATE" : (choropleth?.boundaryQuality ?? null),
          source: choropleth?.boundarySource ?? null,
          approvalNumber: choropleth?.approvalNumber ?? null,
        }}
        hasRegionPoints={labels.features.some((label) => label.properties?.shapeless)}
        hasContext={context.features.length > 0}
        contextIsWithin={scattered}
        hasZones={zones.features.length > 0}
        hasOutline={context.features.some(({ properties }) => properties.code === region.code)}
        heat={heat?.says ?? null}
        estates={
          estates && {
            symbolization: estates.symbolization,
            present: estates.present,
            truncated: estates.columns.truncated,
          }
        }
        open={innerWidth > 700}
      />
      {pointed && (pointedValue || pointedEstate) && (
        <div className="hover-card" style={hoverPlace(pointed)} role="tooltip">
          {pointedValue && <RegionHoverCard value={pointedValue} />}
          {pointedEstate && <strong>{pointedEstate}</strong>}
        </div>
      )}
    </>
  );
}

const NO_COLOURS: ReadonlyMap<string, string> = new Map();
/** Half the side of what is shown about a point that stands for a whole community, degrees. */
const COMMUNITY_REACH = 0.012;

function boxToShow({ region, boundaries, context }: Scene): Box | null {
  const own = context.features.filter(({ properties }) => properties.code === region.code);
  // Zones lie scattered: show what surrounds them.
  const scattered = own.length === 0 && context.features.length > 0;
  const shape = (scattered ? boxOf(context) : boxOf(boundaries)) ?? boxOf({ type: "FeatureCollection", features: own });
  if (shape) return shape;
  if (region.bbox?.length === 4) return region.bbox as unknown as Box;
  const [lon, lat] = region.centroid ?? [];
  if (lon === undefined || lat === undefined) return null;
  return [lon - COMMUNITY_REACH, lat - COMMUNITY_REACH, lon + COMMUNITY_REACH, lat + COMMUNITY_REACH];
}

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
