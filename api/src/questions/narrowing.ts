import type { Indicator } from "../facts/indicator.ts";
import { attributesOf } from "../indicators/attribute-filter.ts";
import { canAsk, namedCodesOf } from "./indicators-meant.ts";
import { isCalled } from "./named-indicators.ts";
import type { Piece } from "./question-pieces.ts";

/** What a figure is narrowed to, as filters ask it: codes of an attribute, or whether or not. */
export interface ConditionAsked {
  readonly attribute: string;
  readonly codes?: string[];
  readonly is?: boolean;
}
/** What pieces say of the facts that an indicator counts. */
interface Narrowing {
  readonly conditions: readonly ConditionAsked[];
  /** Id of the attribute to divide by; of 为什么 the first by which it divides. */
  readonly by: string | null;
  /** Pieces that call another indicator, or say what cannot be asked of this one. */
  readonly lost: readonly Piece[];
}

export function narrowingOf(indicator: Indicator | null, pieces: readonly Piece[]): Narrowing {
  const attributes = indicator ? attributesOf(indicator) : {};
  const coded = Object.keys(attributes).filter((id) => attributes[id]!.kind === "CODE");
  const codes = new Map<string, string[]>();
  const flags = new Map<string, boolean>();
  const divisions: string[] = [];
  const isAnswered = (piece: Piece): boolean => {
    const { says, text } = piece;
    switch (says.kind) {
      case "INDICATOR":
      case "CODE": {
        if (indicator === null) return false;
        if (
          says.kind === "INDICATOR" &&
          (isCalled(indicator, text) || says.indicators.some((other) => isOfSame(indicator, other)))
        )
          return true;
        const named = namedCodesOf(indicator, piece);
        for (const { id, code } of named) codes.set(id, [...new Set([...(codes.get(id) ?? []), code])]);
        return named.length > 0;
      }
      case "CONDITION":
        if (indicator === null || !canAsk(indicator, says.flags)) return false;
        for (const [attribute, is] of Object.entries(says.flags)) flags.set(attribute, is);
        return true;
      case "DIVISION":
        divisions.push(says.by);
        return coded.includes(says.by) && says.by === divisions[0];
      case "WHY":
        return coded.length > 0;
      default:
        return true;
    }
  };
  const lost = pieces.filter((piece) => !isAnswered(piece));
  const asksWhy = pieces.some(({ says }) => says.kind === "WHY");
  return {
    conditions: [
      ...[...codes].map(([attribute, some]) => ({ attribute, codes: some })),
      ...[...flags].map(([attribute, is]) => ({ attribute, is })),
    ],
    by: divisions.find((id) => coded.includes(id)) ?? (asksWhy ? (coded[0] ?? null) : null),
    lost,
  };
}

/** Whether a count is of what a share is of: 投诉 beside 及时办结 says no more. */
const isOfSame = ({ denominator }: Indicator, other: Indicator): boolean =>
  other.denominator === null && other.numerator.over === denominator?.over && other.numerator.sql === denominator.sql;
