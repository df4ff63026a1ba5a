import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCsv } from "../scripts/csv.ts";
import { type Division, type FormerDivision, isZoneCode } from "../scripts/division.ts";
import { readShapes } from "../scripts/shapes.ts";
import { zoneHosts } from "../scripts/zone-hosts.ts";
import { divisionFiles } from "./manifest.ts";

type Row = { [K in keyof Division]: string };
type FormerRow = { [K in keyof FormerDivision]: string };
const folder = fileURLToPath(new URL(".", import.meta.url));
const [regions, streets, communities, former] = divisionFiles.map(
  (file) => readCsv(join(folder, file)) as unknown as Row[],
) as [Row[], Row[], Row[], FormerRow[]];
const today = [...regions, ...streets, ...communities];

describe("divisions of Shandong", () => {
  it.each([
    ["PROVINCE", "ADMINISTRATIVE", 1],
    ["CITY", "ADMINISTRATIVE", 16],
    ["COUNTY", "ADMINISTRATIVE", 136],
    ["COUNTY", "FUNCTIONAL_ZONE", 16],
    ["STREET", "ADMINISTRATIVE", 1853],
    ["COMMUNITY", "ADMINISTRATIVE", 7084],
  ])("has as many of %s %s as there are: %i", (level, kind, count) => {
    expect(today.filter((row) => row.level === level && row.kind === kind)).toHaveLength(count);
  });

  it("has 58 districts, 26 county-level cities and 52 counties", () => {
    const counties = regions.filter((row) => row.level === "COUNTY" && row.kind === "ADMINISTRATIVE");
    const ending = (word: string) => counties.filter((row) => row.name_zh.endsWith(word)).length;
    expect({ 区: ending("区"), 市: ending("市"), 县: ending("县") }).toEqual({ 区: 58, 市: 26, 县: 52 });
  });

  it("names every file of the folder in the order of import, parents before children", () => {
    expect(readdirSync(folder).filter((file) => file.endsWith(".csv"))).toEqual([...divisionFiles].sort());
    const seen = new Set([""]);
    for (const row of [...today, ...former]) {
      expect(seen, row.code).toContain(row.parent_code);
      seen.add(row.code);
    }
  });

  it("has the level that the length of the code says, and one row for each code", () => {
    const levels: Record<number, string[]> = { 6: ["PROVINCE", "CITY", "COUNTY"], 9: ["STREET"], 12: ["COMMUNITY"] };
    for (const row of [...today, ...former]) expect(levels[row.code.length], row.code).toContain(row.level);
    const codes = [...today, ...former].map((row) => row.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("hangs functional zones under their city, and nothing else of that kind", () => {
    for (const row of regions.filter((row) => row.level === "COUNTY")) {
      expect(row.kind === "FUNCTIONAL_ZONE", row.code).toBe(isZoneCode(row.code));
      expect(row.parent_code).toBe(`${row.code.slice(0, 4)}00`);
    }
    expect(Object.keys(zoneHosts).sort()).toEqual(
      regions.filter((row) => row.kind === "FUNCTIONAL_ZONE").map((row) => row.code),
    );
  });

  it("gives 太白湖新区 its two streets, which keep the codes that they have under 任城区", () => {
    const zone = regions.find((row) => row.name_zh === "太白湖新区")!;
    expect(zone).toMatchObject({ parent_code: "370800", kind: "FUNCTIONAL_ZONE", name_en: "Taibaihu New Area" });
    const own = streets.filter((row) => row.parent_code === zone.code);
    expect(own.map((row) => [row.code, row.name_zh])).toEqual([
      ["370811002", "许庄街道"],
      ["370811109", "石桥镇"],
    ]);
    // every other street is below the county or zone that its code begins with
    const elsewhere = streets.filter((row) => row.parent_code !== row.code.slice(0, 6));
    expect(elsewhere).toEqual(own);
  });

  it("is named in both languages, the English in Latin letters with its level word", () => {
    for (const row of [...today, ...former]) {
      expect(row.name_zh, row.code).not.toBe("");
      expect(row.name_en, `${row.code} ${row.name_zh}`).toMatch(/^[A-Z0-9][A-Za-zü0-9' -]+$/);
    }
    for (const row of communities) expect(row.name_zh, row.code).not.toMatch(/村委会|居委会|委员会/);
  });

  it("ends former divisions on the day their successors begin, and gives them no children", () => {
    const begins = new Set(regions.map((row) => row.valid_from).filter(Boolean));
    for (const row of former) expect(begins, row.code).toContain(row.valid_to);
    expect([...begins].sort()).toEqual([...new Set(former.map((row) => row.valid_to))].sort());
    // a county's successor begins that day; a city became part of one that had been there
    const beginsOn = new Map(regions.map((row) => [row.code, row.valid_from]));
    for (const row of former)
      expect(beginsOn.get(row.successor_code), row.code).toBe(row.level === "COUNTY" ? row.valid_to : "");
    const formerCodes = new Set(former.map((row) => row.code));
    for (const row of today) expect(formerCodes.has(row.parent_code), row.code).toBe(false);
  });

  it("has a point in Shandong for every division of today, no two communities of a street at one", () => {
    for (const row of today) {
      expect(Number(row.longitude), row.code).toBeGreaterThan(114.7);
      expect(Number(row.longitude), row.code).toBeLessThan(122.8);
      expect(Number(row.latitude), row.code).toBeGreaterThan(34.3);
      expect(Number(row.latitude), row.code).toBeLessThan(38.5);
    }
    const places = communities.map((row) => `${row.parent_code} ${row.longitude} ${row.latitude}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it("has a boundary for every division down to the street", () => {
    const bounded = (["PROVINCE", "CITY", "COUNTY", "ZONE", "STREET"] as const).flatMap((level) => [
      ...readShapes(level).keys(),
    ]);
    expect(bounded.sort()).toEqual([...regions, ...streets].map((row) => row.code).sort());
  });
});
