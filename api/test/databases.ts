import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";
import type { Config } from "../src/config.ts";
import type { Database } from "../src/db/database.ts";
import { openEmbedded } from "../src/db/embedded/open-embedded.ts";
import { openNative } from "../src/db/native/open-native.ts";
import { copySettings } from "./citus.ts";
import { type DatabaseKind, kindsToTest } from "./database-kinds.ts";
import { copyTemplate } from "./embedded-template.ts";
import type {} from "./global-setup.ts"; // says what is injected
import { type Beginning, beginAgain, beginningOf } from "./kept-embedded.ts";
import { onEvery, withDatabase } from "./maintain.ts";
import { testConfig } from "./test-config.ts";

/** A database of one's own, migrated and otherwise empty. */
export interface TestDatabase {
  readonly database: Database;
  /** How it was opened; `openDatabase(config)` finds the same database again. */
  readonly config: Config;
  /** Closes it and deletes it. */
  remove(): Promise<void>;
}

/**
 * Declares the same tests for both databases, each with a fresh migrated database for the whole block. `getDatabase` may be called
 * in tests and hooks, not while declaring. `prepare` runs once a database, before the tests: for fixtures.
 */
export function describeOnBoth(name: string, declare: Declare, prepare?: Prepare): void {
  describeOn(kindsToTest(), name, declare, prepare);
}

/**
 * The same on one database, the native one where it is there: for what stands between a client and statements that other tests ask of both
 * (docs/decisions/2026-11-28-what-the-tests-cost.md).
 */
export function describeOnOne(name: string, declare: Declare, prepare?: Prepare): void {
  const kinds = kindsToTest();
  describeOn(isNativeThere() ? ["native"] : kinds.slice(-1), name, declare, prepare);
}

/** The same on the embedded database, for what it alone has. */
export function describeOnEmbedded(name: string, declare: Declare): void {
  describeOn(
    kindsToTest().filter((kind) => kind === "embedded"),
    name,
    declare,
  );
}

type Declare = (getDatabase: () => Database, kind: DatabaseKind, getConfig: () => Config) => void;
type Prepare = (database: Database) => Promise<void>;

function describeOn(kinds: readonly DatabaseKind[], name: string, declare: Declare, prepare?: Prepare): void {
  for (const kind of kinds) {
    const missing = kind === "native" ? inject("databases").nativeMissing : null;
    describe.skipIf(missing !== null)(`${name} (${kind})`, () => {
      let opened: TestDatabase | undefined;
      beforeAll(async () => {
        opened = await (kind === "native" ? openNativeCopy({}) : takeEmbedded());
        await prepare?.(opened.database);
      }, 120_000);
      afterAll(async () => opened?.remove(), 60_000);
      const get = (): TestDatabase => {
        if (!opened) throw new Error("the database is open only inside tests and hooks");
        return opened;
      };
      declare(
        () => get().database,
        kind,
        () => get().config,
      );
    });
  }
}

/**
 * Cases that stand for chance, for size, or for many of one kind: all on the native database; on the embedded one, whose statements are the same
 * and take three times as long, the first `some`, or all where it is asked alone.
 */
export function repeated<T>(kind: DatabaseKind, cases: readonly T[], some = 1): readonly T[] {
  return showsForBoth(kind) ? cases : cases.slice(0, some);
}

/** Whether what one database shows for both, as in `describeOnOne`, is asked of this one. */
export const showsForBoth = (kind: DatabaseKind): boolean => kind === "native" || !isNativeThere();

const isNativeThere = (): boolean => kindsToTest().includes("native") && inject("databases").nativeMissing === null;

/** Opens a fresh migrated database of the given kind; the caller removes it. */
export async function openTestDatabase(kind: DatabaseKind, given: Partial<Config> = {}): Promise<TestDatabase> {
  return kind === "native" ? openNativeCopy(given) : openEmbeddedCopy(given);
}

async function openNativeCopy(given: Partial<Config>): Promise<TestDatabase> {
  const { nativeUrl, nativeTemplate, nativeWorkers } = inject("databases");
  if (nativeUrl === null) throw new Error("there is no native server to test on");
  const name = `atlas_test_${randomUUID().replaceAll("-", "")}`;
  const servers = [...nativeWorkers, nativeUrl];
  await onEvery(servers, `create database ${name} template ${nativeTemplate}`);
  if (nativeWorkers.length > 0) await copySettings(nativeUrl, name);
  const config = testConfig({ databaseUrl: withDatabase(nativeUrl, name), ...given });
  const database = await openNative(config, config.databaseUrl!, () => undefined);
  return {
    database,
    config,
    async remove() {
      await database.close();
      await onEvery(servers.toReversed(), `drop database if exists ${name} with (force)`);
    },
  };
}

/** Open, and as empty as at first: left by one block of tests for the next that this worker runs. */
const kept: { readonly opened: TestDatabase; readonly beginning: Beginning }[] = [];

/** An embedded database that is kept, if tests have left it as one can be; it ends with the worker. */
async function takeEmbedded(): Promise<TestDatabase> {
  const { opened, beginning } = kept.pop() ?? (await newlyOpened());
  return {
    ...opened,
    async remove() {
      if (await beginAgain(opened.database, beginning)) kept.push({ opened, beginning });
      else await opened.remove();
    },
  };
}

async function newlyOpened(): Promise<(typeof kept)[number]> {
  const opened = await openEmbeddedCopy({});
  return { opened, beginning: await beginningOf(opened.database) };
}

async function openEmbeddedCopy(given: Partial<Config>): Promise<TestDatabase> {
  const { embeddedTemplate } = inject("databases");
  if (embeddedTemplate === null) throw new Error("ATLAS_TEST_DATABASES leaves the embedded database out");
  const dataDir = mkdtempSync(join(tmpdir(), "atlas-embedded-"));
  await copyTemplate(embeddedTemplate, dataDir);
  const config = testConfig({ dataDir, ...given });
  const database = await openEmbedded(config, () => undefined);
  return {
    database,
    config,
    async remove() {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs `work` in a transaction that is rolled back afterwards, so that a test leaves nothing behind. */
export async function rolledBack<T>(database: Database, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await database.pool.connect();
  let failed = true;
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("rollback");
    failed = false;
    return result;
  } finally {
    // A client that is not given back whole is ended, which rolls back as well.
    client.release(failed);
  }
}
