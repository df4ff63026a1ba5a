import type { TestProject } from "vitest/node";
import { migrate } from "../src/db/migrate.ts";
import { openNative } from "../src/db/native/open-native.ts";
import { distribute } from "../src/distribution/distribute.ts";
import { citusWorkers, joinCitus, leaveAlone } from "./citus.ts";
import { kindsToTest } from "./database-kinds.ts";
import { embeddedTemplate } from "./embedded-template.ts";
import { onEvery, withDatabase } from "./maintain.ts";
import { findServerPrograms, startNativeCluster } from "./native-cluster.ts";
import { openRunFolder } from "./run-folder.ts";
import { testConfig } from "./test-config.ts";

/** Where a test run finds its databases; given to the test files through vitest's `inject`. */
export interface TestDatabases {
  /** postgres://… of the server's maintenance database, or null with the reason. */
  readonly nativeUrl: string | null;
  readonly nativeMissing: string | null;
  /** The workers of the cluster whose coordinator that server is; none of an ordinary server. */
  readonly nativeWorkers: readonly string[];
  /** The migrated database that each file's own is copied from. */
  readonly nativeTemplate: string;
  /** Folder of a migrated embedded database to copy; null where the embedded one is left out. */
  readonly embeddedTemplate: string | null;
}

declare module "vitest" {
  export interface ProvidedContext {
    databases: TestDatabases;
  }
}

interface Prepared {
  readonly databases: TestDatabases;
  remove(): Promise<void>;
}

/** One for all projects of a run, though each loads this file anew. */
const ofThisRun = globalThis as { preparedDatabases?: Prepared };

/** Starts a native server, or takes TEST_DATABASE_URL (with TEST_CITUS_WORKERS a cluster's coordinator), and makes one template of each kind for the whole run. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const already = ofThisRun.preparedDatabases;
  const prepared = already ?? (await prepare());
  ofThisRun.preparedDatabases = prepared;
  project.provide("databases", prepared.databases);
  if (already) return undefined;
  return async () => {
    delete ofThisRun.preparedDatabases;
    await prepared.remove();
  };
}

async function prepare(): Promise<Prepared> {
  const kinds = kindsToTest();
  const closeRunFolder = openRunFolder();
  // Each makes its own processes work: beside each other, no core is idle.
  const [native, embedded] = await Promise.all([
    kinds.includes("native") ? nativeServer() : missing("ATLAS_TEST_DATABASES leaves it out"),
    kinds.includes("embedded") ? embeddedTemplate() : null,
  ]);
  if (native.nativeMissing !== null) {
    if (process.env.CI === "true" && kinds.includes("native"))
      throw new Error(`The tests on the native database cannot run: ${native.nativeMissing}`);
    console.warn(`\n  THE TESTS ON THE NATIVE DATABASE ARE SKIPPED: ${native.nativeMissing}\n`);
  }
  const { remove, ...found } = native;
  return {
    databases: { ...found, embeddedTemplate: embedded },
    async remove() {
      await remove();
      closeRunFolder();
    },
  };
}

type NativeServer = Omit<TestDatabases, "embeddedTemplate"> & { remove(): Promise<void> };

const NATIVE_TEMPLATE = `atlas_template_${process.pid}`;

const missing = (why: string): NativeServer => ({
  nativeUrl: null,
  nativeMissing: why,
  nativeWorkers: [],
  nativeTemplate: NATIVE_TEMPLATE,
  remove: async () => undefined,
});

async function nativeServer(): Promise<NativeServer> {
  const given = process.env.TEST_DATABASE_URL?.trim() || null;
  const programs = given === null ? findServerPrograms() : null;
  const cluster = programs === null ? null : await startNativeCluster(programs);
  const url = given ?? cluster?.url;
  if (url === undefined)
    return missing("no PostgreSQL server with PostGIS under /usr/lib/postgresql and no TEST_DATABASE_URL");
  const workers = given === null ? [] : citusWorkers();
  await makeTemplate(url, NATIVE_TEMPLATE, workers);
  return {
    nativeUrl: url,
    nativeMissing: null,
    nativeWorkers: workers,
    nativeTemplate: NATIVE_TEMPLATE,
    remove: () =>
      cluster
        ? cluster.remove()
        : onEvery([url, ...workers], `drop database if exists ${NATIVE_TEMPLATE} with (force)`),
  };
}

async function makeTemplate(url: string, template: string, workers: readonly string[]): Promise<void> {
  await onEvery([url, ...workers], `create database ${template} template template0 encoding 'UTF8'`);
  if (workers.length > 0) await joinCitus(url, workers, template);
  const database = await openNative(testConfig(), withDatabase(url, template), () => undefined);
  try {
    await migrate(database);
    if (workers.length > 0) await distribute(database);
  } finally {
    await database.close();
  }
  if (workers.length > 0) await leaveAlone([url, ...workers], template);
}
