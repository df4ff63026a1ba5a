import type { Queryable } from "@estate-atlas/api/db/queryable";
import { expect, it } from "vitest";
import { describeOnBoth, rolledBack } from "../../api/test/databases.ts";
import { areaKm2 } from "../scripts/plane.ts";
import { readShapes } from "../scripts/shapes.ts";

/** Rows of one figure per level, by other means than the scripts' own measure. */
async function byLevel(client: Queryable, text: string): Promise<Record<string, number>> {
  const { rows } = await client.query<{ level: string; figure: number }>(text);
  return Object.fromEntries(rows.map(({ level, figure }) => [level, Number(figure)]));
}

describeOnBoth("demonstration boundaries in PostGIS", (getDatabase) => {
  it("are valid, tile the province and have the areas that the scripts measure", async () => {
    const levels = ["PROVINCE", "CITY", "COUNTY", "STREET", "ZONE"] as const;
    const shapes = levels.flatMap((level) => [...readShapes(level)].map(([code, shape]) => ({ level, code, shape })));
    await rolledBack(getDatabase(), async (client) => {
      await client.query("create temp table shapes (level text, code text, boundary geometry) on commit drop");
      await client.query(
        `insert into shapes select level, code, ST_SetSRID(ST_GeomFromGeoJSON(boundary), 4326)
         from unnest($1::text[], $2::text[], $3::text[]) as given (level, code, boundary)`,
        [shapes.map((s) => s.level), shapes.map((s) => s.code), shapes.map((s) => JSON.stringify(s.shape))],
      );
      await client.query("create index on shapes using gist (boundary)");
      await client.query("analyze shapes");

      const none = { PROVINCE: 0, CITY: 0, COUNTY: 0, STREET: 0, ZONE: 0 };
      const invalid =
        "select level, count(*) filter (where not ST_IsValid(boundary)) as figure from shapes group by level";
      expect(await byLevel(client, invalid)).toEqual(none);

      const area = await byLevel(
        client,
        "select level, sum(ST_Area(boundary::geography)) / 1e6 as figure from shapes group by level",
      );
      for (const level of ["CITY", "COUNTY", "STREET"]) expect(Math.abs(area[level]! - area.PROVINCE!)).toBeLessThan(1);
      // The scripts measure on a sphere.
      expect(areaKm2(shapes[0]!.shape) / area.PROVINCE!).toBeCloseTo(1, 2);

      const overlap = await byLevel(
        client,
        `select a.level, sum(ST_Area(ST_Intersection(a.boundary, b.boundary)::geography)) / 1e6 as figure
         from shapes a join shapes b on a.level = b.level and a.code < b.code and a.boundary && b.boundary group by a.level`,
      );
      for (const [level, km2] of Object.entries(overlap)) expect(km2, level).toBeLessThan(1);
      expect(Object.keys(overlap)).toEqual(expect.arrayContaining(["CITY", "COUNTY", "STREET"]));
    });
  }, 120_000);
});
