import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { indicatorById } from "../indicators/indicator-by-id.ts";
import { IndicatorValue } from "../indicators/indicator-value.type.ts";
import { Region } from "../region/region.type.ts";
import { ClaimCheck } from "./claim-check.type.ts";
import { claimChecks } from "./claim-checks.ts";
import { agreement } from "./figure-meaning.ts";
import { observationsByRegion } from "./observation.loaders.ts";
import { observedAs } from "./observed-as.ts";
import { oursFor, whyIncomparable } from "./our-side.ts";
import { PublishedComparison } from "./published-comparison.type.ts";

@Resolver(() => IndicatorValue)
export class PublishedComparisonResolver {
  @FieldResolver(() => [PublishedComparison], {
    description: "Published figures of this very region for the same thing, with the difference, whatever their date.",
  })
  async published(@Root() value: IndicatorValue, @Ctx() context: Context): Promise<PublishedComparison[]> {
    const parts = observedAs(value.indicator.id);
    const all = await observationsByRegion.load(context, value.region.regionId);
    // a figure of one estate or community is kept at its county, and says nothing of the county
    const figures = all.filter(({ indicator, scope }) => parts.has(indicator) && isOfRegion(scope, value.region));
    return Promise.all(
      figures.map(async (observation) => {
        const part = parts.get(observation.indicator)!;
        const incomparable = whyIncomparable(part, observation, value);
        const ours = incomparable === null ? await oursFor(part, value, context) : null;
        return {
          observation,
          part,
          incomparable,
          ours,
          difference: ours === null ? null : ours - observation.value,
          keeps: ours === null ? null : agreement(observation, ours) !== "FAILS",
        };
      }),
    );
  }
}

/** Scopes that mean the region itself, by level; else its own name. */
const OWN_SCOPES = new Set(["省", "市", "县", "区"]);

function isOfRegion(scope: string, region: Region): boolean {
  return OWN_SCOPES.has(scope) || scope === region.nameZh;
}

@Resolver(() => Region)
export class RegionClaimChecksResolver {
  @FieldResolver(() => [ClaimCheck], {
    description: "The published figures of this very region, held against each other.",
  })
  async claimChecks(
    @Root() region: Region,
    @Arg("indicator", () => ID, {
      nullable: true,
      description: "Only checks that read a figure published for this indicator of the platform, or related to it.",
    })
    indicator: string | null,
    @Ctx() context: Context,
  ): Promise<ClaimCheck[]> {
    const checks = claimChecks(await observationsByRegion.load(context, region.regionId));
    if (!indicator) return checks;
    const words = observedAs(indicatorById(indicator).id);
    return checks.filter((check) => check.observations.some((observation) => words.has(observation.indicator)));
  }
}
