import type { Problem } from "./problem.ts";

const KINDS_SHOWN = 20;
const VALUES_SHOWN = 6;
const ROWS_SHOWN = 3;

/** Problems of one column and one reason, by the value that came. */
export interface ProblemKind {
  readonly first: Problem;
  readonly values: Map<string, { count: number; readonly rows: number[] }>;
  count: number;
}

/** All problems by kind, the most frequent first. */
export function kindsOf(problems: readonly Problem[]): ProblemKind[] {
  const kinds = new Map<string, ProblemKind>();
  for (const problem of problems) {
    // what is expected may name another row or its time, which makes no other kind
    const key = `${problem.column}\n${problem.expected.replace(/\brow \d+|\(\d{4}-\d\d-\d\dT[^)]*\)/g, "…")}`;
    let kind = kinds.get(key);
    if (kind === undefined) {
      kind = { first: problem, values: new Map(), count: 0 };
      kinds.set(key, kind);
    }
    kind.count++;
    const value = kind.values.get(problem.got);
    if (value === undefined) kind.values.set(problem.got, { count: 1, rows: [problem.row] });
    else {
      value.count++;
      if (value.rows.length < ROWS_SHOWN) value.rows.push(problem.row);
    }
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}

/** The first row of each kind in full, then how many rows there are, by value. Kinds beyond the twentieth are counted. */
export function describeProblems(problems: readonly Problem[]): string {
  const sorted = kindsOf(problems);
  const lines = sorted.slice(0, KINDS_SHOWN).flatMap(linesOf);
  if (sorted.length > KINDS_SHOWN)
    lines.push(`  … and ${number(sum(sorted.slice(KINDS_SHOWN)))} more of ${sorted.length - KINDS_SHOWN} other kinds`);
  return lines.join("\n");
}

function linesOf({ first, values, count }: ProblemKind): string[] {
  const line = `  row ${first.row}, ${first.column}: expected ${first.expected}, got ${shown(first.got)}`;
  if (count === 1) return [line];
  const sorted = [...values].sort(([, a], [, b]) => b.count - a.count);
  const parts = sorted.slice(0, VALUES_SHOWN).map(([got, { count: times, rows }]) => {
    const more = times > rows.length ? " …" : "";
    return `${shown(got)} in ${times === 1 ? "row" : `${number(times)} rows:`} ${rows.join(", ")}${more}`;
  });
  const others = sorted.slice(VALUES_SHOWN);
  if (others.length > 0)
    parts.push(`${number(others.length)} other values in ${number(sum(others.map(([, value]) => value)))} rows`);
  return [line, `    ${number(count)} such rows: ${parts.join("; ")}`];
}

function shown(got: string): string {
  return got === "" ? "nothing" : got;
}

function sum(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((total, { count }) => total + count, 0);
}

function number(count: number): string {
  return count.toLocaleString("en");
}
