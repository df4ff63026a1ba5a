// A sum over rows of which none tells the number is not known: null, and NaN in arrays of numbers. It is no zero, and adds nothing to what
// is known beside it; beside nothing it stays unknown.

/** The sum of two amounts. */
export function plus(a: number | null, b: number | null): number | null {
  if (a === null) return b === 0 ? null : b;
  if (b === null) return a === 0 ? null : a;
  return a + b;
}

/** The same of amounts in arrays. */
export function added(a: number, b: number): number {
  const sum = a + b;
  if (!Number.isNaN(sum)) return sum;
  const known = Number.isNaN(a) ? b : a;
  return known === 0 ? Number.NaN : known;
}

/** An amount as a database writes it in an array: NULL is NaN. */
export const amountOf = (text: string): number => (text === "NULL" ? Number.NaN : Number(text));
