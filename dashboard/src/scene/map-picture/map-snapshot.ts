import type { MapRef } from "react-map-gl/maplibre";
import { type PatternImage, patternImages } from "../../map/base-style.ts";
import { GROUND } from "../../map/ground.ts";
import { namesAside, type PaperName, paperNames } from "./paper-names.ts";

/** How long tiles and shapes on their way are waited for. */
const SETTLES_WITHIN_MS = 8000;
const DRAWS_WITHIN_MS = 5000;

type Engine = ReturnType<MapRef["getMap"]>;

/**
 * The map as it is drawn, at the device's pixels. The engine forgets a frame once it is on the screen, so that it draws one more, which is
 * copied while it is being drawn. Throws where none is drawn within 5 s, as in a page that is hidden.
 */
export async function mapSnapshot(map: MapRef): Promise<HTMLCanvasElement> {
  const engine = map.getMap();
  if (!engine.loaded()) await event(engine, "idle", SETTLES_WITHIN_MS).catch(() => undefined);
  let canvas: HTMLCanvasElement | null = null;
  const drawn = event(engine, "render", DRAWS_WITHIN_MS, () => {
    canvas = copyOf(engine);
  });
  engine.triggerRepaint();
  await drawn;
  return canvas!;
}

/** A frame of the map, and the names that are to be written over it; none where it has its own. */
export interface Frame {
  readonly picture: HTMLCanvasElement;
  readonly names: readonly PaperName[];
}

/** Draws a frame at once. Mapbox GL JS has no method of its own for it, only what it calls for every frame. */
function drawNow(engine: Engine): void {
  if (typeof (engine as Partial<Engine>).redraw === "function") engine.redraw();
  else (engine as unknown as { _render(): void })._render();
}

/** As mapSnapshot, but at once, for where nothing may be waited for, and without names: what is still on its way is not on it. */
export function frameNow(map: MapRef): Frame {
  const engine = map.getMap();
  const names = paperNames(map);
  const back = namesAside(map);
  drawNow(engine);
  const picture = copyOf(engine);
  back();
  return { picture, names };
}

/**
 * Puts the light patterns in the dark ones' place, until the answer is called: of another theme tiles have its patterns only once they are
 * made anew, which takes longer than frameNow.
 */
export function lightPatterns(map: MapRef): () => void {
  const engine = map.getMap();
  const [dark, light] = [patternImages(GROUND.dark), patternImages(GROUND.light)];
  const draw = (images: readonly PatternImage[]): void => {
    for (const [i, name] of Object.keys(dark).entries())
      if (engine.hasImage(name)) engine.updateImage(name, images[i]!);
    // Mapbox GL JS forgets them in a frame that has anything else to change.
    drawNow(engine);
  };
  draw(Object.values(light));
  return () => draw(Object.values(dark));
}

/** To be called while a frame is being drawn: afterwards it is gone. */
function copyOf(engine: Engine): HTMLCanvasElement {
  const source = engine.getCanvas();
  const canvas = document.createElement("canvas");
  canvas.width = source.width;
  canvas.height = source.height;
  canvas.getContext("2d")!.drawImage(source, 0, 0);
  return canvas;
}

function event(
  engine: Engine,
  name: "idle" | "render",
  withinMs: number,
  then: () => void = () => undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      engine.off(name, heard);
      reject(new Error(`the map drew nothing within ${withinMs / 1000} s`));
    }, withinMs);
    const heard = (): void => {
      clearTimeout(timer);
      // Copied here and now: afterwards the frame is gone.
      then();
      resolve();
    };
    engine.once(name, heard);
  });
}
