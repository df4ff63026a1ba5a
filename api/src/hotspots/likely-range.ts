/** Of the normal distribution, one twentieth at each end. */
const Z = 1.645;
const END = 0.05;
/** From so many on the normal distribution says the same. */
const MANY = 400;

/** Between which numbers a count lies nine times of ten, when its rate is spread around `mean` as a gamma of shape `alike` (negative binomial; infinite: Poisson). */
export function likelyRange(mean: number, alike: number): { readonly low: number; readonly high: number } {
  if (mean > MANY) {
    const wide = Z * Math.sqrt(mean + mean ** 2 / alike);
    return { low: Math.max(Math.floor(mean - wide), 0), high: Math.ceil(mean + wide) };
  }
  const isPoisson = alike === Number.POSITIVE_INFINITY;
  let chance = isPoisson ? Math.exp(-mean) : (alike / (alike + mean)) ** alike;
  let below = chance;
  let low: number | null = null;
  for (let n = 0; ; n += 1) {
    if (low === null && below > END) low = n;
    if (below >= 1 - END) return { low: low ?? n, high: n };
    chance *= isPoisson ? mean / (n + 1) : ((alike + n) / (n + 1)) * (mean / (alike + mean));
    below += chance;
    // what is too small to be added ends the sum
    if (chance === 0 || n > 10 * MANY) return { low: low ?? n, high: n };
  }
}
