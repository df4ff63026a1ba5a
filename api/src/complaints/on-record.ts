import type { Context } from "../context.ts";
import type { ComplaintFilter } from "./complaint.input.ts";
import type { Days } from "./reported-range.ts";

/** Whether complaints are on record on any of the days, in the region of a filter and from its sources: if not, none counted is no zero. */
export function isOnRecord(context: Context, { under, regionsAsOf, sources }: ComplaintFilter, days: Days): boolean {
  const { regions, coverage } = context.regionsAsOf(regionsAsOf);
  const asked = under ? [regions.byCode(under)] : regions.roots;
  return asked.some((region) => coverage.isOnRecord("COMPLAINTS", region, days, sources ?? null));
}
