import { lastDay } from "../calendar/month.ts";

/** How links and words name what values are compared with. */
export const NAMED = { MONTH_ON_MONTH: "mom", YEAR_ON_YEAR: "yoy", TARGET: "target" } as const;

/**
 * Key of the words for what a change is against. A flow whose period still runs (as of a day, YYYY-MM-DD, before its month's last) is
 * compared with as many days before, not with the whole month or year.
 */
export function comparedWith(comparison: "mom" | "yoy" | "target", { flow }: { readonly flow: boolean }, asOf: string) {
  if (comparison === "target") return "leadership.controls.target" as const;
  const running = flow && asOf < lastDay(asOf.slice(0, 7));
  return running ? (`headline.${comparison}SameDays` as const) : (`headline.${comparison}` as const);
}
