/** Texts of its own of the wall view. */
export const wall = {} as const;
