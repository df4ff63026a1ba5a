import type { FileFindings } from "./import-refused.ts";
import type { ImportReport } from "./import-request.ts";
import { describeProblems } from "./problem-groups.ts";

/** What an import did, or would do, for whoever started it. */
export function describeReport(report: ImportReport, dryRun: boolean): string {
  const n = (count: number): string => count.toLocaleString("en");
  const counts =
    `inserted ${n(report.inserted)}, updated ${n(report.updated)}, unchanged ${n(report.unchanged)}` +
    `, merged into another row ${n(report.merged)}, refused ${n(report.refused)}`;
  return [
    `${report.fileName}: ${n(report.rowsRead)} rows read in ${report.seconds.toFixed(1)} s${dryRun ? " (dry run: nothing was written)" : ""}`,
    `  ${dryRun ? "it would be: " : ""}${counts}`,
    describeFindings(report),
    describeProblems(report.problems),
  ]
    .filter((text) => text !== "")
    .join("\n");
}

/** Which header became which column, notes, and what to look at: a line each. */
export function describeFindings({ columns, unused, notes, warnings }: FileFindings): string {
  const matches = columns.map(({ header, column }) =>
    header === null ? `(mapping) → ${column}` : header === column ? column : `${header} → ${column}`,
  );
  return [
    ...(matches.length === 0 ? [] : [`  columns: ${matches.join(", ")}`]),
    ...(unused.length === 0 ? [] : [`  not used: ${unused.join(", ")}`]),
    ...notes.map((note) => `  note: ${note}`),
    ...warnings.map((warning) => `  look: ${warning}`),
  ].join("\n");
}
