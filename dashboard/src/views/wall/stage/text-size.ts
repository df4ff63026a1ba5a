/** Height of a character that is read without effort, minutes of arc: ISO 9241-303 asks for 16 at least and prefers 20 to 22. */
const CHARACTER_ARC_MINUTES = 22;
const ARC_MINUTE = Math.PI / (180 * 60);
/** Shares of the wall's height between which the text stays, whatever distance is given. */
const USUAL = 1 / 45;
const LARGEST = 1 / 33;
/** No text is smaller, however narrow the wall. */
const SMALLEST = 1 / 60;
/** Characters that a line across the whole wall holds at least. */
const FEWEST_ACROSS = 34;

/** Size of the text on a wall, in the pixels of its box: by the wall's height and how far away its readers stand. */
export function wallTextPixels(
  box: { readonly width: number; readonly height: number },
  wall: { readonly viewingDistanceMeters: number; readonly wallHeightMeters: number },
): number {
  const meters = wall.viewingDistanceMeters * Math.tan(CHARACTER_ARC_MINUTES * ARC_MINUTE);
  const share = Math.min(LARGEST, Math.max(USUAL, meters / wall.wallHeightMeters));
  return Math.max(SMALLEST * box.height, Math.min(share * box.height, box.width / FEWEST_ACROSS));
}
