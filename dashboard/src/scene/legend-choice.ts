/** Classes chosen in a legend; undefined: all. Without `onOnly` there is no choosing. */
export interface Chosen {
  readonly only: readonly number[] | undefined;
  readonly onOnly: ((only: readonly number[] | undefined) => void) | undefined;
}

/** The choice after a click on a class: the first alone, further ones added, a chosen one taken out; none left is all. */
export function toggled(only: readonly number[] | undefined, index: number): readonly number[] | undefined {
  const before = only ?? [];
  const after = before.includes(index) ? before.filter((other) => other !== index) : [...before, index];
  return after.length === 0 ? undefined : after.sort((a, b) => a - b);
}
