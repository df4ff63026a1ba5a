import "./map-tools.css";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import type { MapRef } from "react-map-gl/maplibre";
import { setTheme, useTheme } from "../../theme/theme.ts";
import type { Captions } from "./compose-picture.ts";

interface MapToolsProps {
  readonly map: MapRef | null;
  readonly captions: () => Captions;
  /** Without its ending. */
  readonly fileName: string;
  /** What else stands with them. */
  readonly children?: ReactNode;
}

/** Saves the map as a picture, and prints the page with that picture in place of the map, which would come out empty. */
export function MapTools({ map, captions, fileName, children }: MapToolsProps): ReactNode {
  const { t } = useTranslation();
  const theme = useTheme();
  const tools = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [sheet, setSheet] = useState<string | null>(null);

  const picture = useCallback(async (): Promise<Blob | null> => {
    const pane = tools.current?.closest(".map-pane");
    if (!map || !pane) return null;
    const { mapPicture } = await import("./map-picture.ts");
    return mapPicture(map, pane, captions());
  }, [map, captions]);
  const work = useCallback(async (task: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      await task();
    } catch (error) {
      setFault((error as Error).message);
    } finally {
      setBusy(false);
    }
  }, []);

  const save = (): Promise<void> =>
    work(async () => {
      const made = await picture();
      const { download } = await import("./map-picture.ts");
      if (made) download(made, `${fileName}.png`);
    });
  const print = useCallback(
    (): Promise<void> =>
      work(async () => {
        // Paper is light.
        if (theme === "dark") flushSync(() => setTheme("light", { remember: false }));
        try {
          if (theme === "dark") await settled(map);
          const made = await picture();
          if (made) {
            const url = URL.createObjectURL(made);
            flushSync(() => setSheet(url));
            await document.querySelector<HTMLImageElement>(".print-map")?.decode();
          }
          window.print();
        } finally {
          if (theme === "dark") setTheme("dark", { remember: false });
        }
      }),
    [work, picture, theme, map],
  );
  useEffect(() => () => (sheet === null ? undefined : URL.revokeObjectURL(sheet)), [sheet]);
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

  return (
    <>
      <div className="map-tools" ref={tools}>
        {children}
        <button type="button" className="map-save" disabled={busy || !map} onClick={() => void save()}>
          {t(busy ? "mapTools.picture.saving" : "mapTools.picture.save")}
        </button>
        <button type="button" className="map-print" disabled={busy || !map} onClick={() => void print()}>
          {t("mapTools.picture.print")}
        </button>
        {fault !== null && <p role="alert">{t("mapTools.picture.failed", { reason: fault })}</p>}
      </div>
      {sheet !== null && <img className="print-map" src={sheet} alt={t("mapTools.picture.sheet")} />}
    </>
  );
}

/** After the map has been drawn anew in other colours. */
async function settled(map: MapRef | null): Promise<void> {
  await new Promise((resolve) => {
    const timer = setTimeout(resolve, 4000);
    map?.getMap().once("idle", () => {
      clearTimeout(timer);
      resolve(undefined);
    });
    map?.getMap().triggerRepaint();
  });
}
