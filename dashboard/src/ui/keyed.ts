/** Items with keys by their place, for lists that are drawn anew as a whole and never reordered. */
export function keyed<T>(items: readonly T[]): { key: string; item: T; index: number }[] {
  return items.map((item, index) => ({ key: `item-${index}`, item, index }));
}
