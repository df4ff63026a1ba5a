/** Tells whoever waits for the start what is being waited for. */
export type Progress = (message: string) => void;
