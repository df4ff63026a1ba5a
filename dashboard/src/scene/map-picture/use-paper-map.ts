import { type RefObject, useEffect } from "react";
import { flushSync } from "react-dom";
import type { MapRef } from "react-map-gl/maplibre";
import { fetchPart } from "../../live/page-parts.ts";
import { setTheme, themeOfPage } from "../../theme/theme.ts";
import type { Captions } from "./compose-picture.ts";

/**
 * Lays the picture of the maps into `sheet` when the page is printed, by whatever key, button or menu, and takes it away afterwards. The
 * browser waits for nothing then, so that what draws it is fetched before.
 */
export function usePaperMap(
  sheet: RefObject<HTMLElement | null>,
  maps: readonly MapRef[],
  captions: () => Captions,
  onFault: (error: Error) => void,
): void {
  useEffect(() => {
    if (maps.length === 0) return;
    let over = false;
    let stop = (): void => undefined;
    void fetchPart(() => import("./map-picture.ts")).then(({ lightPatterns, pictureNow, rowsOfPoints }) => {
      if (over) return;
      const lay = (): void => {
        const undo = [() => sheet.current?.replaceChildren()];
        const clear = (): void => {
          for (const one of undo) one();
        };
        addEventListener("afterprint", clear, { once: true });
        try {
          const points = rowsOfPoints(document);
          // Paper is light.
          if (themeOfPage() === "dark") {
            undo.push(...maps.map(lightPatterns), () => setTheme("dark", { remember: false }));
            flushSync(() => setTheme("light", { remember: false }));
          }
          sheet.current?.replaceChildren(pictureNow(maps, captions(), points));
        } catch (error) {
          onFault(error as Error);
        }
      };
      addEventListener("beforeprint", lay);
      stop = () => removeEventListener("beforeprint", lay);
    }, onFault);
    return () => {
      over = true;
      stop();
    };
  }, [sheet, maps, captions, onFault]);
}
