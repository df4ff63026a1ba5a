import type Fraction from "fraction.js";
import { type Criterion, isGroup, type Leaf, type Scheme } from "./scheme.ts";
import type { Survey } from "./survey.ts";

type Path = readonly (string | number)[];

export interface DoubtFault {
  readonly path: Path;
  readonly expected: string;
  readonly got: unknown;
}

/** Whether ranks are told in doubt: weights have ranges, or values are means of surveys. */
export const isInDoubt = ({ doubt, criteria }: Pick<Scheme, "doubt" | "criteria">): boolean =>
  doubt !== undefined || surveysOf(criteria).length > 0;

/** The criteria of a scheme itself that are surveyed, each with its place among them. */
export const surveysOf = (criteria: readonly Criterion[]): { leaf: Leaf; survey: Survey; at: number }[] =>
  criteria.flatMap((one, at) =>
    isGroup(one) || one.survey === undefined ? [] : [{ leaf: one, survey: one.survey, at }],
  );

/** Whether ranges of weights are those of top criteria with the scheme's own weights among them, and missing values have bounds. */
export function faultsOfDoubt(scheme: Scheme): DoubtFault[] {
  const { criteria } = scheme;
  return [
    ...faultsOfRanges(scheme),
    ...criteria.flatMap((criterion, at) => misplaced(criterion, ["criteria", at], true)),
    ...(isInDoubt(scheme) && !(scheme.combine === "SUM" && scheme.doubt !== undefined)
      ? criteria.flatMap((criterion, at) => unbounded(criterion, ["criteria", at], false))
      : []),
  ];
}

function faultsOfRanges({ combine, criteria, doubt }: Scheme): DoubtFault[] {
  if (doubt === undefined) return [];
  const { step, weights } = doubt;
  if (combine === "SUM") return [{ path: ["doubt"], expected: "no doubt of weights in a sum", got: "doubt" }];
  if (step.compare(0) <= 0) return [{ path: ["doubt", "step"], expected: "per cent above 0", got: step }];
  const ids = criteria.map(({ id }) => id);
  return Object.entries(weights).flatMap(([id, { least, most }]): DoubtFault[] => {
    const path = ["doubt", "weights", id];
    const weight = criteria.find((one) => one.id === id)?.weight;
    if (!ids.includes(id)) return [{ path, expected: `one of ${ids.join(", ")}`, got: id }];
    if (weight === undefined) return [];
    return [
      ...onGrid([...path, "least"], least, weight.sub(least), step, `above 0 and at most its weight, ${weight}`),
      ...onGrid([...path, "most"], most, most.sub(weight), step, `at least its weight, ${weight}, and at most 100`),
    ];
  });
}

/** A survey is entered, of a criterion of the scheme itself, and its points follow its value in proportion: else its error is not known. */
function misplaced(criterion: Criterion, path: Path, isTop: boolean): DoubtFault[] {
  if (isGroup(criterion))
    return criterion.criteria.flatMap((one, at) => misplaced(one, [...path, "criteria", at], false));
  const { survey, from, scoring } = criterion;
  if (survey === undefined) return [];
  const at = (expected: string, got: unknown): DoubtFault[] => [{ path: [...path, "survey"], expected, got }];
  if (!isTop) return at("no survey within a group", "survey");
  if (from !== undefined) return at("no survey of what is counted", "survey and from");
  return scoring === "value" || "linear" in scoring
    ? []
    : at("value or linear scoring of a survey", Object.keys(scoring)[0]);
}

function onGrid(path: Path, bound: Fraction, apart: Fraction, step: Fraction, where: string): DoubtFault[] {
  const isWithin = bound.compare(0) > 0 && bound.compare(100) <= 0 && apart.compare(0) >= 0;
  return isWithin && apart.mod(step).equals(0)
    ? []
    : [{ path, expected: `per cent ${where}, in whole steps of ${step} from it`, got: bound }];
}

/** Of a missing value it must be known what it could bring at the least and the most. */
function unbounded(criterion: Criterion, path: Path, isTaken: boolean): DoubtFault[] {
  const taken = isTaken || criterion.taken;
  if (isGroup(criterion))
    return criterion.criteria.flatMap((one, at) => unbounded(one, [...path, "criteria", at], taken));
  const { missing, scoring, cap, floor } = criterion;
  if (missing !== "EXCLUDED") return [];
  if (taken || (scoring !== "value" && "places" in scoring))
    return [
      {
        path: [...path, "missing"],
        expected: "ABSENT or REFUSED of places and points taken, where there is doubt",
        got: missing,
      },
    ];
  return scoring === "value" && (cap === undefined || floor === undefined)
    ? [
        {
          path: [...path, "scoring"],
          expected: "a cap and a floor of entered points, where there is doubt",
          got: scoring,
        },
      ]
    : [];
}
