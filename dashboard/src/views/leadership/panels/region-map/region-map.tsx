import "../../leadership-print.css";
import { lazy, type ReactNode, Suspense, use, useCallback, useMemo, useState } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { dayShown } from "../../../../calendar/day.ts";
import { mapEngine, serverConfig } from "../../../../engine-loading.ts";
import { fetchPart } from "../../../../live/page-parts.ts";
import { canDraw } from "../../../../map/base-maps/base-map.ts";
import type { Camera } from "../../../../map/camera.ts";
import { createCameraLink } from "../../../../map/camera-link.ts";
import { MapTools } from "../../../../scene/map-picture/map-tools.tsx";
import { SceneMap } from "../../../../scene/scene-map.tsx";
import { useEstatePoints } from "../../../../scene/use-estate-points.ts";
import type { Scene } from "../../../../scene/use-scene.ts";
import { Loading } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { BaseMapChoice, BaseMapCredit } from "../base-map/base-map-choice.tsx";
import { Halves } from "../compare/halves.tsx";
import { useComparison } from "../compare/use-comparison.ts";
import { useHeatPlayback } from "../playback/use-heat-playback.ts";
import { fileNameOf, useCaptions } from "./captions.ts";
import { PrefetchAhead } from "./prefetch-ahead.tsx";
import { useRecordPoints } from "./use-record-points.ts";
import { useStillHeat } from "./use-still-heat.ts";

const PointsNote = lazy(() => fetchPart(() => import("./points-note.tsx")));
const Playback = lazy(async () => ({ default: (await fetchPart(() => import("../playback/playback.tsx"))).Playback }));

/** The sheet that a link asks for; on A3 all is larger in proportion. */
const paperCss = (paper: "A3" | "A4"): string =>
  `@page leadership{size:${paper} landscape}@media print{.atlas{--sheet:${paper === "A3" ? 1.45 : 1}}}`;

/** The scene of the link, with the layers the link lays over it; what is done on it changes the link. */
export function RegionMap({ scene }: { scene: Scene | null }): ReactNode {
  const { state, to, regionsMeant, platform, indicator, versus, go, drill } = useView();
  const still = useStillHeat();
  const playback = useHeatPlayback();
  const estates = useEstatePoints(
    state.estates === "off" ? null : (scene?.region ?? null),
    dayShown(to, platform.today),
    state.colour ?? "step",
    regionsMeant,
  );
  const points = useRecordPoints();
  const { baseMaps } = use(serverConfig());
  const engine = use(mapEngine());
  const offered = baseMaps.filter((one) => canDraw(engine.name, one));
  const base = offered.find(({ id }) => id === state.base) ?? null;
  const [map, setMap] = useState<MapRef | null>(null);
  const [otherMap, setOtherMap] = useState<MapRef | null>(null);
  const onMap = useCallback((made: MapRef | null) => setMap(made), []);
  const onOtherMap = useCallback((made: MapRef | null) => setOtherMap(made), []);
  const { first, second, other, breaks } = useComparison(scene);
  const hasOther = other !== null;
  const maps = useMemo(
    () => [map, hasOther ? otherMap : null].filter((one) => one !== null),
    [map, otherMap, hasOther],
  );
  const heat = playback ? playback.heat : still.first;
  const otherHeat = playback ? playback.heat : still.second;
  const captions = useCaptions({ scene, first, second, other: other?.values ?? null, base, heat });
  const [cameraLink] = useState(createCameraLink);
  if (!scene) return <Loading />;
  const common = {
    estates: points === null ? estates : null,
    records: points?.onMap ?? null,
    onRecords: (index: number) => {
      const estate = points?.estateAt(index);
      if (estate != null) go({ estate });
    },
    base,
    selectedEstate: state.estate,
    zonesClickable: state.zones === true,
    breaks,
    cameraLink,
    onCamera: (at: Camera) => go({ at }, { replace: true }),
    onRegion: drill,
    onEstate: (estate: string) => go({ estate }),
  };
  // Half a map has less room for what lies on it.
  const legend = innerWidth > (other && state.layout !== "swipe" ? 1800 : 700) ? "open" : "closed";
  return (
    <>
      <Halves
        layout={state.layout ?? "side"}
        sharedScale={breaks !== undefined}
        firstValues={first}
        secondValues={other?.values ?? null}
        firstHeat={heat?.says ?? null}
        secondHeat={otherHeat?.says ?? null}
        first={
          <SceneMap
            {...common}
            scene={scene}
            heat={heat}
            indicator={first?.indicator ?? indicator}
            meant={{ ...regionsMeant, filter: state.filter }}
            second={second}
            also={other?.values ?? null}
            only={state.only}
            onOnly={(only) => go({ only }, { replace: true })}
            camera={state.at}
            onFit={() => go({ at: undefined }, { replace: true })}
            legend={legend}
            onMap={onMap}
          />
        }
        second={
          other && (
            <SceneMap
              {...common}
              scene={other.scene}
              heat={otherHeat}
              indicator={other.values.indicator}
              meant={{ ...regionsMeant, filter: versus?.by === "date" ? state.filter : undefined }}
              also={first}
              only={breaks === undefined ? undefined : state.only}
              follows
              // The classes are the first map's, but not their counts, nor the days of the complaints.
              legend={breaks === undefined ? legend : "closed"}
              onMap={onOtherMap}
            />
          )
        }
      />
      {points && (
        <Suspense fallback={null}>
          <PointsNote points={points} />
        </Suspense>
      )}
      <PrefetchAhead scene={scene} />
      {state.paper && <style>{paperCss(state.paper)}</style>}
      <MapTools maps={maps} captions={captions} fileName={fileNameOf(scene, indicator, to)}>
        <BaseMapChoice offered={offered} />
      </MapTools>
      {base && <BaseMapCredit base={base} />}
      {playback && (
        <Suspense fallback={null}>
          <Playback playback={playback} />
        </Suspense>
      )}
    </>
  );
}
