import { addMonths } from "../calendar/month.ts";

/** A region and months, as the link of a page says them. */
export interface PeriodAddress {
  readonly region: string;
  /** Months, YYYY-MM, both included. */
  readonly from: string;
  readonly to: string;
  /** The regions as they were at the end of the period, in place of those of today. */
  readonly regions?: "then";
}

/** What stands in place of what a link leaves out. */
export interface PeriodDefaults {
  readonly region: string;
  readonly month: string;
}

const MONTHS = 12;

const isMonth = (text: string | undefined): text is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? "");
const firstMonth = (to: string): string => addMonths(to, 1 - MONTHS);

/** Reads a link; what it says wrongly stands as if it were left out. */
export function parsePeriod(
  search: Readonly<Record<string, string>>,
  { region, month }: PeriodDefaults,
): PeriodAddress {
  const to = isMonth(search.to) && search.to <= month ? search.to : month;
  const from = isMonth(search.from) && search.from <= to ? search.from : firstMonth(to);
  return { region: search.region || region, from, to, ...(search.regions === "then" && { regions: search.regions }) };
}

/** The link that says this, without what goes without saying. */
export function printPeriod(
  { region, from, to, regions }: PeriodAddress,
  defaults: PeriodDefaults,
): Record<string, string> {
  return {
    ...(region !== defaults.region && { region }),
    ...(from !== firstMonth(to) && { from }),
    ...(to !== defaults.month && { to }),
    ...(regions && { regions }),
  };
}
