/** By what a map of a run is coloured, the first unless somebody chooses. */
export const COLOURED_BY = ["score", "rank", "outcome"] as const;
export type ColouredBy = (typeof COLOURED_BY)[number];

/** A map of estates has one way alone: grade, list or quarter of the ranks. */
export const BY_OUTCOME = ["outcome"] as const;
