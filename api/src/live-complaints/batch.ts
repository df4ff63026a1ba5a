import type { Context } from "../context.ts";
import { BadInput, QueryTooLarge } from "../errors.ts";
import { ImportRefused } from "../imports/import-refused.ts";
import type { Cell } from "../imports/import-request.ts";
import { ComplaintsRefused } from "./record-complaints.type.ts";

const SOURCE_NAME = /^\P{Cc}{1,200}$/u;

/** Complaints, or events of complaints, that one batch may have. */
export const MAX_BATCH = 1000;

/** The name of a batch's source without blanks around it. Throws BadInput, and QueryTooLarge where the batch of `what` is. */
export function checkedBatch(source: string, what: string, rows: number): string {
  const name = checkedSource("source", source);
  if (rows > MAX_BATCH)
    throw new QueryTooLarge(`${what}: a batch holds at most ${MAX_BATCH}, ${rows} came; send several batches`, {
      limit: MAX_BATCH,
      got: rows,
    });
  return name;
}

export function checkedSource(argument: string, source: string): string {
  const name = source.trim();
  if (!SOURCE_NAME.test(name))
    throw new BadInput(
      argument,
      "the name of the source system, 1 to 200 characters and no control characters",
      source,
    );
  return name;
}

/** Fields of an input and the columns that the import door knows them by. */
export class BatchColumns<Input extends object> {
  private readonly fields: ReadonlyMap<string, string>;

  constructor(private readonly columns: Readonly<Record<keyof Input, string>>) {
    this.fields = new Map(Object.entries<string>(columns).map(([field, column]) => [column, field]));
  }

  rowOf(input: Input): Record<string, Cell> {
    const row: Record<string, Cell> = {};
    for (const [field, column] of Object.entries<string>(this.columns)) {
      const value = input[field as keyof Input] ?? null;
      row[column] = value instanceof Date ? value.toISOString() : (value as Cell);
    }
    return row;
  }

  /** What is told of a batch that the door refuses; throws what else went wrong. */
  refused(context: Context, error: unknown): ComplaintsRefused {
    if (!(error instanceof ImportRefused) || error.problems.length === 0) throw context.userError(error);
    return Object.assign(new ComplaintsRefused(), {
      problems: error.problems.map(({ row, column, expected, got }) => ({
        index: row - 1,
        field: this.fields.get(column) ?? column,
        expected,
        got,
      })),
    });
  }
}
