/** By what the parts of a figure are ordered; by code: as their list has them. */
export interface CodeSort {
  readonly by: "code" | "amount" | "change";
  readonly descending: boolean;
}

interface Part {
  /** Null: not known. */
  readonly code: string | null;
  readonly amount: number;
  readonly before: number | null;
}

export const changeOf = ({ amount, before }: Part): number => amount - (before ?? 0);

/** A head pressed: the other way round, or from the list's first and the largest. */
export const nextSort = (sort: CodeSort, by: CodeSort["by"]): CodeSort => ({
  by,
  descending: sort.by === by ? !sort.descending : by !== "code",
});

/** Parts given in their list's order; equal ones keep it. What is not known comes last, however large. */
export function inOrder<P extends Part>(parts: readonly P[], { by, descending }: CodeSort): P[] {
  const sign = descending ? -1 : 1;
  const known = parts.filter(({ code }) => code !== null);
  const ordered =
    by === "code"
      ? descending
        ? known.toReversed()
        : known
      : known.toSorted((a, b) => sign * (by === "amount" ? a.amount - b.amount : changeOf(a) - changeOf(b)));
  return [...ordered, ...parts.filter(({ code }) => code === null)];
}
