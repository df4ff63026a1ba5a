/** What every field says of its argument `filter`. */
export const FILTER = {
  nullable: true,
  description:
    "Only what meets all of these is counted, at the moment and from the facts themselves; the denominator too where it counts the same kind of thing. Everything where left out.",
} as const;

/** Counting from the facts instead of rollups, in fields of an answer: some 200 ms over 22,000 estates or 200,000 complaints. */
const FROM_FACTS = 5_000;

/** What a field costs more where it is filtered; `periods`: for how many it is counted. */
export const filteredCost = ({ filter }: { readonly filter?: readonly unknown[] | null }, periods: number): number =>
  filter && filter.length > 0 ? FROM_FACTS * periods : 0;
