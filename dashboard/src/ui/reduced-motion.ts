/** Whether who looks has asked, by the system's own setting, that things come and go without moving. */
export const wantsReducedMotion = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
