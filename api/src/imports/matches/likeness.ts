/** How much two texts have in common, 0 to 1, by their pairs of letters (Dice). */
export function likeness(a: string, b: string): number {
  const pairs = (text: string): string[] =>
    Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2));
  const [first, second] = [pairs(a), pairs(b)];
  if (first.length === 0 || second.length === 0) return a === b ? 1 : 0;
  const left = [...second];
  let common = 0;
  for (const pair of first) {
    const at = left.indexOf(pair);
    if (at === -1) continue;
    left.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (first.length + second.length);
}
