import type { Context } from "../context.ts";
import {
  oldNeighbourhoodCoverage,
  oldNeighbourhoods,
  renovatedShare,
} from "../indicators/definitions/old-neighbourhoods.ts";
import { noDataNote } from "../indicators/notes.ts";
import type { Region } from "../region/region.type.ts";
import { figuresOn } from "./figures-on.ts";
import type { OldNeighbourhoodCoverage } from "./old-neighbourhood-coverage.type.ts";

const INDICATORS = [oldNeighbourhoods, oldNeighbourhoodCoverage, renovatedShare];

/** The coverage of each region as of a day. */
export async function coverageOfOldNeighbourhoods(
  context: Context,
  regions: readonly Region[],
  asOf: string,
): Promise<OldNeighbourhoodCoverage[]> {
  const figure = await figuresOn(context, INDICATORS, regions, asOf);
  return regions.map((region) => {
    const { numerator: covered, denominator: managementOnRecord, known } = figure(oldNeighbourhoodCoverage, region);
    const { extent } = known!;
    return {
      region,
      asOf,
      oldNeighbourhoods: figure(oldNeighbourhoods, region).numerator,
      managementOnRecord,
      covered,
      renovated: figure(renovatedShare, region).numerator,
      extent,
      noData: noDataNote(extent === "NONE" ? "NOT_COVERED" : null),
    };
  });
}
