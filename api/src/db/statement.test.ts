import { expect, it } from "vitest";
import { run } from "./database.ts";
import type { Queryable } from "./queryable.ts";
import { positioned, statement, valuesOf } from "./statement.ts";

const declared = statement<{ day: string; limit: number }>()({
  name: "statement of a test",
  text: "select 1 as n where :limit::int > 0 and :day::date is not null",
  row: { n: "int4" },
});

it("a name is one position wherever it stands; types and the bounds of slices are none", () => {
  const text =
    "select a[:first::int : :last::int], b[1:2]::text from t where c = :first and d = :near[1] and e = 'HH24:MI:SS'";
  expect(positioned(text)).toEqual({
    text: "select a[$1::int : $2::int], b[1:2]::text from t where c = $1 and d = $3[1] and e = 'HH24:MI:SS'",
    names: ["first", "last", "near"],
  });
});

it("values go where their names stand, in whatever order they are given; others are left out", () => {
  const more = { day: "2026-11-27", limit: 5, other: true };
  expect(valuesOf(declared, more)).toEqual([5, "2026-11-27"]);
});

it("a value that is missing is told by its name, to the compiler as well", async () => {
  // @ts-expect-error limit is missing
  await expect(run({} as Queryable, declared, { day: "2026-11-27" })).rejects.toThrow("expected a value for :limit");
});

it("a text with positions of its own is refused, since they would stand for other values", () => {
  const declare = (): unknown =>
    statement<{ day: string }>()({
      name: "statement by position",
      text: "select $1::date as day",
      row: { day: "date" },
    });
  expect(declare).toThrow("statement by position: expected values by name, as :cityCodes, got $1");
});
