import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { anyCell } from "../../../test/any-cell.ts";
import { readWorkbook } from "../../../test/read-workbook.ts";
import type { Row } from "../columns.ts";
import { workbook } from "./xlsx.ts";

async function* pages(): AsyncGenerator<Row[]> {
  yield [{ n: 1 }, { n: 2 }];
  yield [{ n: 3 }, { n: 4 }, { n: 5 }];
}

it("goes on in further sheets in order, each with the head on top", async () => {
  const columns = [{ name: "n", holds: "other" as const, cell: ({ n }: Row) => n as number }];
  const chunks: Uint8Array[] = [];
  for await (const chunk of workbook(3).write({ columns, place: null, about: [] }, pages())) chunks.push(chunk);
  const { sheets } = await readXlsx(new Uint8Array(Buffer.concat(chunks)));
  expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
    ["data", [["n"], [1], [2]]],
    ["data_2", [["n"], [3], [4]]],
    ["data_3", [["n"], [5]]],
  ]);
});

it("has days and instants as dates, the instants as clocks in China showed them; before 1900 days are text", async () => {
  const columns = (["instant", "day"] as const).map((holds) => ({
    name: holds,
    holds,
    cell: (row: Row) => row[holds] as string,
  }));
  async function* rows(): AsyncGenerator<Row[]> {
    yield [
      { instant: "2026-11-20T22:46:00.000Z", day: "2026-11-20" },
      { instant: null, day: "1899-12-31" },
    ];
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of workbook().write({ columns, place: null, about: [] }, rows())) chunks.push(chunk);
  const { sheets } = await readXlsx(new Uint8Array(Buffer.concat(chunks)));
  expect(sheets[0]!.rows).toEqual([
    ["instant (Asia/Shanghai)", "day"],
    [new Date("2026-11-21T06:46:00Z"), new Date("2026-11-20T00:00:00Z")],
    [null, "1899-12-31"],
  ]);
});

it("reads back as the same rows, columns and texts, whatever is in them, and none is a formula", async () => {
  const names = ["a", "b", "c"] as const;
  const columns = names.map((name) => ({ name, holds: "other" as const, cell: (row: Row) => row[name] as string }));
  const anyRow = fc.record({ a: fc.option(anyCell), b: fc.option(anyCell), c: fc.option(anyCell) });
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { maxLength: 5 }), async (rows) => {
      async function* page(): AsyncGenerator<Row[]> {
        yield rows;
      }
      const chunks: Uint8Array[] = [];
      for await (const chunk of workbook().write({ columns, place: null, about: [] }, page())) chunks.push(chunk);
      const read = await readWorkbook(Buffer.concat(chunks));
      const blank = (text: string | number | null | undefined): string => String(text ?? "");
      expect(read.rows.map((row) => names.map((_, i) => blank(row[i])))).toEqual([
        [...names],
        // Two characters that XML has no place for.
        ...rows.map((row) => names.map((name) => blank(row[name]).replace(/[\uFFFE\uFFFF]/g, "\uFFFD"))),
      ]);
      expect(read.rows.every((row) => row.length <= names.length)).toBe(true);
      expect(read.formulas).toBe(0);
    }),
    { numRuns: 300 },
  );
});
