import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { describeOnBoth, repeated } from "../../test/databases.ts";
import { importInto, rowsOf } from "../../test/fixtures/import-world.ts";
import { readMapping } from "./mapping.ts";

// Real files that are no part of the project. Everything is counted again by other means than the importer's: text split by hand,
// ray casting over the raw shapes, and the published formulas of the coordinate systems.

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const data = process.env.ATLAS_REAL_DATA ?? join(root, "../shared/data");
const there = existsSync(data);
if (!there && process.env.CI === "true")
  throw new Error(`The real files are not at ${data}: set ATLAS_REAL_DATA to their folder.`);
if (!there) console.warn(`SKIPPED: the trials with real files, since ${data} is not there (set ATLAS_REAL_DATA)`);

const mappingOf = (name: string) => readMapping(join(root, "api/src/imports/mappings", `${name}.yaml`));
const json = (name: string): FeatureCollection<Polygon | MultiPolygon> =>
  JSON.parse(readFileSync(join(data, name), "utf8"));

describe.skipIf(!there)("real files", () => {
  describeOnBoth("Beijing", (getDatabase, databaseKind) => {
    const db = () => getDatabase();
    const districts = there ? json("boundaries-beijing/districts.geojson").features : [];
    const lines = there ? splitCsv("estates-beijing/xiaoqu.csv") : [];

    it("hangs 16 districts under a municipality", async () => {
      const report = await importInto(db(), {
        kind: "regions",
        path: join(data, "boundaries-beijing/districts.geojson"),
        sourceName: "tianditu",
        crs: "cgcs2000",
        newParent: "110000,PROVINCE,北京市,Beijing",
        mapping: await mappingOf("tianditu-boundaries"),
        quality: "official",
      });
      expect(report).toMatchObject({ rowsRead: 16, inserted: 17 });
      expect(
        await rowsOf(
          db(),
          "select count(*)::int as n, count(distinct city_code)::int as cities, min(level::text) as level from regions where code <> '110000'",
        ),
      ).toEqual([{ n: 16, cities: 1, level: "COUNTY" }]);
    });

    it("reads 4,851 lines in BD-09 into 4,846 estates, each in the district where ray casting puts it", {
      timeout: 120_000,
    }, async () => {
      const path = join(data, "estates-beijing/xiaoqu.csv");
      const mapping = await mappingOf("beijing-estates");
      for (const crs of repeated(databaseKind, ["gcj02"] as const, 0)) {
        const given = { kind: "estates", path, sourceName: "lianjia", crs, mapping, dryRun: true } as const;
        expect((await importInto(db(), given)).warnings.join("\n")).toMatch(
          /fit bd09 better: 98 % of points fall in their stated region when read as bd09, 8\d % as gcj02/,
        );
      }
      const report = await importInto(db(), { kind: "estates", path, sourceName: "lianjia", crs: "bd09", mapping });
      expect(report).toMatchObject({ rowsRead: 4851, inserted: 4846, merged: 5, refused: 0 });
      const expected = new Map<string, string>();
      let elsewhere = 0;
      for (const row of lines) {
        const [lon, lat] = bd09ToWgs84(Number(row.longitude), Number(row.latitude));
        const district = districts.find((feature) => holds(feature.geometry, lon, lat));
        const code = String(district?.properties?.gb).slice(3);
        expected.set(row.ID!, code);
      }
      const stored = await rowsOf<{ id: string; code: string; lon: number; lat: number; year: number | null }>(
        db(),
        "select external_id as id, r.code, ST_X(location) as lon, ST_Y(location) as lat, built_year as year from estates join regions r using (region_id)",
      );
      expect(stored.length).toBe(expected.size);
      for (const { id, code } of stored) if (expected.get(id) !== code) elsewhere++;
      expect(elsewhere).toBe(0);
      const byId = new Map(lines.map((row) => [row.ID!, row]));
      for (const { id, lon, lat, year } of stored) {
        const row = byId.get(id)!;
        const [x, y] = bd09ToWgs84(Number(row.longitude), Number(row.latitude));
        expect(Math.hypot((x - lon) * 85_000, (y - lat) * 111_000), id).toBeLessThan(2);
        expect(year, id).toBe(/^(1[89]|20)\d\d$/.test(row.BUILDTIME!) ? Number(row.BUILDTIME) : null);
      }
      const again = { kind: "estates", path, sourceName: "lianjia", crs: "bd09", mapping } as const;
      for (const given of repeated(databaseKind, [again], 0))
        expect(await importInto(db(), given)).toMatchObject({ inserted: 0, updated: 0, unchanged: 4846 });
    });

    it("joins the property file by id", async () => {
      const given = {
        kind: "estates",
        path: join(data, "estates-beijing/xiaoqu-property.csv"),
        sourceName: "lianjia",
        crs: "bd09",
        mapping: await mappingOf("beijing-estates-property"),
      } as const;
      const rows = splitCsv("estates-beijing/xiaoqu-property.csv");
      const known = new Set(lines.map((row) => row.ID));
      const joined = rows.filter((row) => known.has(row.id!));
      expect(await importInto(db(), given)).toMatchObject({
        rowsRead: rows.length,
        inserted: rows.length - joined.length,
        updated: joined.length,
      });
      const sums = await rowsOf(
        db(),
        "select sum(households)::int as households, sum(buildings)::int as buildings, count(*) filter (where location is null)::int as placeless from estates",
      );
      const sum = (column: string): number =>
        rows.reduce((total, row) => total + (Number.parseInt(row[column]!, 10) || 0), 0);
      expect(sums).toEqual([
        { households: sum("house_num"), buildings: sum("building_num"), placeless: rows.length - joined.length },
      ]);
      const none = rows.filter((row) => row.service === "无物业管理服务").length;
      const street = rows.filter((row) => row.service!.startsWith("街道")).length;
      const own = rows.filter((row) => /^单位自管|^业主自筹|业主委员会物业$/.test(row.service!)).length;
      const unknown = rows.filter((row) => row.service === "暂无信息").length;
      expect(
        await rowsOf(
          db(),
          "select mode::text, count(*)::int as n from management_episodes group by mode order by mode::text",
        ),
      ).toEqual([
        { mode: "MARKET", n: rows.length - none - street - own - unknown },
        { mode: "NONE", n: none },
        { mode: "SELF_MANAGED", n: own },
        { mode: "STREET_RUN", n: street },
      ]);
      for (const again of repeated(databaseKind, [given], 0))
        expect(await importInto(db(), again)).toMatchObject({ inserted: 0, updated: 0, unchanged: rows.length });
    });
  });

  describeOnBoth("New York", (getDatabase, databaseKind) => {
    const db = () => getDatabase();

    it("is a tree of its own, and its requests count by region and category as by hand", {
      timeout: 120_000,
    }, async () => {
      const common = { crs: "wgs84", sourceName: "nyc", timeZone: "America/New_York" } as const;
      await importInto(db(), {
        ...common,
        kind: "regions",
        path: join(data, "complaints-nyc/boroughs.geojson"),
        newParent: "NYC,CITY,纽约,New York City",
        level: "COUNTY",
        mapping: await mappingOf("new-york-boroughs"),
      });
      await importInto(db(), {
        ...common,
        kind: "regions",
        path: join(data, "complaints-nyc/community-districts.geojson"),
        level: "STREET",
        mapping: await mappingOf("new-york-community-districts"),
      });
      const given = {
        ...common,
        kind: "complaints",
        path: join(data, "complaints-nyc/nyc311-10k.csv"),
        under: "NYC",
        mapping: await mappingOf("new-york-311"),
      } as const;
      expect(await importInto(db(), given)).toMatchObject({ rowsRead: 10_000, inserted: 10_000, refused: 0 });

      const boroughs = json("complaints-nyc/boroughs.geojson").features;
      const districts = json("complaints-nyc/community-districts.geojson").features.filter(
        (f) => f.properties?.GEOCODE !== 0,
      );
      const counted = new Map<string, number>();
      const days = new Map<string, number>();
      let closed = 0;
      for (const row of splitCsv("complaints-nyc/nyc311-10k.csv")) {
        const stated =
          boroughs.find((b) => b.properties?.BoroName.toUpperCase() === row.borough)?.properties?.BoroCode ?? null;
        let code = stated === null ? "NYC" : `NYC-${stated}`;
        if (row.latitude !== "") {
          const [lon, lat] = [Number(row.longitude), Number(row.latitude)];
          const district = districts.find((f) => holds(f.geometry, lon, lat));
          const borough = boroughs.find((f) => holds(f.geometry, lon, lat));
          if (district !== undefined) code = `NYC-${district.properties?.GEOCODE}`;
          else if (borough !== undefined) code = `NYC-${borough.properties?.BoroCode}`;
        }
        const key = `${code}|${row.complaint_type}`;
        counted.set(key, (counted.get(key) ?? 0) + 1);
        const day = row.created_date!.slice(0, 10);
        days.set(day, (days.get(day) ?? 0) + 1);
        if (row.closed_date !== "") closed++;
      }
      const stored = await rowsOf<{ key: string; n: number }>(
        db(),
        "select r.code || '|' || c.category as key, count(*)::int as n from complaints c join regions r using (region_id) group by 1",
      );
      expect(new Map(stored.map(({ key, n }) => [key, n]))).toEqual(counted);
      expect(
        await rowsOf(
          db(),
          "select count(*) filter (where status = 'CLOSED')::int as closed, count(*) filter (where location is null)::int as placeless from complaints",
        ),
      ).toEqual([{ closed, placeless: 114 }]);
      expect(
        await rowsOf(
          db(),
          "select to_char(reported_on, 'YYYY-MM-DD') as day, count(*)::int as n from complaints group by 1 order by 1",
        ),
      ).toEqual([...days].map(([day, n]) => ({ day, n })).sort((a, b) => (a.day < b.day ? -1 : 1)));
      for (const again of repeated(databaseKind, [given], 0))
        expect(await importInto(db(), again)).toMatchObject({ inserted: 0, updated: 0, unchanged: 10_000 });
    });
  });

  describeOnBoth("Shandong", (getDatabase, databaseKind) => {
    const db = () => getDatabase();

    it("gives the regions of the demonstration their official boundaries by code, and keeps the regions", {
      timeout: 120_000,
    }, async () => {
      const seeds = join(root, "seeds");
      const divisions = { kind: "regions", crs: "wgs84", sourceName: "divisions" } as const;
      await importInto(db(), { ...divisions, path: join(seeds, "divisions/regions.csv") });
      for (const name of ["province", "cities", "counties"])
        await importInto(db(), { ...divisions, path: join(seeds, `boundaries/${name}.geojson`) });
      const regions = "select region_id, code, parent_id, name_en, level::text from regions order by 1";
      const before = await rowsOf(db(), regions);
      const mapping = await mappingOf("tianditu-boundaries");
      for (const [name, count] of [
        ["province", 1],
        ["cities", 16],
        ["counties", 136],
      ] as const) {
        const given = {
          kind: "regions",
          path: join(data, `boundaries-shandong/${name}.geojson`),
          sourceName: "tianditu",
          crs: "cgcs2000",
          mapping,
          quality: "official",
        } as const;
        expect(await importInto(db(), given)).toMatchObject({ rowsRead: count, inserted: 0, updated: count });
        for (const again of repeated(databaseKind, [given], 0))
          expect(await importInto(db(), again)).toMatchObject({ updated: 0, unchanged: count });
        for (const { properties, geometry } of json(`boundaries-shandong/${name}.geojson`).features) {
          const code = String(properties?.gb).slice(3);
          const [row] = await rowsOf(
            db(),
            "select quality::text, abs(area_km2 - ST_Area(ST_GeomFromGeoJSON($2)::geography) / 1e6) < 1e-6 as same from region_boundaries join regions using (region_id) where code = $1",
            [code, JSON.stringify(geometry)],
          );
          expect(row, code).toEqual({ quality: "OFFICIAL", same: true });
        }
      }
      expect(await rowsOf(db(), regions)).toEqual(before);
    });

    const counties = there ? json("boundaries-shandong/counties.geojson").features : [];
    /** Code of the county of a city in which a point in BD-09 lies; undefined where it lies in none. */
    const countyAt = (city: string, lon: number, lat: number): string | undefined => {
      const [x, y] = bd09ToWgs84(lon, lat);
      const county = counties.find((f) => String(f.properties?.gb).startsWith(`156${city}`) && holds(f.geometry, x, y));
      return county === undefined ? undefined : String(county.properties?.gb).slice(3);
    };
    const storedOf = (source: string) =>
      rowsOf<{ id: string; code: string; households: number | null }>(
        db(),
        `select e.external_id as id, r.code, e.households from estates e join regions r using (region_id)
         join sources s using (source_id) where s.name = $1`,
        [source],
      );

    it("reads Weihai's estates: zones by their short names, points off the coast, two rows with a name alone", {
      timeout: 120_000,
    }, async () => {
      const given = {
        kind: "estates",
        path: join(data, "estates-shandong/weihai.csv"),
        sourceName: "weihai",
        crs: "bd09",
        under: "371000",
        skipBad: true,
      } as const;
      const report = await importInto(db(), given);
      const rows = splitCsv("estates-shandong/weihai.csv");
      const stated: Record<string, string> = {
        环翠区: "371002",
        文登区: "371003",
        荣成市: "371082",
        乳山市: "371083",
        高区: "371071",
        经区: "371072",
      };
      const placed = rows.filter((row) => row.所在区域 !== "");
      expect(report).toMatchObject({ rowsRead: 1371, inserted: placed.length, refused: 2 });
      const offCoast = placed.filter(
        (row) => row.经度 !== "" && countyAt("3710", +row.经度!, +row.纬度!) === undefined,
      );
      expect(offCoast.length).toBe(13);
      expect(report.notes.join("\n")).toMatch(/经度, 纬度: 13 cells up to 300 m outside the boundaries/);
      const stored = new Map((await storedOf("weihai")).map((row) => [row.id, row]));
      for (const row of placed)
        expect(stored.get(row.小区编号!), row.小区编号).toMatchObject({
          code: stated[row.所在区域!],
          households: /\d/.test(row.房屋总数!) ? Number.parseInt(row.房屋总数!, 10) : null,
        });
      expect(await importInto(db(), given)).toMatchObject({ inserted: 0, updated: 0, unchanged: placed.length });
    });

    it("reads Jining's estates: both coordinates in one column, doubled names, and 市中区 as 任城区", {
      timeout: 120_000,
    }, async () => {
      const given = {
        kind: "estates",
        path: join(data, "estates-shandong/jining.csv"),
        sourceName: "jining",
        crs: "bd09",
        under: "370800",
        skipBad: true,
      } as const;
      const report = await importInto(db(), given);
      expect(report).toMatchObject({ rowsRead: 2205, inserted: 2197, refused: 8 });
      expect(report.notes.join("\n")).toMatch(/cells of a region of the past \(市中区 370802, until 2013\)/);
      expect(report.warnings.join("\n")).toMatch(/one spot over and over.*: 183 at 116\.60079762482, 35\.402121664331/);
      const stored = new Map((await storedOf("jining")).map((row) => [row.id, row]));
      let within = 0;
      let old = 0;
      for (const row of splitCsv("estates-shandong/jining.csv")) {
        const kept = stored.get(row.小区编号!);
        if (kept === undefined) continue;
        const [lon, lat] = row.经纬度!.split(",").map(Number) as [number, number];
        const county = countyAt("3708", lon, lat);
        expect(kept.households, row.小区编号).toBe(/\d/.test(row.总户数!) ? Number.parseInt(row.总户数!, 10) : null);
        // Zones lie within counties: where one is named it is the zone.
        if (row.所在区域!.startsWith("太白湖")) expect(kept.code, row.小区编号).toBe("370872");
        else if (county !== undefined && row.所在区域 !== "高新高新") {
          within++;
          expect(kept.code, row.小区编号).toBe(county);
        } else if (county === undefined && row.所在区域 === "市中区") {
          old++;
          expect(kept.code, row.小区编号).toBe("370811");
        }
      }
      expect(within).toBeGreaterThan(2000);
      expect(old).toBeGreaterThan(50);
    });
  });
});

/** Rows of a CSV by header, split by hand: quotes may hold commas and doubled quotes, no line breaks. */
function splitCsv(name: string): Record<string, string>[] {
  const [header, ...rows] = readFileSync(join(data, name), "utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => {
      const cells: string[] = [];
      let cell = "";
      let quoted = false;
      for (let i = 0; i < line.length; i++) {
        const mark = line[i]!;
        if (mark === '"' && quoted && line[i + 1] === '"') cell += line[i++];
        else if (mark === '"') quoted = !quoted;
        else if (mark === "," && !quoted) {
          cells.push(cell);
          cell = "";
        } else cell += mark;
      }
      return [...cells, cell];
    });
  return rows.map((cells) => Object.fromEntries(header!.map((column, i) => [column, cells[i]!])));
}

/** Ray casting, even-odd over all rings. */
function holds(shape: Polygon | MultiPolygon, lon: number, lat: number): boolean {
  const polygons: Position[][][] = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  return polygons.some((rings) => {
    let inside = false;
    for (const ring of rings)
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [xi, yi] = ring[i] as [number, number];
        const [xj, yj] = ring[j] as [number, number];
        if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
      }
    return inside;
  });
}

/** The published formulas of BD-09 and GCJ-02, the latter undone by iteration. */
function bd09ToWgs84(lon: number, lat: number): [number, number] {
  const [x, y] = [lon - 0.0065, lat - 0.006];
  const z = Math.sqrt(x * x + y * y) - 0.00002 * Math.sin((y * Math.PI * 3000) / 180);
  const theta = Math.atan2(y, x) - 0.000003 * Math.cos((x * Math.PI * 3000) / 180);
  const [gcjLon, gcjLat] = [z * Math.cos(theta), z * Math.sin(theta)];
  let [wLon, wLat] = [gcjLon, gcjLat];
  for (let i = 0; i < 30; i++) {
    const [dLon, dLat] = gcjShift(wLon, wLat);
    [wLon, wLat] = [gcjLon - dLon, gcjLat - dLat];
  }
  return [wLon, wLat];
}

function gcjShift(lon: number, lat: number): [number, number] {
  const [a, ee] = [6378245, 0.006693421622965943];
  const [x, y] = [lon - 105, lat - 35];
  const wave = (u: number): number => 20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI) + u;
  const dy =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    ((wave(0) +
      20 * Math.sin(y * Math.PI) +
      40 * Math.sin((y / 3) * Math.PI) +
      160 * Math.sin((y / 12) * Math.PI) +
      320 * Math.sin((y * Math.PI) / 30)) *
      2) /
      3;
  const dx =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    ((wave(0) +
      20 * Math.sin(x * Math.PI) +
      40 * Math.sin((x / 3) * Math.PI) +
      150 * Math.sin((x / 12) * Math.PI) +
      300 * Math.sin((x / 30) * Math.PI)) *
      2) /
      3;
  const radians = (lat / 180) * Math.PI;
  const magic = 1 - ee * Math.sin(radians) ** 2;
  return [
    (dx * 180) / ((a / Math.sqrt(magic)) * Math.cos(radians) * Math.PI),
    (dy * 180) / (((a * (1 - ee)) / (magic * Math.sqrt(magic))) * Math.PI),
  ];
}
