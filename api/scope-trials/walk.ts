/** What of a region leads out of what is seen of it: the names of those above it. */
const ABOVE: ReadonlySet<string> = new Set(["parent", "ancestors", "successor"]);

/** A firm is named wherever it is registered, with what is seen by name above that. */
const FIRMS: ReadonlySet<string> = new Set(["firm", "propertyFirm"]);

/** Every value under a key in an answer, but in what stands for a region's place above it. */
export function valuesUnder(answer: unknown, key: string): unknown[] {
  if (Array.isArray(answer)) return answer.flatMap((one) => valuesUnder(one, key));
  if (typeof answer !== "object" || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) => {
    if (ABOVE.has(name)) return [];
    if (FIRMS.has(name) && typeof value === "object") return valuesUnder({ ...value, region: null }, key);
    return name === key && typeof value !== "object" ? [value] : valuesUnder(value, key);
  });
}
