import { nowOf } from "../calendar/clock.ts";
import { firstDay, lastDay, type MonthNumber, monthOf, monthText } from "../calendar/month.ts";
import { categoriesAsked } from "../complaints/category.loaders.ts";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import type { Extent } from "../facts/coverage.ts";
import { decodeId } from "../graphql/opaque-id.ts";
import type { Region } from "../region/region.type.ts";
import type { ComplaintTimesFilter } from "./complaint-times.input.ts";
import type { TimesWhere } from "./loop-stretches-sql.ts";

/** Months whose events one answer may go through. */
const MAX_MONTHS = 12;

export interface TimesAsked {
  readonly where: TimesWhere & { readonly at: Date };
  /** How far it is known when complaints were closed. */
  readonly extent: Extent;
  /** The region asked for, and those in it that are left out, since no source tells when theirs were closed. */
  readonly under: Region;
  readonly lacking: readonly Region[];
}

/** Throws BadInput and NotFound. What is told of now is old a moment later. */
export async function timesAsked(request: Context, filter: ComplaintTimesFilter): Promise<TimesAsked> {
  if (!filter.at) request.outcome.passing = true;
  const { regions, coverage, today, config } = request.regionsAsOf(filter.regionsAsOf);
  const under = regions.byCode(filter.under);
  const months = monthsAsked(filter, monthOf(today));
  const firm = filter.firm ? decodeId("firm", "filter.firm", filter.firm) : null;
  if (firm && filter.withoutFirm) throw new BadInput("filter.withoutFirm", "false beside a firm", true);
  const { cityCodes, regionIds } = regions.scope(under);
  const { extent, lacking } = coverage.during(["COMPLAINTS", "COMPLAINT_CLOSING_TIMES"], months)(under);
  return {
    where: {
      cityCodes: firm === null ? cityCodes : cityCodes.filter((code) => code === firm.cityCode),
      regionIds,
      untold: lacking.flatMap((region) => regions.subtreeIds(region)),
      from: firstDay(months.from),
      to: lastDay(months.to),
      categories: await categoriesAsked(request, filter.category ? [filter.category] : null),
      firmId: firm?.number ?? null,
      isWithoutFirm: filter.withoutFirm ?? false,
      at: filter.at ?? nowOf(config),
    },
    extent,
    under,
    lacking,
  };
}

function monthsAsked({ from, to }: ComplaintTimesFilter, current: MonthNumber): { from: MonthNumber; to: MonthNumber } {
  const last = to ? monthOf(to) : current;
  if (last > current) throw new BadInput("filter.to", `a month up to the current one, ${monthText(current)}`, to);
  const first = from ? monthOf(from) : last;
  if (first > last || last - first >= MAX_MONTHS)
    throw new BadInput("filter.from", `a month up to ${monthText(last)} (to), at most ${MAX_MONTHS} months`, from);
  return { from: first, to: last };
}
