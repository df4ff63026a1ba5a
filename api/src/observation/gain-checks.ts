import type { ClaimCheck } from "./claim-check.type.ts";
import { GAIN } from "./claim-rules.ts";
import { ofExact, show, VERDICT_EN, VERDICT_ZH } from "./claim-wording.ts";
import { agreement, isPercent, said } from "./figure-meaning.ts";
import type { Observation } from "./observation.type.ts";

/** "Rose by n percentage points": the same article's rate at the claim's date, and its first one. */
export function gainChecks(all: readonly Observation[]): ClaimCheck[] {
  return all.flatMap((claim) => {
    // a gain in percent may be of the rate itself or in points: nothing decides which
    if (!claim.indicator.endsWith(GAIN) || claim.unit !== "percentage_points") return [];
    const stem = claim.indicator.slice(0, -GAIN.length);
    const rates = all
      .filter((one) => one.indicator === stem && one.scope === claim.scope && one.article === claim.article)
      .filter(isPercent)
      .sort((a, b) => a.asOf.localeCompare(b.asOf));
    const first = rates[0];
    const last = rates.find(({ asOf }) => asOf === claim.asOf);
    if (!first || !last || first.asOf >= last.asOf) return [];
    const gain = last.value - first.value;
    const verdict = ofExact([first, last], agreement(claim, gain));
    return [
      {
        rule: "GAIN" as const,
        verdict,
        observations: [first, last, claim],
        claimed: claim.value,
        follows: gain,
        unit: claim.unit,
        statementZh: `由 ${said(first, "zh")}%（${first.asOf}）到 ${said(last, "zh")}%（${last.asOf}），变化 ${show(gain, 2)} 个百分点；报道称提升${said(claim, "zh")} 个百分点。${VERDICT_ZH[verdict]}。`,
        statementEn: `From ${said(first, "en")} % (${first.asOf}) to ${said(last, "en")} % (${last.asOf}) is ${show(gain, 2)} points; the article prints a gain of ${said(claim, "en")} points. ${VERDICT_EN[verdict]}.`,
      },
    ];
  });
}
