import type { FigureText } from "./figure-text.ts";

/** A published figure with our own for the same thing; null where none can be set beside it. */
interface Compared {
  /** Which side of the indicator's value it speaks of. */
  readonly part: string;
  readonly observation: FigureText;
  readonly ours: number | null;
}

/** What articles print of one thing at several times. */
export interface PublishedSeries {
  readonly part: string;
  readonly figures: readonly FigureText[];
  /** Ours today, where it is of the same thing. */
  readonly ours: number | null;
}

/** Figures of one word, unit and scope that were told for at least two times, oldest first; figures told once are in none. */
export function publishedSeries(compared: readonly Compared[]): PublishedSeries[] {
  const groups = new Map<string, Compared[]>();
  for (const one of compared) {
    const { indicator, unit, scope } = one.observation;
    const key = JSON.stringify([indicator, unit, scope]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const figures = group.map(({ observation }) => observation).sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
    const times = new Set(figures.map(({ asOf }) => asOf));
    return times.size < 2
      ? []
      : [{ part: group[0]!.part, figures, ours: group.find(({ ours }) => ours !== null)?.ours ?? null }];
  });
}

/** A day to draw a figure at, YYYY-MM-DD: the middle of the year or month that it is told for. */
export function drawnAt(asOf: string): string {
  const year = asOf.slice(0, 4);
  if (/^\d{4}-\d{2}-\d{2}/.test(asOf)) return asOf.slice(0, 10);
  return /^\d{4}-\d{2}$/.test(asOf) ? `${asOf}-15` : `${year}-07-01`;
}
