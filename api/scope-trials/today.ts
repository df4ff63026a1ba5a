/** The day that the small world is looked at from. */
export const TODAY = "2026-11-20";
