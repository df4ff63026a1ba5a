import { matchHeader, requireColumns } from "../imports/header.ts";
import { ImportRefused } from "../imports/import-refused.ts";
import type { KindName } from "../imports/import-request.ts";
import { columnsOf, neededColumns } from "../imports/kinds/fact-kinds.ts";
import { type Choices, missingIn } from "./choices.ts";
import { likelyKinds, type Reading } from "./reading.ts";

/** A header of the file and what is read from it. */
interface ExaminedHeader {
  /** As mappings write it: the second column of a name is "经度#2". */
  readonly header: string;
  /** Canonical column; null: nothing is read from it. */
  readonly column: string | null;
}

/** What a file holds as it is to be read, for whoever chooses. */
export interface Examination
  extends Pick<Reading, "rows" | "headerRow" | "sheet" | "sheets" | "hasGeometry" | "notes"> {
  /** Chosen, or the likeliest; null where no header is known. */
  readonly kind: KindName | null;
  readonly likelyKinds: readonly KindName[];
  readonly headers: readonly ExaminedHeader[];
  /** Columns of the kind that a file of it may carry. */
  readonly columns: readonly { readonly name: string; readonly usual: string; readonly needed: boolean }[];
  /** Why it cannot be read so; null where a trial would tell more. */
  readonly fault: string | null;
}

export function examine(reading: Reading, choices: Choices): Examination {
  const { rows, headerRow, sheet, sheets, hasGeometry, notes, columns } = reading;
  const likely = likelyKinds(reading);
  const kind = choices.kind ?? likely[0] ?? null;
  const named = references(columns);
  const { carried, fault } = kind === null ? { carried: new Map(), fault: null } : matched(reading, kind, choices);
  return {
    rows,
    headerRow,
    sheet,
    sheets,
    hasGeometry,
    notes,
    kind,
    likelyKinds: likely.slice(0, 5),
    headers: columns.map((_, index) => ({ header: named[index]!, column: carried.get(index) ?? null })),
    columns:
      kind === null
        ? []
        : columnsOf(kind).map((column) => ({
            name: column.name,
            usual: column.aliases[0] ?? column.name,
            needed: neededColumns(kind).includes(column),
          })),
    fault: fault ?? missingIn({ ...choices, kind: kind ?? undefined }),
  };
}

function matched(
  reading: Reading,
  kind: KindName,
  { mapping }: Choices,
): { carried: ReadonlyMap<number, string>; fault: string | null } {
  try {
    const all = columnsOf(kind);
    const found = matchHeader(reading, all, mapping);
    const carried = new Map(
      found.flatMap(({ column, indexes }) => indexes.map((index) => [index, column.name] as const)),
    );
    try {
      requireColumns(found, neededColumns(kind), { columns: reading.columns, headerAt: null });
      return { carried, fault: null };
    } catch (error) {
      return { carried, fault: faultOf(error) };
    }
  } catch (error) {
    return { carried: new Map(), fault: faultOf(error) };
  }
}

function faultOf(error: unknown): string {
  if (error instanceof ImportRefused) return error.message;
  throw error;
}

/** Headers as mappings write them: those that come more than once with their number. */
function references(columns: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return columns.map((header) => {
    const number = (seen.get(header) ?? 0) + 1;
    seen.set(header, number);
    const repeated = columns.indexOf(header) !== columns.lastIndexOf(header);
    return repeated ? `${header}#${number}` : header;
  });
}
