import { expectedInChinese } from "../imports/expected-in-chinese.ts";
import type { FileFindings, ImportRefused } from "../imports/import-refused.ts";
import type { ImportReport } from "../imports/import-request.ts";
import { columnsOf } from "../imports/kinds/fact-kinds.ts";
import type { Problem } from "../imports/problem.ts";
import { kindsOf } from "../imports/problem-groups.ts";

const KINDS_TOLD = 50;
const VALUES_TOLD = 20;
const UNKNOWN_TOLD = 500;

/** Words of a column of codes that its list does not have. */
interface UnknownWords {
  readonly column: string;
  readonly header: string;
  readonly codes: readonly { readonly code: string; readonly zh: string; readonly en: string }[];
  readonly words: readonly { readonly word: string; readonly rows: number }[];
}

/** What a trial, or an import, has found; kept with the file. */
export interface Findings extends Partial<FileFindings> {
  /** Why nothing of it can be used; null where rows can. */
  readonly refusal: string | null;
  readonly rows: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly merged: number;
  readonly refused: number;
  readonly seconds: number;
  readonly problems: readonly {
    readonly column: string;
    readonly expected: string;
    readonly expectedZh: string;
    readonly row: number;
    readonly count: number;
    readonly values: readonly { readonly got: string; readonly count: number; readonly rows: readonly number[] }[];
  }[];
  readonly unknown: readonly UnknownWords[];
  /** Categories of complaints that the file would make. */
  readonly categories: readonly { readonly value: string; readonly rows: number }[];
  /** Refused rows that the workbook has; null: there is none. */
  readonly workbookRows: number | null;
}

const NOTHING = { rows: 0, inserted: 0, updated: 0, unchanged: 0, merged: 0, refused: 0, seconds: 0, categories: [] };

export function findingsOf(report: ImportReport, workbookRows: number | null): Findings {
  const { kind, rowsRead, inserted, updated, unchanged, merged, refused, seconds, categories } = report;
  const { columns, unused, warnings, notes, places } = report;
  return {
    refusal: null,
    ...{ rows: rowsRead, inserted, updated, unchanged, merged, refused, seconds, categories },
    ...{ columns, unused, warnings, notes, places },
    ...told(kind, report.problems, columns),
    workbookRows,
  };
}

export function findingsOfRefusal(error: ImportRefused, kind: string, workbookRows: number | null): Findings {
  const { problems, findings } = error;
  return {
    ...NOTHING,
    ...findings,
    // its message repeats the problems, which stand below
    refusal: error.message.split("\n")[0]!,
    refused: new Set(problems.map(({ row }) => row)).size,
    ...told(kind, problems, findings?.columns ?? []),
    workbookRows,
  };
}

function told(kind: string, problems: readonly Problem[], columns: FileFindings["columns"]) {
  const kinds = kindsOf(problems);
  return {
    problems: kinds.slice(0, KINDS_TOLD).map(({ first, values, count }) => ({
      column: first.column,
      expected: first.expected,
      expectedZh: expectedInChinese(first.expected),
      row: first.row,
      count,
      values: [...values]
        .sort(([, a], [, b]) => b.count - a.count)
        .slice(0, VALUES_TOLD)
        .map(([got, value]) => ({ got, count: value.count, rows: value.rows })),
    })),
    unknown: unknownWords(kind, kinds, columns),
  };
}

function unknownWords(
  kind: string,
  kinds: ReturnType<typeof kindsOf>,
  columns: FileFindings["columns"],
): UnknownWords[] {
  return columnsOf(kind).flatMap(({ name, codes }) => {
    const header = columns.find(({ column }) => column === name)?.header;
    if (codes === undefined || header == null) return [];
    const rows = new Map<string, number>();
    for (const { first, values } of kinds)
      if (first.column === header)
        for (const [word, { count }] of values) if (word !== "") rows.set(word, (rows.get(word) ?? 0) + count);
    if (rows.size === 0) return [];
    const words = [...rows].sort(([, a], [, b]) => b - a).slice(0, UNKNOWN_TOLD);
    return [
      {
        column: name,
        header,
        codes: codes.values.map((code) => ({ code, zh: codes.codes[code]!.zh, en: codes.codes[code]!.en })),
        words: words.map(([word, count]) => ({ word, rows: count })),
      },
    ];
  });
}
