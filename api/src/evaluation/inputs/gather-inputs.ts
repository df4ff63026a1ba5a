import { lastDay } from "../../calendar/month.ts";
import type { Context } from "../../context.ts";
import { BadInput } from "../../errors.ts";
import type { Period } from "../../indicators/period.ts";
import type { Region } from "../../region/region.type.ts";
import { enteredOf } from "../entered-scores.ts";
import type { SubjectInputs } from "../evaluate.ts";
import type { EvaluatedPeriod } from "../evaluated-period.ts";
import type { Scheme } from "../scheme.ts";
import { countEstates, countFirms } from "./count-estates.ts";
import { countRegions } from "./count-regions.ts";
import type { Counted, Counting } from "./counted.ts";

/** What was entered of a subject, and by whom where that is kept. */
type Entered = SubjectInputs & Pick<Counted, "assessed">;

/**
 * The subjects below a region with their values in a period that is over: what the platform counts, and what was entered, each by the
 * subject's code or id, or by its name where that is of one alone. In the order of their codes or ids. Throws BadInput.
 */
export async function gatherInputs(
  context: Context,
  scheme: Scheme,
  under: Region,
  period: EvaluatedPeriod,
  entered: readonly Entered[] | null,
): Promise<Counted[]> {
  checkAsked(context, scheme, period, entered !== null);
  const counted = await countSubjects(context, scheme, under, period);
  return entered === null ? counted : withEntered(counted, entered);
}

/** Throws BadInput where the period is not over, or scores are given where all is counted, or none where some are entered. */
export function checkAsked(context: Context, scheme: Scheme, period: EvaluatedPeriod, isGiven: boolean): void {
  if (lastDay(period.to) >= context.today)
    throw new BadInput("period", `one that was over before ${context.today}`, period.text);
  const isEntered = enteredOf(scheme).length > 0;
  if (isEntered !== isGiven)
    throw new BadInput(
      "scores",
      isEntered ? "scores for what is entered" : "none, since all is counted",
      isEntered ? "none" : "some",
    );
}

/** The subjects below a region as it is on the last day of a period, with what the platform counts of them. */
export function countSubjects(
  context: Context,
  scheme: Counting,
  { code }: Pick<Region, "code">,
  { from, to }: Period,
): Promise<Counted[]> {
  const then = context.regionsAsOf(lastDay(to));
  const under = then.region(code);
  switch (scheme.subject) {
    case "ESTATE":
      return countEstates(then, scheme, under, { from, to });
    case "FIRM":
      return countFirms(then, scheme, under, { from, to });
    default:
      return countRegions(then, scheme, scheme.subject, under, { from, to });
  }
}

/** What was counted with what was entered, by id or by name. Throws BadInput. */
export function withEntered(counted: readonly Counted[], entered: readonly Entered[]): Counted[] {
  const bySubject = new Map(counted.map((one) => [one.subject, one]));
  const byName = new Map<string, Counted[]>();
  for (const one of counted) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  const meant = new Map<Counted, Entered>();
  for (const given of entered) {
    const found = bySubject.get(given.subject);
    const named = found === undefined ? (byName.get(given.subject) ?? []) : [found];
    if (named.length !== 1)
      throw new BadInput(
        "subject",
        named.length === 0 ? "one that is evaluated" : "an id, since several have the name",
        given.subject,
      );
    if (meant.has(named[0]!)) throw new BadInput("subject", "each subject once", given.subject);
    meant.set(named[0]!, given);
  }
  return counted.map((one) => {
    const given = meant.get(one);
    return given === undefined
      ? one
      : { ...one, ...given, subject: one.subject, values: new Map([...one.values, ...given.values]) };
  });
}
