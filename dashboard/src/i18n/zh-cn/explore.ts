/** Texts of its own of the explore view. */
export const explore = {} as const;
