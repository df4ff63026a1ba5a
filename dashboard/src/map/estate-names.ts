import { ESTATE_NAME } from "./layers/estates.ts";
import { emsOf } from "./region-labels.ts";

/** A point on the map, in CSS pixels from its upper left corner. */
interface NamedPlace {
  readonly index: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** In CSS pixels from the map's upper left corner. */
interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Indexes of the places whose names lie inside a map and under nothing that lies over it (`taken`), whichever side of its point a name is put on. */
export function uncutNames(
  places: readonly NamedPlace[],
  { width, height, taken = [] }: { readonly width: number; readonly height: number; taken?: readonly Rectangle[] },
  textScale: number,
): number[] {
  const em = ESTATE_NAME.size * textScale;
  return places.flatMap(({ index, name, x, y }) => {
    const ems = emsOf(name);
    const lines = Math.ceil(ems / ESTATE_NAME.maxEms);
    const beside = em * (ESTATE_NAME.offsetEms + Math.min(ems, ESTATE_NAME.maxEms));
    const above = em * (ESTATE_NAME.offsetEms + ESTATE_NAME.lineEms * lines);
    const isInside = x >= beside && x <= width - beside && y >= above && y <= height - above;
    const isUnder = taken.some(
      ({ left, top, right, bottom }) =>
        x + beside > left && x - beside < right && y + above > top && y - above < bottom,
    );
    return isInside && !isUnder ? [index] : [];
  });
}
