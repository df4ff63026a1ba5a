import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { TestProject } from "vitest/node";
import { COURT, courtFile } from "./court-cases.ts";
import { copyDatabase, type DatabasePlace, dropDatabases, placeBelow } from "./database-place.ts";
import { LAKE_LAYERS, lakeTile } from "./lake-tile.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the dashboard is served with a small demonstration, http://127.0.0.1:port. */
    atlasUrl: string;
    /** A database as the server began with it, for SQL beside it, and another like it, to be copied. */
    atlasDatabase: DatabasePlace;
    atlasOrigin: DatabasePlace;
    /** What `api/test/global-setup.ts` has made for the run: a server, or none, and databases that are migrated, one in it, one in a folder. */
    databases: {
      readonly nativeUrl: string | null;
      readonly nativeWorkers: readonly string[];
      readonly nativeTemplate: string;
      readonly embeddedTemplate: string | null;
    };
  }
}

const ROOT = resolve(import.meta.dirname, "../..");
/** The day the demonstration ends with, so that every run sees the same figures. */
const TODAY = "2026-11-20";
/** The step that `npm start` takes too: builds only what has changed since. */
const BUILD = "import { buildDashboard } from './scripts/steps/dashboard.mjs'; await buildDashboard();";
const BUNDLED = "scripts/bundled.mjs";
const SEED = ["seeds/scripts/seed.ts", "--estates", "600", "--complaints", "3000", "--end", TODAY];

/** Two base maps, of one colour and of vector tiles, written where the server is told to find them. */
const WRITE_BASE_MAPS = `import { writeFileSync } from "node:fs"; import { tinyPmtiles, vectorPmtiles } from "./api/test/fixtures/tiny-pmtiles.ts";
  const [oneColour, lake] = JSON.parse(process.env.BASE_MAPS);
  writeFileSync(oneColour.file, tinyPmtiles([200, 60, 40]));
  writeFileSync(lake.file, vectorPmtiles(${JSON.stringify(LAKE_LAYERS)}, Buffer.from("${Buffer.from(lakeTile()).toString("base64")}", "base64")));`;

/**
 * Builds the dashboard, fills a database with a small demonstration and serves both, once for all browser tests. The tests of other projects
 * run meanwhile: `setup.ts` waits for the address to answer.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // A server that already runs with the small demonstration, for trying one test again and again.
  if (process.env.BROWSER_TESTS_URL) {
    project.provide("atlasUrl", process.env.BROWSER_TESTS_URL);
    const { BROWSER_TESTS_DATA_DIR: DATA_DIR = "", BROWSER_TESTS_DATABASE_URL: DATABASE_URL = "" } = process.env;
    project.provide("atlasDatabase", { DATA_DIR, DATABASE_URL });
    project.provide("atlasOrigin", { DATA_DIR, DATABASE_URL });
    return async () => {};
  }
  const folder = await mkdtemp(join(tmpdir(), "atlas-browser-"));
  const { nativeUrl, nativeWorkers, nativeTemplate, embeddedTemplate } = project.getProvidedContext().databases;
  // The embedded one takes three times the work.
  const server = nativeWorkers.length > 0 ? null : nativeUrl;
  const place = (name: string): DatabasePlace => placeBelow(folder, name, server);
  const [own, atlasDatabase, atlasOrigin] = [place("own"), place("sql"), place("origin")];
  const migrated = {
    DATA_DIR: embeddedTemplate ?? "",
    DATABASE_URL: server === null ? "" : String(new URL(`/${nativeTemplate}`, server)),
  };
  const env = {
    ...process.env,
    ...own,
    // Not that of these tests: a dashboard built for them would be another than the one that is served.
    NODE_ENV: "production",
    DATABASE_READ_URL: "",
    MAPBOX_TOKEN: "",
    ATLAS_TODAY: TODAY,
    WRITE_TOKEN: process.env.BROWSER_TESTS_WRITE_TOKEN ?? "test-write-token",
    SEND_FOLDER: join(folder, "sent"),
    BASE_MAPS: JSON.stringify([
      {
        kind: "pmtiles",
        id: "one-colour",
        nameZh: "单色底图",
        nameEn: "One colour",
        attribution: "测试测绘院",
        file: join(folder, "one-colour.pmtiles"),
      },
      {
        kind: "pmtiles",
        id: "lake",
        nameZh: "矢量底图",
        nameEn: "Vector map",
        attribution: "测试测绘院",
        file: join(folder, "lake.pmtiles"),
      },
    ]),
    PORT: String(await freePort()),
    HOST: "127.0.0.1",
  };
  project.provide("atlasUrl", `http://${env.HOST}:${env.PORT}`);
  project.provide("atlasDatabase", atlasDatabase);
  project.provide("atlasOrigin", atlasOrigin);
  const serving = served(folder, env, { migrated, own, copies: [atlasDatabase, atlasOrigin] });
  // Nothing of the browser's could be tested: the run ends, as it does where any other set-up fails.
  serving.catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
  return async () => {
    const server = await serving;
    server.kill("SIGTERM");
    await new Promise((stopped) => server.once("exit", stopped));
    await dropDatabases(own, atlasDatabase, atlasOrigin);
    await rm(folder, { recursive: true, force: true });
  };
}

/** The server's process, once it answers. */
async function served(
  folder: string,
  env: NodeJS.ProcessEnv,
  databases: Readonly<{ migrated: DatabasePlace; own: DatabasePlace; copies: readonly DatabasePlace[] }>,
): Promise<ChildProcess> {
  const run = (...args: string[]): Promise<void> => finish(start(args, env));
  const evaluated = ["--import", "tsx", "--input-type=module", "--eval"];
  const filled = async (): Promise<void> => {
    await copyDatabase(databases.migrated, databases.own);
    await run(BUNDLED, ...SEED);
  };
  await Promise.all([run("--input-type=module", "--eval", BUILD), run(...evaluated, WRITE_BASE_MAPS), filled()]);
  const cases = join(folder, "court.csv");
  await writeFile(cases, courtFile());
  const bring = ["api/scripts/import.ts", "mediation_cases", cases, "--source", COURT, "--crs", "wgs84"];
  await run(BUNDLED, ...bring);
  for (const copy of databases.copies) await copyDatabase(databases.own, copy);
  const server = start([BUNDLED, "api/src/main.ts"], env);
  await listening(server);
  return server;
}

function start(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "inherit"] });
}

async function finish(child: ChildProcess): Promise<void> {
  const said: string[] = [];
  child.stdout?.on("data", (chunk: Buffer) => said.push(String(chunk)));
  const code = await new Promise((exit) => child.once("exit", exit));
  if (code !== 0) throw new Error(`${child.spawnargs.join(" ")}: expected exit 0, got ${code}\n${said.join("")}`);
}

/** The server prints its address on a line of its own once it listens. */
async function listening(server: ChildProcess): Promise<void> {
  for await (const line of createInterface({ input: server.stdout! })) {
    if (!/^http:\/\/\S+$/.test(line.trim())) continue;
    server.stdout!.resume();
    return;
  }
  throw new Error("the server ended without an address; its errors are above");
}

/** Of 127.0.0.1. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
