import { useSearch } from "@tanstack/react-router";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Theme } from "../../theme/theme.ts";
import { WallHelp } from "./bar/wall-help.tsx";
import { defaultProgramme } from "./default-programme.ts";
import { useFullScreen, useQuietCursor, useWakefulness } from "./screen-manners.ts";
import { useWallKeys } from "./use-wall-keys.ts";
import { type WallControls, WallScreen } from "./wall-screen.tsx";

/** The wall of a command centre: the whole window, driven by keys. */
export function WallPage(): ReactNode {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const { t } = useTranslation();
  const programme = useMemo(defaultProgramme, []);
  const [paused, setPaused] = useState(false);
  const [help, setHelp] = useState(false);
  const controls = useRef<WallControls>(null);
  const toggleFullScreen = useFullScreen();
  const quiet = useQuietCursor();
  useWakefulness();
  useWallKeys({
    next: () => controls.current?.next(),
    previous: () => controls.current?.previous(),
    pause: () => setPaused((before) => !before),
    takeOver: () => controls.current?.takeOver(),
    up: () => (help ? setHelp(false) : controls.current?.up()),
    fullScreen: toggleFullScreen,
    help: () => setHelp((before) => !before),
  });
  useEffect(() => {
    document.title = `${t("app.title")} · ${t("app.view./wall")}`;
  }, [t]);
  return (
    <main className="wall-page" data-quiet={quiet} aria-label={t("app.view./wall")}>
      <WallScreen
        programme={programme}
        playlist={search.playlist}
        scene={search.scene}
        paused={paused}
        theme={themeOf(search.theme)}
        controls={controls}
      />
      {help && <WallHelp onClose={() => setHelp(false)} />}
    </main>
  );
}

const themeOf = (text: string | undefined): Theme | undefined =>
  text === "light" || text === "dark" ? text : undefined;
