import { expect, test } from "vitest";
import { typedOptions } from "./typed-options.ts";

const read = (...args: string[]) => typedOptions(args, ["scenes", "sizes"]);

test("options with their values, and what stands alone", () => {
  const { values, positionals } = read("http://127.0.0.1:4000", "--sizes", "1080x1920", "--scenes=lifts");
  expect([{ ...values }, positionals]).toEqual([{ sizes: "1080x1920", scenes: "lifts" }, ["http://127.0.0.1:4000"]]);
});

test.each([
  [["--size", "1080x1920"], "expected one of --scenes, --sizes, got --size"],
  [["--sizes"], "--sizes: expected a value, got nothing"],
  [["-s", "1"], "expected one of --scenes, --sizes, got -s"],
])("%j is refused with what was expected and what came", (args, said) => {
  expect(() => read(...args)).toThrow(said);
});
