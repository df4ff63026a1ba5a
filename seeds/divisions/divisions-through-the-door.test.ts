import { fileURLToPath } from "node:url";
import { inTransaction } from "@estate-atlas/api/db/database";
import { importFile } from "@estate-atlas/api/imports/import-file";
import type { ImportReport } from "@estate-atlas/api/imports/import-request";
import { expect, it } from "vitest";
import { describeOnBoth } from "../../api/test/databases.ts";
import { boundaryFiles, divisionFiles } from "./manifest.ts";

const here = fileURLToPath(new URL("../", import.meta.url));
const files = [
  ...divisionFiles.map((file) => ({ path: `${here}divisions/${file}` })),
  ...boundaryFiles.map(({ file, quality, source }) => ({
    path: `${here}boundaries/${file}`,
    quality,
    boundarySource: source,
  })),
];

describeOnBoth("divisions and boundaries through the import door", (getDatabase) => {
  const importAll = () =>
    inTransaction(getDatabase(), async (client) => {
      const reports: ImportReport[] = [];
      for (const file of files)
        reports.push(
          await importFile(client, {
            kind: "regions",
            sourceName: "demonstration",
            crs: "wgs84",
            today: "2026-11-20",
            rollups: "skip",
            ...file,
          }),
        );
      return reports;
    });

  it("go in whole, and in again without a change", async () => {
    const first = await importAll();
    expect(first.map(({ refused }) => refused).filter((rows) => rows > 0)).toEqual([]);

    const { rows } = await getDatabase().pool.query(
      `select level::text, kind::text, valid_to is not null as former, count(*)::int as regions, count(b.boundary)::int as boundaries,
              min(b.quality::text) as quality, count(*) filter (where ST_IsEmpty(r.centroid) or r.centroid is null)::int as without_centroid
       from regions r left join region_boundaries b using (region_id) group by 1, 2, 3 order by min(r.level), 2, 3`,
    );
    const row = (level: string, regions: number, boundaries: number, quality: string | null, more: object = {}) =>
      expect.objectContaining({ level, kind: "ADMINISTRATIVE", former: false, regions, boundaries, quality, ...more });
    expect(rows).toEqual([
      row("PROVINCE", 1, 1, "SIMPLIFIED", { without_centroid: 0 }),
      row("CITY", 16, 16, "SIMPLIFIED", { without_centroid: 0 }),
      row("CITY", 1, 0, null, { former: true }),
      row("COUNTY", 136, 136, "SIMPLIFIED", { without_centroid: 0 }),
      row("COUNTY", 8, 0, null, { former: true }),
      row("COUNTY", 16, 16, "APPROXIMATE", { kind: "FUNCTIONAL_ZONE", without_centroid: 0 }),
      row("STREET", 1853, 1853, "APPROXIMATE", { without_centroid: 0 }),
      row("COMMUNITY", 7084, 0, null, { without_centroid: 0 }),
    ]);

    const again = await importAll();
    expect(again.map(({ inserted, updated }) => inserted + updated).filter((rows) => rows > 0)).toEqual([]);
  }, 120_000);
});
