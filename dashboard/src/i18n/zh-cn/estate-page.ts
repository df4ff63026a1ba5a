/** Texts of its own of the estate page. */
export const estatePage = {} as const;
