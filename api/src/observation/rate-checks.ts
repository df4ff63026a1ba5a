import type { ClaimCheck } from "./claim-check.type.ts";
import { RATES } from "./claim-rules.ts";
import { besides, ofExact, show, VERDICT_EN, VERDICT_ZH } from "./claim-wording.ts";
import { agreement, isAmount, isPercent, said } from "./figure-meaning.ts";
import type { Observation } from "./observation.type.ts";

/** A rate beside the counts it is made of: of the same date where there are such, else the latest pair. */
export function rateChecks(all: readonly Observation[]): ClaimCheck[] {
  return RATES.flatMap(({ rate, part, whole, wider }) =>
    all
      .filter((claim) => claim.indicator === rate && isPercent(claim))
      .flatMap((claim) => {
        const pairs = all.flatMap((counted) => {
          const of = counted.indicator === part ? besides(all, counted, whole) : undefined;
          if (!of || of.value <= 0 || counted.scope !== claim.scope) return [];
          return isAmount(of) && of.unit === counted.unit ? [{ counted, of }] : [];
        });
        const pair = pairs.find(({ counted }) => counted.asOf === claim.asOf) ?? pairs.sort(latestFirst)[0];
        if (!pair) return [];
        const { counted, of } = pair;
        const follows = (100 * counted.value) / of.value;
        const sameDate = counted.asOf === claim.asOf;
        const verdict = wider || !sameDate ? "DIFFER" : ofExact([counted, of], agreement(claim, follows));
        const sum = (language: "zh" | "en") =>
          `${said(counted, language)} ÷ ${said(of, language)} = ${show(follows, 2)}${language === "zh" ? "%" : " %"}`;
        const datesZh = sameDate ? "" : `（${counted.asOf}）`;
        const datesEn = sameDate ? "" : ` (${counted.asOf})`;
        const printedZh = `报道印为 ${said(claim, "zh")}%${sameDate ? "" : `（${claim.asOf}）`}`;
        const printedEn = `the article prints ${said(claim, "en")} %${sameDate ? "" : ` (${claim.asOf})`}`;
        return [
          {
            rule: "RATE" as const,
            verdict,
            observations: [counted, of, claim],
            claimed: claim.value,
            follows,
            unit: "percent",
            statementZh: `${sum("zh")}${datesZh}，${printedZh}。${VERDICT_ZH[verdict]}${wider ? `；${wider.zh}` : ""}。`,
            statementEn: `${sum("en")}${datesEn}; ${printedEn}. ${VERDICT_EN[verdict]}${wider ? `: ${wider.en}` : ""}.`,
          },
        ];
      }),
  );
}

const latestFirst = (a: { counted: Observation }, b: { counted: Observation }): number =>
  b.counted.asOf.localeCompare(a.counted.asOf);
