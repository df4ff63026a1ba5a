import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "vite";
import { afterAll, expect, test } from "vitest";
import { bundledPackages } from "./bundled-packages.ts";

const DASHBOARD = join(import.meta.dirname, "..");
/** The step that `npm start` takes too: builds only what has changed since. */
const BUILD = "import { buildDashboard } from './scripts/steps/dashboard.mjs'; await buildDashboard();";
const folder = realpathSync(mkdtempSync(join(tmpdir(), "atlas-bundle-")));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (path: string, content: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};

test("lists what the pages import, their styles and their workers, and nothing else that is installed", async () => {
  put("index.html", '<script type="module" src="/main.js"></script>');
  put(
    "main.js",
    `import { a } from "in-page"; import "only-style/style.css"; console.log(a);
     new Worker(new URL("./worker.js", import.meta.url), { type: "module" });`,
  );
  put("worker.js", 'import { b } from "@scope/in-worker"; postMessage(b);');
  for (const name of ["in-page", "@scope/in-worker", "only-style", "not-imported"])
    put(
      `node_modules/${name}/package.json`,
      JSON.stringify({
        name,
        version: "1.0.0",
        type: "module",
        exports: { ".": "./i.js", "./style.css": "./style.css" },
      }),
    );
  put("node_modules/in-page/i.js", "export const a = Math.random();");
  put("node_modules/@scope/in-worker/i.js", "export const b = Math.random();");
  put("node_modules/only-style/style.css", "p { color: red }");
  const packages = bundledPackages(folder);
  await build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    plugins: [packages.inPages],
    worker: { format: "es", plugins: () => [packages.inWorkers()] },
  });
  expect(JSON.parse(readFileSync(join(folder, "dist/.vite/packages.json"), "utf8"))).toEqual([
    "node_modules/@scope/in-worker",
    "node_modules/in-page",
    "node_modules/only-style",
  ]);
});

test("lists every package that a file of the dashboard's own build is put together from", {
  timeout: 240_000,
}, async () => {
  // Not in the mode of these tests: it would be another build than the one that is served, which stands already.
  const built = spawnSync(process.execPath, ["--input-type=module", "--eval", BUILD], {
    cwd: join(DASHBOARD, ".."),
    env: { ...process.env, NODE_ENV: "production" },
    encoding: "utf8",
  });
  expect(built.stderr).toBe("");
  const ofBuild = (file: string): string => readFileSync(join(DASHBOARD, "dist/.vite", file), "utf8");
  const listed = new Set(JSON.parse(ofBuild("packages.json")) as string[]);
  const found = new Set(
    ofBuild("modules.txt")
      .split("\n")
      .flatMap((module) => /node_modules\/\.pnpm\/.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? []),
  );
  expect(found.size).toBeGreaterThan(50);
  expect([...found].filter((one) => !listed.has(one))).toEqual([]);
});
