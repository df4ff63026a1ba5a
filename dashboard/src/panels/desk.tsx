import { ConfigProvider } from "antd";
import enUs from "antd/locale/en_US";
import zhCn from "antd/locale/zh_CN";
import type { ReactNode } from "react";
import { TOKENS, useScale } from "../theme.ts";
import type { RegionHere, SceneState } from "../use-scene.ts";
import { useView } from "../view.tsx";
import { Controls } from "./controls/controls.tsx";
import { EstateCard } from "./estate-card/estate-card.tsx";
import { EstateList } from "./estate-list/estate-list.tsx";
import { Headline } from "./headline/headline.tsx";
import { Ranking } from "./ranking/ranking.tsx";

/** The parts that need the component library: a chunk of their own, fetched after the map. */
function Themed({ children }: { children: ReactNode }): ReactNode {
  const { language } = useView();
  const scale = useScale();
  const sized = {
    fontSize: 14 * scale,
    controlHeight: 32 * scale,
    sizeUnit: 4 * scale,
    controlPaddingHorizontal: 12 * scale,
  };
  return (
    <ConfigProvider
      button={{ autoInsertSpace: false }}
      locale={language === "zh" ? zhCn : enUs}
      theme={{ token: { ...TOKENS, ...sized } }}
    >
      {children}
    </ConfigProvider>
  );
}

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
