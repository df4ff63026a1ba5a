import { expect, it } from "vitest";
import type { Region } from "./region.type.ts";
import type { RegionRow } from "./region-of-row.ts";
import { RegionTree } from "./region-tree.ts";

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const LEVELS = ["PROVINCE", "CITY", "COUNTY", "STREET", "COMMUNITY"];
const DAYS = ["2010-01-01", "2013-06-01", "2015-01-01", "2018-01-01", "2020-09-01"];

/** A tree of five levels in which many regions begin, end, and are taken over by any other. */
function randomRows(seed: number): RegionRow[] {
  const random = numbers(seed);
  const rows: RegionRow[] = [];
  const grow = (parent: RegionRow | null, depth: number): void => {
    const id = rows.length + 1;
    const from = random(4) === 0 ? DAYS[random(5)]! : null;
    const to = random(3) === 0 ? DAYS[random(5)]! : null;
    const row = {
      region_id: id,
      code: String(id),
      parent_id: parent?.region_id ?? null,
      successor_id: null,
      city_code: depth === 0 ? "0" : depth === 1 ? String(id) : parent!.city_code,
      level: LEVELS[depth]!,
      kind: "ADMINISTRATIVE",
      name_zh: "",
      valid_from: depth === 0 ? null : from,
      valid_to: depth === 0 || (from !== null && to !== null && from >= to) ? null : to,
      longitude: null,
      west: null,
    } as unknown as RegionRow;
    rows.push(row);
    if (depth < 4) for (let i = 0; i < 1 + random(3); i++) grow(row, depth + 1);
  };
  grow(null, 0);
  const byDepth = LEVELS.flatMap((level) => rows.filter((row) => row.level === level));
  return byDepth.map((row) =>
    row.valid_to === null || random(4) === 0 ? row : { ...row, successor_id: 1 + random(rows.length) },
  );
}

/** Checks one tree on every day, and tells how many regions were counted in others. */
function check(seed: number): number {
  const rows = randomRows(seed);
  const random = numbers(seed * 7919);
  const facts = new Map(rows.map(({ region_id }) => [region_id, random(100)]));
  const sum = (ids: Iterable<number>): number => [...ids].reduce((so, id) => so + facts.get(id)!, 0);
  const below = (id: number): number[] => [
    id,
    ...rows.filter((row) => row.parent_id === id).flatMap((row) => below(row.region_id)),
  ];
  const pathOf = new Map(rows.map(({ region_id }) => [region_id, below(region_id)]));
  const byPath = (id: number): number => sum(pathOf.get(id)!);
  const today = new RegionTree(rows, "2026-01-01");
  let moved = 0;
  for (const tree of [today, ...DAYS.map((day) => today.asOf(day)), today.asOf("2000-01-01")]) {
    const counted = ({ regionId }: Region) => sum(tree.subtreeIds(tree.byId(regionId)));
    const says = (region: Region) => `tree ${seed} on ${tree.day}, region ${region.regionId}`;
    for (const region of tree.all()) {
      const all = counted(region);
      const added = tree.counted.addedTo(region);
      if (added !== null)
        expect(
          added.reduce((so, part) => so + byPath(part.regionId), byPath(region.regionId)),
          says(region),
        ).toBe(all);
      const here = tree.counted.countedHere(region);
      const own = sum([region, ...here].map(({ regionId }) => regionId));
      expect(
        tree.childrenEver(region).reduce((so, child) => so + counted(child), own),
        says(region),
      ).toBe(all);
      const inside = new Set(tree.subtreeIds(region));
      const taken = [...tree.counted.takenOver(region).values()].flat();
      const comes = new Set(taken.flatMap((part) => tree.subtreeIds(part)));
      const kept = sum(pathOf.get(region.regionId)!.filter((id) => inside.has(id) && !comes.has(id)));
      expect(
        taken.reduce((so, part) => so + counted(part), kept),
        says(region),
      ).toBe(all);
      moved += here.length;
    }
    expect(tree.rootsEver.reduce((so, root) => so + counted(root), 0)).toBe(sum(facts.keys()));
  }
  return moved;
}

it("children, with what hangs at a region and at those counted in it, add up to it, and so do sums by path", () => {
  let moved = 0;
  for (let seed = 1; seed <= 60; seed++) moved += check(seed);
  expect(moved).toBeGreaterThan(1000);
});

const row = (id: number, parent: number | null, more: Partial<RegionRow>): RegionRow =>
  ({
    region_id: id,
    code: String(id),
    parent_id: parent,
    successor_id: null,
    city_code: "0",
    level: parent === null ? "CITY" : "COUNTY",
    kind: "ADMINISTRATIVE",
    valid_from: null,
    valid_to: null,
    longitude: null,
    west: null,
    ...more,
  }) as RegionRow;

it("follows chains and mergers to the region of the day, and leaves what was divided", () => {
  const rows = [
    row(1, null, {}),
    row(2, 1, { valid_to: "2010-01-01", successor_id: 3 }),
    row(3, 1, { valid_from: "2010-01-01", valid_to: "2015-01-01", successor_id: 4 }),
    row(4, 1, { valid_from: "2015-01-01" }),
    row(5, 1, { valid_to: "2015-01-01", successor_id: 4 }),
    row(6, 1, { valid_to: "2015-01-01" }),
    row(7, 1, { valid_to: "2016-01-01", successor_id: 8 }),
    row(8, 1, { valid_from: "2016-01-01" }),
  ];
  const today = new RegionTree(rows, "2026-01-01");
  const on = (day: string) => rows.map(({ region_id }) => today.asOf(day).placeOf(region_id).regionId);
  expect(on("2026-01-01")).toEqual([1, 4, 4, 4, 4, 6, 8, 8]);
  // two went into 4, so what it has is placed in neither of them; 8 took over from 7 alone
  expect(on("2012-01-01")).toEqual([1, 3, 3, 4, 5, 6, 7, 7]);
  expect(on("2009-12-31")).toEqual([1, 2, 2, 4, 5, 6, 7, 7]);
  expect(today.asOf("2013-01-01")).toBe(today.asOf("2012-01-01"));
  expect(today.asOf("2026-01-01")).toBe(today);
});
