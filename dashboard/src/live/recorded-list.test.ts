import { expect, test } from "vitest";
import { type Heard, withArrivals } from "./recorded-list.ts";

const complaint = (id: string, hour: number, heard: number | null = null): Heard => ({
  id,
  reportedAt: `2026-11-20T${String(hour).padStart(2, "0")}:00:00Z`,
  heardAt: heard === null ? null : `2026-11-20T${String(heard).padStart(2, "0")}:00:00Z`,
});
const ids = (list: readonly Heard[]): string => list.map(({ id }) => id).join("");

test("what is heard of stands on top, however long ago it was reported", () => {
  const list = withArrivals([], [complaint("a", 8), complaint("b", 9)], 10);
  expect(ids(list)).toBe("ba");
  expect(ids(withArrivals(list, [complaint("c", 1, 10)], 10))).toBe("cba");
});

test("the list is bounded, and a complaint stands on it once", () => {
  const list = withArrivals(
    [],
    Array.from({ length: 30 }, (_, i) => complaint(String(i), i % 24)),
    5,
  );
  expect(list).toHaveLength(5);
  expect(withArrivals(list, list, 5)).toEqual(list);
});

test("what is read again stays where it was heard", () => {
  const list = withArrivals([], [complaint("c", 1, 10), complaint("b", 9)], 10);
  expect(ids(withArrivals(list, [complaint("c", 1), complaint("d", 2)], 10))).toBe("cbd");
});
