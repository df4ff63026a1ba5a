import { expect, test } from "vitest";
import { type Outcome, outcomeAt } from "./outcome.ts";

const of = (told: Partial<Outcome>): Outcome => ({
  grade: null,
  list: null,
  quarter: null,
  ranked: true,
  subjects: 1,
  ...told,
});
const absent = of({ ranked: false });
const came = (rank: number | null, grade: string | null = null, list: string | null = null) => ({ rank, grade, list });

test("an outcome is a grade, else a list or none, else a quarter of those ranked; the absent have their own", () => {
  const grades = [of({ grade: "A" }), of({ grade: "B" }), of({ grade: "C", ranked: false })];
  expect([came(1, "A"), came(2, "B", "black"), came(null, "C")].map((one) => outcomeAt(grades, one, 2))).toEqual([
    0, 1, 2,
  ]);
  const lists = [of({}), of({ list: "interview" }), absent];
  expect([came(1), came(9, null, "interview"), came(null)].map((one) => outcomeAt(lists, one, 9))).toEqual([0, 1, 2]);
  // Of six the first quarter ends at rank 1.5: ranks 1 | 2, 3 | 4 | 5, 6.
  const quarters = [1, 2, 3, 4].map((quarter) => of({ quarter }));
  expect([1, 2, 3, 4, 5, 6].map((rank) => outcomeAt([...quarters, absent], came(rank), 6))).toEqual([0, 1, 1, 2, 3, 3]);
  expect(outcomeAt([...quarters, absent], came(null), 6)).toBe(4);
});
