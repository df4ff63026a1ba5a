import { openComplaints } from "../alarms/alarms.queries.ts";
import { COMPLAINT_DAYS } from "../alarms/alarms.ts";
import { localTimeOf } from "../calendar/clock.ts";
import { addDays } from "../calendar/day.ts";
import type { Context } from "../context.ts";
import type { Region } from "../region/region.type.ts";
import { type ReportRows, WHOLE } from "./report-rows.ts";

/** What is open at a moment in a row. Null: no source tells. */
export interface OpenNow {
  readonly overdue: number | null;
  readonly openLong: number | null;
  readonly escalatedNow: number | null;
}

/** What is open at a moment, of each row by its place; as the alarms count it. */
export async function openNow(context: Context, under: Region, rows: ReportRows, at: Date): Promise<OpenNow[]> {
  const { regions, coverage } = context;
  const to = localTimeOf(at).slice(0, 10);
  const days = { from: addDays(to, -COMPLAINT_DAYS), to };
  const open = await context.run(openComplaints, { ...regions.scope(under), at, firstDay: days.from });
  const tells = (family: string, region: Region): boolean => coverage.isOnRecord(family, region, days, null);
  const counts = rows.all.map(() => ({ overdue: 0, openLong: 0, escalatedNow: 0 }));
  for (const row of open) {
    const region = regions.byId(row.region_id);
    // where no source tells of closings, none is known to be open
    const isOpen = tells("COMPLAINT_CLOSINGS", region);
    for (const place of [WHOLE, rows.placeOf(row.region_id)]) {
      const count = counts[place]!;
      if (isOpen) count.overdue += row.overdue;
      if (isOpen) count.openLong += row.open_long;
      count.escalatedNow += row.escalated;
    }
  }
  return rows.all.map(({ region }, place) => {
    const isKnown = tells("COMPLAINT_CLOSINGS", region);
    const { overdue, openLong, escalatedNow } = counts[place]!;
    return {
      overdue: isKnown ? overdue : null,
      openLong: isKnown ? openLong : null,
      escalatedNow: tells("COMPLAINT_ESCALATIONS", region) ? escalatedNow : null,
    };
  });
}
