import { type ReactNode, useContext, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { comparedWith } from "../../../format/compared-with.ts";
import { formatMonths } from "../../../format/month.ts";
import { titled } from "../../../format/titled.ts";
import { nameIn } from "../../../i18n/language.ts";
import { useComplaintFeed } from "../../../live/use-complaint-feed.ts";
import type { Indicator } from "../../../platform.tsx";
import { useScene } from "../../../scene/use-scene.ts";
import { type MapPanel, textIn } from "../programme.ts";
import { StageContext } from "../stage/stage-context.ts";
import { useIndicator, useReady, useRefreshed, useRegionCode, useSceneState, useWall } from "../wall-context.ts";
import { PanelFrame } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";
import { comparisonOf, monthsOf } from "./period.ts";

interface MapPanelProps<P extends { kind: string }> extends PanelProps<P & MapPanel> {
  /** Which of the stage's maps draws it. */
  readonly slot: number;
}

/** The heading of a choropleth, and the data for the stage's map that draws it. */
export function MapOfIndicator(props: MapPanelProps<MapPanel>): ReactNode {
  const indicator = useIndicator(props.panel.indicator);
  return indicator === null ? <UnknownMap {...props} /> : <KnownMap {...props} indicator={indicator} />;
}

function UnknownMap({ panel, index, rect }: MapPanelProps<MapPanel>): ReactNode {
  const { t } = useTranslation();
  useReady(index, true);
  const title = t("state.unknownIndicator", { id: panel.indicator });
  return <PanelFrame rect={rect} kind={panel.kind} title={title} state="empty" />;
}

function KnownMap({
  panel,
  index,
  rect,
  slot,
  indicator,
}: MapPanelProps<MapPanel> & { indicator: Indicator }): ReactNode {
  const { t } = useTranslation();
  const { language, lastMonth } = useWall();
  const { layer, focus } = useSceneState();
  const { pictures } = useContext(StageContext)!;
  const regionCode = useRegionCode(panel.region);
  const { arrived } = useComplaintFeed(regionCode);
  const { from, to } = monthsOf(panel.period, lastMonth, indicator);
  const state = useScene({
    regionCode,
    indicator,
    from,
    to,
    comparison: comparisonOf(panel.compare),
    zones: false,
    level: focus ? null : panel.level,
  });
  useRefreshed(() => {
    state.region.retry();
    state.choropleth.retry();
  });
  const { scene } = state;
  const error = state.region.error ?? state.choropleth.error ?? state.boundariesError;
  const isCurrent = scene?.region.code === regionCode;
  useReady(index, isCurrent || error !== null || state.unknownRegion);
  useEffect(() => {
    if (scene)
      pictures.set(layer, slot, { scene, indicator, heat: null, labels: panel.labels, arrived, caption: null });
  }, [pictures, layer, slot, scene, indicator, panel.labels, arrived]);
  useEffect(() => () => pictures.set(layer, slot, null), [pictures, layer, slot]);

  const shown = scene?.choropleth;
  const title = panel.title ? textIn(language, panel.title) : titled(indicator, language);
  const compared =
    panel.compare === "none" || !shown ? "" : ` · ${t(comparedWith(panel.compare, indicator, shown.asOf))}`;
  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={title + compared}
      says={
        scene ? `${nameIn(language, scene.region)}${shown ? ` · ${formatMonths(shown, language)}` : ""}` : undefined
      }
      error={state.unknownRegion ? { message: t("state.unknownRegion", { code: regionCode }) } : error}
      state={scene || error ? undefined : "loading"}
    />
  );
}
