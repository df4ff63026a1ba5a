import { migrate } from "@estate-atlas/api/db/migrate";
import { openDatabase } from "@estate-atlas/api/db/open-database";
import pg from "pg";
import { findServerPrograms, startNativeCluster } from "../api/test/native-cluster.ts";
import { testConfig } from "../api/test/test-config.ts";
import { seedDemo } from "../seeds/seed.ts";

/** A throw-away native server, and databases of demo data on it. */
export interface Databases {
  /** An empty, migrated database. */
  empty(name: string): Promise<string>;
  /** Demo data with this many complaints, analysed. */
  demo(name: string, complaints: number): Promise<string>;
  /** A copy of another database, after `change`. */
  copy(name: string, of: string, change: string): Promise<string>;
  remove(): Promise<void>;
}

export const TODAY = "2026-10-31";

export async function startDatabases(): Promise<Databases> {
  const programs = findServerPrograms();
  if (programs === null)
    throw new Error("The benchmarks need PostgreSQL with PostGIS: apt-get install postgresql-15-postgis-3");
  const cluster = await startNativeCluster(programs);
  const urlOf = (name: string) => {
    const url = new URL(cluster.url);
    url.pathname = `/${name}`;
    return url.href;
  };
  const ask = async (url: string, ...texts: string[]) => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      for (const text of texts) await client.query(text);
    } finally {
      await client.end();
    }
  };
  const made = async (name: string, complaints: number | null) => {
    const url = urlOf(name);
    await ask(cluster.url, `create database ${name}`);
    const database = await openDatabase(testConfig({ databaseUrl: url, today: TODAY, statementTimeoutMs: 3_600_000 }));
    try {
      await migrate(database);
      if (complaints !== null) await seedDemo(database, { today: TODAY, complaints });
    } finally {
      await database.close();
    }
    await ask(url, "vacuum analyze");
    return url;
  };
  return {
    empty: (name) => made(name, null),
    demo: made,
    copy: async (name, of, change) => {
      await ask(cluster.url, `create database ${name} template ${new URL(of).pathname.slice(1)}`);
      await ask(urlOf(name), change, "vacuum analyze");
      return urlOf(name);
    },
    remove: () => cluster.remove(),
  };
}
