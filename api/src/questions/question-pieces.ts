import type { MonthNumber } from "../calendar/month.ts";
import type { Indicator } from "../facts/indicator.ts";
import type { Region } from "../region/region.type.ts";
import type { RegionTree } from "../region/region-tree.ts";
import { placesAt } from "../search/named-places.ts";
import { folded } from "./folded.ts";
import type { CodeNames, NamedCode } from "./named-codes.ts";
import { indicatorsAt } from "./named-indicators.ts";
import type { Meaning } from "./question-word.ts";
import { QUESTION_WORDS } from "./question-words.ts";
import { soundingAlike } from "./sounding-alike.ts";

/** What a piece of a question says; regions and indicators it may mean, the likeliest first. */
export type PieceMeaning =
  | Meaning
  | { readonly kind: "PLACE"; readonly regions: readonly Region[] }
  | { readonly kind: "INDICATOR"; readonly indicators: readonly Indicator[] }
  | { readonly kind: "CODE" };
export interface Piece {
  readonly text: string;
  readonly says: PieceMeaning;
  /** Codes that are called so: of an indicator that divides by them the piece says which are asked about (电梯 of complaints). */
  readonly codes: readonly NamedCode[];
}
/** What a question's words are looked for in. */
export interface Known {
  readonly regions: RegionTree;
  readonly codes: CodeNames;
  /** The current month. */
  readonly now: MonthNumber;
}

/** A question cut into pieces that say something, the longest at each place, and runs of what says nothing. */
export function piecesOf(question: string, known: Known): Piece[] {
  const text = folded(question).replace(/\s+/g, " ").trim();
  const pieces: Piece[] = [];
  let unknown = "";
  const closeUnknown = (): void => {
    const rest = unknown.replace(FILLING_END, "");
    if (rest !== "") pieces.push({ text: rest, says: { kind: "UNKNOWN" }, codes: [] });
    unknown = "";
  };
  for (let at = 0; at < text.length; ) {
    const piece = insideWord(text, at) ? null : longestAt(text, at, known);
    const alike = piece === null ? soundingAlike(text, at, known.regions) : null;
    if (alike !== null) {
      closeUnknown();
      pieces.push(longestAt(alike.name, 0, known)!);
      at += alike.length;
      continue;
    }
    // A little word inside an unknown one is a part of it.
    if (piece === null || (unknown !== "" && piece.says.kind === "FILLER" && piece.text.length === 1)) {
      if (text.charAt(at) === " ") closeUnknown();
      else unknown += text.charAt(at);
      at += 1;
    } else {
      closeUnknown();
      pieces.push(piece);
      at += piece.text.length;
    }
  }
  closeUnknown();
  return pieces;
}

const FILLING_END = /[的是有了在里中内吗呢,.?!;:]+$/u;

const insideWord = (text: string, at: number): boolean =>
  at > 0 && /[a-z0-9]{2}/.test(text.slice(at - 1, at + 1)) && !/\d[a-z]|[a-z]\d/.test(text.slice(at - 1, at + 1));

function longestAt(text: string, at: number, { regions, codes, now }: Known): Piece | null {
  const found: Omit<Piece, "codes">[] = [];
  const add = (length: number, says: PieceMeaning): unknown => found.push({ text: text.slice(at, at + length), says });
  const indicators = indicatorsAt(text, at);
  if (indicators) add(indicators.length, { kind: "INDICATOR", ...indicators });
  const places = placesAt(regions, text, at);
  if (places) add(places.length, { kind: "PLACE", ...places });
  for (const { pattern, says } of QUESTION_WORDS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) add(match[0].length, says(match, now));
  }
  const code = codes.at(text, at);
  if (code) add(code.length, { kind: "CODE" });
  const longest = found.reduce<(typeof found)[number] | null>(
    (most, other) => (most === null || other.text.length > most.text.length ? other : most),
    null,
  );
  return longest && { ...longest, codes: longest.text.length === code?.length ? code.codes : [] };
}
