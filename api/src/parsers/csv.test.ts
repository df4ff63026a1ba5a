import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCell } from "../../test/any-cell.ts";
import { csvLines, guardFormulas, unguardFormulas } from "./csv.ts";

const columns = fc.integer({ min: 1, max: 4 });
const rowsOf = (cell: fc.Arbitrary<string>) =>
  columns.chain((length) =>
    fc.array(fc.array(cell, { minLength: length, maxLength: length }), { minLength: 1, maxLength: 5 }),
  );

describe("CSV that is written", () => {
  it("reads back as the same rows, columns and texts, whatever is in them", () => {
    fc.assert(
      fc.property(rowsOf(anyCell), (rows) => {
        const read = parse(csvLines(rows), { skip_empty_lines: true }) as string[][];
        expect(read.map((row) => row.map(unguardFormulas))).toEqual(rows);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps its rows for a reader that ends them at either line break", () => {
    fc.assert(
      fc.property(rowsOf(anyCell), fc.constantFrom("\n", "\r", "\r\n"), (rows, lineBreak) => {
        const lines = rows.map((row) => csvLines([row]).replace(/\r\n$/, lineBreak)).join("");
        expect(parse(lines, { record_delimiter: ["\r\n", "\n", "\r"], skip_empty_lines: true })).toHaveLength(
          rows.length,
        );
      }),
      { numRuns: 500 },
    );
  });

  it("has no cell, and no line of a cell, that begins as a formula does", () => {
    fc.assert(
      fc.property(rowsOf(anyCell), (rows) => {
        for (const cell of (parse(csvLines(rows)) as string[][]).flat())
          for (const line of cell.split(/[\r\n]/))
            if (Number.isNaN(Number(cell.trim()))) expect(line).not.toMatch(/^[\s\p{Cc}]*[=+\-@＝＋－＠]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["a\n@SUM(1)", '"a\n\'@SUM(1)"\r\n'],
    ["a\r=1", '"a\r\'=1"\r\n'],
    ["  =1", "'  =1\r\n"],
    ["\tx", "'\tx\r\n"],
    ["'=1", "''=1\r\n"],
    ["＝1", "'＝1\r\n"],
    ["-1.5e3", "-1.5e3\r\n"],
    ["-1+1", "'-1+1\r\n"],
    ["+86 531", "'+86 531\r\n"],
    ["it's - well", "it's - well\r\n"],
    ["", '""\r\n'],
  ])("writes %j as %j", (cell, line) => {
    expect(csvLines([[cell]])).toBe(line);
  });

  it("leaves numbers, truth values and nothing as they are", () => {
    expect(csvLines([[-1.5, true, null, "x"]])).toBe("-1.5,true,,x\r\n");
  });
});

it("a guard is taken off as it was put on, one from each line", () => {
  for (const text of fc.sample(anyCell, 2000)) expect(unguardFormulas(guardFormulas(text))).toBe(text);
  expect(unguardFormulas("it's '90 - 'tis")).toBe("it's '90 - 'tis");
});
