import "./map-tools.css";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { MapRef } from "react-map-gl/maplibre";
import { setTheme, useTheme } from "../../theme/theme.ts";
import type { Captions } from "./compose-picture.ts";
import { usePaperMap } from "./use-paper-map.ts";

interface MapToolsProps {
  /** One, or two that are compared, in the order they are seen; none while there are none. The same array while they are the same. */
  readonly maps: readonly MapRef[];
  readonly captions: () => Captions;
  /** Without its ending. */
  readonly fileName: string;
  /** What else stands with them. */
  readonly children?: ReactNode;
}

/** Saves the map as a picture, and prints the page with that picture in place of the map, which would come out empty. */
export function MapTools({ maps, captions, fileName, children }: MapToolsProps): ReactNode {
  const { t } = useTranslation();
  const theme = useTheme();
  const sheet = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const onFault = useCallback((error: Error): void => setFault(error.message), []);
  usePaperMap(sheet, maps, captions, onFault);

  const work = useCallback(
    async (task: () => Promise<void>): Promise<void> => {
      setBusy(true);
      setFault(null);
      try {
        await task();
      } catch (error) {
        onFault(error as Error);
      } finally {
        setBusy(false);
      }
    },
    [onFault],
  );

  const save = (): Promise<void> =>
    work(async () => {
      const { download, mapPicture } = await import("./map-picture.ts");
      download(await mapPicture(maps, captions()), `${fileName}.png`);
    });
  // The browser's own menu prints what is on the screen at that moment; here there is time to make it ready.
  const print = useCallback(
    (): Promise<void> =>
      work(async () => {
        // Paper is light.
        if (theme === "dark") flushSync(() => setTheme("light", { remember: false }));
        try {
          if (theme === "dark" || maps.some((map) => !map.loaded())) await Promise.all(maps.map(settled));
          window.print();
        } finally {
          if (theme === "dark") setTheme("dark", { remember: false });
        }
      }),
    [work, theme, maps],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      void print();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [print]);

  const unready = busy || maps.length === 0;
  return (
    <>
      <div className="map-tools">
        {children}
        <button type="button" className="map-save" disabled={unready} onClick={() => void save()}>
          {t(busy ? "mapTools.picture.saving" : "mapTools.picture.save")}
        </button>
        <button type="button" className="map-print" disabled={unready} onClick={() => void print()}>
          {t("mapTools.picture.print")}
        </button>
        {fault !== null && <p role="alert">{t("mapTools.picture.failed", { reason: fault })}</p>}
      </div>
      <div className="print-map" role="img" aria-label={t("mapTools.picture.sheet")} ref={sheet} />
    </>
  );
}

/** After the map has been drawn anew in other colours. */
async function settled(map: MapRef): Promise<void> {
  await new Promise((resolve) => {
    const timer = setTimeout(resolve, 4000);
    map.getMap().once("idle", () => {
      clearTimeout(timer);
      resolve(undefined);
    });
    map.getMap().triggerRepaint();
  });
}
