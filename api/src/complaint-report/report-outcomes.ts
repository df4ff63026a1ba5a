import { addDays } from "../calendar/day.ts";
import { firstDay, lastDay } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import type { Row } from "../db/statement.ts";
import type { Region } from "../region/region.type.ts";
import { reportOutcomes, reportRepeats, reportSources } from "./complaint-report.queries.ts";
import type { ComplaintReportSource } from "./complaint-report.type.ts";
import type { ReportDays } from "./report-days.ts";
import type { ReportRows } from "./report-rows.ts";

/** Days that a complaint is looked for back that another may repeat. */
const REPEATED_DAYS = 90;

/** What became of a month's complaints, by place of the row; a row without complaints is in none. */
export interface Outcomes {
  readonly outcomes: ReadonlyMap<number, Row<typeof reportOutcomes>>;
  readonly sources: ReadonlyMap<number, readonly ComplaintReportSource[]>;
  readonly repeats: ReadonlyMap<number, number>;
}

/** Counted from the month's complaints themselves: what no rollup carries. */
export async function outcomesOf(
  context: Context,
  under: Region,
  rows: ReportRows,
  { month, period, judgedTo }: ReportDays,
): Promise<Outcomes> {
  const { regions, coverage } = context;
  const ids = regions.subtreeIds(under);
  const from = firstDay(month);
  const placed = {
    ...regions.scope(under),
    from,
    to: lastDay(month),
    places: ids,
    rows: ids.map(rows.placeOf),
  };
  const { lacking } = coverage.during(["COMPLAINTS", "COMPLAINT_CLOSING_TIMES"], period)(under);
  const untold = lacking.flatMap((region) => regions.subtreeIds(region));
  const [outcomes, sources, repeats] = await Promise.all([
    context.run(reportOutcomes, { ...placed, judgedTo, untold }),
    context.run(reportSources, placed),
    context.run(reportRepeats, { ...placed, since: addDays(from, -REPEATED_DAYS) }),
  ]);
  const bySource = new Map<number, ComplaintReportSource[]>();
  for (const { row, ...source } of sources) bySource.set(row, [...(bySource.get(row) ?? []), source]);
  return {
    outcomes: new Map(outcomes.map((row) => [row.row, row])),
    sources: bySource,
    repeats: new Map(repeats.map((row) => [row.row, row.repeats])),
  };
}
