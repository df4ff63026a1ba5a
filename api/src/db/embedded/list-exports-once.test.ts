import { afterEach, expect, it } from "vitest";
import { listExportsOnce } from "./list-exports-once.mjs";

const { keys } = Object;
afterEach(() => {
  Object.keys = keys;
});

it("lists a library's exports once, and everything else anew", () => {
  listExportsOnce();
  const library = { Pg_magic_func: () => 0, ST_Area: () => 0 };
  expect(Object.keys(library)).toEqual(["Pg_magic_func", "ST_Area"]);
  expect(Object.keys(library)).toBe(Object.keys(library));
  const other: Record<string, number> = { a: 1 };
  expect(Object.keys(other)).toEqual(["a"]);
  other.b = 2;
  expect(Object.keys(other)).toEqual(["a", "b"]);
  expect(Object.keys("ab")).toEqual(["0", "1"]);
});
