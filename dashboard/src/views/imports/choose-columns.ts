import type { Choices, ColumnRule, Examination } from "./imports-client.ts";

type Columns = Readonly<Record<string, ColumnRule | null>>;

const withColumns = (choices: Choices, columns: Columns): Choices => ({
  ...choices,
  mapping: { ...choices.mapping, columns },
});

/** The choices with a header read as another column, or (null) as none; what was read from it before is no longer. */
export function readAs(
  choices: Choices,
  headers: Examination["headers"],
  header: string,
  column: string | null,
): Choices {
  const columns: Record<string, ColumnRule | null> = { ...choices.mapping?.columns };
  const before = headers.find((one) => one.header === header)?.column ?? null;
  if (before !== null && before !== column) columns[before] = null;
  if (column !== null) {
    const { values } = columns[column] ?? {};
    columns[column] = { from: [header], ...(values && { values }) };
  }
  return withColumns(choices, columns);
}

/** The choices with a word of a header taken for another, or (null) as it stands. */
export function takeFor(
  choices: Choices,
  { column, header }: { readonly column: string; readonly header: string },
  word: string,
  meant: string | null,
): Choices {
  const columns = { ...choices.mapping?.columns };
  const rule = columns[column] ?? { from: [header] };
  const { [word]: _, ...others } = rule.values ?? {};
  columns[column] = { ...rule, values: meant === null ? others : { ...others, [word]: meant } };
  return withColumns(choices, columns);
}

/** What a word is taken for so far; null: for itself. */
export const takenFor = (choices: Choices, column: string, word: string): string | null =>
  choices.mapping?.columns[column]?.values?.[word] ?? null;
