import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../src/db/migrate.ts";
import { openNative } from "../src/db/native/open-native.ts";
import { embeddedTemplate } from "./embedded-template.ts";
import { homesToTest } from "./homes.ts";
import { findServerPrograms, type NativeCluster, startNativeCluster } from "./native-cluster.ts";
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

/** Starts a native server, or takes TEST_DATABASE_URL, and migrates one template database in it for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const homes = homesToTest();
  const template = `atlas_template_${process.pid}`;
  let cluster: NativeCluster | null = null;
  let nativeUrl: string | null = null;
  let nativeMissing: string | null = homes.includes("native") ? null : "ATLAS_TEST_HOMES leaves it out";
  if (nativeMissing === null) {
    nativeUrl = process.env.TEST_DATABASE_URL?.trim() || null;
    if (nativeUrl === null) {
      const programs = findServerPrograms();
      if (programs) {
        cluster = await startNativeCluster(programs);
        nativeUrl = cluster.url;
      } else nativeMissing = "no PostgreSQL server with PostGIS under /usr/lib/postgresql and no TEST_DATABASE_URL";
    }
  }
  if (nativeUrl !== null) await makeTemplate(nativeUrl, template);
  else if (process.env.CI === "true" && homes.includes("native"))
    throw new Error(`The tests on the native database cannot run: ${nativeMissing}`);
  else console.warn(`\n  THE TESTS ON THE NATIVE DATABASE ARE SKIPPED: ${nativeMissing}\n`);
  const embedded = homes.includes("embedded") ? await embeddedTemplate() : null;
  project.provide("databases", { nativeUrl, nativeMissing, nativeTemplate: template, embeddedTemplate: embedded });
  return async () => {
    if (cluster) await cluster.remove();
    else if (nativeUrl !== null) await maintain(nativeUrl, `drop database if exists ${template} with (force)`);
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
