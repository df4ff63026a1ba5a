import { expect, test } from "vitest";
import { toggled } from "./legend-choice.ts";

test.each([
  [undefined, 2, [2]],
  [[2], 0, [0, 2]],
  [[0, 2], 2, [0]],
  [[0], 0, undefined],
])("from %o a click on %i leaves %o", (only, index, after) => {
  expect(toggled(only, index)).toEqual(after);
});
