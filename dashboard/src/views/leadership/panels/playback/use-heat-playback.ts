import { useCallback, useEffect, useState } from "react";
import { dayCount, dayShown } from "../../../../calendar/day.ts";
import { addMonths, firstDay } from "../../../../calendar/month.ts";
import type { HeatOnMap, HeatStep } from "../../../../scene/heat-on-map.ts";
import { frameOfDay, type HeatFrames } from "../../../../scene/heat-playback/heat-frames.ts";
import { type FramesState, useHeatFrames } from "../../../../scene/heat-playback/use-heat-frames.ts";
import { usePlayer } from "../../../../scene/heat-playback/use-player.ts";
import { useView } from "../../view.tsx";

/** Frames a second. */
export const SPEEDS = [1, 2, 4, 8] as const;
const FIRST_SPEED = 2;
/** A link is written once the frame has rested so long: browsers refuse to change the address dozens of times a second. */
const RESTS_MS = 400;

export interface HeatPlayback {
  /** Days asked for, both included, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly step: HeatStep;
  readonly state: FramesState;
  readonly frame: number;
  /** What lies on the map; null until the frames arrive. */
  readonly heat: HeatOnMap | null;
  readonly playing: boolean;
  readonly speed: number;
  setFrame(frame: number): void;
  setSpeed(speed: number): void;
  toggle(): void;
}

/** The playback that the link asks for; null where it asks for none. Nothing plays by itself: someone presses play. */
export function useHeatPlayback(): HeatPlayback | null {
  const { state: link, regionCode, to: month, regionsMeant, platform, go } = useView();
  const wanted = link.heat === "play";
  const to = link.heatTo ?? dayShown(month, platform.today);
  const from = link.heatFrom ?? firstDay(addMonths(to.slice(0, 7), -11));
  const step = link.step ?? stepFor(from, to);
  const state = useHeatFrames(wanted && from <= to ? { under: regionCode, from, to, step, ...regionsMeant } : null);
  const { frames } = state;
  const count = frames?.frames.length ?? 0;

  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(FIRST_SPEED);
  const [chosen, setChosen] = useState(0);
  const frame = Math.min(chosen, Math.max(count - 1, 0));
  // The link leads while nothing plays: at the start, and on the way back through the history.
  useEffect(() => {
    if (frames) setChosen(frameOfDay(frames.frames, link.frame));
  }, [frames, link.frame]);

  const setFrame = useCallback((next: number) => {
    setPlaying(false);
    setChosen(next);
  }, []);
  const onEnd = useCallback(() => setPlaying(false), []);
  usePlayer({ count, frame, playing: wanted && playing, msPerFrame: 1000 / speed, onFrame: setChosen, onEnd });
  useEffect(() => {
    if (!wanted || playing || !frames) return;
    const day = linkedDay(frames, frame);
    if (day === linkedDay(frames, frameOfDay(frames.frames, link.frame))) return;
    const timer = setTimeout(() => go({ frame: day }, { replace: true }), RESTS_MS);
    return () => clearTimeout(timer);
  }, [wanted, playing, frames, frame, link.frame, go]);

  if (!wanted) return null;
  const toggle = (): void => {
    if (!playing && frame === count - 1) setChosen(0);
    setPlaying(!playing && count > 1);
  };
  const heat = frames && count > 0 ? frames.at(frame) : null;
  return { from, to, step, state, frame, heat, playing, speed, setFrame, setSpeed, toggle };
}

/** The frame as a link names it: by its first day, so that it means the same over other days; the first frame needs no name. */
function linkedDay({ frames }: HeatFrames, frame: number): string | undefined {
  return frame === 0 ? undefined : frames[frame]?.from;
}

/** Days for up to two months, weeks for up to two years, else months. */
function stepFor(from: string, to: string): HeatStep {
  const days = dayCount(from, to);
  return days <= 62 ? "DAY" : days <= 731 ? "WEEK" : "MONTH";
}
