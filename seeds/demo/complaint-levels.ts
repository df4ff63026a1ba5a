import type { Row } from "./model.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Of complaints reported in so many days it is told who dealt with them: what is on the queue, and what charts of a month show. */
const TOLD_DAYS = 75;
/** Whom an overdue complaint goes up to, and how long after the deadline, as long as it is not handled. */
const UPWARDS = [
  ["COMMUNITY", 0],
  ["STREET", DAY],
  ["COUNTY", 4 * DAY],
] as const;

/** A complaint as its source tells it first, and what happened to it then; without events, it tells all by its own columns. */
export interface ToldComplaint {
  readonly row: Row;
  readonly events: readonly Row[];
}

/**
 * What happened to a complaint that was overdue lately, with the level that had it: the firm, then the community, the street and the county while nobody
 * handled it. Its columns follow from the events again; its deadline is that of the row. `now` in milliseconds.
 */
export function withLevels(row: Row, now: number): ToldComplaint {
  const at = (column: string): number | null => (row[column] ? Date.parse(row[column] as string) : null);
  const escalated = at("escalated_at");
  if (escalated === null || at("reported_at")! < now - TOLD_DAYS * DAY) return { row, events: [] };
  const [assigned, handled, closed, reopened] = [
    at("assigned_at"),
    at("handled_at"),
    at("closed_at"),
    at("reopened_at"),
  ];
  const happened: { type: string; at: number; level?: string; reason?: string; satisfaction?: unknown }[] = [];
  if (assigned !== null) happened.push({ type: "ASSIGNED", at: assigned, level: "FIRM" });
  for (const [level, later] of UPWARDS)
    if (later === 0 || escalated + later < Math.min(handled ?? now, now))
      happened.push({ type: "ESCALATED", at: escalated + later, level, reason: "超期未处置" });
  if (handled !== null) happened.push({ type: "HANDLED", at: handled });
  // of a complaint that was closed twice the row has kept the last time alone
  if (reopened !== null && closed !== null && closed > reopened) happened.push({ type: "CLOSED", at: handled! + HOUR });
  if (reopened !== null) happened.push({ type: "REOPENED", at: reopened, reason: "回访不满意" });
  if (closed !== null) happened.push({ type: "CLOSED", at: closed, satisfaction: row.satisfaction });
  const first = { assigned_at: null, escalated_at: null, handled_at: null, closed_at: null, reopened_at: null };
  return {
    row: { ...row, ...first, satisfaction: null, status: "RECEIVED" },
    events: happened.map(({ type, at: moment, level, reason, satisfaction }, n) => ({
      id: `${row.id}-${n + 1}`,
      complaint: row.id!,
      type,
      at: new Date(moment).toISOString(),
      level: level ?? null,
      reason: reason ?? null,
      satisfaction: (satisfaction as number | undefined) ?? null,
    })),
  };
}
