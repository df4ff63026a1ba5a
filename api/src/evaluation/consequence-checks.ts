import { periodsOfYear } from "./evaluated-period.ts";
import type { Scheme } from "./scheme.ts";

interface ConsequenceFault {
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly got: unknown;
}

/** What of consequences a scheme does not have. */
export function faultsOfConsequences(
  {
    consequences,
    lists,
    grades,
    absentGrade,
    period,
  }: Pick<Scheme, "consequences" | "lists" | "grades" | "absentGrade" | "period">,
  values: readonly string[],
): ConsequenceFault[] {
  const ids = consequences.map(({ id }) => id);
  const listed = lists.map(({ id }) => id);
  const graded = [...grades.map(({ grade }) => grade), ...(absentGrade === undefined ? [] : [absentGrade])];
  const most = periodsOfYear(period);
  return consequences.flatMap(({ id, list, grade, periods, onlyIf }, at): ConsequenceFault[] => {
    const among = (key: string, given: string | undefined, known: readonly string[]): ConsequenceFault[] =>
      given === undefined || known.includes(given)
        ? []
        : [
            {
              path: ["consequences", at, ...key.split(".")],
              expected: known.length === 0 ? `a scheme with ${key}s` : `one of ${known.join(", ")}`,
              got: given,
            },
          ];
    return [
      ...(ids.indexOf(id) < at ? [{ path: ["consequences", at, "id"], expected: "an id of its own", got: id }] : []),
      ...((list === undefined) === (grade === undefined)
        ? [
            {
              path: ["consequences", at],
              expected: "either list or grade",
              got: list === undefined ? "neither" : "both",
            },
          ]
        : []),
      ...among("list", list, listed),
      ...among("grade", grade, graded),
      ...among("onlyIf.criterion", onlyIf?.criterion, values),
      ...(periods ?? []).flatMap((one, place) =>
        one <= most
          ? []
          : [
              {
                path: ["consequences", at, "periods", place],
                expected: `a period of the year, up to ${most}`,
                got: one,
              },
            ],
      ),
    ];
  });
}
