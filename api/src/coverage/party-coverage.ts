import type { Context } from "../context.ts";
import { estates } from "../indicators/definitions/estates.ts";
import { partyCoverage } from "../indicators/definitions/party-coverage.ts";
import { partySteps } from "../indicators/definitions/party-steps.ts";
import { noDataNote } from "../indicators/notes.ts";
import { valueFrom } from "../indicators/value.ts";
import type { Region } from "../region/region.type.ts";
import { figuresOn } from "./figures-on.ts";
import type { PartyCoverage } from "./party-coverage.type.ts";

/** Its denominator are the estates on record. */
const FIRST_STEP = partySteps[0]!;
const INDICATORS = [estates, FIRST_STEP, ...partyCoverage];

/** The party coverage of each region as of a day. */
export async function partyCoverageOf(
  context: Context,
  regions: readonly Region[],
  asOf: string,
): Promise<PartyCoverage[]> {
  const figure = await figuresOn(context, INDICATORS, regions, asOf);
  return regions.map((region) => {
    const { denominator: partyOnRecord, known } = figure(FIRST_STEP, region);
    const { extent } = known!;
    const rate = (id: string): number | null => {
      const indicator = partyCoverage.find((one) => one.id === id)!;
      return valueFrom(indicator, figure(indicator, region));
    };
    return {
      region,
      asOf,
      estates: figure(estates, region).numerator,
      partyOnRecord,
      extent,
      noData: noDataNote(extent === "NONE" ? "NOT_COVERED" : null),
      estateOrganisationCoverage: rate("estate_organisation_coverage"),
      estateWorkCoverage: rate("estate_work_coverage"),
      firmOrganisationCoverage: rate("firm_organisation_coverage"),
      firmWorkCoverage: rate("firm_work_coverage"),
    };
  });
}
