import { useCallback, useEffect, useState } from "react";

const CURSOR_RESTS_MS = 3000;

/** True once the pointer has not moved for three seconds: a wall shows no cursor at rest. */
export function useQuietCursor(): boolean {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setQuiet(true), CURSOR_RESTS_MS);
    const moved = (): void => {
      clearTimeout(timer);
      setQuiet(false);
      timer = setTimeout(() => setQuiet(true), CURSOR_RESTS_MS);
    };
    addEventListener("pointermove", moved);
    addEventListener("pointerdown", moved);
    return () => {
      clearTimeout(timer);
      removeEventListener("pointermove", moved);
      removeEventListener("pointerdown", moved);
    };
  }, []);
  return quiet;
}

/** Keeps the screen from sleeping, where the browser can; the lock is lost when the page is hidden and taken again when it returns. */
export function useWakefulness(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let left = false;
    const take = (): void => {
      if (document.hidden || !("wakeLock" in navigator)) return;
      navigator.wakeLock.request("screen").then(
        (taken) => {
          if (left) void taken.release();
          else lock = taken;
        },
        // Refused on battery saving and in browsers without a screen; the operating system's own setting then decides.
        () => {},
      );
    };
    take();
    document.addEventListener("visibilitychange", take);
    return () => {
      left = true;
      document.removeEventListener("visibilitychange", take);
      void lock?.release();
    };
  }, []);
}

/** Into the full screen and out of it. */
export function useFullScreen(): () => void {
  return useCallback(() => {
    if (document.fullscreenElement) void document.exitFullscreen();
    // Refused without a person's own key or click; there is nothing to tell.
    else document.documentElement.requestFullscreen().catch(() => {});
  }, []);
}
