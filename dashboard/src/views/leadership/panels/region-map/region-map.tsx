import { lazy, type ReactNode, Suspense, use, useCallback, useState } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { mapEngine, serverConfig } from "../../../../engine-loading.ts";
import { dayShown } from "../../../../format/day-shown.ts";
import { addMonths, firstDay } from "../../../../format/month.ts";
import { canDraw } from "../../../../map/base-maps/base-map.ts";
import type { Camera } from "../../../../map/camera.ts";
import { createCameraLink } from "../../../../map/camera-link.ts";
import { MapTools } from "../../../../scene/map-picture/map-tools.tsx";
import { SceneMap } from "../../../../scene/scene-map.tsx";
import { useComplaintHeat } from "../../../../scene/use-complaint-heat.ts";
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

const Playback = lazy(async () => ({ default: (await import("../playback/playback.tsx")).Playback }));

/** The scene of the link, with the layers the link lays over it; what is done on it changes the link. */
export function RegionMap({ scene }: { scene: Scene | null }): ReactNode {
  const { state, regionCode, to, platform, indicator, go, drill } = useView();
  const until = dayShown(to, platform.today);
  const from = firstDay(state.heat === "year" ? addMonths(to, -11) : to);
  const still = state.heat === "month" || state.heat === "year";
  const stillHeat = useComplaintHeat(still ? { under: regionCode, from, to: until } : null);
  const playback = useHeatPlayback();
  const estates = useEstatePoints(scene?.region ?? null, until, state.colour ?? "step");
  const { baseMaps } = use(serverConfig());
  const engine = use(mapEngine());
  const offered = baseMaps.filter((one) => canDraw(engine.name, one));
  const base = offered.find(({ id }) => id === state.base) ?? null;
  const [map, setMap] = useState<MapRef | null>(null);
  const onMap = useCallback((made: MapRef | null) => setMap(made), []);
  const heat = playback?.heat ?? stillHeat;
  const captions = useCaptions(scene, base, heat);
  const { first, second, other, breaks } = useComparison(scene);
  const [cameraLink] = useState(createCameraLink);
  if (!scene) return <Loading />;
  const common = {
    heat,
    estates,
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
        first={
          <SceneMap
            {...common}
            scene={scene}
            indicator={first?.indicator ?? indicator}
            second={second}
            also={other?.values ?? null}
            only={state.only}
            onOnly={(only) => go({ only }, { replace: true })}
            camera={state.at}
            legend={legend}
            onMap={onMap}
          />
        }
        second={
          other && (
            <SceneMap
              {...common}
              scene={other.scene}
              indicator={other.values.indicator}
              also={first}
              only={breaks === undefined ? undefined : state.only}
              follows
              legend={breaks === undefined ? legend : "none"}
            />
          )
        }
      />
      <PrefetchAhead scene={scene} />
      <MapTools map={map} captions={captions} fileName={fileNameOf(scene, indicator, to)}>
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
