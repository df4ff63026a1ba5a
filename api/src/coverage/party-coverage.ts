import type { Context } from "../context.ts";
import { STEPS } from "../estate/estate-enums.ts";
import { ESTATES } from "../indicators/definitions/estates.ts";
import { partyCoverage } from "../indicators/definitions/party-coverage.ts";
import { partySteps } from "../indicators/definitions/party-steps.ts";
import type { Measure } from "../indicators/indicator.ts";
import { valueFrom } from "../indicators/value.ts";
import type { Region } from "../region/region.type.ts";
import type { PartyCoverage } from "./party-coverage.type.ts";
import { totalsOf } from "./totals.ts";

const RATES = partyCoverage.map((indicator) => ({
  indicator,
  measures: [indicator.numerator, indicator.denominator!] as const,
}));
const MEASURES: readonly Measure[] = [
  ESTATES,
  ...partySteps.map(({ numerator }) => numerator),
  ...RATES.flatMap(({ measures }) => measures),
];

/** The party coverage of each region as of a day. */
export async function partyCoverageOf(
  context: Context,
  regions: readonly Region[],
  asOf: string,
): Promise<PartyCoverage[]> {
  const totals = await totalsOf(context, MEASURES, regions, asOf);
  return regions.map((region) => {
    const amounts = totals.get(region)!;
    // amounts[0] are all estates, that is, those at step 0 or above
    const atOrAbove = amounts.slice(0, STEPS.length);
    const rate = (id: string): number | null => {
      const i = RATES.findIndex(({ indicator }) => indicator.id === id);
      const [numerator, denominator] = amounts.slice(STEPS.length + 2 * i);
      return valueFrom(RATES[i]!.indicator, { numerator: numerator!, denominator: denominator! }).value;
    };
    return {
      region,
      asOf,
      estates: amounts[0]!,
      steps: STEPS.map((step, i) => ({
        step,
        estates: atOrAbove[i]! - (atOrAbove[i + 1] ?? 0),
        atOrAbove: atOrAbove[i]!,
      })),
      estateOrganisationCoverage: rate("estate_organisation_coverage"),
      estateWorkCoverage: rate("estate_work_coverage"),
      firmOrganisationCoverage: rate("firm_organisation_coverage"),
      firmWorkCoverage: rate("firm_work_coverage"),
    };
  });
}
