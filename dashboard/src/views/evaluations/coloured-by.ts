/** By what a map of a run is coloured, the first unless somebody chooses. */
export const COLOURED_BY = ["score", "rank"] as const;
export type ColouredBy = (typeof COLOURED_BY)[number];
