import { addMonths } from "../../calendar/month.ts";

/** What the page shows, as its link says it. */
export interface SupervisionAddress {
  readonly region: string;
  /** Months, YYYY-MM, both included. */
  readonly from: string;
  readonly to: string;
  /** Codes of the regions that are open below the first. */
  readonly open: readonly string[];
}

/** What stands in place of what a link leaves out. */
export interface Defaults {
  readonly region: string;
  readonly month: string;
}

const MONTHS = 12;
/** Regions that a link may open at once. */
const MOST_OPEN = 60;

const isMonth = (text: string | undefined): text is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? "");
const firstMonth = (to: string): string => addMonths(to, 1 - MONTHS);

/** Reads a link; what it says wrongly stands as if it were left out. */
export function parseSupervision(
  search: Readonly<Record<string, string>>,
  { region, month }: Defaults,
): SupervisionAddress {
  const to = isMonth(search.to) && search.to <= month ? search.to : month;
  const from = isMonth(search.from) && search.from <= to ? search.from : firstMonth(to);
  const open = (search.open ?? "").split(".").filter((code) => /^\w+$/.test(code));
  return { region: search.region || region, from, to, open: [...new Set(open)].slice(0, MOST_OPEN) };
}

/** The link that says this, without what goes without saying. */
export function printSupervision(
  { region, from, to, open }: SupervisionAddress,
  defaults: Defaults,
): Record<string, string> {
  return {
    ...(region !== defaults.region && { region }),
    ...(from !== firstMonth(to) && { from }),
    ...(to !== defaults.month && { to }),
    ...(open.length > 0 && { open: open.join(".") }),
  };
}
