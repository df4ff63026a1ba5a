import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { INDICATORS } from "../src/indicators/definitions/index.ts";
import { REGISTERS } from "../src/registers/registry.ts";

const FOLDER = join(import.meta.dirname, "../../docs/registers");
// a page of figures names every register once more
const FIGURES = "files.md";
const pages = readdirSync(FOLDER)
  .filter((name) => name !== FIGURES)
  .map((name) => readFileSync(join(FOLDER, name), "utf8"));
const named = new Set(pages.flatMap((page) => [...page.matchAll(/`([\w<>]+)`/g)].map(([, word]) => word!)));

it("a page of docs/registers tells of every register, in one table alone", () => {
  for (const { id, name } of REGISTERS)
    expect([id, pages.filter((page) => page.includes(`\n| \`${id}\` ${name.zh} |`)).length]).toEqual([id, 1]);
});

it("names no indicator that there is not, and every one of a register by itself or by its family", () => {
  const ids = new Set(INDICATORS.map(({ id }) => id));
  const ofRegisters = INDICATORS.filter(({ numerator }) =>
    REGISTERS.some(({ id }) => numerator.over === id || numerator.over.startsWith(`${id}_`)),
  );
  const families = [
    /^appointments_/,
    /^stations_/,
    /^supervision_(notice|interview|fine)$/,
    /^ladder_|^general_branch/,
  ];
  const unnamed = ofRegisters
    .map(({ id }) => id)
    .filter((id) => !named.has(id) && !families.some((family) => family.test(id)));
  expect(unnamed).toEqual([]);
  const prefixes = REGISTERS.map(({ id }) => `${id.replace(/s$/, "")}_`);
  const wrong = [...named].filter(
    (word) =>
      prefixes.some((prefix) => word.startsWith(prefix)) && !ids.has(word) && !REGISTERS.some(({ id }) => id === word),
  );
  expect(wrong.filter((word) => !word.includes("<") && !/^account_/.test(word))).toEqual([]);
});
