import { expect, it } from "vitest";
import { estateName } from "./estate-name.ts";
import { matchEstates } from "./match-estates.ts";
import { compared } from "./match-score.ts";

const nothing = { address: null, district: null, point: null, households: null, firm: null };
const estate = (id: string, name: string, east = 0, more = {}) =>
  compared({ ...nothing, id, name, point: [122.1 + east / 88_500, 37.4], ...more });

it("makes names comparable: width, marks, brackets, numerals, phases, and words that only say that it is an estate", () => {
  expect(estateName("保利·红叶谷").plain).toBe(estateName("保利　红叶谷").plain);
  expect(estateName("阳光小区（环翠区）")).toMatchObject({ core: "阳光", phase: null });
  expect(estateName("国税生活小区").core).toBe(estateName("国税小区").core);
  expect(estateName("金海滩十二期")).toMatchObject({ core: "金海滩", phase: "12" });
  expect(estateName("金海滩（二期）").phase).toBe("2");
  expect(estateName("南竹岛Ｅ区").phase).toBe("e");
  expect(estateName("宅库花园").stem).toBe("宅库");
});

it("links what is called the same and lies near, and says why", () => {
  const [match] = matchEstates(
    [estate("a", "保利红叶谷")],
    [estate("b", "保利·红叶谷小区", 400), estate("c", "长乐社区", 10)],
  );
  expect(match).toMatchObject({ a: { id: "a" }, b: { id: "b" }, certain: true });
  expect(match!.reasons).toEqual([
    { what: "SAME_CORE", weight: 5 },
    { what: "DISTANCE", weight: 1.5, metres: expect.closeTo(400, -1) },
  ]);
});

it("is never certain of another phase, of the same name far away, of a like name, or of two that fit alike", () => {
  const certain = (first: ReturnType<typeof estate>[], second: ReturnType<typeof estate>[]) =>
    matchEstates(first, second).filter((match) => match.certain).length;
  expect(certain([estate("a", "金海滩一期")], [estate("b", "金海滩二期", 50)])).toBe(0);
  expect(certain([estate("a", "阳光小区")], [estate("b", "阳光小区", 5000)])).toBe(0);
  expect(certain([estate("a", "阳光花园")], [estate("b", "阳光家园", 50)])).toBe(0);
  expect(certain([estate("a", "阳光小区")], [estate("b", "阳光小区", 300), estate("c", "阳光小区", 320)])).toBe(0);
  expect(certain([estate("a", "阳光小区")], [estate("b", "阳光小区", 100), estate("c", "阳光小区", 1400)])).toBe(1);
});
