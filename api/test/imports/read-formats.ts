import { writeXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { parseMapping } from "../../src/imports/mapping.ts";
import { importInto, rowsOf, type ScratchFile } from "../fixtures/import-world.ts";
import { dbfOf, shpOf } from "../fixtures/shapefile.ts";
import { zipOf } from "../fixtures/zip.ts";

/** Files as offices write them: their encodings, workbooks, Shapefiles, and columns that a mapping means. */
export function readFormats(db: () => Database, file: ScratchFile): void {
  it("reads GB18030, tabs, and a byte order mark", async () => {
    // 编号,名称 and 东区 in GB18030
    const gb = Buffer.concat([
      Buffer.from("b1e0bac52cc3fbb3c62c", "hex"),
      Buffer.from("lon,lat\nG1,"),
      Buffer.from("b6abc7f8", "hex"),
      Buffer.from(",116.3,36.3\n"),
    ]);
    expect(await importInto(db(), { kind: "estates", path: file("gb.csv", gb), sourceName: "gb" })).toMatchObject({
      inserted: 1,
      notes: ["read as GB18030"],
    });
    await importInto(db(), {
      kind: "estates",
      path: file("bom.tsv", "\uFEFFid\tname\tlon\tlat\r\nG2\t西区\t116.3\t36.3\r\n"),
      sourceName: "gb",
    });
    expect(
      await rowsOf(db(), "select external_id, name from estates where external_id in ('G1', 'G2') order by 1"),
    ).toEqual([
      { external_id: "G1", name: "东区" },
      { external_id: "G2", name: "西区" },
    ]);
  });

  it("reads a workbook, with its dates", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "工单",
          rows: [
            ["编号", "类别", "投诉时间", "经度", "纬度"],
            ["X1", "收费", new Date(Date.UTC(2026, 6, 1, 9, 30)), 116.2, 36.2],
          ],
          columns: [{}, {}, { numFmt: "yyyy-mm-dd hh:mm:ss" }, {}, {}],
        },
      ],
    });
    expect(
      await importInto(db(), { kind: "complaints", path: file("book.xlsx", bytes), sourceName: "book" }),
    ).toMatchObject({ inserted: 1 });
    expect(await rowsOf(db(), "select category, reported_at from complaints where external_id = 'X1'")).toEqual([
      { category: "FEES", reported_at: new Date("2026-07-01T01:30:00Z") },
    ]);
  });

  it("reads a zipped Shapefile whose table is GBK, and keeps a region when its boundary is replaced", async () => {
    const before = await rowsOf(db(), "select region_id, name_en from regions where code = '900102'");
    const [west, south, east, north] = [117, 36, 118, 36.9] as const;
    const ring = [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ];
    const table = dbfOf(
      [
        ["CODE", "C", 12],
        ["NAME", "C", 20],
      ],
      // 东区 in GBK
      [{ cells: ["900102", Buffer.from("b6abc7f8", "hex")] }],
    );
    const path = file(
      "shape.zip",
      zipOf({
        "area.shp": shpOf([[ring]]),
        "area.dbf": table,
        "area.prj": Buffer.from('GEOGCS["China_2000",DATUM["D_China_2000"]]'),
      }),
    );
    expect(
      await importInto(db(), {
        kind: "regions",
        path,
        sourceName: "survey",
        crs: "cgcs2000",
        quality: "official",
        approvalNumber: "GS(2026)1",
      }),
    ).toMatchObject({ inserted: 0, updated: 1 });
    expect(await rowsOf(db(), "select region_id, name_en from regions where code = '900102'")).toEqual([
      { ...before[0], name_en: "Dongqu District" },
    ]);
    expect(
      await rowsOf(
        db(),
        "select b.quality::text, b.approval_number, r.name_zh, ST_YMax(b.boundary) as north from region_boundaries b join regions r using (region_id) where code = '900102'",
      ),
    ).toEqual([{ quality: "OFFICIAL", approval_number: "GS(2026)1", name_zh: "东区", north: 36.9 }]);
  });

  it("maps columns by renaming, constants, patterns, values, prefixes and filters", async () => {
    const mapping = parseMapping(`
columns:
  id: { from: nr, prefix: "K-" }
  name: { from: text, pattern: "^([^ ]+)" }
  region_code: { from: place, values: { centre: "900102" }, otherwise: "900201" }
  star_rating: { constant: "4" }
  address: null
where:
  - { column: kind, not: [shop, office] }
`);
    const path = file(
      "mapped.csv",
      "nr,text,place,kind,address\n1,甲 x,centre,home,street\n2,乙,,home,street\n3,丙,centre,shop,street\n",
    );
    expect(await importInto(db(), { kind: "estates", path, sourceName: "mapped", mapping })).toMatchObject({
      rowsRead: 2,
      inserted: 2,
    });
    expect(
      await rowsOf(
        db(),
        "select e.external_id, e.name, r.code, e.star_rating, e.address from estates e join regions r using (region_id) where e.external_id like 'K-%' order by 1",
      ),
    ).toEqual([
      { external_id: "K-1", name: "甲", code: "900102", star_rating: 4, address: null },
      { external_id: "K-2", name: "乙", code: "900201", star_rating: 4, address: null },
    ]);
  });
}
