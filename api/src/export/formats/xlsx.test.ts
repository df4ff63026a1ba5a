import { readXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import type { Row } from "../columns.ts";
import { workbook } from "./xlsx.ts";

async function* pages(): AsyncGenerator<Row[]> {
  yield [{ n: 1 }, { n: 2 }];
  yield [{ n: 3 }, { n: 4 }, { n: 5 }];
}

it("goes on in further sheets in order, each with the head on top", async () => {
  const columns = [{ name: "n", cell: ({ n }: Row) => n as number }];
  const chunks: Uint8Array[] = [];
  for await (const chunk of workbook(3).write({ columns, place: null }, pages())) chunks.push(chunk);
  const { sheets } = await readXlsx(new Uint8Array(Buffer.concat(chunks)));
  expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
    ["data", [["n"], [1], [2]]],
    ["data_2", [["n"], [3], [4]]],
    ["data_3", [["n"], [5]]],
  ]);
});
