import { lastDay } from "../calendar/month.ts";

/**
 * Key of the words for what a change is against. A flow whose period still runs (as of a day, YYYY-MM-DD, before its month's last) is
 * compared with as many days before, not with the whole month or year.
 */
export function comparedWith(comparison: "mom" | "yoy", { flow }: { readonly flow: boolean }, asOf: string) {
  const running = flow && asOf < lastDay(asOf.slice(0, 7));
  return running ? (`headline.${comparison}SameDays` as const) : (`headline.${comparison}` as const);
}
