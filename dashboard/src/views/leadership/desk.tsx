import type { ReactNode } from "react";
import type { RegionHere, SceneState } from "../../scene/use-scene.ts";
import { Themed } from "../../theme/themed.tsx";
import { Controls } from "./panels/controls/controls.tsx";
import { EstateCard } from "./panels/estate-card/estate-card.tsx";
import { EstateList } from "./panels/estate-list/estate-list.tsx";
import { Headline } from "./panels/headline/headline.tsx";
import { Ranking } from "./panels/ranking/ranking.tsx";
import { useView } from "./view.tsx";

export function DeskControls({ level }: { level: RegionHere["level"] | null }): ReactNode {
  return (
    <Themed>
      <Controls level={level} />
    </Themed>
  );
}

const WITH_ESTATE_LIST = new Set(["STREET", "COMMUNITY"]);

export function DeskPanels({ scene: state }: { scene: SceneState }): ReactNode {
  const { state: link } = useView();
  const { scene } = state;
  return (
    <Themed>
      {link.estate !== undefined && <EstateCard id={link.estate} />}
      <Headline />
      {scene?.choropleth !== null && <Ranking choropleth={scene?.choropleth ?? null} error={state.choropleth.error} />}
      {scene && WITH_ESTATE_LIST.has(scene.region.level) && <EstateList region={scene.region.code} />}
    </Themed>
  );
}
