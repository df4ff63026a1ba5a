import Fraction from "fraction.js";
import { faultsOfConsequences } from "./consequence-checks.ts";
import { faultsOfDoubt } from "./doubt-checks.ts";
import { whyNotCounted } from "./inputs/countable.ts";
import { faultsOfSum } from "./inputs/register-sum.ts";
import type { Criterion, Group, Scheme } from "./scheme.ts";

export interface SchemeFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = readonly (string | number)[];
type Summed = Pick<Group, "combine" | "criteria">;

/** What no single key of a scheme shows: weights that do not add up, ids given twice, criteria and grades that are not there. */
export function faultsOfScheme(scheme: Scheme): SchemeFault[] {
  const placed = placedIn(scheme, []);
  const ids = [...placed.map(({ criterion }) => criterion.id), ...scheme.beside.map(({ id }) => id)];
  const known = (id: string, path: Path): SchemeFault[] =>
    ids.includes(id) ? [] : [fault(path, `one of ${ids.join(", ")}`, id)];
  const grades = scheme.grades.map(({ grade }) => grade);
  return [
    ...placed.flatMap(({ criterion, path }, at) =>
      ids.indexOf(criterion.id) < at ? [fault([...path, "id"], "an id of its own", criterion.id)] : [],
    ),
    ...scheme.beside.flatMap(({ id }, at) =>
      ids.indexOf(id) < placed.length + at ? [fault(["beside", at, "id"], "an id of its own", id)] : [],
    ),
    ...faultsOfGroup(scheme, []),
    ...placed.flatMap(({ criterion, path }) => ("criteria" in criterion ? faultsOfGroup(criterion, path) : [])),
    ...placed.flatMap(({ criterion: { cap, floor }, path }) =>
      cap !== undefined && floor !== undefined && cap.compare(floor) < 0
        ? [fault([...path, "cap"], `at least the floor, ${floor}`, cap)]
        : [],
    ),
    ...scheme.takesPart.flatMap(({ criterion }, at) => known(criterion, ["takesPart", at, "criterion"])),
    ...scheme.tieBreak.flatMap((id, at) => known(id, ["tieBreak", at])),
    ...Object.entries(scheme.leastWeights).flatMap(([id, least]) => [
      ...known(id, ["leastWeights", id]),
      ...faultsOfWeight(placed, id, least),
    ]),
    ...faultsOfGrades(scheme),
    ...scheme.gates.flatMap(({ criterion, above, below, grade }, at) => [
      ...known(criterion, ["gates", at, "criterion"]),
      ...(grades.includes(grade) ? [] : [fault(["gates", at, "grade"], `one of ${grades.join(", ")}`, grade)]),
      ...((above === undefined) === (below === undefined)
        ? [fault(["gates", at], "either above or below", above === undefined ? "neither" : "both")]
        : []),
    ]),
    ...faultsOfLists(scheme),
    ...faultsOfConsequences(scheme, ids).map(({ path, expected, got }) => fault(path, expected, got)),
    ...faultsOfDoubt(scheme).map(({ path, expected, got }) => fault(path, expected, got)),
    ...scheme.streaks.flatMap(({ grade, becomes }, at) =>
      Object.entries({ grade, becomes }).flatMap(([key, given]) =>
        grades.includes(given) ? [] : [fault(["streaks", at, key], `one of ${grades.join(", ")}`, given)],
      ),
    ),
    ...[
      ...placed.map(({ criterion, path }) => ({ from: "from" in criterion ? criterion.from : undefined, path })),
      ...scheme.beside.map(({ from }, at) => ({ from, path: ["beside", at] })),
    ].flatMap(({ from, path }) => {
      if (from === undefined) return [];
      if ("register" in from)
        return faultsOfSum(from, scheme.subject).map((one) =>
          fault([...path, "from", ...one.path], one.expected, one.got),
        );
      const why = whyNotCounted(from.indicator, scheme.subject);
      return why === null ? [] : [fault([...path, "from", "indicator"], why, from.indicator)];
    }),
  ];
}

function faultsOfLists({ lists }: Scheme): SchemeFault[] {
  const ids = lists.map(({ id }) => id);
  return lists.flatMap(({ id, best, worst, within }, at) => [
    ...(within === undefined || (within.compare(0) > 0 && within.compare(100) <= 0)
      ? []
      : [fault(["lists", at, "within"], "per cent above 0 and at most 100", within)]),
    ...(ids.indexOf(id) < at ? [fault(["lists", at, "id"], "an id of its own", id)] : []),
    ...((best === undefined) === (worst === undefined)
      ? [fault(["lists", at], "either best or worst", best === undefined ? "neither" : "both")]
      : []),
  ]);
}

function fault(path: Path, expected: string, got: unknown): SchemeFault {
  return { path, message: `expected ${expected}, got ${got}` };
}

function placedIn({ criteria }: Pick<Group, "criteria">, path: Path): { criterion: Criterion; path: Path }[] {
  return criteria.flatMap((criterion, at) => {
    const own = [...path, "criteria", at];
    return [{ criterion, path: own }, ...("criteria" in criterion ? placedIn(criterion, own) : [])];
  });
}

/** Weights of a weighing group sum to 100; what a sum lacks cannot be made up by others. */
function faultsOfGroup({ combine, criteria }: Summed, path: Path): SchemeFault[] {
  const at = (index: number, key: string): Path => [...path, "criteria", index, key];
  if (combine === "SUM")
    return criteria.flatMap((criterion, index) => [
      ...(criterion.weight === undefined ? [] : [fault(at(index, "weight"), "no weight in a sum", criterion.weight)]),
      ...("missing" in criterion && criterion.missing === "EXCLUDED"
        ? [fault(at(index, "missing"), "ABSENT or REFUSED in a sum, where nothing weighs more instead", "EXCLUDED")]
        : []),
    ]);
  const own = criteria.flatMap(({ weight, taken }, index) => [
    ...(weight !== undefined && weight.compare(0) > 0
      ? []
      : [fault(at(index, "weight"), "per cent above 0", weight ?? "nothing")]),
    ...(taken ? [fault(at(index, "taken"), "points to be taken in sums alone", true)] : []),
  ]);
  const sum = criteria.reduce((sum, { weight }) => sum.add(weight ?? 0), new Fraction(0));
  return own.length === 0 && !sum.equals(100)
    ? [fault([...path, "criteria"], "weights that sum to 100", sum.toString())]
    : own;
}

function faultsOfWeight(
  placed: readonly { criterion: Criterion; path: Path }[],
  id: string,
  least: Fraction,
): SchemeFault[] {
  const found = placed.find(({ criterion }) => criterion.id === id);
  const weight = found?.criterion.weight;
  return weight === undefined || weight.compare(least) >= 0
    ? []
    : [fault([...found!.path, "weight"], `at least ${least} per cent for ${id}`, weight)];
}

function faultsOfGrades({ grades, absentGrade }: Scheme): SchemeFault[] {
  const rest = grades.findIndex(({ from }) => from === undefined);
  const bounds = rest === -1 ? grades : grades.slice(0, rest);
  const names = [...grades.map(({ grade }) => grade), ...(absentGrade === undefined ? [] : [absentGrade])];
  return [
    ...(grades.length > 0 && rest === -1
      ? [fault(["grades"], "one without from, of all other scores", "a from for each")]
      : []),
    ...bounds
      .slice(1)
      .flatMap(({ from }, at) =>
        bounds[at]!.from!.compare(from!) > 0
          ? []
          : [fault(["grades", at + 1, "from"], `less than that of the better grade, ${bounds[at]!.from}`, from)],
      ),
    ...grades.flatMap(({ grade, from }, at) => [
      ...(names.indexOf(grade) < at ? [fault(["grades", at, "grade"], "a grade of its own", grade)] : []),
      ...(rest !== -1 && at > rest && from !== undefined
        ? [fault(["grades", at, "from"], "no from after the grade of all other scores", from)]
        : []),
    ]),
    ...(absentGrade !== undefined && names.indexOf(absentGrade) < names.length - 1
      ? [fault(["absentGrade"], "a grade of its own", absentGrade)]
      : []),
  ];
}
