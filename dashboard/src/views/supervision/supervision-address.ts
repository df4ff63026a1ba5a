import { type PeriodAddress, type PeriodDefaults, parsePeriod, printPeriod } from "../../link/period-address.ts";

/** What the page shows, as its link says it. */
export interface SupervisionAddress extends PeriodAddress {
  /** Codes of the regions that are open below the first. */
  readonly open: readonly string[];
}

/** Regions that a link may open at once. */
const MOST_OPEN = 60;

/** Reads a link; what it says wrongly stands as if it were left out. */
export function parseSupervision(
  search: Readonly<Record<string, string>>,
  defaults: PeriodDefaults,
): SupervisionAddress {
  const open = (search.open ?? "").split(".").filter((code) => /^\w+$/.test(code));
  return { ...parsePeriod(search, defaults), open: [...new Set(open)].slice(0, MOST_OPEN) };
}

/** The link that says this, without what goes without saying. */
export function printSupervision(address: SupervisionAddress, defaults: PeriodDefaults): Record<string, string> {
  const { open } = address;
  return { ...printPeriod(address, defaults), ...(open.length > 0 && { open: open.join(".") }) };
}
