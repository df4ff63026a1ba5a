import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { declareStatementsOfFacts } from "../../test/statements-of-facts.ts";
import { allStatements } from "../db/statement.ts";
import { statementsOf } from "../registers/derive/register.queries.ts";
import { countsOf } from "../registers/derive/register-counts.queries.ts";
import { gapStatements } from "../registers/derive/register-gaps.queries.ts";
import { GAP_SUBJECTS } from "../registers/gap-subject.ts";
import { REGISTERS } from "../registers/registry.ts";
import { confinedBy } from "./confined.ts";

const SOURCES = join(import.meta.dirname, "..");
/** Writers, and who counts for all: no request of a caller runs them. */
const NOBODYS = /^(imports|ledger|data-coverage|accounts|audit|db)\/|rollup-state|indicator-months|region-hierarchy/;
/** What they declare, and tests for themselves, by name: other tests may have imported them. */
const WRITERS = new Set<string>();
/** The seeds' own, which are declared where their tests share a worker with this one. */
const SEEDS = /^published /;
for (const file of readdirSync(SOURCES, { recursive: true, encoding: "utf8" })) {
  const isTest = file.endsWith(".test.ts");
  if (!isTest && !file.endsWith(".queries.ts")) continue;
  if (!isTest && !NOBODYS.test(file)) await import(join(SOURCES, file));
  else
    for (const [, name] of readFileSync(join(SOURCES, file), "utf8").matchAll(/\bname: "([^"]+)"/g)) WRITERS.add(name!);
}
declareStatementsOfFacts();
for (const register of REGISTERS) {
  statementsOf(register);
  countsOf(register);
  for (const subject of GAP_SUBJECTS) gapStatements(register, subject);
}

it("names in every statement over rows that lie in regions what confines it to a caller's regions", () => {
  const asked = allStatements().filter(({ name }) => !WRITERS.has(name) && !SEEDS.test(name));
  const faults = asked.flatMap((declared) => {
    try {
      confinedBy(declared);
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
  expect(faults).toEqual([]);
});

it("leaves few statements that go by whole cities alone: those of rollups that know nothing finer", () => {
  const byCities = allStatements().filter(
    (declared) => !WRITERS.has(declared.name) && !SEEDS.test(declared.name) && confinedBy(declared) === "cityCodes",
  );
  expect(byCities.map(({ name }) => name).sort()).toEqual(["heatmap cells of periods", "heatmap frames of months"]);
});
