import type { Context } from "../context.ts";
import { MODES } from "../estate/estate-enums.ts";
import { modeShares } from "../indicators/definitions/mode-shares.ts";
import { oldNeighbourhoodCoverage, renovatedShare } from "../indicators/definitions/old-neighbourhoods.ts";
import type { Measure } from "../indicators/indicator.ts";
import type { Region } from "../region/region.type.ts";
import type { OldNeighbourhoodCoverage } from "./old-neighbourhood-coverage.type.ts";
import { totalsOf } from "./totals.ts";

const COVERED_MODES = MODES.filter((mode) => mode !== "NONE");

const MEASURES: readonly Measure[] = [
  oldNeighbourhoodCoverage.denominator!,
  oldNeighbourhoodCoverage.numerator,
  renovatedShare.numerator,
  ...COVERED_MODES.map((mode) => modeShares.find(({ id }) => id === `mode_share_${mode.toLowerCase()}`)!.numerator),
];

/** The coverage of each region as of a day. */
export async function coverageOfOldNeighbourhoods(
  context: Context,
  regions: readonly Region[],
  asOf: string,
): Promise<OldNeighbourhoodCoverage[]> {
  const totals = await totalsOf(context, MEASURES, regions, asOf);
  return regions.map((region) => {
    const [old, covered, renovated, ...byMode] = totals.get(region)! as [number, number, number, ...number[]];
    return {
      region,
      asOf,
      oldNeighbourhoods: old,
      covered,
      renovated,
      byMode: MODES.map((mode) => ({
        mode,
        estates: mode === "NONE" ? old - covered : byMode[COVERED_MODES.indexOf(mode)]!,
      })),
    };
  });
}
