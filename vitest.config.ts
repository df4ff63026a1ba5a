import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";
import { ByProject } from "./api/test/by-project.ts";

/** Files that put modules of their own in the place of others, which only a worker of their own takes. Globals are put back by who replaced them. */
const replacing = (...folders: string[]): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => /\.test\.tsx?$/.test(file))
        .map((file) => join(folder, file)),
    )
    .filter((file) => /\bvi\.mock\(/.test(readFileSync(file, "utf8")));
/** And the one that has a case of each declared statement: of a worker's others it would have those that they have declared too. */
const API_REPLACING = [...replacing("api/src", "api/test"), "api/src/db/statements.test.ts"];

/**
 * Files at a time, of all projects together, so that those of one go on where those of another come to their end. One more than the two cores
 * they are meant for: each waits now and then for a process of its own. The embedded database takes about 1 GB a file.
 */
const WORKERS = 3;

const api = {
  environment: "node",
  globalSetup: ["api/test/global-setup.ts"],
  setupFiles: ["api/test/setup.ts"],
  maxWorkers: WORKERS,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

const dashboard = {
  environment: "node",
  setupFiles: ["dashboard/src/testing/setup.ts"],
  maxWorkers: WORKERS,
  // Components draw slowly where other work shares the machine; a test that hangs still ends.
  testTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  resolve: {
    // Without it vitest loads graphql twice, as CommonJS for some packages, and graphql refuses types "from another realm".
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
  },
  test: {
    sequence: { sequencer: ByProject },
    projects: [
      {
        extends: true,
        test: {
          ...api,
          name: "api",
          include: ["{api,seeds,bench,scripts}/**/*.test.{ts,mts,mjs}"],
          exclude: [...configDefaults.exclude, ...API_REPLACING],
          // A worker loads the modules once for all its files, and the server's compiled code stays warm: a second and a half a file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { ...api, name: "api-mocks", include: API_REPLACING },
      },
      {
        extends: true,
        test: {
          ...dashboard,
          name: "dashboard",
          include: ["dashboard/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "dashboard/browser-tests/**"],
          // As in the api: half of the work would be to load the same modules again. So none replaces modules.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["dashboard/browser-tests/**/*.test.ts"],
          // The second takes the databases that the first has made.
          globalSetup: ["api/test/global-setup.ts", "dashboard/browser-tests/global-setup.ts"],
          setupFiles: ["dashboard/browser-tests/setup.ts"],
          // Each worker has one browser for all its files.
          maxWorkers: WORKERS,
          isolate: false,
          // Software rendering on a shared machine; npm test names every test that needed its second try.
          retry: 1,
          // What is waited for comes when the machine gets round to it: these end only what hangs.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // Each look is work for the page that is waited for.
          expect: { poll: { timeout: 180_000, interval: 150 } },
        },
      },
    ],
  },
});
