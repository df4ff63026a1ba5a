import { type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../format/month.ts";
import { formatNumber } from "../../../format/number.ts";
import { nameIn } from "../../../i18n/language.ts";
import { useComplaintFeed } from "../../../live/use-complaint-feed.ts";
import type { Indicator } from "../../../platform.tsx";
import type { HeatOnMap } from "../../../scene/heat-on-map.ts";
import type { HeatFrames } from "../../../scene/heat-playback/heat-frames.ts";
import { type FramesState, useHeatFrames } from "../../../scene/heat-playback/use-heat-frames.ts";
import { usePlayer } from "../../../scene/heat-playback/use-player.ts";
import { useScene } from "../../../scene/use-scene.ts";
import { type HeatmapPlaybackPanel, textIn } from "../programme.ts";
import { StageContext } from "../stage/stage-context.ts";
import { useIndicator, useReady, useRefreshed, useRegionCode, useSceneState, useWall } from "../wall-context.ts";
import { PanelFrame } from "./panel-frame.tsx";
import type { PanelProps } from "./panel-props.ts";
import { playbackDays } from "./playback-days.ts";

interface PlaybackProps extends PanelProps<HeatmapPlaybackPanel> {
  readonly slot: number;
}
/** Lies under the heat and gives the regions their shapes. */
const BENEATH = "complaints";

/** Complaint density frame by frame, drawn by the stage's map in one colour domain. */
export function HeatmapPlayback(props: PlaybackProps): ReactNode {
  const indicator = useIndicator(BENEATH);
  return indicator === null ? <NothingBeneath {...props} /> : <Playback {...props} indicator={indicator} />;
}

function NothingBeneath({ panel, index, rect }: PlaybackProps): ReactNode {
  const { t } = useTranslation();
  useReady(index, true);
  return (
    <PanelFrame rect={rect} kind={panel.kind} title={t("state.unknownIndicator", { id: BENEATH })} state="empty" />
  );
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
  const days = playbackDays(panel, today);
  const loaded = useFramesOnShow(days && { under: regionCode, ...days, step: STEP[panel.step] });
  const count = loaded.frames?.frames.length ?? 0;
  const at = useFrame(count, panel.secondsPerFrame, shown && !still);
  const error = region.error ?? boundariesError ?? (loaded.frames ? null : loaded.error);
  useReady(index, (scene !== null && loaded.frames !== null) || error !== null || days === null);

  const heat = useMemo(() => heatOf(loaded.frames, at, panel.colourMax), [loaded.frames, at, panel.colourMax]);
  const frame = loaded.frames?.frames[at];
  const text = frame
    ? `${frame.from === frame.to ? formatDay(frame.from, language) : `${formatDay(frame.from, language)} – ${formatDay(frame.to, language)}`} · ${frame.total === null ? t("legend.noData") : t("wall.frameCount", { complaints: formatNumber(frame.total, 0, language) })}`
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
      state={scene || error ? (days === null ? "empty" : undefined) : "loading"}
    />
  );
}

/** The frames asked for, anew when the data may have changed; until they come, and while the server is away, those before them. */
function useFramesOnShow(asked: Parameters<typeof useHeatFrames>[0]): FramesState {
  const state = useHeatFrames(asked);
  useRefreshed(state.retry, asked === null);
  const held = useRef<HeatFrames | null>(null);
  if (state.frames) held.current = state.frames;
  return { ...state, frames: asked && held.current };
}

/** The frame to be seen; after the last, held for three, the first again. */
function useFrame(count: number, seconds: number, runs: boolean): number {
  const [chosen, setChosen] = useState(0);
  const frame = Math.min(chosen, Math.max(0, count - 1));
  const msPerFrame = 1000 * seconds * (frame === count - 1 ? 3 : 1);
  usePlayer({ count, frame, playing: runs, msPerFrame, loop: true, onFrame: setChosen });
  return frame;
}

const STEP = { day: "DAY", week: "WEEK", month: "MONTH" } as const;

/** A frame as it lies on the map, its colours up to `colourMax` where the programme says so. */
function heatOf(frames: HeatFrames | null, at: number, colourMax: number | null): HeatOnMap | null {
  if (!frames?.frames[at]) return null;
  const heat = frames.at(at);
  return colourMax === null ? heat : { ...heat, domain: colourMax, says: { ...heat.says, domain: colourMax } };
}
