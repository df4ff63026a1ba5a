import type { ClaimCheck, ClaimVerdict } from "./claim-check.type.ts";
import { ADDED, GROWTH_CLAIMED, PARTS, RATES } from "./claim-rules.ts";
import type { Observation } from "./observation.type.ts";

/**
 * Holds the published figures of one region against each other. Every check is computed from the observations it names; nothing is known
 * here of any city. In order: growth, rates, parts of wholes, rivals.
 */
export function claimChecks(observations: readonly Observation[]): ClaimCheck[] {
  return [
    ...growthChecks(observations),
    ...rateChecks(observations),
    ...partChecks(observations),
    ...rivalChecks(observations),
  ];
}

/** "Grew by n times": the total and what was added say what there was before. */
function growthChecks(all: readonly Observation[]): ClaimCheck[] {
  return all.flatMap((claim) => {
    if (!claim.indicator.endsWith(GROWTH_CLAIMED) || claim.unit !== "times") return [];
    const stem = claim.indicator.slice(0, -GROWTH_CLAIMED.length);
    const total = besides(all, claim, stem);
    const added = besides(all, claim, stem + ADDED);
    if (!total || !added || total.value <= added.value) return [];
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
        statementZh: `现有 ${total.value}，其中新增 ${added.value}，则此前为 ${show(before, 2)}：现有数是此前的 ${show(multiple, 2)} 倍，增长 ${show(increase * 100, 1)}%。报道称“增长 ${claim.value} 倍”${
          holds === "FAILS"
            ? `，与此不符${multipleMeant ? "：所印数字接近倍数，而不是增幅" : ""}。`
            : holds === "DIFFER"
              ? "，而所列各数并非精确数，不能据以判断。"
              : "，与此相符。"
        }`,
        statementEn: `${total.value} now, ${added.value} of them added, leaves ${show(before, 2)} before: that is ${show(multiple, 2)} times as many, an increase of ${show(increase * 100, 1)} %. The article prints growth "by ${claim.value} times"${
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

/** A rate beside the counts it is made of: of the same date where there are such, else the latest pair. */
function rateChecks(all: readonly Observation[]): ClaimCheck[] {
  return RATES.flatMap(({ rate, part, whole, wider }) =>
    all
      .filter((claim) => claim.indicator === rate && claim.unit === "percent")
      .flatMap((claim) => {
        const pairs = all.flatMap((counted) => {
          const of = counted.indicator === part ? besides(all, counted, whole) : undefined;
          return of && of.value > 0 && counted.scope === claim.scope ? [{ counted, of }] : [];
        });
        const pair = pairs.find(({ counted }) => counted.asOf === claim.asOf) ?? pairs.sort(latestFirst)[0];
        if (!pair) return [];
        const { counted, of } = pair;
        const follows = (100 * counted.value) / of.value;
        const sameDate = counted.asOf === claim.asOf;
        const verdict = wider || !sameDate ? "DIFFER" : ofExact([counted, of], agreement(claim, follows));
        const sum = `${counted.value} ÷ ${of.value} = ${show(follows, 2)}%`;
        const datesZh = sameDate ? "" : `（${counted.asOf}）`;
        const datesEn = sameDate ? "" : ` (${counted.asOf})`;
        const printedZh = `报道印为 ${claim.value}%${sameDate ? "" : `（${claim.asOf}）`}`;
        const printedEn = `the article prints ${claim.value} %${sameDate ? "" : ` (${claim.asOf})`}`;
        return [
          {
            rule: "RATE" as const,
            verdict,
            observations: [counted, of, claim],
            claimed: claim.value,
            follows,
            unit: "percent",
            statementZh: `${sum}${datesZh}，${printedZh}。${VERDICT_ZH[verdict]}${wider ? `；${wider.zh}` : ""}。`,
            statementEn: `${sum.replace("%", " %")}${datesEn}; ${printedEn}. ${VERDICT_EN[verdict]}${wider ? `: ${wider.en}` : ""}.`,
          },
        ];
      }),
  );
}

/** A part of a whole, of one article and date: no more than the whole, and the share that follows. */
function partChecks(all: readonly Observation[]): ClaimCheck[] {
  return PARTS.flatMap(({ part, whole }) =>
    all.flatMap((counted) => {
      const of = counted.indicator === part ? besides(all, counted, whole) : undefined;
      // a printed rate of the two says it already
      if (!of || of.value <= 0 || RATES.some((rule) => rule.part === part && besides(all, counted, rule.rate)))
        return [];
      const share = (100 * counted.value) / of.value;
      const verdict: ClaimVerdict = counted.value > of.value ? "FAILS" : "HOLDS";
      return [
        {
          rule: "PART_OF_WHOLE" as const,
          verdict,
          observations: [counted, of],
          claimed: null,
          follows: share,
          unit: "percent",
          statementZh:
            verdict === "FAILS"
              ? `${counted.value} 不可能超过全部 ${of.value}，两数至少有一个口径不同或有误。`
              : `${counted.value} ÷ ${of.value} = ${show(share, 2)}%（报道未印比率，由两数算出）。`,
          statementEn:
            verdict === "FAILS"
              ? `${counted.value} cannot exceed the whole of ${of.value}: one of the two is wrong or counted otherwise.`
              : `${counted.value} ÷ ${of.value} = ${show(share, 2)} % (no rate is printed; it follows from the two).`,
        },
      ];
    }),
  );
}

/** One thing stated more than once: neighbours by date; of one date they contradict each other. */
function rivalChecks(all: readonly Observation[]): ClaimCheck[] {
  const things = new Map<string, Observation[]>();
  for (const one of all) {
    const thing = `${one.scope}\n${one.indicator}\n${one.unit}`;
    things.set(thing, [...(things.get(thing) ?? []), one]);
  }
  return [...things.values()].flatMap((rivals) => {
    const byDate = [...rivals].sort((a, b) => a.asOf.localeCompare(b.asOf));
    return byDate.slice(1).flatMap((later, i) => {
      const earlier = byDate[i]!;
      const change = later.value - earlier.value;
      if (change === 0) return [];
      const oneDate = earlier.asOf === later.asOf;
      const sameDate = oneDate && earlier.qualifier === later.qualifier;
      const percent = earlier.value === 0 ? "" : `${signed((100 * change) / Math.abs(earlier.value), 1)}%`;
      return [
        {
          rule: "RIVALS" as const,
          verdict: sameDate ? ("FAILS" as const) : ("DIFFER" as const),
          observations: [earlier, later],
          claimed: later.value,
          follows: earlier.value,
          unit: later.unit,
          statementZh: sameDate
            ? `同一时点（${later.asOf}）有两个数：${earlier.value} 与 ${later.value}，相差 ${show(Math.abs(change), 2)}。`
            : `同一事项有${oneDate ? "精确程度不同的两个数" : "两个时点的数"}：${earlier.asOf} 为 ${earlier.value}，${later.asOf} 为 ${later.value}，相差 ${signed(change, 2)}${percent && `（${percent}）`}；${oneDate ? "说法" : "口径或时点"}不同，并列存放，互不覆盖。`,
          statementEn: sameDate
            ? `Two figures for one date (${later.asOf}): ${earlier.value} and ${later.value}, ${show(Math.abs(change), 2)} apart.`
            : `Two figures for one thing: ${earlier.value} (${earlier.asOf}) and ${later.value} (${later.asOf}), ${signed(change, 2)}${percent && ` or ${percent.replace("%", " %")}`}; ${oneDate ? "qualifiers" : "date or definition"} differ, so both stand.`,
        },
      ];
    });
  });
}

const VERDICT_ZH: Record<ClaimVerdict, string> = {
  HOLDS: "两者相符",
  ROUNDED: "取整后相符",
  FAILS: "两者不符",
  DIFFER: "口径、时点或精度不同，不能直接对照",
};
const VERDICT_EN: Record<ClaimVerdict, string> = {
  HOLDS: "The two agree",
  ROUNDED: "They agree after rounding",
  FAILS: "The two do not agree",
  DIFFER: "Date, definition or precision differ, so the two cannot be held against each other",
};

/** The figure of another word in the same article, of the same scope and date. */
function besides(all: readonly Observation[], one: Observation, word: string): Observation | undefined {
  return all.find(
    (other) =>
      other.indicator === word && other.article === one.article && other.asOf === one.asOf && other.scope === one.scope,
  );
}

const latestFirst = (a: { counted: Observation }, b: { counted: Observation }): number =>
  b.counted.asOf.localeCompare(a.counted.asOf);

/** What does not follow from "over 400" or "about 400" may yet follow from the exact figure. */
function ofExact(figures: readonly Observation[], verdict: ClaimVerdict): ClaimVerdict {
  return verdict === "FAILS" && figures.some(({ qualifier }) => qualifier !== "EXACT") ? "DIFFER" : verdict;
}

/** Share of what is printed that "about" may be off by. */
const ABOUT = 0.05;

/** Whether what follows is what is printed, to the places printed and as its qualifier means it. */
function agreement({ value, qualifier }: Observation, follows: number): ClaimVerdict {
  if (qualifier === "OVER" || qualifier === "AT_LEAST") return follows >= value ? "HOLDS" : "FAILS";
  if (qualifier === "UNDER") return follows <= value ? "HOLDS" : "FAILS";
  if (qualifier === "ABOUT") return Math.abs(follows - value) <= ABOUT * Math.abs(value) ? "HOLDS" : "FAILS";
  const places = (String(value).split(".")[1] ?? "").length;
  if (Math.abs(follows - value) < 1e-9) return "HOLDS";
  return Math.abs(follows - value) <= 0.5 * 10 ** -places + 1e-9 ? "ROUNDED" : "FAILS";
}

/** At most so many places, without padding. */
const show = (value: number, places: number): string => String(Number(value.toFixed(places)));
const signed = (value: number, places: number): string => `${value > 0 ? "+" : "−"}${show(Math.abs(value), places)}`;
