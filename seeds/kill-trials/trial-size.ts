/** What the trials seed: enough to be hit in the middle, little enough to take seconds. */
export const SMALL_TRIAL = { estates: 200, complaints: 2_000 };
