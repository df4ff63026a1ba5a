/** An amount in fen as files write it, in yuan to the fen. */
export function yuan(fen: number): string {
  const whole = Math.round(fen);
  return `${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, "0")}`;
}
