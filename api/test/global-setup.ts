import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../src/db/migrate.ts";
import { openNative } from "../src/db/native/open-native.ts";
import { embeddedTemplate } from "./embedded-template.ts";
import { homesToTest } from "./homes.ts";
import { findServerPrograms, startNativeCluster } from "./native-cluster.ts";
import { openRunFolder } from "./run-folder.ts";
import { testConfig } from "./test-config.ts";

/** Where a test run finds its databases; given to the test files through vitest's `inject`. */
export interface TestDatabases {
  /** postgres://… of the server's maintenance database, or null with the reason. */
  readonly nativeUrl: string | null;
  readonly nativeMissing: string | null;
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

/** Starts a native server, or takes TEST_DATABASE_URL, and makes one template of each home for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const homes = homesToTest();
  const closeRunFolder = openRunFolder();
  // Each makes its own processes work: beside each other, no core is idle.
  const [native, embedded] = await Promise.all([
    homes.includes("native") ? nativeHome() : missing("ATLAS_TEST_HOMES leaves it out"),
    homes.includes("embedded") ? embeddedTemplate() : null,
  ]);
  if (native.nativeMissing !== null) {
    if (process.env.CI === "true" && homes.includes("native"))
      throw new Error(`The tests on the native database cannot run: ${native.nativeMissing}`);
    console.warn(`\n  THE TESTS ON THE NATIVE DATABASE ARE SKIPPED: ${native.nativeMissing}\n`);
  }
  const { remove, ...found } = native;
  project.provide("databases", { ...found, embeddedTemplate: embedded });
  return async () => {
    await remove();
    closeRunFolder();
  };
}

type NativeHome = Omit<TestDatabases, "embeddedTemplate"> & { remove(): Promise<void> };

const NATIVE_TEMPLATE = `atlas_template_${process.pid}`;

const missing = (why: string): NativeHome => ({
  nativeUrl: null,
  nativeMissing: why,
  nativeTemplate: NATIVE_TEMPLATE,
  remove: async () => undefined,
});

async function nativeHome(): Promise<NativeHome> {
  const given = process.env.TEST_DATABASE_URL?.trim() || null;
  const programs = given === null ? findServerPrograms() : null;
  const cluster = programs === null ? null : await startNativeCluster(programs);
  const url = given ?? cluster?.url;
  if (url === undefined)
    return missing("no PostgreSQL server with PostGIS under /usr/lib/postgresql and no TEST_DATABASE_URL");
  await makeTemplate(url, NATIVE_TEMPLATE);
  return {
    nativeUrl: url,
    nativeMissing: null,
    nativeTemplate: NATIVE_TEMPLATE,
    remove: () =>
      cluster ? cluster.remove() : maintain(url, `drop database if exists ${NATIVE_TEMPLATE} with (force)`),
  };
}

async function makeTemplate(url: string, template: string): Promise<void> {
  await maintain(url, `create database ${template} template template0 encoding 'UTF8'`);
  const database = await openNative(testConfig(), withDatabase(url, template), () => undefined);
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
}

/** The URL with another database's name in it. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Runs one statement on the server's maintenance database. */
export async function maintain(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
