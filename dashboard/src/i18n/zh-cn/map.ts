/** Texts of its own of the map view. */
export const map = {} as const;
