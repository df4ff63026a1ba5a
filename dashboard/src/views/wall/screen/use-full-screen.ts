import { useCallback } from "react";

/** Into the full screen and out of it. */
export function useFullScreen(): () => void {
  return useCallback(() => {
    if (document.fullscreenElement) void document.exitFullscreen();
    // Refused without a person's own key or click; there is nothing to tell.
    else document.documentElement.requestFullscreen().catch(() => {});
  }, []);
}
