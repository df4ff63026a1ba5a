import { lastDay, monthText } from "../../calendar/month.ts";
import type { Context } from "../../context.ts";
import { BadInput } from "../../errors.ts";
import type { Period } from "../../indicators/period.ts";
import { evaluatedPeriod } from "../evaluated-period.ts";
import { whyNotCounted } from "../inputs/countable.ts";
import type { Counted, Counting } from "../inputs/counted.ts";
import { countSubjects } from "../inputs/gather-inputs.ts";
import { scoresOfRun } from "../runs/run.queries.ts";
import type { EvaluationRun } from "../runs/run.type.ts";
import { type Effect, effectOn, type Observed, type Stretch } from "./effect.ts";
import { EvaluationEffect, EvaluationMonths, EvaluationPlacebo } from "./effect.type.ts";
import { type Stretches, stretchesAround } from "./stretches.ts";

const MOST_MONTHS = 12;
const OUTCOME = "outcome";
const perCent = (ratio: number): number => 100 * (ratio - 1);

/** What followed for those on a list of a run, by an indicator. Throws BadInput, and NotFound where the caller does not see the run's region. */
export async function countEffect(
  context: Context,
  run: EvaluationRun,
  list: string,
  indicator: string,
  months: number,
): Promise<EvaluationEffect> {
  const { subject, period: kind, lists } = run.parsed;
  if (!lists.some(({ id }) => id === list))
    throw new BadInput("list", `one of ${lists.map(({ id }) => id).join(", ")}`, list);
  const why = whyNotCounted(indicator, subject);
  if (why !== null) throw new BadInput("indicator", why, indicator);
  if (months < 1 || months > MOST_MONTHS) throw new BadInput("months", `1 to ${MOST_MONTHS}`, months);
  const under = context.region(run.regionCode);
  const { real, placebos } = stretchesAround(evaluatedPeriod(kind, run.period), months);
  const told = (found: object): EvaluationEffect =>
    Object.assign(new EvaluationEffect(), { ...monthsOf(real), ...NOTHING, ...found });
  if (lastDay(real.after.to) >= context.today) return told({ declined: "NOT_OVER" });
  const counting: Counting = {
    subject,
    criteria: [],
    beside: [{ id: OUTCOME, name: { zh: OUTCOME, en: OUTCOME }, from: { indicator } }],
  };
  const stretch = stretchCounter(async (period) => countSubjects(context, counting, under, period));
  const kept = await context.run(scoresOfRun, { runId: run.id });
  const treated = kept.filter((one) => one.list === list);
  const others = kept.filter((one) => one.list === null && one.rank !== null);
  const effectIn = async ({ matched, before, after }: Stretches) => {
    const [matchedBy, beforeBy, afterBy] = await Promise.all([matched, before, after].map(stretch));
    const observed = ({ subject }: { readonly subject: string }): Observed => ({
      subject,
      matched: matchedBy!.get(subject) ?? null,
      before: beforeBy!.get(subject) ?? null,
      after: afterBy!.get(subject) ?? null,
    });
    return effectOn(treated.map(observed), others.map(observed));
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

/** What was counted of each subject in a stretch; each stretch is counted once. */
function stretchCounter(
  count: (period: Period) => Promise<Counted[]>,
): (period: Period) => Promise<ReadonlyMap<string, Stretch>> {
  const asked = new Map<number, Promise<ReadonlyMap<string, Stretch>>>();
  return (period) => {
    const before = asked.get(period.from);
    if (before) return before;
    const counted = count(period).then((subjects) => new Map(subjects.flatMap(stretchOf)));
    asked.set(period.from, counted);
    return counted;
  };
}

function stretchOf({ subject, amounts }: Counted): [string, Stretch][] {
  const amount = amounts.get(OUTCOME);
  if (amount === undefined) return [];
  const { numerator, denominator } = amount;
  return [[subject, { numerator: numerator.valueOf(), denominator: denominator?.valueOf() ?? 1 }]];
}
