import { expect, test } from "vitest";
import { inTreeOrder } from "./category-options.tsx";

test("each category stands behind the one above it; one whose parent is not there stands on top", () => {
  const one = (category: string, parent: string | null, level: number) => ({
    ...{ category, parent, level },
    nameZh: category,
    nameEn: category,
  });
  const given = [
    one("A", null, 1),
    one("B", null, 1),
    one("B1", "B", 2),
    one("A1", "A", 2),
    one("A11", "A1", 3),
    one("C1", "C", 2),
  ];
  expect(inTreeOrder(given).map(({ category }) => category)).toEqual(["A", "A1", "A11", "B", "B1", "C1"]);
});
