import { expect, test } from "vitest";
import { partsOf } from "./part-counts.ts";

const region = (code: string) => ({ code });
const counted = (code: string, records: number) => ({ region: region(code), records });

test("a region that had records before has none now; one that never had any is missing, and comes last", () => {
  const parts = partsOf(
    ["1", "2", "3", "4"].map(region),
    [counted("3", 5), counted("2", 5)],
    [counted("1", 9), counted("2", 9), counted("3", 9)],
  );
  expect(parts.map(({ region: { code }, records }) => [code, records])).toEqual([
    ["2", 5],
    ["3", 5],
    ["1", 0],
    ["4", null],
  ]);
});
