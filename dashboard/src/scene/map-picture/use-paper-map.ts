import { type RefObject, useEffect } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { fetchPart } from "../../live/page-parts.ts";
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
    void fetchPart(() => import("./map-picture.ts")).then(({ keepFrames, pictureNow }) => {
      if (over) return;
      const kept = maps.map(keepFrames);
      const lay = (): void => {
        try {
          sheet.current?.replaceChildren(pictureNow(maps, captions()));
        } catch (error) {
          onFault(error as Error);
        }
      };
      const clear = (): void => sheet.current?.replaceChildren();
      addEventListener("beforeprint", lay);
      addEventListener("afterprint", clear);
      stop = () => {
        removeEventListener("beforeprint", lay);
        removeEventListener("afterprint", clear);
        for (const one of kept) one();
      };
    }, onFault);
    return () => {
      over = true;
      stop();
    };
  }, [sheet, maps, captions, onFault]);
}
