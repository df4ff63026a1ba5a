import { type Aged, type Share, Survival } from "./survival.ts";

/** Complaints of a firm and a category by age. `firm` null: none is known. */
export interface PaceCount extends Aged {
  readonly firm: string | null;
  readonly category: string;
}

/** So many complaints must have got to an age before what became of them is taken for a pace. */
export const FEWEST = 30;

export interface Expected extends Share {
  /** By whose pace: that of the firm in the category, of the category, or of all. */
  readonly curve: string;
}

/** Each firm's own pace in each category; where too few of its complaints have got so far that of the category, or of all. */
export class Pace {
  private readonly curves = new Map<string, Survival>();

  constructor(counts: readonly PaceCount[]) {
    const groups = new Map<string, Aged[]>();
    for (const count of counts)
      for (const key of keysOf(count.firm, count.category)) {
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [count]);
        else group.push(count);
      }
    for (const [key, group] of groups) this.curves.set(key, new Survival(group));
  }

  /** Of complaints open at an age the share still open at a later one; null where nothing is known. */
  stillOpen(firm: string | null, category: string, from: number, to: number): Expected | null {
    for (const curve of keysOf(firm, category)) {
      const known = this.curves.get(curve);
      if (known === undefined || known.known(from) < FEWEST) continue;
      const share = known.stillOpen(from, to);
      if (share !== null) return { ...share, curve };
    }
    return null;
  }
}

/** From the finest to the coarsest. */
const keysOf = (firm: string | null, category: string): string[] => [
  ...(firm === null ? [] : [`${firm} ${category}`]),
  ` ${category}`,
  "",
];
