import { wordsOf } from "../../../ui/words-of.ts";
import type { Sentence } from "../../../wording/sentence.ts";
import { textEms } from "../panels/text-ems.ts";

/** Longer, a clause may break. */
const WHOLE_EMS = 8;
const CLOSES = /^[，；：。、）,.;)]/;

/** The clauses of a plain text, each with what ends it. */
export const clausesOf = (text: string): string[] => text.split(/(?<=[，；：])/);
export const isWhole = (clause: string): boolean => textEms(clause) <= WHOLE_EMS;

/** A sentence in the pieces between which its lines may break: numbers, short clauses, and the words of longer ones. */
export function piecesOf(sentence: Sentence): string[] {
  const pieces: string[] = [];
  for (const run of sentence) {
    const parts =
      typeof run === "string"
        ? clausesOf(run).flatMap((clause) =>
            isWhole(clause) ? [clause] : wordsOf(clause).flatMap((word) => word.split(/(?<= )/)),
          )
        : [run.text];
    for (const part of parts)
      if (pieces.length > 0 && CLOSES.test(part)) pieces[pieces.length - 1] += part;
      else pieces.push(part);
  }
  return pieces;
}
