import { addDays, daysBetween } from "../calendar/day.ts";
import { firstDay, lastDay } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import type { Region } from "../region/region.type.ts";
import { closedUntil } from "./complaint-report.queries.ts";
import type { ReportDays } from "./report-days.ts";
import { type ReportRows, WHOLE } from "./report-rows.ts";

/** How many complaints of a row's days had been closed, in percent, once each month had had as many days; null: no data, or none received. */
export interface ClosedSoFar {
  readonly share: number | null;
  readonly shareBefore: number | null;
}

/** Percentage points; null where either is not known. */
export const changeSoFar = ({ share, shareBefore }: ClosedSoFar): number | null =>
  share === null || shareBefore === null ? null : share - shareBefore;

/** Days on which complaints were reported, and the day before whose beginning they are closed. */
interface Window {
  readonly from: string;
  readonly to: string;
  readonly until: string;
}

/** The month's days so far, and as many of the month before with as many days to be closed in. */
export function windowsSoFar({ month, sameDaysBefore }: ReportDays, today: string): readonly [Window, Window] {
  const [from, before] = [firstDay(month), firstDay(month - 1)];
  const [to] = [today, lastDay(month)].sort() as [string];
  const hadDays = daysBetween(from, today) + 1;
  return [
    { from, to, until: addDays(from, hadDays) },
    { from: before, to: sameDaysBefore.until ?? lastDay(month - 1), until: addDays(before, hadDays) },
  ];
}

/** Of each row by its place. Regions of which no source tells of closings in both months are in neither. */
export async function closedSoFar(
  context: Context,
  under: Region,
  rows: ReportRows,
  days: ReportDays,
): Promise<ClosedSoFar[]> {
  const { regions, coverage, today } = context;
  const known = [days.period, days.sameDaysBefore].map((period) =>
    coverage.during(["COMPLAINTS", "COMPLAINT_CLOSING_TIMES"], period),
  );
  const untold = known.flatMap((of) => of(under).lacking.flatMap((region) => regions.subtreeIds(region)));
  const counted = await Promise.all(
    windowsSoFar(days, today).map((window) => context.run(closedUntil, { ...regions.scope(under), ...window, untold })),
  );
  const shares = counted.map((counts) => {
    const sums = rows.all.map(() => ({ received: 0, closed: 0 }));
    for (const { region_id, received, closed } of counts)
      for (const place of [WHOLE, rows.placeOf(region_id)]) {
        sums[place]!.received += received;
        sums[place]!.closed += closed;
      }
    return sums.map(({ received, closed }) => (received === 0 ? null : (100 * closed) / received));
  });
  return rows.all.map((_, place) => ({ share: shares[0]![place]!, shareBefore: shares[1]![place]! }));
}
