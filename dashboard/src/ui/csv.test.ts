import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test("CSV quotes what needs it, and a formula is only text, on whichever line of a cell", () => {
  expect(
    csvOf([
      ["名称", 'a"b', null, -1.5],
      ["=1+1", "a,b", "x\ny", 2],
      ["a\n@SUM(1)", " ＝1", "a\r-1", "it's - well"],
    ]),
  ).toBe('\uFEFF名称,"a""b",,-1.5\r\n\'=1+1,"a,b","x\ny",2\r\n"a\n\'@SUM(1)",\' ＝1,"a\r\'-1",it\'s - well\r\n');
});
