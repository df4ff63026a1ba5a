import { CHINA, localDayOf } from "../calendar/local-time.ts";
import { firstOfMonth } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import { cityKeyText } from "../graphql/city-key.ts";
import type { Region } from "../region/region.type.ts";
import { type PaceWhere, paceCounts } from "./forecast.queries.ts";
import { Pace } from "./pace.ts";

/** Months whose complaints say how fast things go. */
const MONTHS = 12;

/** Complaints of a region as they were at a moment. */
export function whereAt(context: Context, under: Region, at: number): PaceWhere {
  const { cityCodes, regionIds } = context.regions.scope(under);
  return { cityCodes, regionIds, from: firstOfMonth(localDayOf(CHINA, at), -MONTHS), at: new Date(at) };
}

/** A firm as paces know it; null: none is known. */
export const firmText = (cityCode: string | null, number: string | null): string | null =>
  cityCode === null || number === null ? null : cityKeyText({ cityCode, number });

/** How fast complaints of a region ended, by what was known at a moment. */
export async function paceAt(context: Context, where: PaceWhere): Promise<Pace> {
  const rows = await context.run(paceCounts, where);
  return new Pace(rows.map(({ firm_city, firm_id, ...row }) => ({ ...row, firm: firmText(firm_city, firm_id) })));
}
