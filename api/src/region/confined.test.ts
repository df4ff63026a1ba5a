import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { declareMadeStatements } from "../../test/declared-statements.ts";
import { allStatements } from "../db/statement.ts";
import { confinedBy } from "./confined.ts";

const SOURCES = join(import.meta.dirname, "..");
const SEEDS = join(SOURCES, "../../seeds");
const filesOf = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" });
/** Writers, and who counts for all: no request of a caller runs them. */
const NOBODYS =
  /^(imports|ledger|data-coverage|accounts|audit|db|dues)\/|rollup-state|indicator-months|region-hierarchy/;
const isNobodys = (file: string): boolean => NOBODYS.test(file);
const declaring = filesOf(SOURCES).filter((file) => /\.queries\.ts$|^db\/statement\.test\.ts$/.test(file));
for (const file of declaring.filter((one) => !isNobodys(one))) await import(join(SOURCES, file));
/** Names of what they declare, as they are written (ending in " or, where they are made, in $): and the seeds and tests for themselves: other tests may have imported them. */
const names = [
  ...declaring.filter(isNobodys).map((file) => join(SOURCES, file)),
  ...filesOf(SEEDS)
    .filter((file) => /\.(queries|test)\.ts$/.test(file) && !file.startsWith("node_modules"))
    .map((file) => join(SEEDS, file)),
]
  .map((file) => readFileSync(file, "utf8"))
  .filter((text) => /\bstatement(<|\(\)\()/.test(text))
  .flatMap((text) => [...text.matchAll(/\bname: ["`]([^"`$]{4,}["$])/g)].map(([, told]) => told!));
const isNamed = (name: string): boolean =>
  names.some((told) => (told.endsWith("$") ? name.startsWith(told.slice(0, -1)) : `${name}"` === told));
const asked = () => allStatements().filter(({ name }) => !isNamed(name));
declareMadeStatements();

it("names in every statement over rows that lie in regions what confines it to a caller's regions", () => {
  expect(asked().length).toBeGreaterThan(200);
  const faults = asked().flatMap((declared) => {
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
  const byCities = asked().filter((declared) => confinedBy(declared) === "cityCodes");
  expect(byCities.map(({ name }) => name).sort()).toEqual(["heatmap cells of periods", "heatmap frames of months"]);
});
