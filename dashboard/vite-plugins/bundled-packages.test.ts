import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build, type Rolldown } from "vite";
import { afterAll, expect, test } from "vitest";
import { bundledPackages } from "./bundled-packages.ts";

const DASHBOARD = join(import.meta.dirname, "..");
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

test("lists every package that the source maps of the dashboard's own build lead back to", {
  timeout: 240_000,
}, async () => {
  const { output } = (await build({
    root: DASHBOARD,
    configFile: join(DASHBOARD, "vite.config.ts"),
    logLevel: "silent",
    build: { write: false, minify: false, sourcemap: "hidden", reportCompressedSize: false },
  })) as Rolldown.RolldownOutput;
  const list = output.find(({ fileName }) => fileName === ".vite/packages.json");
  const listed = new Set(JSON.parse(String(list?.type === "asset" && list.source)) as string[]);
  const sources = output.flatMap((chunk) => (chunk.type === "chunk" ? (chunk.map?.sources ?? []) : []));
  const found = new Set(
    sources.flatMap((source) => /node_modules\/\.pnpm\/.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? []),
  );
  expect(found.size).toBeGreaterThan(50);
  expect([...found].filter((one) => !listed.has(one))).toEqual([]);
});
