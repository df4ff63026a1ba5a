import type { ClaimCheck } from "./claim-check.type.ts";
import { ADDED, GROWTH_CLAIMED } from "./claim-rules.ts";
import { besides, ofExact, show } from "./claim-wording.ts";
import { agreement, isAmount, said } from "./figure-meaning.ts";
import type { Observation } from "./observation.type.ts";

/** "Grew by n times": the total and what was added say what there was before. */
export function growthChecks(all: readonly Observation[]): ClaimCheck[] {
  return all.flatMap((claim) => {
    if (!claim.indicator.endsWith(GROWTH_CLAIMED) || claim.unit !== "times") return [];
    const stem = claim.indicator.slice(0, -GROWTH_CLAIMED.length);
    const total = besides(all, claim, stem);
    const added = besides(all, claim, stem + ADDED);
    if (!total || !added || total.value <= added.value) return [];
    if (!isAmount(total) || added.unit !== total.unit) return [];
    const before = total.value - added.value;
    const multiple = total.value / before;
    const increase = added.value / before;
    const holds = ofExact([total, added], agreement(claim, increase));
    const multipleMeant = holds === "FAILS" && Math.abs(claim.value - multiple) < Math.abs(claim.value - increase);
    return [
      {
        rule: "GROWTH",
        verdict: holds,
        observations: [total, added, claim],
        claimed: claim.value,
        follows: increase,
        unit: "times",
        statementZh: `现有 ${said(total, "zh")}，其中新增 ${said(added, "zh")}，则此前为 ${show(before, 2)}：现有数是此前的 ${show(multiple, 2)} 倍，增长 ${show(increase * 100, 1)}%。报道称“增长 ${said(claim, "zh")} 倍”${
          holds === "FAILS"
            ? `，与此不符${multipleMeant ? "：所印数字接近倍数，而不是增幅" : ""}。`
            : holds === "DIFFER"
              ? "，而所列各数并非精确数，不能据以判断。"
              : "，与此相符。"
        }`,
        statementEn: `${said(total, "en")} now, ${said(added, "en")} of them added, leaves ${show(before, 2)} before: that is ${show(multiple, 2)} times as many, an increase of ${show(increase * 100, 1)} %. The article prints growth "by ${said(claim, "en")} times"${
          holds === "FAILS"
            ? `, which does not follow${multipleMeant ? "; the figure is near the multiple, not the increase" : ""}.`
            : holds === "DIFFER"
              ? ", which figures that are not exact cannot decide."
              : ", which follows."
        }`,
      },
    ];
  });
}
