import { registerEnumType } from "type-graphql";
import type { ComplaintReportRow } from "./complaint-report.type.ts";
import { type ClosedSoFar, changeSoFar } from "./report-so-far.ts";

/** Columns that rows are sorted by; those with numbers. */
const COLUMNS = {
  RECEIVED: "received",
  CHANGE: "change",
  CHANGE_PERCENT: "changePercent",
  YEAR_CHANGE_PERCENT: "yearChangePercent",
  PER_THOUSAND_HOUSEHOLDS: "perThousandHouseholds",
  HANDLED_IN_TIME: "handledInTime",
  CLOSED_IN_TIME: "closedInTime",
  CLOSED_IN_TIME_CHANGE: "closedInTimeChange",
  ESCALATED: "escalated",
  REOPENED: "reopened",
  REPEATS: "repeats",
  REPEATS_WITHIN_7_DAYS: "repeatsWithin7Days",
  MATTERS: "matters",
  OVERDUE: "overdue",
  OPEN_LONG: "openLong",
  ESCALATED_NOW: "escalatedNow",
  MEDIAN_HOURS_TO_CLOSE: "medianHoursToClose",
  P90_HOURS_TO_CLOSE: "p90HoursToClose",
  SATISFACTION: "satisfaction",
} as const satisfies Record<string, keyof ComplaintReportRow>;

/** Columns that are read once they are asked for. */
const SO_FAR = {
  CLOSED_SO_FAR: { field: "closedSoFar", of: ({ share }) => share },
  CLOSED_SO_FAR_CHANGE: { field: "closedSoFarChange", of: changeSoFar },
} as const satisfies Record<string, { field: string; of(told: ClosedSoFar): number | null }>;

export type ComplaintReportColumn = keyof typeof COLUMNS | keyof typeof SO_FAR;
export const ComplaintReportColumn = Object.fromEntries(
  [...Object.keys(COLUMNS), ...Object.keys(SO_FAR)].map((key) => [key, key]),
) as {
  [C in ComplaintReportColumn]: C;
};

registerEnumType(ComplaintReportColumn, {
  name: "ComplaintReportColumn",
  description: "What the street table is sorted by; equal rows by code, those without a number last whichever way.",
  valuesConfig: Object.fromEntries(
    [...Object.entries(COLUMNS), ...Object.entries(SO_FAR).map(([column, { field }]) => [column, field] as const)].map(
      ([column, field]) => [column, { description: `By ${field}.` }],
    ),
  ),
});

/** Rows in the order of a column; those without a number last. */
export async function inOrder(
  rows: readonly ComplaintReportRow[],
  column: ComplaintReportColumn,
  largestFirst: boolean,
): Promise<ComplaintReportRow[]> {
  const valued = await Promise.all(rows.map(async (row) => ({ row, value: await numberIn(row, column) })));
  return valued
    .sort(({ row: a, value: x }, { row: b, value: y }) => {
      if (x === null || y === null) return Number(x === null) - Number(y === null) || byCode(a, b);
      return (largestFirst ? y - x : x - y) || byCode(a, b);
    })
    .map(({ row }) => row);
}

async function numberIn(row: ComplaintReportRow, column: ComplaintReportColumn): Promise<number | null> {
  if (column in SO_FAR) return SO_FAR[column as keyof typeof SO_FAR].of(await row.soFar());
  return row[COLUMNS[column as keyof typeof COLUMNS]];
}

const byCode = (a: ComplaintReportRow, b: ComplaintReportRow): number => (a.region.code < b.region.code ? -1 : 1);
