import { expect, it } from "vitest";
import { reconcile } from "../../src/indicators/reconcile.ts";
import { describeOnBoth, rolledBack } from "../databases.ts";
import { importInto, importWorld, rowsOf, scratchFiles } from "../fixtures/import-world.ts";
import { slicedRegions } from "../fixtures/sliced-regions.ts";
import { addTables } from "./add.ts";

// Kiosks have a region of their own, by their point, their stated region or their estate; inspections are where their estate is.

const file = scratchFiles();

/** Off every boundary, over both counties of the first city and the second city. */
const spread = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${(116.005 + ((i * 37) % 149) * 0.02).toFixed(3)},${36.1 + (i % 9) / 10}`);
const ESTATES = [
  "id,name,longitude,latitude,region_code",
  "EWEST,西园,116.205,36.55,",
  "EEAST,东园,116.905,36.55,",
  "EFAR,远园,117.305,36.55,",
];
const KIOSKS = [
  "亭编号,行政区划代码,小区编号,名称,经度,纬度,启用日期,停用日期,面积",
  ...spread(120).map(
    (point, i) => `K${i},,,亭${i},${point},2026-0${1 + (i % 9)}-05,${i % 5 === 0 ? "2026-10-01" : ""},`,
  ),
  "KFOLLOWS,,EEAST,随园亭,,,2026-02-01,,5",
  "KSTATED,900101,,无址亭,,,2026-02-01,,5",
  "KPOINT,,EEAST,西亭,116.305,36.5,2026-02-01,,5",
];
const LIFTS = [
  "检验编号,小区编号,电梯名称,检验日期,检验结果",
  "L1,EEAST,客梯,2026-03-05,不合格",
  "L2,EEAST,货梯,2026-04-05,合格",
  "L3,EWEST,客梯,2026-03-05,合格",
];
const EAST = { code: "900101002", parent_code: "900101", level: "STREET", name_zh: "东关街道" };
const east = (): string => file("east.geojson", slicedRegions([[EAST, [116.5, 117]]]));

describeOnBoth(
  "records of registers under new boundaries",
  (getDatabase) => {
    const db = () => getDatabase();
    const bring = (kind: string, path: string, more: { placeAnew?: boolean } = {}) =>
      importInto(db(), { kind, path, sourceName: kind === "regions" ? "divisions" : "city", ...more });
    const kiosksAt = (code: string) =>
      rowsOf<{ id: string }>(
        db(),
        "select k.external_id as id from kiosks k join regions r using (region_id) where r.code = $1 order by 1",
        [code],
      ).then((rows) => rows.map(({ id }) => id));
    /** By the stored figures: the months of the year together, or the last of them. */
    const stored = async (code: string, indicator: string, of: "all" | "last" = "all"): Promise<number> => {
      const [row] = await rowsOf<{ counts: number[] }>(
        db(),
        `select array_agg(coalesce(n, 0)::int order by i) as counts from indicator_months m join regions r using (region_id),
           unnest(m.denominators) with ordinality as d (n, i) where r.code = $1 and m.indicator = $2 and cardinality(m.denominators) > 0
         union all
         select array_agg(coalesce(n, 0)::int order by i) from indicator_months m join regions r using (region_id),
           unnest(m.numerators) with ordinality as d (n, i) where r.code = $1 and m.indicator = $2 and cardinality(m.denominators) = 0`,
        [code, indicator],
      ).then((rows) => rows.filter(({ counts }) => counts !== null));
      const counts = row?.counts ?? [0];
      return of === "last" ? counts.at(-1)! : counts.reduce((sum, n) => sum + n, 0);
    };
    const differences = () => rolledBack(db(), async (client) => (await reconcile(client)).differences);
    const versions = () =>
      rowsOf<{ family: string; version: number }>(
        db(),
        "select family, version::int from data_versions where family in ('kiosks', 'lift_inspections') order by 1",
      );
    /** The kiosks with a point between two longitudes of the first city. */
    const between = (west: number, to: number) =>
      rowsOf<{ id: string }>(
        db(),
        "select external_id as id from kiosks where ST_X(location) > $1 and ST_X(location) < $2 order by 1",
        [west, to],
      ).then((rows) => rows.map(({ id }) => id));

    it("are told, and move with --place-anew: by their points, or with their estate; their figures follow", async () => {
      const inEast = await between(116.5, 117);
      expect(inEast.length).toBeGreaterThan(10);
      expect(await kiosksAt("900101002")).toEqual([]);
      const offer = `1 estate and ${inEast.length + 1} records of kiosks belong to other regions by these boundaries; --place-anew places them there`;
      const before = await versions();
      expect((await bring("regions", east())).notes).toEqual([offer]);
      expect([await kiosksAt("900101002"), await versions()]).toEqual([[], before]);

      const county = await stored("900101", "kiosks_opened");
      await bring("regions", east(), { placeAnew: true });
      const moved = [...inEast, "KFOLLOWS"].sort();
      expect(await kiosksAt("900101002")).toEqual(moved);
      expect(await kiosksAt("900101")).toEqual(["KSTATED"]);
      expect(await kiosksAt("900101001")).toContain("KPOINT");
      expect([await stored("900101002", "kiosks_opened"), await stored("900101", "kiosks_opened")]).toEqual([
        moved.length,
        county,
      ]);
      const [open] = await rowsOf<{ n: number }>(
        db(),
        "select count(*)::int as n from kiosks where external_id = any($1) and (closed_on is null or closed_on > '2026-11-20')",
        [moved],
      );
      expect(await stored("900101002", "kiosks_open", "last")).toBe(open!.n);
      // what hangs at an estate is counted where that is now
      expect(await stored("900101002", "lift_inspections_failed")).toBe(2);
      expect((await versions()).map(({ version }, i) => version > before[i]!.version)).toEqual([true, true]);
      expect(await differences()).toEqual([]);
      expect((await bring("regions", east(), { placeAnew: true })).notes).toEqual([]);
      expect(await bring("kiosks", file("kiosks.csv", KIOSKS.join("\n")))).toMatchObject({ inserted: 0, updated: 0 });
    });

    it("move as well where the file changes the tree, and stay where the boundary is another city's", async () => {
      const west = (await kiosksAt("900101001")).filter((id) => id !== "KSTATED");
      const path = file(
        "west.geojson",
        slicedRegions([
          [{ code: "900101003", parent_code: "900101", level: "STREET", name_zh: "建设街道" }, [116, 116.25]],
          [{ code: "900101001" }, [116.25, 116.5]],
          [{ code: "900102" }, [117, 117.9]],
          [{ code: "900201001", parent_code: "900201", level: "STREET", name_zh: "湖滨街道" }, [117.9, 118]],
        ]),
      );
      const [abroad, inWest] = [await between(117.9, 118), await between(116, 116.25)];
      const [estates] = await rowsOf<{ n: number }>(
        db(),
        "select count(*)::int as n from estates where ST_X(location) > 116 and ST_X(location) < 116.25",
      );
      const { notes } = await bring("regions", path, { placeAnew: true });
      expect(notes).toEqual([
        `${estates!.n} estate and ${inWest.length} records of kiosks belong to other regions by these boundaries and are placed anew`,
        `${abroad.length} records of kiosks belong to another city by these boundaries and stay: a row never moves to another city`,
      ]);
      expect(await kiosksAt("900101003")).toEqual(inWest);
      expect(await kiosksAt("900101001")).toEqual(west.filter((id) => !inWest.includes(id)));
      expect(await stored("900101003", "kiosks_opened")).toBe(inWest.length);
      expect(await stored("900101003", "lift_inspections_failed")).toBe(1);
      expect(await differences()).toEqual([]);
    });

    it("at an estate are counted where it is once a file of estates moves it", async () => {
      expect(await stored("900102", "lift_inspections_failed")).toBe(0);
      const path = file("moved.csv", ["id,name,longitude,latitude,region_code", "EEAST,东园,117.305,36.5,"].join("\n"));
      expect(await bring("estates", path)).toMatchObject({ updated: 1 });
      expect([
        await stored("900101002", "lift_inspections_failed"),
        await stored("900102", "lift_inspections_failed"),
      ]).toEqual([0, 2]);
      expect(await differences()).toEqual([]);
    });
  },
  async (database) => {
    await addTables(database);
    await importWorld(database, file);
    for (const [kind, lines] of [
      ["estates", ESTATES],
      ["kiosks", KIOSKS],
      ["lift_inspections", LIFTS],
    ] as const)
      await importInto(database, { kind, path: file(`${kind}.csv`, lines.join("\n")), sourceName: "city" });
  },
);
