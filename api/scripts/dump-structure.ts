import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "../src/db/migrate.ts";
import { openNative } from "../src/db/native/open-native.ts";
import { dumpStructure } from "../src/db/structure-dump.ts";
import { findServerPrograms, startNativeCluster } from "../test/native-cluster.ts";
import { testConfig } from "../test/test-config.ts";

const TARGET = join(import.meta.dirname, "../../schema/database.sql");

/** Migrates an empty database in a throw-away server and writes its structure to schema/database.sql. */
async function main(): Promise<void> {
  const programs = findServerPrograms();
  if (programs === null)
    throw new Error(
      "dump-structure needs PostgreSQL's server programs with PostGIS (Debian: postgresql-15-postgis-3) under /usr/lib/postgresql",
    );
  const cluster = await startNativeCluster(programs);
  try {
    const database = await openNative(testConfig(), cluster.url, () => undefined);
    try {
      await migrate(database);
    } finally {
      await database.close();
    }
    writeFileSync(TARGET, await dumpStructure(cluster.url, join(programs, "pg_dump")));
    console.log(`wrote ${TARGET}`);
  } finally {
    await cluster.remove();
  }
}

await main();
