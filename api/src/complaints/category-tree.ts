/** A category's code, and the codes above it, from level 1 down. */
export interface PlacedCategory {
  readonly category: string;
  readonly above: readonly string[];
}

/** Levels of categories, level 1 on top. */
export const CATEGORY_LEVELS = 3;

/** Which category is below which. A complaint has the finest that is known; one that is not listed stands by itself at level 1. */
export class CategoryTree {
  readonly #above: ReadonlyMap<string, readonly string[]>;

  constructor(private readonly listed: readonly PlacedCategory[]) {
    this.#above = new Map(listed.map(({ category, above }) => [category, above]));
  }

  /** Codes from level 1 down to the category itself. */
  pathOf(category: string): readonly string[] {
    return [...(this.#above.get(category) ?? []), category];
  }

  levelOf(category: string): number {
    return this.pathOf(category).length;
  }

  /** The one at a level that it lies in: itself where it is coarser. */
  at(category: string, level: number): string {
    return this.pathOf(category)[level - 1] ?? category;
  }

  /** The categories asked for, and all below them. */
  below(categories: readonly string[]): string[] {
    const found = this.listed.filter(({ above }) => above.some((code) => categories.includes(code)));
    return [...new Set([...categories, ...found.map(({ category }) => category)])];
  }
}
