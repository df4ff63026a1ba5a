import { useEffect } from "react";

/** Keeps the screen from sleeping, where the browser can; the lock is lost when the page is hidden and taken again when it returns. */
export function useWakeLock(): void {
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
