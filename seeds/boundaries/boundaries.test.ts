import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { boundaryFiles } from "../divisions/manifest.ts";
import { fault, intersectionOverUnion, median } from "../scripts/coverage.ts";
import { readCsv } from "../scripts/csv.ts";
import { edgesApart } from "../scripts/edges-apart.ts";
import { areaKm2, contains, polygonsOf } from "../scripts/plane.ts";
import { readShapes, readYardstick } from "../scripts/shapes.ts";
import { zoneHosts } from "../scripts/zone-hosts.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const divisions = (file: string) => readCsv(fileURLToPath(new URL(`../divisions/${file}`, import.meta.url)));
const province = readShapes("PROVINCE").get("370000")!;
const layers = { CITY: readShapes("CITY"), COUNTY: readShapes("COUNTY"), STREET: readShapes("STREET") };
const zones = readShapes("ZONE");
const parentOf = new Map(divisions("streets.csv").map((row) => [row.code!, row.parent_code!]));
const streetsOf = (isParent: (code: string) => boolean) =>
  [...layers.STREET].flatMap(([code, shape]) => (isParent(parentOf.get(code)!) ? [shape] : []));

describe("boundary files", () => {
  it("are all in the manifest and under 1 MB each", () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".geojson"));
    expect(files).toEqual(boundaryFiles.map(({ file }) => file).sort());
    for (const file of files) expect(statSync(join(folder, file)).size, file).toBeLessThan(1_000_000);
  });

  it.each(["CITY", "COUNTY", "STREET"] as const)(
    "%s: valid, and tiles the province without overlap or gap",
    (level) => {
      const shapes = [...layers[level].values()];
      expect(shapes.map(fault).filter((reason) => reason !== null)).toEqual([]);
      expect(edgesApart(shapes, province)).toEqual([]);
    },
    60_000,
  );

  it("has Shandong's area, give or take the coast", () => {
    // 157,900 km² by the provincial government's own account; the shapes of 2018 lack some of the coast.
    expect(areaKm2(province)).toBeGreaterThan(155_000);
    expect(areaKm2(province)).toBeLessThan(160_000);
  });

  it("cuts every county into its own streets and those of the zones it hosts", () => {
    for (const [county, shape] of layers.COUNTY) {
      const parents = [county, ...Object.keys(zoneHosts).filter((zone) => zoneHosts[zone]!.host === county)];
      const streets = streetsOf((parent) => parents.includes(parent));
      expect(edgesApart(streets, shape), county).toEqual([]);
    }
  });

  it("draws each zone as one piece: the union of its streets, inside its host", () => {
    for (const [zone, shape] of zones) {
      expect(fault(shape)).toBeNull();
      expect(polygonsOf(shape), zone).toHaveLength(1);
      const streets = streetsOf((parent) => parent === zone);
      expect(edgesApart(streets, shape), zone).toEqual([]);
      const host = layers.COUNTY.get(zoneHosts[zone]!.host)!;
      expect(intersectionOverUnion(shape, host), zone).toBeCloseTo(areaKm2(shape) / areaKm2(host), 4);
    }
  });

  it("holds the point of every region, street and community", () => {
    const shapes = new Map([
      ["370000", province] as const,
      ...layers.CITY,
      ...layers.COUNTY,
      ...zones,
      ...layers.STREET,
    ]);
    const outside = (rows: Record<string, string>[], key: "code" | "parent_code") =>
      rows.filter((row) => !contains(shapes.get(row[key]!)!, [Number(row.longitude), Number(row.latitude)]));
    expect(outside(divisions("regions.csv"), "code")).toEqual([]);
    expect(outside(divisions("streets.csv"), "code")).toEqual([]);
    expect(outside(divisions("communities.csv"), "parent_code")).toEqual([]);
  });

  it("gives 长岛's islands to their own streets", () => {
    const tuoji = layers.STREET.get("370614110")!;
    expect(contains(tuoji, [120.7549, 38.1733])).toBe(true);
    // 砣矶岛 has about 7 km²; the islets nearest to it are with it.
    expect(areaKm2(tuoji)).toBeGreaterThan(5);
    expect(areaKm2(tuoji)).toBeLessThan(15);
  });

  it("keeps 街道 smaller than towns", () => {
    const areas = (ending: RegExp) =>
      divisions("streets.csv")
        .filter((row) => ending.test(row.name_zh!))
        .map((row) => areaKm2(layers.STREET.get(row.code!)!));
    expect(median(areas(/街道$/)) * 1.5).toBeLessThan(median(areas(/[镇乡]$/)));
  });
});

const yardstick = readYardstick(process.env.ATLAS_REAL_DATA);
if (!yardstick) {
  if (process.env.CI === "true")
    throw new Error("expected the official county shapes under ATLAS_REAL_DATA, found none");
  console.warn("official county shapes not found (ATLAS_REAL_DATA): the demonstration boundaries are NOT held to them");
}

describe.runIf(yardstick)("against the official counties", () => {
  it("has a median intersection over union of 0.955 or more, and none under 0.70", () => {
    expect([...layers.COUNTY.keys()].sort()).toEqual([...yardstick!.keys()].sort());
    const ratios = [...yardstick!].map(([code, shape]) => intersectionOverUnion(layers.COUNTY.get(code)!, shape));
    expect(median(ratios)).toBeGreaterThanOrEqual(0.955);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(0.7);
  }, 60_000);
});
