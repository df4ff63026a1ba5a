import { addDays } from "../calendar/day.ts";
import { firstDay, lastDay } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import type { Region } from "../region/region.type.ts";
import { reportAgain, reportOutcomes, reportRepeats, reportSources } from "./complaint-report.queries.ts";
import type { ComplaintReportSource } from "./complaint-report.type.ts";
import type { ReportDays } from "./report-days.ts";
import { type ReportRows, WHOLE } from "./report-rows.ts";

/** Days that a complaint is looked for back that another may repeat. */
const REPEATED_DAYS = 90;
/** Days before the month within which it may have been closed: thirty and, wherever the clock stands, a day. */
const CLOSED_DAYS = 31;

/** What became of a month's complaints, by place of the row; a row without complaints is in none. */
export interface Outcomes {
  readonly outcomes: ReadonlyMap<number, Row<typeof reportOutcomes>>;
  readonly sources: ReadonlyMap<number, readonly ComplaintReportSource[]>;
  readonly repeats: ReadonlyMap<number, number>;
  /** Within 7 days of the closing. */
  readonly repeatsSoon: ReadonlyMap<number, number>;
  /** Those that tell again of a matter. */
  readonly again: ReadonlyMap<number, number>;
}

/** Counted from the month's complaints themselves: what no rollup carries. */
export async function outcomesOf(
  context: Context,
  under: Region,
  rows: ReportRows,
  { month, period, judgedTo }: ReportDays,
): Promise<Outcomes> {
  const { regions, coverage } = context;
  const from = firstDay(month);
  const inMonth = { ...regions.scope(under), from, to: lastDay(month) };
  const { lacking } = coverage.during(["COMPLAINTS", "COMPLAINT_CLOSING_TIMES"], period)(under);
  const untold = lacking.flatMap((region) => regions.subtreeIds(region));
  const [sources, repeats, again] = await Promise.all([
    context.run(reportSources, inMonth),
    context.run(reportRepeats, {
      ...inMonth,
      since: addDays(from, -REPEATED_DAYS),
      closedSince: addDays(from, -CLOSED_DAYS),
    }),
    context.run(reportAgain, inMonth),
  ]);
  // regions without complaints need not be placed: a province has tens of thousands
  const places = [...new Set(sources.map(({ region_id }) => region_id))];
  const placed = { ...inMonth, places, rows: places.map(rows.placeOf) };
  const outcomes = await context.run(reportOutcomes, { ...placed, judgedTo, untold });
  return {
    outcomes: new Map(outcomes.map((row) => [row.row, row])),
    sources: bySource(rows, sources),
    repeats: summed(rows, repeats, (row) => row.repeats),
    repeatsSoon: summed(rows, repeats, (row) => row.soon),
    again: summed(rows, again, (row) => row.again),
  };
}

/** Sums by the places of rows, and by that of the whole. */
function summed<Counted extends { readonly region_id: number }>(
  rows: ReportRows,
  counted: readonly Counted[],
  of: (row: Counted) => number,
): Map<number, number> {
  const sums = new Map<number, number>();
  for (const row of counted)
    for (const place of [WHOLE, rows.placeOf(row.region_id)]) sums.set(place, (sums.get(place) ?? 0) + of(row));
  return sums;
}

/** The same of each source, most first. */
function bySource(
  rows: ReportRows,
  counted: readonly Row<typeof reportSources>[],
): Map<number, readonly ComplaintReportSource[]> {
  const sums = new Map<number, Map<string, number>>();
  for (const { region_id, source, complaints } of counted)
    for (const place of [WHOLE, rows.placeOf(region_id)]) {
      const ofRow = sums.get(place) ?? new Map<string, number>();
      sums.set(place, ofRow.set(source, (ofRow.get(source) ?? 0) + complaints));
    }
  return new Map(
    [...sums].map(([place, ofRow]) => [
      place,
      [...ofRow]
        .map(([source, complaints]) => ({ source, complaints }))
        .sort((a, b) => b.complaints - a.complaints || (a.source < b.source ? -1 : 1)),
    ]),
  );
}
