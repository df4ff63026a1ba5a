import { type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../format/month.ts";
import { formatNumber } from "../../../format/number.ts";
import { nameIn } from "../../../i18n/language.ts";
import { useComplaintFeed } from "../../../live/use-complaint-feed.ts";
import type { Indicator } from "../../../platform.tsx";
import { cellPoints, type HeatOnMap } from "../../../scene/heat-on-map.ts";
import { useScene } from "../../../scene/use-scene.ts";
import { type HeatmapPlaybackPanel, textIn } from "../programme.ts";
import { StageContext } from "../stage/stage-context.ts";
import { useIndicator, useReady, useRegionCode, useSceneState, useWall } from "../wall-context.ts";
import { framesOf } from "./frames.ts";
import { PanelFrame } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";
import { type HeatFrames, useHeatFrames } from "./use-heat-frames.ts";

interface PlaybackProps extends PanelProps<HeatmapPlaybackPanel> {
  readonly slot: number;
}
/** Lies under the heat and gives the regions their shapes. */
const BENEATH = "complaints";

/** Complaint density frame by frame, drawn by the stage's map in one colour domain. */
export function HeatmapPlayback(props: PlaybackProps): ReactNode {
  const { t } = useTranslation();
  const indicator = useIndicator(BENEATH);
  useReady(props.index, indicator === null);
  if (indicator !== null) return <Playback {...props} indicator={indicator} />;
  const title = t("state.unknownIndicator", { id: BENEATH });
  return <PanelFrame rect={props.rect} kind={props.panel.kind} title={title} state="empty" />;
}

function Playback({ panel, index, rect, slot, indicator }: PlaybackProps & { indicator: Indicator }): ReactNode {
  const { t } = useTranslation();
  const { language, lastMonth, today } = useWall();
  const { layer, shown } = useSceneState();
  const { pictures, still } = useContext(StageContext)!;
  const regionCode = useRegionCode(panel.region);
  const { arrived } = useComplaintFeed(regionCode);
  const { scene, region, boundariesError } = useScene({
    regionCode,
    indicator,
    from: lastMonth,
    to: lastMonth,
    comparison: null,
    zones: false,
  });
  const wanted = useMemo(() => framesOf(panel.days, panel.step, today), [panel.days, panel.step, today]);
  const loaded = useHeatFrames(regionCode, wanted);
  const at = useFrame(loaded, panel.secondsPerFrame, shown && !still);
  const error = region.error ?? boundariesError ?? loaded.error;
  useReady(index, (scene !== null && loaded.frames !== null) || error !== null || wanted.length === 0);

  const heat = useMemo(() => heatOf(loaded, at, panel), [loaded, at, panel]);
  const frame = loaded.frames?.[at];
  const count = loaded.frames?.length ?? 0;
  const text = frame
    ? `${frame.from === frame.to ? formatDay(frame.from, language) : `${formatDay(frame.from, language)} – ${formatDay(frame.to, language)}`} · ${frame.complaints === null ? t("legend.noData") : t("wall.frameCount", { complaints: formatNumber(frame.complaints, 0, language) })}`
    : null;
  useEffect(() => {
    if (!scene) return;
    const caption = text === null ? null : { text, progress: count > 1 ? at / (count - 1) : 1 };
    pictures.set(layer, slot, { scene, indicator, heat, labels: true, arrived, caption });
  }, [pictures, layer, slot, scene, indicator, heat, arrived, text, at, count]);
  useEffect(() => () => pictures.set(layer, slot, null), [pictures, layer, slot]);

  return (
    <PanelFrame
      rect={rect}
      kind={panel.kind}
      title={panel.title ? textIn(language, panel.title) : t("wall.playback")}
      says={scene ? `${nameIn(language, scene.region)} · ${t(`wall.step.${panel.step}`)}` : undefined}
      error={error}
      state={scene || error ? (wanted.length === 0 ? "empty" : undefined) : "loading"}
    />
  );
}

/** The frame to be seen; after the last, held for three, the first again. */
function useFrame({ frames }: HeatFrames, seconds: number, runs: boolean): number {
  const [at, setAt] = useState(0);
  const count = frames?.length ?? 0;
  useEffect(() => {
    if (!runs || count < 2) return;
    const wait = at === count - 1 ? 3 * seconds : seconds;
    const timer = setTimeout(() => setAt((before) => (before + 1) % count), wait * 1000);
    return () => clearTimeout(timer);
  }, [runs, count, seconds, at]);
  return Math.min(at, Math.max(0, count - 1));
}

const STEP = { day: "DAY", week: "WEEK", month: "MONTH" } as const;

function heatOf({ frames, domain, latitude }: HeatFrames, at: number, panel: HeatmapPlaybackPanel): HeatOnMap | null {
  const frame = frames?.[at];
  if (!frame) return null;
  const { squares, complaints, from, to } = frame;
  const { cellDegrees, longitudes, latitudes, weights } = squares;
  const maxWeight = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const scale = { domain: panel.colourMax ?? domain, cellDegrees, latitude };
  const playback = { step: STEP[panel.step], from: frames[0]!.from, to: frames.at(-1)!.to };
  return {
    ...scale,
    cells: cellPoints(longitudes, latitudes, weights),
    maxWeight,
    says: { complaints, from, to, maxWeight, domain: scale.domain, cellDegrees, truncated: false, playback },
  };
}
