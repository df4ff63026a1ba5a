import type { ClaimCheck, ClaimVerdict } from "./claim-check.type.ts";
import { PARTS, type PartRule, RATES } from "./claim-rules.ts";
import { besides, show } from "./claim-wording.ts";
import { isAmount, isPercent, meant, said } from "./figure-meaning.ts";
import type { Observation } from "./observation.type.ts";

/** A part of a whole, of one article and date: no more than the whole, and the share that follows. */
export function partChecks(all: readonly Observation[]): ClaimCheck[] {
  return PARTS.flatMap((rule) =>
    all.flatMap((counted) => {
      const of = counted.indicator === rule.part ? besides(all, counted, rule.whole) : undefined;
      if (!of || of.value <= 0 || !sameThings(rule, counted, of) || rateSaysIt(all, counted)) return [];
      const verdict = fits(counted, of);
      const share = (100 * counted.value) / of.value;
      return [
        {
          rule: "PART_OF_WHOLE" as const,
          verdict,
          observations: [counted, of],
          claimed: null,
          follows: share,
          unit: "percent",
          ...statements(rule, verdict, counted, of, show(share, 2)),
        },
      ];
    }),
  );
}

/** Both are amounts, counted in one unit or in the two that the rule names: a share, or organisations, are no firms. */
function sameThings({ units }: PartRule, part: Observation, whole: Observation): boolean {
  if (!isAmount(part) || !isAmount(whole)) return false;
  return part.unit === whole.unit || (units !== undefined && part.unit === units[0] && whole.unit === units[1]);
}

/** Whether a rate of the two is printed beside them; what it says is checked as a rate. */
function rateSaysIt(all: readonly Observation[], counted: Observation): boolean {
  return RATES.some((rule) => {
    const rate = rule.part === counted.indicator ? besides(all, counted, rule.rate) : undefined;
    return rate !== undefined && isPercent(rate);
  });
}

/** "Over 1000" may be more than 1010: what is not exact contradicts only where no value that it may mean would do. */
function fits(part: Observation, whole: Observation): ClaimVerdict {
  if (meant(part).least > meant(whole).most) return "FAILS";
  return meant(part).most <= meant(whole).least ? "HOLDS" : "DIFFER";
}

function statements(
  { because }: PartRule,
  verdict: ClaimVerdict,
  counted: Observation,
  of: Observation,
  share: string,
): Pick<ClaimCheck, "statementZh" | "statementEn"> {
  const [partZh, wholeZh, partEn, wholeEn] = [said(counted, "zh"), said(of, "zh"), said(counted, "en"), said(of, "en")];
  const sum = (part: string, whole: string): string => `${part} ÷ ${whole}`;
  if (verdict === "FAILS")
    return {
      statementZh: `${partZh} 不可能超过${because ? ` ${wholeZh}：${because.zh}` : `全部 ${wholeZh}`}，两数至少有一个口径不同或有误。`,
      statementEn: `${partEn} cannot exceed ${because ? wholeEn : `the whole of ${wholeEn}`}: ${because ? `${because.en}, so ` : ""}one of the two is wrong or counted otherwise.`,
    };
  if (verdict === "DIFFER")
    return {
      statementZh: `${partZh} 与 ${wholeZh} 并不矛盾；所列并非精确数，占比不能据以算出。`,
      statementEn: `${partEn} and ${wholeEn} do not contradict each other; they are not exact, so no share follows.`,
    };
  const exact = counted.qualifier === "EXACT" && of.qualifier === "EXACT";
  return {
    statementZh: `${sum(partZh, wholeZh)}${exact ? " = " : "：至多约 "}${share}%（报道未印比率，由两数算出）。`,
    statementEn: `${sum(partEn, wholeEn)}${exact ? " = " : " is at most about "}${share} % (no rate is printed; it follows from the two).`,
  };
}
