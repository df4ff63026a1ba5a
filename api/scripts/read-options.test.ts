import { expect, test } from "vitest";
import { readOptions } from "./read-options.ts";

const read = (...args: string[]) =>
  readOptions({
    args,
    allowPositionals: true,
    options: { step: { type: "string", default: "1" }, json: { type: "boolean" } },
  });

test("options are read as they are declared, a value that begins with a dash among them", () => {
  const { values, positionals } = read("table.csv", "--step", "-1", "--json");
  expect([{ ...values }, positionals]).toEqual([{ step: "-1", json: true }, ["table.csv"]]);
  expect({ ...read("--step=5").values }).toEqual({ step: "5" });
  expect(read("--", "--step").positionals).toEqual(["--step"]);
});

test.each([
  [["--steps", "1"], "expected one of --step, --json, got --steps"],
  [["-s"], "expected one of --step, --json, got -s"],
  [["--step"], "--step: expected a value, got nothing"],
  [["--json=yes"], "--json: expected no value, got yes"],
  [["--constructor"], "expected one of --step, --json, got --constructor"],
])("%s is refused with what was expected and what came", (args, said) => {
  expect(() => read(...args)).toThrow(said);
});

test("a command without a table refuses one", () => {
  expect(() => readOptions({ args: ["x"], options: { policy: { type: "string" } } })).toThrow(
    "expected options alone, --policy, got x",
  );
});
