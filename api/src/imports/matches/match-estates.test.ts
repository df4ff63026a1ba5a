import { expect, it } from "vitest";
import { estateName } from "./estate-name.ts";
import { LeadingPlaces } from "./leading-places.ts";
import { matchEstates } from "./match-estates.ts";
import { compared } from "./match-score.ts";

const nothing = { address: null, district: null, point: null, households: null, firm: null };
const estate = (id: string, name: string, east = 0, more = {}) =>
  compared({ ...nothing, id, name, point: [122.1 + east / 88_500, 37.4], ...more });

it("makes names comparable: width, marks, brackets, numerals, phases, and words that only say that it is an estate", () => {
  expect(estateName("保利·红叶谷").plain).toBe(estateName("保利　红叶谷").plain);
  expect(estateName("阳光小区（环翠区）")).toMatchObject({ core: "阳光", phase: null });
  expect(estateName("国税生活小区").core).toBe(estateName("国税小区").core);
  expect(estateName("金海滩十二期")).toMatchObject({ core: "金海滩", phase: "12期" });
  expect(estateName("金海滩（二期）").phase).toBe("2期");
  expect(estateName("南竹岛Ｅ区").phase).toBe("e区");
  expect(estateName("宅库花园").stem).toBe("宅库");
  const same = (...names: string[]) => expect(new Set(names.map((name) => estateName(name).plain)).size).toBe(1);
  same("凤凰城二期", "凤凰城2期", "凤凰城Ⅱ期", "凤凰城ii期", "凤凰城贰期", "凤凰城（2期）");
  same("壹号公馆", "1号公馆", "一号公馆");
  const apart = (...names: string[]) =>
    expect(new Set(names.map((name) => `${estateName(name).core} ${estateName(name).phase}`)).size).toBe(names.length);
  apart("红星1号院", "红星10号院", "红星");
  apart("凤凰城二期", "凤凰城二区", "凤凰城东区二期", "凤凰城");
  apart("世茂（公寓）", "世茂（别墅）", "世茂");
  expect(estateName("凤凰城二期东区").phase).toBe(estateName("凤凰城东区二期").phase);
  expect(estateName("东区")).toMatchObject({ core: "东区", phase: null });
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
  expect(certain([estate("a", "阳光A区")], [estate("b", "阳光B区", 50), estate("c", "阳光", 50)])).toBe(0);
  expect(certain([estate("a", "阳光1号院")], [estate("b", "阳光10号院", 50)])).toBe(0);
  const unplaced = { point: null, address: "人民路1号" };
  expect(
    certain(
      [estate("a", "阳光小区", 0, { ...unplaced, district: "环翠区" })],
      [estate("b", "阳光小区", 0, { ...unplaced, district: "乳山市" })],
    ),
  ).toBe(0);
  expect(certain([estate("a", "阳光小区", 0, unplaced)], [estate("b", "阳光小区", 0, unplaced)])).toBe(1);
});

it("takes the one that is written the same before another way to write the name", () => {
  const [match] = matchEstates(
    [estate("a", "隆御维多利亚")],
    [estate("b", "隆御·维多利亚", 10), estate("c", "隆御维多利亚", 280)],
  );
  expect(match).toMatchObject({ b: { id: "c" }, certain: true });
});

it("takes off the places in front of a name where a name is left, and links what one list alone writes with them", () => {
  const places = new LeadingPlaces(["山东省", "山东", "威海市", "威海", "环翠区", "环翠"]);
  const behind = (name: string) => places.behind(name);
  expect(behind("威海恒大御景")).toBe("恒大御景");
  expect(behind("山东省威海市环翠区·恒大御景")).toBe("恒大御景");
  for (const name of [
    "恒大御景",
    "威海路小区",
    "威海中路",
    "环翠花园",
    "环翠家园小区",
    "威海湾九里",
    "威海卫大厦",
    "威海",
  ])
    expect([name, behind(name)]).toEqual([name, null]);
  const placed = (id: string, name: string, east = 0) =>
    compared({ ...nothing, id, name, point: [122.1 + east / 88_500, 37.4] }, places);
  const [match] = matchEstates([placed("a", "恒大御景小区")], [placed("b", "威海恒大御景", 700)]);
  expect(match).toMatchObject({ certain: true, reasons: [{ what: "SAME_CORE" }, { what: "DISTANCE" }] });
  // of two that fit alike none is certain; who writes it the same goes before
  expect(
    matchEstates([placed("a", "恒大御景")], [placed("b", "威海恒大御景", 90), placed("c", "环翠恒大御景", 80)])[0]!
      .certain,
  ).toBe(false);
  expect(
    matchEstates([placed("a", "恒大御景")], [placed("b", "威海恒大御景", 10), placed("c", "恒大御景", 300)])[0],
  ).toMatchObject({ b: { id: "c" }, certain: true });
  expect(matchEstates([placed("a", "恒大御景一期")], [placed("b", "威海恒大御景二期", 10)])[0]?.certain ?? false).toBe(
    false,
  );
});
