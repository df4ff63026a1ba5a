import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Config, readConfig } from "@estate-atlas/api/config";
import { migrate } from "@estate-atlas/api/db/migrate";
import { openDatabase } from "@estate-atlas/api/db/open-database";
import type { DatabaseKind } from "../../api/test/database-kinds.ts";
import { copyTemplate, embeddedTemplate } from "../../api/test/embedded-template.ts";
import { maintain, withDatabase } from "../../api/test/maintain.ts";
import { findServerPrograms, startNativeCluster } from "../../api/test/native-cluster.ts";

/** The day that every trial takes for today. */
export const TODAY = "2026-11-20";

/** A database that a trial may break, found by these settings in this process or another. */
export interface TrialDatabase {
  readonly environment: Readonly<Record<string, string>>;
  readonly config: Config;
  /** Kills the whole server of a native database and starts it again; the embedded one has none. */
  readonly crashServer?: () => Promise<void>;
  remove(): Promise<void>;
}

export interface TrialServer {
  readonly kind: DatabaseKind;
  /** A migrated, empty database of its own. */
  fresh(): Promise<TrialDatabase>;
  remove(): Promise<void>;
}

const quiet = (): void => undefined;

/** The embedded database in a temporary folder, or the native one on a PostgreSQL server of its own, since some trials crash it. */
export async function openTrialServer(kind: DatabaseKind): Promise<TrialServer> {
  return kind === "embedded" ? embeddedServer() : nativeServer();
}

async function migrated(config: Config): Promise<void> {
  const database = await openDatabase(config, quiet);
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
}

function described(environment: Record<string, string>, remove: () => Promise<void>): TrialDatabase {
  // the work is ended by kills alone, on a loaded machine too
  const all = { ATLAS_TODAY: TODAY, STATEMENT_TIMEOUT_MS: "600000", ...environment };
  return { environment: all, config: readConfig(all), remove };
}

async function embeddedServer(): Promise<TrialServer> {
  const folder = mkdtempSync(join(tmpdir(), "atlas-kill-trials-"));
  const template = await embeddedTemplate();
  let made = 0;
  return {
    kind: "embedded",
    async fresh() {
      made += 1;
      const copy = join(folder, `trial-${made}`);
      await copyTemplate(template, copy);
      return described({ DATA_DIR: copy }, async () => rmSync(copy, { recursive: true, force: true }));
    },
    async remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function nativeServer(): Promise<TrialServer> {
  const programs = findServerPrograms();
  if (programs === null)
    throw new Error(
      "expected a PostgreSQL server with PostGIS under /usr/lib/postgresql for the native trials, found none",
    );
  // What is acknowledged must outlive the server.
  const cluster = await startNativeCluster(programs, { synchronous_commit: "on" });
  await maintain(cluster.url, "create database trial_template template template0 encoding 'UTF8'");
  await migrated(readConfig({ ATLAS_TODAY: TODAY, DATABASE_URL: withDatabase(cluster.url, "trial_template") }));
  let made = 0;
  return {
    kind: "native",
    async fresh() {
      made += 1;
      const name = `trial_${made}`;
      await maintain(cluster.url, `create database ${name} template trial_template`);
      const trial = described({ DATABASE_URL: withDatabase(cluster.url, name) }, () =>
        maintain(cluster.url, `drop database if exists ${name} with (force)`),
      );
      return {
        ...trial,
        async crashServer() {
          await cluster.crash();
          await cluster.startServer();
        },
      };
    },
    remove: () => cluster.remove(),
  };
}
