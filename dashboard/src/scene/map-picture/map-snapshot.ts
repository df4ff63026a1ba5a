import type { MapRef } from "react-map-gl/maplibre";

/** How long tiles and shapes on their way are waited for. */
const SETTLES_WITHIN_MS = 8000;
const DRAWS_WITHIN_MS = 5000;

/**
 * The map as it is drawn, at the device's pixels. The engine forgets a frame once it is on the screen, so that it draws one more, which is
 * copied while it is being drawn. Throws where none is drawn within 5 s, as in a page that is hidden.
 */
export async function mapSnapshot(map: MapRef): Promise<HTMLCanvasElement> {
  const engine = map.getMap();
  if (!engine.loaded()) await event(engine, "idle", SETTLES_WITHIN_MS).catch(() => undefined);
  const canvas = document.createElement("canvas");
  const drawn = event(engine, "render", DRAWS_WITHIN_MS, () => {
    const source = engine.getCanvas();
    canvas.width = source.width;
    canvas.height = source.height;
    canvas.getContext("2d")!.drawImage(source, 0, 0);
  });
  engine.triggerRepaint();
  await drawn;
  return canvas;
}

function event(
  engine: ReturnType<MapRef["getMap"]>,
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
