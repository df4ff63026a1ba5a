/** Texts of its own of the leadership view. */
export const leadership = {} as const;
