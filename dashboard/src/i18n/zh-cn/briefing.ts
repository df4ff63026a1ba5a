/** Texts of its own of the briefing view. */
export const briefing = {} as const;
