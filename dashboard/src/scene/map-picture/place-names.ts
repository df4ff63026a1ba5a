/** A name that is to stand on a map, in pixels of its picture. */
export interface NameToPlace {
  /** Its place, and where the first line's middle is to be against it: about it, or under a point. */
  readonly x: number;
  readonly y: number;
  readonly under: boolean;
  /** Its lines, from the fullest form to the briefest. */
  readonly forms: readonly (readonly string[])[];
  /** How wide it may be; what is wider in every form is left out. */
  readonly room: number;
  /** Stands whatever is in the way, before all others, in its fullest form that fits. */
  readonly always: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface PlacedName<N> {
  readonly name: N;
  readonly lines: readonly string[];
  readonly box: Box;
}

/** Sizes in pixels: `width` of a line by its place among the lines. */
interface Letters {
  width(line: string, at: number): number;
  readonly em: number;
  readonly line: number;
}

/** How far a name may leave its place, in lines: up or down, so that it does not stand on a neighbour. */
const STEPS = [0, -0.6, 0.6, -1.2, 1.2];
/** One that must stand goes aside as well, the nearest first. */
const FAR = [0, -1, 1, -2, 2, -3, 3, -4, 4];
const AROUND = FAR.flatMap((across) => FAR.map((down) => [across * 2, down] as const)).sort(
  ([a, b], [c, d]) => Math.hypot(a, b) - Math.hypot(c, d),
);
const UP_AND_DOWN = STEPS.map((down) => [0, down] as const);

/** Names where they have room, none on another: those that must stand first, then as they come; each within the picture. */
export function placeNames<N extends NameToPlace>(
  names: readonly N[],
  letters: Letters,
  { width, height, taken }: { readonly width: number; readonly height: number; readonly taken: readonly Box[] },
): PlacedName<N>[] {
  const boxes: Box[] = [...taken];
  const placed: PlacedName<N>[] = [];
  const isFree = (box: Box): boolean => !boxes.some((other) => meet(box, other));
  const inside = names.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
  for (const name of [...inside.filter(({ always }) => always), ...inside.filter(({ always }) => !always)]) {
    const fitting = name.forms.filter(
      (lines) => name.always || Math.max(...lines.map((line, at) => letters.width(line, at))) <= name.room,
    );
    const tries = fitting.flatMap((lines) =>
      (name.always ? AROUND : UP_AND_DOWN).map(([across, down]) => ({
        lines,
        box: within(boxOf(name, lines, letters, across, down), width, height),
      })),
    );
    const found = tries.find(({ box }) => isFree(box));
    if (found === undefined) continue;
    boxes.push(found.box);
    placed.push({ name, ...found });
  }
  return placed;
}

function boxOf(
  { x, y, under }: NameToPlace,
  lines: readonly string[],
  { width, em, line }: Letters,
  across: number,
  down: number,
): Box {
  const wide = Math.max(...lines.map((text, at) => width(text, at)));
  const high = lines.length * line;
  const middle = x + across * em;
  const top = y + down * line + (under ? em * 0.6 : -high / 2);
  return { left: middle - wide / 2, top, right: middle + wide / 2, bottom: top + high };
}

/** Moved in where it would stick out. */
function within({ left, top, right, bottom }: Box, width: number, height: number): Box {
  const aside = Math.max(0, -left) - Math.max(0, right - width);
  const along = Math.max(0, -top) - Math.max(0, bottom - height);
  return { left: left + aside, top: top + along, right: right + aside, bottom: bottom + along };
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
