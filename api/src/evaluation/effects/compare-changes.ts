import { setImmediate as nextTurn } from "node:timers/promises";
import { lastDay, monthText } from "../../calendar/month.ts";
import type { Context } from "../../context.ts";
import { BadInput } from "../../errors.ts";
import type { Period } from "../../indicators/period.ts";
import type { Region } from "../../region/region.type.ts";
import { whyNotCounted } from "../inputs/countable.ts";
import type { Counted, Counting } from "../inputs/counted.ts";
import { countSubjects } from "../inputs/gather-inputs.ts";
import { type Effect, effectOn, type Observed, type Stretch } from "./effect.ts";
import { EvaluationEffect, EvaluationMonths, EvaluationPlacebo } from "./effect.type.ts";
import { type Stretches, stretchesAround } from "./stretches.ts";

const MOST_MONTHS = 12;
const OUTCOME = "outcome";
const perCent = (ratio: number): number => 100 * (ratio - 1);

/** What is looked at: an indicator of the subjects below a region, so many months before and after a period in which something befell some of them. */
export interface Looked {
  readonly subject: Counting["subject"];
  readonly under: Region;
  readonly period: Period;
  readonly indicator: string;
  readonly months: number;
}

/** Whom it befell, by subject, and who may stand for what would have been without it. */
export interface Sides {
  readonly befell: ReadonlySet<string>;
  compares(one: Counted): boolean;
}

/**
 * Whether those whom something befell changed more than others did. `sidesOf` is asked for the months of all that is compared, from the first before
 * to the last after. Throws BadInput.
 */
export async function compareChanges(
  context: Context,
  { subject, under, period, indicator, months }: Looked,
  sidesOf: (reach: Period) => Promise<Sides>,
): Promise<EvaluationEffect> {
  const why = whyNotCounted(indicator, subject);
  if (why !== null) throw new BadInput("indicator", why, indicator);
  if (months < 1 || months > MOST_MONTHS) throw new BadInput("months", `1 to ${MOST_MONTHS}`, months);
  const { real, placebos } = stretchesAround(period, months);
  const { befell, compares } = await sidesOf({ from: real.matched.from, to: real.after.to });
  const told = (found: object): EvaluationEffect =>
    Object.assign(new EvaluationEffect(), { ...monthsOf(real), ...NOTHING, befell: befell.size, ...found });
  if (lastDay(real.after.to) >= context.today) return told({ declined: "NOT_OVER" });
  const counting: Counting = {
    subject,
    criteria: [],
    beside: [{ id: OUTCOME, name: { zh: OUTCOME, en: OUTCOME }, from: { indicator } }],
  };
  const stretch = stretchCounter(async (of) => countSubjects(context, counting, under, of));
  const effectIn = async ({ matched, before, after }: Stretches) => {
    const [matchedBy, beforeBy, afterBy] = await Promise.all([matched, before, after].map(stretch));
    // of a province's estates each takes a moment, in which nobody else is answered
    await nextTurn();
    const observed = ({ one, amount }: CountedOnce): Observed => ({
      matched: matchedBy!.get(one.subject)?.amount ?? null,
      before: amount,
      after: afterBy!.get(one.subject)?.amount ?? null,
    });
    const known = [...beforeBy!.values()];
    return effectOn(
      known.filter(({ one }) => befell.has(one.subject)).map(observed),
      known.filter(({ one }) => !befell.has(one.subject) && compares(one)).map(observed),
    );
  };
  const effect = await effectIn(real);
  if (typeof effect === "string") return told({ declined: effect });
  const atPlacebos = await Promise.all(placebos.map(effectIn));
  return told({
    ...effect,
    ...sized(effect),
    changeOfTreated: perCent(effect.changeOfTreated),
    changeOfCompared: perCent(effect.changeOfCompared),
    placebos: atPlacebos.flatMap((one, at) =>
      typeof one === "string"
        ? []
        : Object.assign(new EvaluationPlacebo(), { at: monthText(placebos[at]!.after.from), ...sized(one) }),
    ),
  });
}

const NOTHING = {
  declined: null,
  treated: 0,
  compared: 0,
  changeOfTreated: null,
  changeOfCompared: null,
  effect: null,
  least: null,
  most: null,
  placebos: [],
};

const monthsOf = (stretches: Stretches) =>
  Object.fromEntries(
    Object.entries(stretches).map(([name, { from, to }]) => [
      name,
      Object.assign(new EvaluationMonths(), { from: monthText(from), to: monthText(to) }),
    ]),
  );

const sized = ({ effect, least, most }: Effect) => ({
  effect: perCent(effect),
  least: perCent(least),
  most: perCent(most),
});

/** A subject and what was counted of it in a stretch; null: that is not on record. */
interface CountedOnce {
  readonly one: Counted;
  readonly amount: Stretch | null;
}

/** What was counted in a stretch, by subject; each stretch is counted once. */
function stretchCounter(
  count: (period: Period) => Promise<Counted[]>,
): (period: Period) => Promise<ReadonlyMap<string, CountedOnce>> {
  const asked = new Map<number, Promise<ReadonlyMap<string, CountedOnce>>>();
  return (period) => {
    const before = asked.get(period.from);
    if (before) return before;
    const counted = count(period).then(
      (subjects) => new Map(subjects.map((one) => [one.subject, { one, amount: amountOf(one) }])),
    );
    asked.set(period.from, counted);
    return counted;
  };
}

function amountOf({ amounts }: Counted): Stretch | null {
  const amount = amounts.get(OUTCOME);
  if (amount === undefined) return null;
  return { numerator: amount.numerator.valueOf(), denominator: amount.denominator?.valueOf() ?? 1 };
}
