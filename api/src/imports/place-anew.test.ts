import { expect, it } from "vitest";
import { describeOnBoth, rolledBack } from "../../test/databases.ts";
import { importInto, importWorld, rowsOf, scratchFiles } from "../../test/fixtures/import-world.ts";
import { type SlicedRegion, slicedRegions } from "../../test/fixtures/sliced-regions.ts";
import { reconcile } from "../indicators/reconcile.ts";

const file = scratchFiles();
const regionsFile = (name: string, regions: Parameters<typeof slicedRegions>[0]): string =>
  file(name, slicedRegions(regions));

const EAST: SlicedRegion = { code: "900101002", parent_code: "900101", level: "STREET", name_zh: "东关街道" };
/** Spread over both cities, off every boundary and 300 m from it. */
const spread = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${(116.005 + ((i * 37) % 149) * 0.02).toFixed(3)},${36.1 + (i % 9) / 10}`);

const ESTATES = [
  "id,name,longitude,latitude,region_code,households",
  ...spread(60).map((point, i) => `E${i},小区${i},${point},,${100 + i}`),
  "EEAST,东园,116.905,36.55,,500",
  "ENONE,无址园,,,900101,50",
];
const COMPLAINTS = [
  "id,category,reported_at,longitude,latitude,region_code,estate_id",
  ...spread(400).map((point, i) => `C${i},NOISE,2026-${String(1 + (i % 10)).padStart(2, "0")}-15 08:00:00,${point},,`),
  "CFOLLOWS,NOISE,2025-03-04 08:00:00,,,,EEAST",
  "CNONE,NOISE,2026-03-04 08:00:00,,,900101,",
  "CZONE,NOISE,2026-03-04 08:00:00,117.2,36.5,900171,",
  "CCOMMUNITY,NOISE,2026-03-04 08:00:00,116.2,36.5,900101001001,",
  "CBANK,NOISE,2026-03-04 08:00:00,116.751,36.5,,",
];

describeOnBoth(
  "facts under new boundaries",
  (getDatabase) => {
    const db = () => getDatabase();
    const bring = (path: string, more: { dryRun?: boolean; placeAnew?: boolean } = {}) =>
      importInto(db(), { kind: "regions", path, sourceName: "divisions", ...more });
    const east = () => regionsFile("east.geojson", [[EAST, [116.5, 117]]]);

    /** Code of the region where each fact hangs, of facts whose point lies between two longitudes. */
    const between = (table: "estates" | "complaints", west: number, to: number) =>
      rowsOf<{ id: string; code: string }>(
        db(),
        `select external_id as id, r.code from ${table} join regions r using (region_id)
         where ST_X(location) > $1 and ST_X(location) < $2 order by 1`,
        [west, to],
      );
    const codes = async (...ids: string[]) =>
      Object.fromEntries(
        (
          await rowsOf<{ id: string; code: string }>(
            db(),
            `select external_id as id, r.code from (select external_id, region_id from complaints union all
               select external_id, region_id from estates) f join regions r using (region_id) where external_id = any($1)`,
            [ids],
          )
        ).map(({ id, code }) => [id, code]),
      );
    /** Everything that an import may touch. */
    const everything = () =>
      rowsOf(
        db(),
        ["estates", "complaints", "flow_days", "complaint_months", "indicator_months", "data_coverage"]
          .concat(["data_versions", "regions", "region_boundaries", "imports"])
          .map((table) => `select '${table}' as name, md5(string_agg(t::text, ' ' order by t::text)) from ${table} t`)
          .join(" union all "),
      );
    const differences = () => rolledBack(db(), async (client) => (await reconcile(client)).differences);
    /** Complaints of the year's months in the stored figures of a region. */
    const counted = async (code: string) =>
      (
        await rowsOf<{ n: number }>(
          db(),
          `select coalesce(sum(n), 0)::int as n from indicator_months m join regions r using (region_id), unnest(m.numerators) n
           where r.code = $1 and m.indicator = 'complaints'`,
          [code],
        )
      )[0]!.n;

    it("are told in a trial, which changes nothing, and by the import, which moves none of them", async () => {
      const [estates, complaints] = [await between("estates", 116.5, 117), await between("complaints", 116.5, 117)];
      expect(estates.length).toBeGreaterThan(5);
      expect(new Set([...estates, ...complaints].map(({ code }) => code))).toEqual(new Set(["900101"]));
      // the one that has no point of its own hangs where its estate does
      const offer = `${estates.length} estates and ${complaints.length + 1} complaints belong to other regions by these boundaries; --place-anew places them there`;
      const before = await everything();
      expect((await bring(east(), { dryRun: true })).notes).toEqual([offer]);
      expect(await everything()).toEqual(before);
      const trial = await bring(east(), { dryRun: true, placeAnew: true });
      expect(trial.notes).toEqual([offer.replace(/;.*/, " and are placed anew")]);
      expect(await everything()).toEqual(before);
      expect((await bring(east())).notes).toEqual([offer]);
      expect(await between("complaints", 116.5, 117)).toEqual(complaints);
      expect(await counted("900101002")).toBe(0);
      expect(await differences()).toEqual([]);
    });

    it("move when the file comes again with --place-anew, to where an import of theirs would place them, and figures with them", async () => {
      const whole = await counted("900101");
      const complaints = await between("complaints", 116.5, 117);
      const versions = "select family, version::int from data_versions order by 1";
      const before = await rowsOf<{ family: string; version: number }>(db(), versions);
      await bring(east(), { placeAnew: true });
      const risen = (await rowsOf<{ family: string; version: number }>(db(), versions)).filter(
        ({ version }, i) => version > before[i]!.version,
      );
      expect(risen.map(({ family }) => family)).toEqual(expect.arrayContaining(["complaints", "estates", "regions"]));
      for (const table of ["estates", "complaints"] as const)
        expect(new Set((await between(table, 116.5, 117)).map(({ code }) => code))).toEqual(new Set(["900101002"]));
      expect(await codes("CFOLLOWS", "CNONE", "ENONE", "CZONE", "CCOMMUNITY")).toEqual({
        CFOLLOWS: "900101002",
        CNONE: "900101",
        ENONE: "900101",
        CZONE: "900171",
        CCOMMUNITY: "900101001001",
      });
      expect([await counted("900101002"), await counted("900101")]).toEqual([complaints.length + 1, whole]);
      expect(await differences()).toEqual([]);
      for (const [kind, lines] of [
        ["estates", ESTATES],
        ["complaints", COMPLAINTS],
      ] as const) {
        const path = file(`${kind}.csv`, lines.join("\n"));
        expect(await importInto(db(), { kind, path, sourceName: "city" })).toMatchObject({ inserted: 0, updated: 0 });
      }
      const settled = await rowsOf(db(), versions);
      expect((await bring(east(), { placeAnew: true })).notes).toEqual([]);
      expect(await rowsOf(db(), versions)).toEqual(settled);
    });

    it("stay where a new boundary is neither inside the region where they hang nor where that one's was", async () => {
      const inside = await between("complaints", 117, 117.5);
      const movable = inside.filter(({ code }) => code === "900102").length;
      expect(movable).toBe(inside.length - 1);
      const estates = (await between("estates", 117, 117.5)).length;
      const path = regionsFile("beside.geojson", [
        [{ code: "900102001", parent_code: "900102", level: "STREET", name_zh: "西关街道" }, [117, 117.5]],
        [
          { code: "900101001002", parent_code: "900101001", level: "COMMUNITY", name_zh: "安定社区" },
          [116.197, 116.203],
        ],
      ]);
      expect((await bring(path, { placeAnew: true })).notes).toEqual([
        `${estates} estates and ${movable} complaints belong to other regions by these boundaries and are placed anew`,
      ]);
      expect(await codes("CZONE", "CCOMMUNITY")).toEqual({ CZONE: "900171", CCOMMUNITY: "900101001001" });
      expect(await differences()).toEqual([]);
    });

    it("go from a region that ended to the one that took its land, and what has no point stays", async () => {
      const path = regionsFile("ended.geojson", [
        [{ code: "900101001", valid_to: "2026-06-01", successor_code: "900101003" }],
        [
          {
            code: "900101003",
            parent_code: "900101",
            level: "STREET",
            name_zh: "建设街道",
            valid_from: "2026-06-01",
          },
          [116, 116.5],
        ],
      ]);
      const before = await between("complaints", 116, 116.5);
      expect(new Set(before.map(({ code }) => code))).toEqual(new Set(["900101001", "900101001001"]));
      await bring(path, { placeAnew: true });
      expect(await between("complaints", 116, 116.5)).toEqual(
        before.map(({ id, code }) => ({ id, code: code === "900101001" ? "900101003" : code })),
      );
      expect(await counted("900101003")).toBe(before.length - 1);
      expect(await differences()).toEqual([]);
    });

    it("leave a region whose boundary was drawn back from them for the finest that is left, but for a bank of 300 m", async () => {
      const before = await between("complaints", 116.5, 117);
      await bring(regionsFile("narrow.geojson", [[EAST, [116.5, 116.75]]]), { placeAnew: true });
      expect(await codes("CBANK")).toEqual({ CBANK: "900101002" });
      const outside = new Set((await between("complaints", 116.75, 117)).map(({ id }) => id));
      expect(outside.size).toBeGreaterThan(20);
      expect(await between("complaints", 116.5, 117)).toEqual(
        before.map(({ id, code }) => ({ id, code: outside.has(id) && id !== "CBANK" ? "900101" : code })),
      );
      expect(await differences()).toEqual([]);
    });

    it("are placed anew as well where the file changes the tree, so that every figure is counted anew", async () => {
      const path = regionsFile("tree.geojson", [
        [{ ...EAST, parent_code: "900102" }, [116.5, 116.75]],
        [{ code: "900101004", parent_code: "900101", level: "STREET", name_zh: "兴隆街道" }, [116.75, 117]],
      ]);
      const county = await counted("900102");
      await bring(path, { placeAnew: true });
      expect(new Set((await between("complaints", 116.75, 117)).map(({ code }) => code))).toEqual(
        new Set(["900101004"]),
      );
      const moved = (await between("complaints", 116.5, 116.75)).length;
      expect([await counted("900101002"), await counted("900102")]).toEqual([moved, county + moved]);
      expect(await differences()).toEqual([]);
    });

    it("are told and stay where the boundary is one of another city", async () => {
      const path = regionsFile("across.geojson", [
        [{ code: "900102" }, [117, 117.9]],
        [{ code: "900201001", parent_code: "900201", level: "STREET", name_zh: "湖滨街道" }, [117.9, 118]],
      ]);
      const [estates, complaints] = [await between("estates", 117.9, 118), await between("complaints", 117.9, 118)];
      expect([...estates, ...complaints].length).toBeGreaterThan(3);
      const counts = [
        [estates.length, "estate"],
        [complaints.length, "complaint"],
      ].flatMap(([n, noun]) => (n === 0 ? [] : [`${n} ${noun}${n === 1 ? "" : "s"}`]));
      const { notes } = await bring(path, { placeAnew: true });
      expect(notes).toEqual([
        `${counts.join(" and ")} belong to another city by these boundaries and stay: a row never moves to another city`,
      ]);
      expect(await between("complaints", 117.9, 118)).toEqual(complaints);
      expect(await differences()).toEqual([]);
    });
  },
  async (database) => {
    await importWorld(database, file);
    const bring = (kind: "regions" | "estates" | "complaints", path: string) =>
      importInto(database, { kind, path, sourceName: "city" });
    const zone = { code: "900171", parent_code: "900100", level: "COUNTY", name_zh: "高新区", kind: "FUNCTIONAL_ZONE" };
    await bring("regions", regionsFile("zone.geojson", [[zone]]));
    await bring("estates", file("estates.csv", ESTATES.join("\n")));
    await bring("complaints", file("complaints.csv", COMPLAINTS.join("\n")));
  },
);
