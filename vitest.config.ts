import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./api/test/longest-first.ts";

/** Files that put modules of their own in the place of others (vi.mock), which only a worker of their own takes. */
const MOCKING = readdirSync("api/src", { recursive: true, encoding: "utf8" })
  .map((file) => join("api/src", file))
  .filter((file) => file.endsWith(".test.ts") && readFileSync(file, "utf8").includes("vi.mock("));

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

export default defineConfig({
  resolve: {
    // Without it vitest loads graphql twice, as CommonJS for some packages, and graphql refuses types "from another realm".
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
  },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...api,
          name: "api",
          include: ["{api,seeds,bench,scripts}/**/*.test.{ts,mts,mjs}"],
          exclude: [...configDefaults.exclude, ...MOCKING],
          // A worker loads the modules once for all its files, and the server's compiled code stays warm: a second and a half a file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { ...api, name: "api-mocks", include: MOCKING },
      },
      {
        extends: true,
        test: {
          name: "dashboard",
          environment: "node",
          maxWorkers: WORKERS,
          include: ["dashboard/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "dashboard/browser-tests/**"],
          // Components draw slowly where other work shares the machine; a test that hangs still ends.
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["dashboard/browser-tests/**/*.test.ts"],
          globalSetup: ["dashboard/browser-tests/global-setup.ts"],
          // Each worker has one browser for all its files.
          maxWorkers: WORKERS,
          isolate: false,
          // Software rendering on a shared machine; npm test names every test that needed its second try.
          retry: 1,
          // What is waited for comes when the machine gets round to it: these end only what hangs.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 180_000 } },
        },
      },
    ],
  },
});
