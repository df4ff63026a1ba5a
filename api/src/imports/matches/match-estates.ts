import Flatbush from "flatbush";
import { grouped } from "../../loader.ts";
import { type ComparedEstate, type MatchScore, matchScore } from "./match-score.ts";

export interface Match extends MatchScore {
  readonly a: ComparedEstate;
  readonly b: ComparedEstate;
}

/** Pairs below it are not worth a look. */
const DOUBTFUL = 0.3;
/** Times by which the odds of one must be better than those of a rival. */
const CLEARLY = 2;
const AT_ONE_PLACE = 500;
/** Degrees around a point in which another source's is looked for: some 1.5 km. */
const AROUND = 0.015;

/**
 * Proposes which estates of two sources are one: the likeliest pairs, each estate once. Those that two fit nearly as well are never certain.
 */
export function matchEstates(first: readonly ComparedEstate[], second: readonly ComparedEstate[]): Match[] {
  const candidates: Match[] = [];
  for (const [a, others] of neighbours(first, second))
    for (const b of others) {
      const scored = matchScore(a, b);
      if (scored.score >= DOUBTFUL) candidates.push({ ...scored, a, b });
    }
  candidates.sort(
    (one, other) =>
      Number(isWrittenAlike(other)) - Number(isWrittenAlike(one)) ||
      other.score - one.score ||
      (one.a.id < other.a.id ? -1 : 1),
  );
  const [takenA, takenB] = [new Set<string>(), new Set<string>()];
  const best: Match[] = [];
  for (const match of candidates) {
    if (takenA.has(match.a.id) || takenB.has(match.b.id)) continue;
    takenA.add(match.a.id);
    takenB.add(match.b.id);
    best.push(match);
  }
  const rivals = grouped(candidates, ({ a }) => `a ${a.id}`);
  for (const [key, of] of grouped(candidates, ({ b }) => `b ${b.id}`)) rivals.set(key, of);
  const isRivalled = (match: Match): boolean =>
    [...rivals.get(`a ${match.a.id}`)!, ...rivals.get(`b ${match.b.id}`)!].some(
      (other) =>
        other.certain &&
        (other.a !== match.a || other.b !== match.b) &&
        (isWrittenAlike(other) || !isWrittenAlike(match)) &&
        oddsOf(other) > oddsOf(match) / CLEARLY,
    );
  return best.map((match) => (match.certain && isRivalled(match) ? { ...match, certain: false } : match));
}

/** Written the same and at one place: then another way to write the name is no rival. */
const isWrittenAlike = ({ certain, reasons }: Match): boolean =>
  certain &&
  reasons[0]!.what === "SAME_WRITING" &&
  reasons.some(({ what, metres }) => what === "DISTANCE" && metres! <= AT_ONE_PLACE);

const oddsOf = ({ score }: Match): number => score / (1 - score);

/** Of each of the first those of the second that come near it, or are called alike. */
function* neighbours(
  first: readonly ComparedEstate[],
  second: readonly ComparedEstate[],
): Generator<[ComparedEstate, Iterable<ComparedEstate>]> {
  const placed = second.filter(({ point }) => point !== null);
  const boxes = placed.length === 0 ? null : new Flatbush(placed.length);
  for (const { point } of placed) boxes?.add(point![0], point![1], point![0], point![1]);
  boxes?.finish();
  const called = grouped(
    second.flatMap((b) => keysOf(b).map((key) => ({ key, b }))),
    ({ key }) => key,
  );
  for (const a of first) {
    const near =
      a.point === null || boxes === null
        ? []
        : boxes
            .search(a.point[0] - AROUND, a.point[1] - AROUND, a.point[0] + AROUND, a.point[1] + AROUND)
            .map((index) => placed[index]!);
    yield [a, new Set([...near, ...keysOf(a).flatMap((key) => (called.get(key) ?? []).map(({ b }) => b))])];
  }
}

/** What those have in common that are called alike: stem or sound, with the place in front of it or without. */
const keysOf = ({ forms, behind }: ComparedEstate): string[] =>
  [forms, ...(behind === null ? [] : [behind])].flatMap(({ stem, pinyin }) => [`stem ${stem}`, `sound ${pinyin}`]);
