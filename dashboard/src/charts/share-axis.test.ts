import { expect, test } from "vitest";
import { shareAxisEnd } from "./share-axis.ts";

test.each([
  [100, 100],
  [90.1, 100],
  [62, null],
  // a rate of a share over a share: nothing is cut off
  [104, null],
])("shares up to %d end at %s", (max, end) => expect(shareAxisEnd({ max })).toBe(end));
