import { createContext, useContext, useEffect, useSyncExternalStore } from "react";
import { deviceStorage } from "../storage/browser-storage.ts";
import { FONT_FAMILY } from "./fonts.ts";

/** Light for desks, dark for walls. */
export type Theme = "light" | "dark";

const REMEMBERED = "estate-atlas.theme";

/** What antd is told; styles/base.css has the same colours as custom properties. */
export const TOKENS: Record<Theme, Record<string, string | number>> = {
  light: {
    colorPrimary: "#1f4e79",
    colorInfo: "#1f4e79",
    colorLink: "#1f4e79",
    colorText: "#16212c",
    colorTextSecondary: "#4a5b6c",
    colorBorder: "#ccd4dc",
  },
  dark: {
    colorPrimary: "#7fb2e0",
    colorInfo: "#7fb2e0",
    colorLink: "#9cc6ec",
    colorText: "#e8eef4",
    colorTextSecondary: "#a9b8c6",
    colorTextLightSolid: "#0c1520",
    colorBorder: "#37475a",
    colorBgBase: "#0f1822",
  },
};
export const COMMON_TOKENS = {
  borderRadius: 4,
  fontFamily: FONT_FAMILY,
  motionDurationMid: "0.1s",
  motionDurationSlow: "0.15s",
} as const;

let theme: Theme = "light";
const themeListeners = new Set<() => void>();

/** The theme to begin with: the link's, else the one chosen last, else the given one. */
export function initialTheme(fromUrl: Theme | undefined, otherwise: Theme = "light"): Theme {
  const remembered = deviceStorage.recall(REMEMBERED);
  return fromUrl ?? (remembered === "dark" || remembered === "light" ? remembered : otherwise);
}

/** Recolours the page; `remember` keeps it for the next visit (a wall's darkness is not a wish for desks). */
export function setTheme(chosen: Theme, { remember }: { remember: boolean }): void {
  if (remember) deviceStorage.keep(REMEMBERED, chosen);
  theme = chosen;
  document.documentElement.dataset.theme = chosen;
  for (const listener of themeListeners) listener();
}

export const themeOfPage = (): Theme => theme;

/** Theme and scale of a part of the page that has its own, such as a wall in a preview; null: the page's. */
export const OwnLookContext = createContext<{ readonly theme: Theme; readonly scale: number } | null>(null);

export function useTheme(): Theme {
  const ofPage = useSyncExternalStore(
    (listener) => {
      themeListeners.add(listener);
      return () => themeListeners.delete(listener);
    },
    () => theme,
  );
  return useContext(OwnLookContext)?.theme ?? ofPage;
}

/** How much larger than at a desk everything is drawn: 1 up to 1920 × 1080, 2 on a 3840 × 2160 wall. */
export function useScale(): number {
  const ofPage = useSyncExternalStore(onResize, scale);
  return useContext(OwnLookContext)?.scale ?? ofPage;
}

/** Makes a rem of the page as large as its screen asks for. */
export function useScaledPage(): void {
  const scale = useScale();
  useEffect(() => {
    document.documentElement.style.setProperty("--scale", String(scale));
  }, [scale]);
}

function scale(): number {
  return Math.max(1, Math.round(Math.min(innerWidth / 1920, innerHeight / 1080) * 20) / 20);
}

function onResize(listener: () => void): () => void {
  addEventListener("resize", listener);
  return () => removeEventListener("resize", listener);
}
