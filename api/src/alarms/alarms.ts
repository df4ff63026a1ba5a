import { localTimeOf } from "../calendar/clock.ts";
import { addDays } from "../calendar/day.ts";
import type { Context } from "../context.ts";
import type { DataFamily } from "../facts/data-family.ts";
import type { Region } from "../region/region.type.ts";
import { regionAtLevel } from "../region/regions-at-level.ts";
import type { Alarm, AlarmRegion } from "./alarm.type.ts";
import { type AlarmKind, alarmKinds } from "./alarm-kinds.ts";
import { openComplaints, undoneDuties, undoneRectifications } from "./alarms.queries.ts";

/** Days that open complaints are looked for back. */
export const COMPLAINT_DAYS = 90;
/** Days by which something was due are looked for back, and days ahead that count as soon. */
export const DUE_DAYS = 365;
const SOON_DAYS = 7;
const MOST_REGIONS = 3;

const FAMILIES: Record<AlarmKind, DataFamily> = {
  COMPLAINTS_OVERDUE: "COMPLAINTS",
  COMPLAINTS_ESCALATED: "COMPLAINTS",
  COMPLAINTS_DUE: "COMPLAINTS",
  RECTIFICATIONS_OVERDUE: "SUPERVISION_ACTS",
  RECTIFICATIONS_DUE: "SUPERVISION_ACTS",
  DUTIES_OVERDUE: "DISCLOSURE_DUTIES",
  DUTIES_DUE: "DISCLOSURE_DUTIES",
};

/** By region, in any order. */
export type Counted = readonly { readonly region_id: number; readonly count: number }[];

/** How many there are of a kind. */
export interface CountedAlarm {
  readonly counted: Counted;
  /** Whether none counted in a region is none: else no source tells of it there. */
  isKnown(region: Region): boolean;
}

/** Of every kind, by region, as of a moment. */
export async function countedAlarms(
  context: Context,
  region: Region,
  at: Date,
): Promise<Readonly<Record<AlarmKind, CountedAlarm>>> {
  const where = context.regions.scope(region);
  const today = localTimeOf(at).slice(0, 10);
  const days = { today, firstDay: addDays(today, -DUE_DAYS), lastDay: addDays(today, SOON_DAYS) };
  const [complaints, rectifications, duties] = await Promise.all([
    context.run(openComplaints, { ...where, at, firstDay: addDays(today, -COMPLAINT_DAYS) }),
    context.run(undoneRectifications, { ...where, ...days }),
    context.run(undoneDuties, { ...where, ...days }),
  ]);
  const of = <K extends string>(rows: readonly ({ region_id: number } & Record<K, number>)[], column: K): Counted =>
    rows.map((row) => ({ region_id: row.region_id, count: row[column] }));
  const counted: Record<AlarmKind, Counted> = {
    COMPLAINTS_OVERDUE: of(complaints, "overdue"),
    COMPLAINTS_ESCALATED: of(complaints, "escalated"),
    COMPLAINTS_DUE: of(complaints, "due"),
    RECTIFICATIONS_OVERDUE: of(rectifications, "overdue"),
    RECTIFICATIONS_DUE: of(rectifications, "due"),
    DUTIES_OVERDUE: of(duties, "overdue"),
    DUTIES_DUE: of(duties, "due"),
  };
  const isOnRecord = (kind: AlarmKind, place: Region): boolean =>
    context.coverage.isOnRecord(FAMILIES[kind], place, { from: days.firstDay, to: today }, null);
  return Object.fromEntries(
    alarmKinds.values.map((kind) => [
      kind,
      { counted: counted[kind], isKnown: (place: Region) => isOnRecord(kind, place) },
    ]),
  ) as unknown as Record<AlarmKind, CountedAlarm>;
}

/** All kinds, in their order, as of a moment. Throws NotFound for an unknown region. */
export async function alarms(context: Context, code: string, at: Date): Promise<Alarm[]> {
  const region = context.region(code);
  const all = await countedAlarms(context, region, at);
  return alarmKinds.values.map((kind) => {
    const { counted, isKnown } = all[kind];
    const count = counted.reduce((sum, row) => sum + row.count, 0);
    return { kind, count: count > 0 || isKnown(region) ? count : null, regions: mostIn(context, region, counted) };
  });
}

/** The regions one level below with most, most first; equal ones by their code. */
function mostIn(context: Context, above: Region, counted: Counted): AlarmRegion[] {
  const level = above.childRegions[0]?.level;
  if (level === undefined) return [];
  const sums = new Map<Region, number>();
  for (const { region_id, count } of counted) {
    const region = regionAtLevel(context.regions.placeOf(region_id), level);
    if (region !== null && count > 0) sums.set(region, (sums.get(region) ?? 0) + count);
  }
  return [...sums]
    .map(([region, count]) => ({ region, count }))
    .sort((a, b) => b.count - a.count || (a.region.code < b.region.code ? -1 : 1))
    .slice(0, MOST_REGIONS);
}
