import type { ClaimCheck, ClaimVerdict } from "./claim-check.type.ts";
import { show, signed } from "./claim-wording.ts";
import { countedMonths } from "./counted-months.ts";
import { compatible, said } from "./figure-meaning.ts";
import type { Observation } from "./observation.type.ts";

/** One thing stated more than once: neighbours by date; of one date and period they may contradict each other. */
export function rivalChecks(all: readonly Observation[]): ClaimCheck[] {
  const things = new Map<string, Observation[]>();
  for (const one of all) {
    const thing = `${one.scope}\n${one.indicator}\n${one.unit}`;
    things.set(thing, [...(things.get(thing) ?? []), one]);
  }
  return [...things.values()].flatMap((rivals) => {
    const byDate = [...rivals].sort((a, b) => a.asOf.localeCompare(b.asOf));
    return byDate.slice(1).flatMap((later, i) => {
      const earlier = byDate[i]!;
      if (earlier.value === later.value && earlier.qualifier === later.qualifier) return [];
      return [
        {
          rule: "RIVALS" as const,
          verdict: verdictOf(earlier, later),
          observations: [earlier, later],
          claimed: later.value,
          follows: earlier.value,
          unit: later.unit,
          ...statements(earlier, later),
        },
      ];
    });
  });
}

/** What two figures of one thing differ in, apart from their values. */
function difference(earlier: Observation, later: Observation): "date" | "period" | "qualifier" | null {
  if (earlier.asOf !== later.asOf) return "date";
  const [a, b] = [countedMonths(earlier), countedMonths(later)];
  if (a.from !== b.from || a.to !== b.to) return "period";
  return earlier.qualifier === later.qualifier ? null : "qualifier";
}

function verdictOf(earlier: Observation, later: Observation): ClaimVerdict {
  const differ = difference(earlier, later);
  if (differ === "date" || differ === "period") return "DIFFER";
  if (differ === null && earlier.qualifier === "EXACT") return "FAILS";
  // "over 10" beside 10 itself: whether the word includes the number is not said
  if (earlier.value === later.value) return "DIFFER";
  return compatible(earlier, later) ? "HOLDS" : "FAILS";
}

function statements(earlier: Observation, later: Observation): Pick<ClaimCheck, "statementZh" | "statementEn"> {
  const change = later.value - earlier.value;
  const differ = difference(earlier, later);
  const verdict = verdictOf(earlier, later);
  const zh = [said(earlier, "zh"), said(later, "zh")] as const;
  const en = [said(earlier, "en"), said(later, "en")] as const;
  if (verdict === "FAILS")
    return {
      statementZh: `同一时点（${later.asOf}）有两个数：${zh[0]} 与 ${zh[1]}，相差 ${show(Math.abs(change), 2)}。`,
      statementEn: `Two figures for one date (${later.asOf}): ${en[0]} and ${en[1]}, ${show(Math.abs(change), 2)} apart.`,
    };
  if (verdict === "HOLDS")
    return {
      statementZh: `同一时点（${later.asOf}）有两个数：${zh[0]} 与 ${zh[1]}，精确程度不同而并不矛盾。`,
      statementEn: `Two figures for one date (${later.asOf}): ${en[0]} and ${en[1]}; their qualifiers differ, and they agree.`,
    };
  const percent = earlier.value === 0 ? "" : `${signed((100 * change) / Math.abs(earlier.value), 1)}%`;
  const apartZh = change === 0 ? "" : `，相差 ${signed(change, 2)}${percent && `（${percent}）`}`;
  const apartEn = change === 0 ? "" : `, ${signed(change, 2)}${percent && ` or ${percent.replace("%", " %")}`}`;
  const [kindZh, whyZh, whyEn] =
    differ === "qualifier" || differ === null
      ? ["精确程度不同的两个数", "说法", "qualifiers"]
      : differ === "period"
        ? ["统计期间不同的两个数", "期间", "periods"]
        : ["两个时点的数", "口径或时点", "date or definition"];
  return {
    statementZh: `同一事项有${kindZh}：${earlier.asOf} 为 ${zh[0]}，${later.asOf} 为 ${zh[1]}${apartZh}；${whyZh}不同，并列存放，互不覆盖。`,
    statementEn: `Two figures for one thing: ${en[0]} (${earlier.asOf}) and ${en[1]} (${later.asOf})${apartEn}; ${whyEn} differ, so both stand.`,
  };
}
