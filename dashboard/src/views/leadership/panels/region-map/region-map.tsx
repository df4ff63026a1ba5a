import type { ReactNode } from "react";
import { dayShown } from "../../../../format/day-shown.ts";
import { addMonths, firstDay } from "../../../../format/month.ts";
import { SceneMap } from "../../../../scene/scene-map.tsx";
import { useComplaintHeat } from "../../../../scene/use-complaint-heat.ts";
import { useEstatePoints } from "../../../../scene/use-estate-points.ts";
import type { Scene } from "../../../../scene/use-scene.ts";
import { Loading } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";

/** The scene of the link, with the layers the link lays over it; what is done on it changes the link. */
export function RegionMap({ scene }: { scene: Scene | null }): ReactNode {
  const { state, regionCode, to, platform, indicator, go, drill } = useView();
  const until = dayShown(to, platform.today);
  const from = firstDay(state.heat === "year" ? addMonths(to, -11) : to);
  const heat = useComplaintHeat(state.heat === undefined ? null : { under: regionCode, from, to: until });
  const estates = useEstatePoints(scene?.region ?? null, until, state.colour ?? "step");
  if (!scene) return <Loading />;
  return (
    <SceneMap
      scene={scene}
      indicator={indicator}
      heat={heat}
      estates={estates}
      selectedEstate={state.estate}
      zonesClickable={state.zones === true}
      camera={state.at}
      legend={innerWidth > 700 ? "open" : "closed"}
      onCamera={(at) => go({ at }, { replace: true })}
      onRegion={drill}
      onEstate={(estate) => go({ estate })}
    />
  );
}
