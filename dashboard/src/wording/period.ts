import { addMonths, firstDay, lastDay } from "../calendar/month.ts";

/** Days of a briefing's month and of what it is compared with; YYYY-MM-DD, both ends included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}
export interface BriefingPeriod {
  readonly month: string;
  readonly days: Days;
  /** The month before, cut at the same day where the month still runs. */
  readonly before: Days;
  readonly yearBefore: Days;
  /** The month still runs: its counts are not complete. */
  readonly partial: boolean;
}

/** By the rule of the api: what runs is compared with the same days, or with the whole month where that is shorter. */
export function periodOf(month: string, today: string): BriefingPeriod {
  const end = lastDay(month);
  const partial = end > today;
  const cut = (other: string): Days => {
    const last = lastDay(other);
    const same = `${other}-${today.slice(8)}`;
    return { from: firstDay(other), to: partial && same < last ? same : last };
  };
  return {
    month,
    partial,
    days: { from: firstDay(month), to: partial ? today : end },
    before: cut(addMonths(month, -1)),
    yearBefore: cut(addMonths(month, -12)),
  };
}
