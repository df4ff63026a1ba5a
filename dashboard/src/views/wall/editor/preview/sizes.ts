export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}
/** Sizes of real walls and screens, pixels. */
export const SIZES: readonly ScreenSize[] = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 5760, height: 1080 },
  { width: 6656, height: 1792 },
  { width: 11520, height: 2160 },
];
export const USUAL_SIZE: ScreenSize = SIZES[1]!;
export const LEAST_SIDE = 320;
export const MOST_SIDE = 16_384;
/** Pixels laid out at most: a wall's text and grid follow its box, so a larger one is drawn by the same rules in a smaller box. */
const MOST_PIXELS = 4_200_000;

export interface Fit {
  /** The box that the wall is laid out in, CSS pixels; its proportions are the wall's. */
  readonly box: ScreenSize;
  /** What the box is multiplied by to fit. */
  readonly shrink: number;
  /** Size on this screen over size on the wall. */
  readonly scale: number;
}

/** How a wall of a size is drawn in the room there is; never larger than it is. */
export function fit(size: ScreenSize, room: ScreenSize): Fit {
  const laid = Math.min(1, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
  const box = { width: Math.round(size.width * laid), height: Math.round(size.height * laid) };
  const shrink = Math.min(room.width / box.width, room.height / box.height, 1 / laid);
  return { box, shrink, scale: shrink * laid };
}

/** "1920x1080" in an address or a choice; null where it is none, or a side is out of bounds. */
export function sizeOf(text: string): ScreenSize | null {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(text) ?? [];
  const size = { width: Number(width), height: Number(height) };
  const fits = (side: number): boolean => side >= LEAST_SIDE && side <= MOST_SIDE;
  return fits(size.width) && fits(size.height) ? size : null;
}
export const sizeText = ({ width, height }: ScreenSize): string => `${width}x${height}`;
