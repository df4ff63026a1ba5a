import { expect, it } from "vitest";
import { scratchFiles } from "../../../test/fixtures/import-world.ts";
import { readWhole } from "../../../test/fixtures/read-whole.ts";
import { type DbfRecord, dbfOf, shpOf } from "../../../test/fixtures/shapefile.ts";
import { zipOf } from "../../../test/fixtures/zip.ts";
import { matchHeader } from "../header.ts";
import { columnsOf } from "../kinds/fact-kinds.ts";
import { systemOfWkt } from "../stated-system.ts";
import { openFile } from "./open-file.ts";

const file = scratchFiles();
/** 东区 in GBK. */
const GBK = Buffer.from("b6abc7f8", "hex");
const shape = (name: string, records: DbfRecord[] = [{ cells: ["1", GBK] }], more: Record<string, Buffer> = {}) => ({
  [`${name}.shp`]: shpOf(records.map(() => [116.5, 36.5])),
  [`${name}.dbf`]: dbfOf(
    [
      ["id", "C", 6],
      ["name", "C", 9],
    ],
    records,
  ),
  ...more,
});
const read = (files: Record<string, Buffer>, options = {}) => readWhole(file("a.zip", zipOf(files)), options);

it("names the layers of an archive, and reads the one that is meant", async () => {
  const files = {
    ...shape("data/roads"),
    ...shape("data/estates", [{ cells: ["7", GBK] }]),
    "__MACOSX/._x.shp": Buffer.alloc(9),
  };
  await expect(read(files)).rejects.toThrow(
    "holds 2 layers: data/roads, data/estates. Say which one with --layer NAME",
  );
  for (const layer of ["estates", "data/estates.shp"])
    expect((await read(files, { layer })).cells).toEqual([["7", "东区"]]);
  await expect(read(files, { layer: "parks" })).rejects.toThrow(/--layer: expected one of .*, got "parks"/);
  await expect(read({ "a.gpkg": Buffer.alloc(9) })).rejects.toThrow(/without a \.shp file, but with a\.gpkg/);
});

it("leaves deleted records out, with their shapes", async () => {
  const records = [{ cells: ["1", "a"] }, { cells: ["2", "b"], deleted: true }, { cells: ["3", "c"] }];
  const files = {
    ...shape("a", records),
    "a.shp": shpOf([
      [1, 1],
      [2, 2],
      [3, 3],
    ]),
  };
  const { rows, geometries, notes } = await read(files);
  expect(rows.map(([row]) => row)).toEqual([1, 3]);
  expect(geometries).toEqual([1, 3].map((x) => ({ type: "Point", coordinates: [x, x] })));
  expect(notes).toContain("1 record is marked as deleted and left out");
});

it("reads blank numbers as nothing, large ones in full, days and answers as text", async () => {
  const dbf = dbfOf(
    [
      ["n", "N", 20],
      ["f", "F", 20],
      ["d", "D", 8],
      ["l", "L", 1],
    ],
    [
      { cells: ["", "NaN", "", "?"] },
      { cells: ["123456789012345678", "1.25000000000e+002", "20260105", "T"] },
      { cells: ["********************", "        12.500", "00000000", "n"] },
    ],
  );
  const { cells } = await read({ "a.shp": shpOf([[1, 1], [Number.NaN, 1], null]), "a.dbf": dbf });
  expect(cells).toEqual([
    ["", "", "", ""],
    ["123456789012345678", "125", "2026-01-05", "true"],
    ["", "12.5", "", "false"],
  ]);
});

it.each([
  ["GBK without a .cpg", GBK, null, "东区", 0],
  ["UTF-8 without a .cpg", Buffer.from("东区"), null, "东区", 0],
  ["UTF-8 that a field cuts off within a character", Buffer.from("a东区西"), null, "a东区", 0],
  ["GBK that calls itself UTF-8", GBK, "UTF-8", "东区", 1],
  ["UTF-8 that calls itself GBK", Buffer.from("东区"), "GBK", "东区", 1],
  ["GBK that calls itself Latin", GBK, "88591", "东区", 1],
  ["Latin that calls itself so", Buffer.from("Caf\xe9 n", "latin1"), "88591", "Café n", 0],
  ["GBK in an encoding that nobody knows", GBK, "KLINGON", "东区", 1],
] as const)("reads %s", async (_, bytes, page, text, warned) => {
  const more: Record<string, Buffer> = page === null ? {} : { "a.cpg": Buffer.from(page) };
  const { cells, warnings } = await read(shape("a", [{ cells: ["1", bytes] }], more));
  expect(cells).toEqual([["1", text]]);
  expect(warnings.length).toBe(warned);
});

it("knows a name that its ten bytes cut off, where one column alone begins so", async () => {
  const named = async (names: Buffer[]) => {
    const fields = names.map((name) => [name.toString("latin1"), "C", 9] as const);
    const dbf = dbfOf(fields, [{ cells: names.map((_, i) => (i === 0 ? Buffer.from("东区") : `${i}`)) }]);
    const opened = await openFile(file("a.zip", zipOf({ "a.shp": shpOf([[116.5, 36.5]]), "a.dbf": dbf })));
    return matchHeader(opened, columnsOf("estates"), undefined).map(({ header, column }) => [header, column.name]);
  };
  const utf8 = (...names: string[]) => names.map((name) => Buffer.from(name).subarray(0, 10));
  expect(await named(utf8("小区名称", "小区编号", "smart_stars", "building_num"))).toEqual([
    ["小区名", "name"],
    ["小区编", "id"],
    ["smart_star", "smart_stars"],
    ["building_n", "buildings"],
  ]);
  // 有效期起 and 有效期止; and what leaves room for more was meant as it stands
  expect(await named(utf8("东区", "有效期起", "户"))).toEqual([]);
  // the whole name counts before what could be one
  expect(await named(utf8("东区", "小区编号", "编号"))).toEqual([["编号", "id"]]);
});

const box = (x: number, y: number, size: number): number[][] => [
  [x, y],
  [x, y + size],
  [x + size, y + size],
  [x + size, y],
  [x, y],
];
it("makes polygons of rings by what lies within what, whichever way they turn", async () => {
  const [land, lake, island, other] = [box(0, 0, 10), box(2, 2, 5), box(3, 3, 1), box(20, 0, 3)];
  for (const turned of [[], [0], [1], [0, 1, 2, 3]]) {
    const rings = [lake, land, other, island].map((ring, i) => (turned.includes(i) ? ring.toReversed() : ring));
    const { geometries } = await read({
      "a.shp": shpOf([rings]),
      "a.dbf": dbfOf([["id", "C", 2]], [{ cells: ["1"] }]),
    });
    const [a, b, c, d] = rings;
    expect(geometries).toEqual([{ type: "MultiPolygon", coordinates: [[b, a], [c], [d]] }]);
  }
});

it("refuses surfaces in space, a file that breaks off, and shapes without their records", async () => {
  const { "a.shp": shp, "a.dbf": dbf } = shape("a", [{ cells: ["1", "a"] }, { cells: ["2", "b"] }]) as Record<
    string,
    Buffer
  >;
  await expect(read({ "a.shp": shpOf([[1, 1]], 31), "a.dbf": dbf! })).rejects.toThrow(/multipatches/);
  await expect(read({ "a.shp": shp!.subarray(0, -8), "a.dbf": dbf! })).rejects.toThrow(/breaks off within shape 2/);
  await expect(read({ "a.shp": shp!, "a.dbf": dbf!.subarray(0, -10) })).rejects.toThrow(
    /Expected 2 records in a\.dbf, got a file that breaks off/,
  );
  const short = Buffer.from(dbf!);
  short.writeUInt16LE(0, 10);
  await expect(read({ "a.shp": shp!, "a.dbf": short })).rejects.toThrow(
    /records of 16 bytes in a\.dbf.*got records of 0/,
  );
  const polygon = shpOf([[box(0, 0, 10)]]);
  polygon.writeInt32LE(-1, 144);
  await expect(read({ "a.shp": polygon, "a.dbf": dbf! })).rejects.toThrow(/shape 1 that is damaged \(-1 parts/);
  await expect(read({ "a.shp": shpOf([[1, 1]]), "a.dbf": dbf! })).rejects.toThrow(/got 1 in a\.shp and 2 in a\.dbf/);
});

it.each([
  ['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]', "wgs84", null],
  ['GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000"]]', "cgcs2000", null],
  ['GEOGCS["unnamed",DATUM["D_China_2000"]]', "cgcs2000", null],
  ['GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980"]]', null, /100 m/],
  ['GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954"]]', null, /100 m/],
  ['PROJCS["CGCS2000_3_Degree_GK_Zone_39",GEOGCS["GCS_China_2000"]]', null, /metres/],
  ['GEOGCS["GCS_Mars_2000",DATUM["D_Mars_2000"]]', null, null],
] as const)("knows the system of %s", (wkt, crs, unusable) => {
  const system = systemOfWkt(wkt)!;
  expect(system.crs).toBe(crs);
  if (unusable === null) expect(system.unusable).toBeNull();
  else expect(system.unusable).toMatch(unusable);
});
