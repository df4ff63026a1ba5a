/** What the trials seed: enough to be hit in the middle, little enough to take seconds. */
export const SMALL_TRIAL = { estates: 400, complaints: 4_000 };
