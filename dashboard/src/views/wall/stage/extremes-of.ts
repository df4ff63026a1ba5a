interface Valued {
  readonly code: string;
  readonly value: number | null;
}

/** The regions with the highest and the lowest value, one each (of equal ones the first by code); none where fewer than two are known or all are alike. */
export function extremesOf<T extends Valued>(
  rows: readonly T[],
): { readonly end: "highest" | "lowest"; readonly row: T }[] {
  const known = rows
    .filter(({ value }) => value !== null)
    .sort((a, b) => b.value! - a.value! || (a.code < b.code ? -1 : 1));
  const [highest] = known;
  const lowest = known.find(({ value }) => value === known.at(-1)!.value);
  if (!highest || !lowest || highest.value === lowest.value) return [];
  return [
    { end: "highest", row: highest },
    { end: "lowest", row: lowest },
  ];
}
