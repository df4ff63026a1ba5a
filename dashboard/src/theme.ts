import { useSyncExternalStore } from "react";
import { FONT_FAMILY } from "./map/layers/fonts.ts";

/** Colours and sizes of the light theme; styles.css has the same as custom properties. */
export const TOKENS = {
  colorPrimary: "#1f4e79",
  colorInfo: "#1f4e79",
  colorLink: "#1f4e79",
  colorText: "#16212c",
  colorTextSecondary: "#4a5b6c",
  colorBorder: "#ccd4dc",
  borderRadius: 4,
  fontFamily: FONT_FAMILY,
  motionDurationMid: "0.1s",
  motionDurationSlow: "0.15s",
} as const;

/** How much larger than at a desk everything is drawn: 1 up to 1920 × 1080, 2 on a 3840 × 2160 wall. */
export function useScale(): number {
  return useSyncExternalStore(onResize, scale);
}

function scale(): number {
  return Math.max(1, Math.round(Math.min(innerWidth / 1920, innerHeight / 1080) * 20) / 20);
}

function onResize(listener: () => void): () => void {
  addEventListener("resize", listener);
  return () => removeEventListener("resize", listener);
}
