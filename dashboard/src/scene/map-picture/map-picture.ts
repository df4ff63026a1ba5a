import type { MapRef } from "react-map-gl/maplibre";
import { type Captions, composePicture } from "./compose-picture.ts";
import type { Inks } from "./inks.ts";
import { legendRows } from "./legend-rows.ts";
import { mapSnapshot } from "./map-snapshot.ts";

/** The map with its legend and captions as a PNG, at the device's pixels. `pane` is the element that map and legend are in. */
export async function mapPicture(map: MapRef, pane: Element, captions: Captions): Promise<Blob> {
  const drawn = await mapSnapshot(map);
  const legend = pane.querySelector(".legend");
  const scale = drawn.width / map.getCanvas().clientWidth;
  const picture = composePicture(drawn, legend === null ? [] : legendRows(legend), captions, inksOf(pane), scale);
  return new Promise((resolve, reject) => {
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(`${picture.width} × ${picture.height} pixels`))));
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
