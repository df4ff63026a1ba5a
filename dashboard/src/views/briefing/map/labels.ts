interface WantedLabel {
  readonly code: string;
  readonly name: string;
  readonly value: string;
  /** Middle of the label on the picture. */
  readonly x: number;
  readonly y: number;
  /** Of the shape; the larger is named first. */
  readonly area: number;
  /** Whether it is the highest or the lowest: named before all others. */
  readonly isExtreme: boolean;
}
export interface PlacedLabel {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly lines: readonly string[];
}
interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const SIZES = [16, 13] as const;

/** Which names and values find room: the extremes, then larger regions, those without data last; each with its value, else smaller, else the name alone, else nothing. */
export function placeLabels(wanted: readonly WantedLabel[]): PlacedLabel[] {
  const taken: Rectangle[] = [];
  const placed: PlacedLabel[] = [];
  for (const { code, name, value, x, y } of [...wanted].sort(byImportance)) {
    const candidates = SIZES.flatMap((size) => [
      { size, lines: [name, value] },
      { size, lines: [name] },
    ]).sort((a, b) => b.lines.length - a.lines.length);
    for (const { size, lines } of candidates) {
      const box = boxOf(lines, size, x, y);
      if (taken.some((other) => overlap(other, box))) continue;
      taken.push(box);
      placed.push({ code, x, y, size, lines });
      break;
    }
  }
  return placed;
}

const byImportance = (a: WantedLabel, b: WantedLabel): number =>
  Number(b.isExtreme) - Number(a.isExtreme) || Number(a.value === "") - Number(b.value === "") || b.area - a.area;

function boxOf(lines: readonly string[], size: number, x: number, y: number): Rectangle {
  const half = (Math.max(...lines.map(widthOf)) * size) / 2;
  const height = (lines.length * size * 1.15) / 2;
  return { left: x - half, right: x + half, top: y - height, bottom: y + height };
}

/** In ems: a Chinese character is one wide, a Latin one little more than a half. */
const widthOf = (line: string): number =>
  [...line].reduce((width, character) => width + (character > "\u2e7f" ? 1 : 0.56), 0);

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
