import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { TestProject } from "vitest/node";
import { COURT, courtFile } from "./court-cases.ts";
import { LAKE_LAYERS, lakeTile } from "./lake-tile.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the dashboard is served with a small demonstration, http://127.0.0.1:port. */
    atlasUrl: string;
    /** A database as the server began with it, for SQL beside it: the folder of a copy, or the address of the server's own. */
    atlasDatabase: Readonly<Record<"DATA_DIR" | "DATABASE_URL", string>>;
  }
}

const ROOT = resolve(import.meta.dirname, "../..");
/** The day the demonstration ends with, so that every run sees the same figures. */
const TODAY = "2026-11-20";
/** The step that `npm start` takes too: builds only what has changed since. */
const BUILD = "import { buildDashboard } from './scripts/steps/dashboard.mjs'; await buildDashboard();";
const BUNDLED = "scripts/bundled.mjs";
const SEED = ["seeds/scripts/seed.ts", "--estates", "600", "--complaints", "3000", "--end", TODAY];

/** A database that is migrated already; the tests of the api have made it a moment ago. */
const COPY_TEMPLATE = `import { copyTemplate, embeddedTemplate } from "./api/test/embedded-template.ts";
  await copyTemplate(await embeddedTemplate(), process.env.DATA_DIR);`;

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
    return async () => {};
  }
  const folder = await mkdtemp(join(tmpdir(), "atlas-browser-"));
  const env = {
    ...process.env,
    // Not that of these tests: a dashboard built for them would be another than the one that is served.
    NODE_ENV: "production",
    DATA_DIR: join(folder, "data"),
    // Embedded unless an empty database is named for these tests; never the one the user works with.
    DATABASE_URL: process.env.BROWSER_TESTS_DATABASE_URL ?? "",
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
  project.provide("atlasDatabase", { DATA_DIR: join(folder, "copy"), DATABASE_URL: env.DATABASE_URL });
  const serving = served(folder, env);
  // Nothing of the browser's could be tested: the run ends, as it does where any other set-up fails.
  serving.catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
  return async () => {
    const server = await serving;
    server.kill("SIGTERM");
    await new Promise((stopped) => server.once("exit", stopped));
    await rm(folder, { recursive: true, force: true });
  };
}

/** The server's process, once it answers. */
async function served(folder: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const run = (...args: string[]): Promise<void> => finish(start(args, env));
  const evaluated = ["--import", "tsx", "--input-type=module", "--eval"];
  const filled = async (): Promise<void> => {
    if (env.DATABASE_URL === "") await run(...evaluated, COPY_TEMPLATE);
    await run(BUNDLED, ...SEED);
  };
  await Promise.all([run("--input-type=module", "--eval", BUILD), run(...evaluated, WRITE_BASE_MAPS), filled()]);
  const cases = join(folder, "court.csv");
  await writeFile(cases, courtFile());
  const bring = ["api/scripts/import.ts", "mediation_cases", cases, "--source", COURT, "--crs", "wgs84"];
  await run(BUNDLED, ...bring);
  // The embedded database is the server's alone.
  if (env.DATABASE_URL === "") await cp(join(folder, "data"), join(folder, "copy"), { recursive: true });
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
