import { useEffect, useRef } from "react";

/**
 * Moves on by a frame every `msPerFrame` while it plays. At the last frame it begins anew where `loop` says so, else it stops.
 * `onEnd` is called when it has stopped by itself.
 */
export function usePlayer(player: {
  readonly count: number;
  readonly frame: number;
  readonly playing: boolean;
  readonly msPerFrame: number;
  readonly loop?: boolean;
  onFrame(frame: number): void;
  onEnd?(): void;
}): void {
  const { count, frame, playing, msPerFrame, loop = false } = player;
  const latest = useRef(player);
  useEffect(() => {
    latest.current = player;
  });
  useEffect(() => {
    if (!playing || count < 2) return;
    const timer = setTimeout(() => {
      const { onFrame, onEnd } = latest.current;
      if (frame < count - 1) onFrame(frame + 1);
      else if (loop) onFrame(0);
      else onEnd?.();
    }, msPerFrame);
    return () => clearTimeout(timer);
  }, [count, frame, playing, msPerFrame, loop]);
}
