import type { Observation } from "./observation.type.ts";

/** Months of a year, 1 to 12, both included. */
export interface CountedMonths {
  readonly from: number;
  readonly to: number;
}

const MONTHS = /(?<!\d)(\d{1,2})\s*月?\s*[—–\-－~～至到]+\s*(\d{1,2})\s*月/u;
const PARTS: readonly (readonly [words: RegExp, months: CountedMonths])[] = [
  [/前三季度/u, { from: 1, to: 9 }],
  [/上半年/u, { from: 1, to: 6 }],
  [/下半年/u, { from: 7, to: 12 }],
  [/(?:第?一|1)季度/u, { from: 1, to: 3 }],
  [/(?:第?二|2)季度/u, { from: 4, to: 6 }],
  [/(?:第?三|3)季度/u, { from: 7, to: 9 }],
  [/(?:第?四|4)季度/u, { from: 10, to: 12 }],
];

/** The months that the source says a figure counts over ("1—10月"); null where it says none, and the date is all there is. */
export function statedMonths({ note }: Pick<Observation, "note">): CountedMonths | null {
  const [, from, to] = (MONTHS.exec(note) ?? []).map(Number);
  if (from !== undefined && to !== undefined && from >= 1 && from <= to && to <= 12) return { from, to };
  return PARTS.find(([words]) => words.test(note))?.[1] ?? null;
}

/** The months of its year that a figure counts over: as stated, else those of its date: 2020 is a whole year, 2020-10 a month. */
export function countedMonths(figure: Pick<Observation, "asOf" | "note">): CountedMonths {
  const stated = statedMonths(figure);
  if (stated !== null) return stated;
  const month = Number(figure.asOf.slice(5, 7));
  return month === 0 ? { from: 1, to: 12 } : { from: month, to: month };
}
