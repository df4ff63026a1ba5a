import { firstDay, lastDay, monthText } from "../../calendar/month.ts";
import type { Context } from "../../context.ts";
import { BadInput } from "../../errors.ts";
import type { DataFamily } from "../../facts/data-family.ts";
import { encodeId } from "../../graphql/opaque-id.ts";
import { scopeOf } from "../../indicators/amounts-from-facts.ts";
import type { Period } from "../../indicators/period.ts";
import { compareChanges } from "../effects/compare-changes.ts";
import type { EvaluationEffect } from "../effects/effect.type.ts";
import { interventionDays } from "./intervention.queries.ts";
import type { InterventionKind } from "./intervention-kinds.ts";

const MOST_MONTHS = 12;

/** What must be on record where an estate lies for it to count as one in which nothing was done. */
const KNOWN_BY: Readonly<Record<InterventionKind, DataFamily>> = {
  RENOVATION: "RENOVATIONS",
  MANAGEMENT_CHANGE: "MANAGEMENT",
  INTERVIEW: "SUPERVISION_ACTS",
};

/** What is asked: something done in estates of a region within these months, by an indicator so many months before and after. */
export interface Asked {
  readonly kind: InterventionKind;
  readonly regionCode: string;
  readonly within: Period;
  readonly indicator: string;
  readonly months: number;
}

/**
 * What followed for estates in which something was done once within months, against those in which it was not in any month that is looked at. Estates
 * in which it was done again are on neither side. Throws BadInput, and NotFound for a region that the caller does not see.
 */
export async function interventionEffect(context: Context, asked: Asked): Promise<EvaluationEffect> {
  const { kind, regionCode, within, indicator, months } = asked;
  if (within.to < within.from || within.to - within.from >= MOST_MONTHS)
    throw new BadInput("to", `the same month as from, or up to ${MOST_MONTHS - 1} later`, monthText(within.to));
  const under = context.region(regionCode);
  const looked = { subject: "ESTATE", under, period: within, indicator, months } as const;
  return compareChanges(context, looked, async (reach) => {
    const days = { from: firstDay(reach.from), to: lastDay(reach.to) };
    const done = await context.run(interventionDays[kind], { ...scopeOf(context, [under]), ...days });
    const isWithin = ({ first_day, last_day }: (typeof done)[number]): boolean =>
      firstDay(within.from) <= first_day && last_day <= lastDay(within.to);
    const subjectOf = (one: (typeof done)[number]): string => encodeId("estate", one.city_code, one.estate_id);
    const everDone = new Set(done.map(subjectOf));
    const known = context.coverage.during([KNOWN_BY[kind]], reach);
    return {
      befell: new Set(done.filter(isWithin).map(subjectOf)),
      compares: ({ subject, region }) => !everDone.has(subject) && known(region).extent === "WHOLE",
    };
  });
}
