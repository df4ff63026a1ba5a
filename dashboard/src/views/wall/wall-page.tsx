import "../../i18n/views/wall.ts";
import "./wall-page.css";
import { useSearch } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../graphql/tada.ts";
import { useLive } from "../../live/use-live.ts";
import type { Theme } from "../../theme/theme.ts";
import { Loading } from "../../ui/states.tsx";
import { WallHelp } from "./bar/wall-help.tsx";
import { faultText } from "./format/expectation-text.ts";
import type { Programme } from "./programme.ts";
import { useSavedProgramme } from "./saved-programme.ts";
import { useFullScreen } from "./screen/use-full-screen.ts";
import { useIdleCursor } from "./screen/use-idle-cursor.ts";
import { useWakeLock } from "./screen/use-wake-lock.ts";
import { useKnownIds } from "./use-known-ids.ts";
import { useWallKeys } from "./use-wall-keys.ts";
import { type WallControls, WallScreen } from "./wall-screen.tsx";

const RegionQuery = graphql(`
  query WallRegion($code: ID!) {
    region(code: $code) {
      code
    }
  }
`);

/** The wall of a command centre: the whole window, driven by keys. */
export function WallPage(): ReactNode {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const { t } = useTranslation();
  const name = search.programme ?? null;
  const { state, programme, faults } = useSavedProgramme(name, useKnownIds());
  const region = useKnownRegion(search.region);
  const [paused, setPaused] = useState(false);
  const [help, setHelp] = useState(false);
  const controls = useRef<WallControls>(null);
  const toggleFullScreen = useFullScreen();
  const quiet = useIdleCursor();
  useWakeLock();
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
  const notice =
    state === "unknown"
      ? t("wall.unknownProgramme", { name: name ?? "" })
      : state === "faulty" && faults[0]
        ? t("wall.faultyProgramme", { name: name ?? "default", fault: faultText(faults[0], t) })
        : region.unknown
          ? t("wall.unknownRegion", { code: search.region ?? "" })
          : programme && unknownPart(programme, search, t);
  return (
    <main className="wall-page" data-quiet={quiet} aria-label={t("app.view./wall")}>
      {programme === null ? (
        <Loading lines={6} />
      ) : (
        <WallScreen
          programme={programme}
          notice={notice}
          playlist={search.playlist}
          scene={search.scene}
          region={region.unknown ? undefined : search.region}
          paused={paused}
          theme={themeOf(search.theme)}
          controls={controls}
        />
      )}
      {help && <WallHelp onClose={() => setHelp(false)} />}
    </main>
  );
}

/** Whether the platform has a region; one that is still asked for is taken to be there. */
function useKnownRegion(code: string | undefined): { readonly unknown: boolean } {
  const live = useLive(RegionQuery, { code: code ?? "" }, code === undefined);
  return { unknown: code !== undefined && (live.error !== null || (live.current && live.data?.region === null)) };
}

/** A playlist or a scene of the address that the programme does not have, and what plays instead. */
function unknownPart(
  programme: Programme,
  { playlist, scene }: Record<string, string | undefined>,
  t: TFunction,
): string | null {
  const known = programme.playlists.find(({ name }) => name === playlist);
  const playing = (known ?? programme.playlists[0]!).name;
  if (playlist !== undefined && !known) return t("wall.unknownPlaylist", { name: playlist, playing });
  if (scene !== undefined && !programme.scenes.has(scene)) return t("wall.unknownScene", { name: scene, playing });
  return null;
}

const themeOf = (text: string | undefined): Theme | undefined =>
  text === "light" || text === "dark" ? text : undefined;
