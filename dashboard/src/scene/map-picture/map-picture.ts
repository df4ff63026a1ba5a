import type { MapRef } from "react-map-gl/maplibre";
import { type Captions, composePicture } from "./compose-picture.ts";
import type { PicturePart } from "./draw-part.ts";
import type { Inks } from "./inks.ts";
import { legendRows } from "./legend-rows.ts";
import { frameNow, keepFrames, mapSnapshot } from "./map-snapshot.ts";

export { keepFrames };

/**
 * The maps, one or two compared, with their legends and captions as a PNG, at the device's pixels. Each map lies in an element `.half`,
 * with its `.legend` and, where there are two, its `.half-title`.
 */
export async function mapPicture(maps: readonly MapRef[], captions: Captions): Promise<Blob> {
  const picture = composed(maps, await Promise.all(maps.map(mapSnapshot)), captions, false);
  return new Promise((resolve, reject) => {
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(`${picture.width} × ${picture.height} pixels`))));
  });
}

/** For paper, and at once, as the browser's own printing wants it. Needs keepFrames for each map. */
export function pictureNow(maps: readonly MapRef[], captions: Captions): HTMLCanvasElement {
  return composed(maps, maps.map(frameNow), captions, true);
}

function composed(
  maps: readonly MapRef[],
  frames: readonly HTMLCanvasElement[],
  captions: Captions,
  paper: boolean,
): HTMLCanvasElement {
  const parts = maps.map((map, i): PicturePart => {
    const half = map.getContainer().closest(".half");
    const legend = half?.querySelector(".legend");
    const caption = [...(half?.querySelectorAll(".half-title > *") ?? [])].map(({ textContent }) => textContent ?? "");
    return { map: frames[i]!, legend: legend ? legendRows(legend) : [], caption };
  });
  const canvas = maps[0]!.getCanvas();
  return composePicture(parts, captions, inksOf(canvas), { scale: frames[0]!.width / canvas.clientWidth, paper });
}

/** Colours of the theme that a part of the page is in. */
function inksOf(element: Element): Inks {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return { paper: colour("--paper"), ink: colour("--ink"), soft: colour("--ink-soft"), line: colour("--line") };
}

/** Offers a file to the user under a name. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
