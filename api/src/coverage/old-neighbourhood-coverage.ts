import type { Context } from "../context.ts";
import { modeShares } from "../indicators/definitions/mode-shares.ts";
import {
  oldNeighbourhoodCoverage,
  oldNeighbourhoods,
  renovatedShare,
} from "../indicators/definitions/old-neighbourhoods.ts";
import { noDataNote } from "../indicators/notes.ts";
import type { Region } from "../region/region.type.ts";
import { type ManagementMode, managementModes } from "../registers/episodes/management-modes.ts";
import { figuresOn } from "./figures-on.ts";
import type { OldNeighbourhoodCoverage } from "./old-neighbourhood-coverage.type.ts";

const SHARE_OF_MODE = new Map(
  modeShares.map((share) => [
    managementModes.values.find((mode) => share.id === `mode_share_${mode.toLowerCase()}`)!,
    share,
  ]),
);
const INDICATORS = [oldNeighbourhoods, oldNeighbourhoodCoverage, renovatedShare, ...modeShares];

/** The coverage of each region as of a day. */
export async function coverageOfOldNeighbourhoods(
  context: Context,
  regions: readonly Region[],
  asOf: string,
): Promise<OldNeighbourhoodCoverage[]> {
  const figure = await figuresOn(context, INDICATORS, regions, asOf);
  return regions.map((region) => {
    const { numerator: covered, denominator: managementOnRecord, known } = figure(oldNeighbourhoodCoverage, region);
    const ofMode = (mode: ManagementMode): number | null => {
      const share = SHARE_OF_MODE.get(mode);
      if (share !== undefined) return figure(share, region).numerator;
      return managementOnRecord === null || covered === null ? null : managementOnRecord - covered;
    };
    const { extent } = known!;
    return {
      region,
      asOf,
      oldNeighbourhoods: figure(oldNeighbourhoods, region).numerator,
      managementOnRecord,
      covered,
      renovated: figure(renovatedShare, region).numerator,
      byMode: managementModes.values.map((mode) => ({ mode, estates: ofMode(mode) })),
      extent,
      noData: noDataNote(extent === "NONE" ? "NOT_COVERED" : null),
    };
  });
}
