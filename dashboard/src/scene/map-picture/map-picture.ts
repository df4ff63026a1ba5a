import type { MapRef } from "react-map-gl/maplibre";
import { aboutRegions, cropped } from "./about-regions.ts";
import { type Captions, composePicture } from "./compose-picture.ts";
import type { PicturePart } from "./draw-part.ts";
import type { Inks } from "./inks.ts";
import { legendRows, rowsOfPoints } from "./legend-rows.ts";
import { type Frame, frameNow, lightPatterns, mapSnapshot } from "./map-snapshot.ts";

export { lightPatterns, rowsOfPoints };

/**
 * The maps, one or two compared, with their legends and captions as a PNG, at the device's pixels. Each map lies in an element `.half` or `.run-map-panel`,
 * with its `.legend` and, where there are two, its `.half-title`.
 */
export async function mapPicture(maps: readonly MapRef[], captions: Captions): Promise<Blob> {
  const frames = await Promise.all(maps.map(mapSnapshot));
  const asSeen = frames.map((picture) => ({ picture, names: [] }));
  const picture = composed(maps, asSeen, captions, null);
  return new Promise((resolve, reject) => {
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(`${picture.width} × ${picture.height} pixels`))));
  });
}

/**
 * For paper, and at once, as the browser's own printing wants it: names are written anew, in the size of paper, and a lone map is cropped to its regions.
 */
export function pictureNow(
  maps: readonly MapRef[],
  captions: Captions,
  points: ReturnType<typeof rowsOfPoints>,
): HTMLCanvasElement {
  const frames = maps.map(frameNow);
  if (maps.length > 1) return composed(maps, frames, captions, points);
  const { picture, names } = frames[0]!;
  const canvas = maps[0]!.getCanvas();
  const part = aboutRegions(maps[0]!, picture, canvas.width / canvas.clientWidth);
  const moved = names.map((name) => ({ ...name, x: name.x - part.left, y: name.y - part.top }));
  return composed(maps, [{ picture: cropped(picture, part), names: moved }], captions, points);
}

function composed(
  maps: readonly MapRef[],
  frames: readonly Frame[],
  captions: Captions,
  /** For paper, of points; null: for the screen. */
  points: ReturnType<typeof rowsOfPoints> | null,
): HTMLCanvasElement {
  const parts = maps.map((map, i): PicturePart => {
    const half = map.getContainer().closest(".half, .run-map-panel");
    const legend = half?.querySelector(".legend");
    const caption = [...(half?.querySelectorAll(".half-title > *") ?? [])].map(({ textContent }) => textContent ?? "");
    const { picture, names } = frames[i]!;
    return { map: picture, names, legend: legend ? legendRows(legend, points ?? undefined) : [], caption };
  });
  const canvas = maps[0]!.getCanvas();
  return composePicture(parts, captions, inksOf(canvas), {
    scale: canvas.width / canvas.clientWidth,
    paper: points !== null,
  });
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
