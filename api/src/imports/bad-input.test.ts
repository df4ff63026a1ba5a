import { constants, deflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { describeOnOne } from "../../test/databases.ts";
import { importInto, importWorld, refusal, rowsOf, scratchFiles } from "../../test/fixtures/import-world.ts";
import { archive } from "../../test/fixtures/zip.ts";
import { BAD_FILES, ESTATE_HEADER, polygon } from "../../test/imports/bad-files.ts";

const file = scratchFiles();
describeOnOne(
  "bad input",
  (getDatabase) => {
    const db = () => getDatabase();

    it.each(BAD_FILES)("refuses $name, says why, and writes nothing", async ({ kind, file: name, content, says }) => {
      const counts =
        "select (select count(*) from estates)::int as e, (select count(*) from complaints)::int as c, (select count(*) from regions)::int as r, (select count(*) from imports)::int as i";
      const before = await rowsOf(db(), counts);
      expect(await refusal(db(), { kind, path: file(name, content) })).toMatch(says);
      expect(await rowsOf(db(), counts)).toEqual(before);
    });

    it("mends a ring that crosses itself where asked to", async () => {
      const ring = [
        [130, 36],
        [131, 37],
        [131, 36],
        [130, 37],
        [130, 36],
      ];
      const path = file("mend.geojson", polygon(ring, "900202"));
      const report = await importInto(db(), { kind: "regions", path, repair: true });
      expect(report).toMatchObject({ inserted: 1, notes: ["1 boundaries crossed themselves and were mended"] });
      expect(
        await rowsOf(
          db(),
          `select ST_IsValid(boundary) as valid, round(ST_Area(boundary)::numeric, 3)::float as area
           from region_boundaries join regions using (region_id) where code = '900202'`,
        ),
      ).toEqual([{ valid: true, area: 0.5 }]);
    });

    it.each([
      ["level", { level: "FOO" }, /^--level: expected one of PROVINCE, .* got "FOO"/],
      ["quality", { quality: "nice" }, /^--quality: expected official, .* got "nice"/],
      ["time zone", { timeZone: "Jinan" }, /^--time-zone: expected an IANA name .* got "Jinan"/],
    ])("refuses a %s that is none before it reads a row", async (_, option, says) => {
      const path = file("option.csv", "code,name_zh\n900300,丙市\n");
      expect(await refusal(db(), { kind: "regions", path, ...option })).toMatch(says);
    });

    it("merges identical rows, and fills blanks of the first from the second", async () => {
      const path = file("merge.csv", "id,name,lon,lat,households\nM1,a,116.1,36.1,\nM1,a,116.1,36.1,\nM1,a,,,70\n");
      expect(await importInto(db(), { kind: "estates", path })).toMatchObject({ rowsRead: 3, inserted: 1, merged: 2 });
      expect(await rowsOf(db(), "select households from estates where external_id = 'M1'")).toEqual([
        { households: 70 },
      ]);
    });

    it("refuses a row that would move to another city", async () => {
      await importInto(db(), { kind: "estates", path: file("here.csv", `${ESTATE_HEADER}V1,a,116.1,36.1,\n`) });
      const there = file("there.csv", `${ESTATE_HEADER}V1,a,118.1,36.1,\n`);
      expect(await refusal(db(), { kind: "estates", path: there })).toMatch(
        /expected a place in city 900100, to which this id belongs .* got a place in city 900200/,
      );
      const rows = (code: string): string => `id,category,reported_at,region_code\nV1,NOISE,2026-01-01,${code}\n`;
      await importInto(db(), { kind: "complaints", path: file("here-c.csv", rows("900101")) });
      expect(await refusal(db(), { kind: "complaints", path: file("there-c.csv", rows("900201")) })).toMatch(
        /expected a place in city 900100/,
      );
    });

    it("says which system fits better where the declared one does not", async () => {
      // points just inside the west edge of 900102 (117° E), in WGS 84; read as GCJ-02 they fall into 900101
      const rows = Array.from(
        { length: 200 },
        (_, i) => `K${i},a,${117.002 + (i % 2) / 2},${36.2 + i / 1000},西河县`,
      ).join("\n");
      const path = file("crs.csv", `${ESTATE_HEADER}${rows}\n`);
      const wrong = await importInto(db(), { kind: "estates", path, crs: "gcj02", sourceName: "crs", dryRun: true });
      expect(wrong.warnings.join("\n")).toMatch(/100 rows lie outside their stated region/);
      expect(wrong.warnings.join("\n")).toMatch(
        /fit wgs84 better: 100 % of points fall in their stated region when read as wgs84, 50 % as gcj02/,
      );
      expect((await importInto(db(), { kind: "estates", path, sourceName: "crs", dryRun: true })).warnings).toEqual([]);
    });

    it("reports a stated region that does not contain its point, and takes a finer one on its word", async () => {
      const path = file(
        "stated.csv",
        `${ESTATE_HEADER}S1,a,117.5,36.1,东山\nS2,b,116.2,36.1,和平社区\nS3,c,116.8,36.1,和平社区\n`,
      );
      const report = await importInto(db(), { kind: "estates", path });
      expect(report.warnings).toEqual([
        expect.stringMatching(
          /^2 rows lie outside .*row 2 \(117\.5, 36\.1\) states 东山区 900101 and lies in 西河县 900102; row 4 .* states 和平社区 900101001001 and lies in 东山区 900101$/,
        ),
      ]);
      expect(
        await rowsOf(
          db(),
          "select r.code from estates join regions r using (region_id) where external_id in ('S1', 'S2', 'S3') order by external_id",
        ),
      ).toEqual([{ code: "900102" }, { code: "900101001001" }, { code: "900101" }]);
    });

    it.each([
      ["says so", 3 * 2 ** 30, /says that it unpacks to more than 3,072 MB: expected at most 512 MB/],
      ["lies about it", 1000, /cannot be unpacked: .*(too many bytes|1000)/],
    ])("refuses a workbook of 3 GB that %s, in little memory", async (_, size, says) => {
      const before = process.memoryUsage().rss;
      const sheet = { compressed: threeGigabytes(), size, crc: 0 };
      const workbook = { compressed: deflateRawSync(Buffer.from("<workbook/>")), size: 11, crc: 0 };
      const path = file(
        "bomb.xlsx",
        archive([
          ["xl/workbook.xml", workbook],
          ["xl/worksheets/sheet1.xml", sheet],
        ]),
      );
      expect(await refusal(db(), { kind: "estates", path })).toMatch(says);
      expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
    });
  },
  (database) => importWorld(database, file),
);

/** 3 GB of blanks, deflated: one stretch that ends on a byte (Z_FULL_FLUSH), over and over, and an empty last block. */
function threeGigabytes(): Buffer {
  const stretch = deflateRawSync(Buffer.alloc(2 ** 24, " "), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array<Buffer>(192).fill(stretch), Buffer.from([3, 0])]);
}
