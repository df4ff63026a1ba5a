/** Shares of a length, with a gap before, between and after; whole pixels, so that edges are sharp. */
export function tracks(shares: readonly number[], length: number, gap: number): { from: number; to: number }[] {
  const room = Math.max(0, length - gap * (shares.length + 1));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let before = 0;
  return shares.map((share, i) => {
    const from = Math.round(gap * (i + 1) + (room * before) / whole);
    before += share;
    return { from, to: Math.round(gap * (i + 1) + (room * before) / whole) };
  });
}
