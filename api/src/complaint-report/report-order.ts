import { registerEnumType } from "type-graphql";
import type { ComplaintReportRow } from "./complaint-report.type.ts";

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
  OVERDUE: "overdue",
  OPEN_LONG: "openLong",
  ESCALATED_NOW: "escalatedNow",
  MEDIAN_HOURS_TO_CLOSE: "medianHoursToClose",
  P90_HOURS_TO_CLOSE: "p90HoursToClose",
  SATISFACTION: "satisfaction",
} as const satisfies Record<string, keyof ComplaintReportRow>;

export type ComplaintReportColumn = keyof typeof COLUMNS;
export const ComplaintReportColumn = Object.fromEntries(Object.keys(COLUMNS).map((key) => [key, key])) as {
  [C in ComplaintReportColumn]: C;
};

registerEnumType(ComplaintReportColumn, {
  name: "ComplaintReportColumn",
  description: "What the street table is sorted by; equal rows by code, those without a number last whichever way.",
  valuesConfig: Object.fromEntries(
    Object.entries(COLUMNS).map(([column, field]) => [column, { description: `By ${field}.` }]),
  ),
});

/** Rows in the order of a column; those without a number last. */
export function inOrder(
  rows: readonly ComplaintReportRow[],
  column: ComplaintReportColumn,
  largestFirst: boolean,
): ComplaintReportRow[] {
  const field = COLUMNS[column];
  return [...rows].sort((a, b) => {
    const [x, y] = [a[field], b[field]];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byCode(a, b);
    return (largestFirst ? y - x : x - y) || byCode(a, b);
  });
}

const byCode = (a: ComplaintReportRow, b: ComplaintReportRow): number => (a.region.code < b.region.code ? -1 : 1);
