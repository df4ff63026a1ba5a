import { expect, test } from "vitest";
import { listThatFits } from "./list-that-fits.ts";

test("of a list as many stand in a line as have room for all of their letters", () => {
  const parts = ["青岛 105", "济南 101", "临沂 98"];
  expect(listThatFits(parts, "、", 20)).toBe("青岛 105、济南 101、临沂 98");
  expect(listThatFits(parts, "、", 12)).toBe("青岛 105、济南 101");
  expect(listThatFits(parts, "、", 2)).toBe("青岛 105");
  expect(listThatFits([], "、", 2)).toBe("");
});
