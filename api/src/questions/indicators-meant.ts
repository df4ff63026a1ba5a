import type { Indicator } from "../facts/indicator.ts";
import { isFlow } from "../indicators/aggregation.ts";
import { attributesOf } from "../indicators/attribute-filter.ts";
import { INDICATORS } from "../indicators/definitions/index.ts";
import type { NamedCode } from "./named-codes.ts";
import { isCalled } from "./named-indicators.ts";
import type { Piece } from "./question-pieces.ts";

/** The codes that a piece names of an indicator that divides by them, of one attribute: several sources are all called 平台. Empty where it names none. */
export function namedCodesOf(indicator: Indicator, { codes }: Piece): readonly NamedCode[] {
  const first = codes.find(({ id, attribute }) => attributesOf(indicator)[id] === attribute);
  return codes.filter(({ attribute }) => attribute === first?.attribute);
}
const namesCodes = (indicator: Indicator, piece: Piece): boolean => namedCodesOf(indicator, piece).length > 0;

/** Whether a condition can be asked of an indicator. */
export const canAsk = (indicator: Indicator, flags: Readonly<Record<string, boolean>>): boolean =>
  Object.keys(flags).every((id) => attributesOf(indicator)[id]?.kind === "FLAG");

/**
 * Indicators that the pieces can mean: those that say something of the most pieces (投诉 and 办结率 together 投诉办结率, 电梯 and 投诉 the
 * complaints about lifts), then those called by the most, at the greatest length (及时办结 rather than 投诉), as the first piece has them. Of what happens in estates
 * 小区 says whose it is: 投诉最多的小区 asks for complaints.
 */
export function indicatorsMeant(pieces: readonly Piece[]): Indicator[] {
  const calling = pieces.filter(({ says }) => says.kind === "INDICATOR");
  const candidates = [...new Set(calling.flatMap(({ says }) => (says.kind === "INDICATOR" ? says.indicators : [])))];
  if (candidates.length === 0) return whatHas(pieces);
  const ranked = candidates.map((indicator) => {
    const called = calling.filter(({ text }) => isCalled(indicator, text));
    const coded = pieces.filter((piece) => !called.includes(piece) && namesCodes(indicator, piece));
    return {
      indicator,
      isWhose: indicator.id === "estates" && candidates.some(isFlow),
      said: called.length + coded.length,
      called: called.length,
      longest: Math.max(...called.map(({ text }) => text.length)),
    };
  });
  return ranked
    .sort(
      (a, b) =>
        b.said - a.said || b.called - a.called || Number(a.isWhose) - Number(b.isWhose) || b.longest - a.longest,
    )
    .map(({ indicator }) => indicator);
}

/** Where none is called, the first count that has the codes and conditions named, if all else is understood: 没有物业 of estates. */
function whatHas(pieces: readonly Piece[]): Indicator[] {
  const naming = pieces.filter(({ says, codes }) => says.kind === "CONDITION" || codes.length > 0);
  if (naming.length === 0 || pieces.some(({ says }) => says.kind === "UNKNOWN")) return [];
  const first = INDICATORS.find(
    (indicator) =>
      indicator.denominator === null &&
      naming.every((piece) =>
        piece.says.kind === "CONDITION" ? canAsk(indicator, piece.says.flags) : namesCodes(indicator, piece),
      ),
  );
  return first ? [first] : [];
}
