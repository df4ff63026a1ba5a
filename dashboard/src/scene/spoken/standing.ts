/** How values of one map stand: what a glance at its colours tells. */
interface Standing<Of> {
  /** All that share the highest value. Empty where all are equal. */
  readonly highest: readonly Of[];
  readonly lowest: readonly Of[];
  /** Between the two in the middle where their number is even; null without any value. */
  readonly median: number | null;
  readonly known: number;
  readonly without: readonly Of[];
}

export function standing<Of>(values: readonly Of[], measure: (one: Of) => number | null): Standing<Of> {
  const known = values
    .flatMap((one) => {
      const value = measure(one);
      return value === null ? [] : [{ one, value }];
    })
    .sort((a, b) => a.value - b.value);
  const [least, most] = [known[0]?.value, known.at(-1)?.value];
  const at = (value: number | undefined): Of[] =>
    least === most ? [] : known.filter((other) => other.value === value).map(({ one }) => one);
  const middle = known.length / 2;
  const around = known.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return {
    highest: at(most),
    lowest: at(least),
    median: around.length === 0 ? null : around.reduce((sum, { value }) => sum + value, 0) / around.length,
    known: known.length,
    without: values.filter((one) => measure(one) === null),
  };
}
