/** What of a region leads out of what is seen of it: the names of those above it. */
const ABOVE: ReadonlySet<string> = new Set(["parent", "ancestors", "successor"]);

/** Every value under a key in an answer, but in what stands for a region's place above it. */
export function valuesUnder(answer: unknown, key: string): unknown[] {
  if (Array.isArray(answer)) return answer.flatMap((one) => valuesUnder(one, key));
  if (typeof answer !== "object" || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) => {
    if (ABOVE.has(name)) return [];
    return name === key && typeof value !== "object" ? [value] : valuesUnder(value, key);
  });
}
