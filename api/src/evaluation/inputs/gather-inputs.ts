import { lastDay } from "../../calendar/month.ts";
import type { Context } from "../../context.ts";
import { BadInput } from "../../errors.ts";
import type { Region } from "../../region/region.type.ts";
import { enteredOf } from "../entered-scores.ts";
import type { SubjectInputs } from "../evaluate.ts";
import type { EvaluatedPeriod } from "../evaluated-period.ts";
import type { Scheme } from "../scheme.ts";
import { countEstates, countFirms } from "./count-estates.ts";
import { countRegions } from "./count-regions.ts";
import type { Counted } from "./counted.ts";

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
  const last = lastDay(period.to);
  if (last >= context.today) throw new BadInput("period", `one that was over before ${context.today}`, period.text);
  const isEntered = enteredOf(scheme).length > 0;
  if (isEntered !== (entered !== null))
    throw new BadInput(
      "scores",
      isEntered ? "scores for what is entered" : "none, since all is counted",
      isEntered ? "none" : "some",
    );
  const then = context.regionsAsOf(last);
  const counted = await countSubjects(then, scheme, then.region(under.code), period);
  return entered === null ? counted : withEntered(counted, entered);
}

function countSubjects(context: Context, scheme: Scheme, under: Region, period: EvaluatedPeriod): Promise<Counted[]> {
  const months = { from: period.from, to: period.to };
  switch (scheme.subject) {
    case "ESTATE":
      return countEstates(context, scheme, under, months);
    case "FIRM":
      return countFirms(context, scheme, under, months);
    default:
      return countRegions(context, scheme, scheme.subject, under, months);
  }
}

function withEntered(counted: readonly Counted[], entered: readonly Entered[]): Counted[] {
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
