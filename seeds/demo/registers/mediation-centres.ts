import { chooseExactly } from "../apportion.ts";
import { dayOf } from "../calendar.ts";
import { Random, share } from "../random.ts";

/** Counties with a mediation centre (published figure: mediation_centres of the province). */
const CENTRES = 86;
/** Lanshan's began in March 2020; the others followed until the end of 2024. */
const [FIRST_COUNTY, FIRST_DAY, LAST_BEGINNING] = ["371302", "2020-03-02", "2024-12-02"];

/** The counties that have a mediation centre, and the day that each began. */
export function mediationCentres(counties: readonly string[]): ReadonlyMap<string, number> {
  const random = new Random("mediation centres");
  const others = counties.filter((code) => code !== FIRST_COUNTY);
  const span = dayOf(LAST_BEGINNING) - dayOf(FIRST_DAY);
  return new Map([
    [FIRST_COUNTY, dayOf(FIRST_DAY)],
    ...[...chooseExactly(others, CENTRES - 1, random)].map(
      (code) => [code, dayOf(FIRST_DAY) + Math.round(span * share(`mediation centre:${code}`))] as const,
    ),
  ]);
}
