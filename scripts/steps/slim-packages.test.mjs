import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { slimPackages } from "./slim-packages.mjs";

test("source maps and builds for pages without a bundler go, in nested folders too; everything else stays", async () => {
  const store = mkdtempSync(join(tmpdir(), "atlas-slim-"));
  const put = (path) => {
    mkdirSync(dirname(join(store, path)), { recursive: true });
    writeFileSync(join(store, path), "");
  };
  const kept = [
    "antd@6.0.0/node_modules/antd/dist/reset.css",
    "antd@6.0.0/node_modules/antd/es/index.js",
    "docx@9.0.0/node_modules/docx/dist/index.mjs",
    "mapbox-gl@3.0.0/node_modules/mapbox-gl/dist/mapbox-gl.js",
    "monaco-editor@0.52.2/node_modules/monaco-editor/dev/vs/nls.messages.zh-cn.js",
    "monaco-editor@0.52.2/node_modules/monaco-editor/esm/vs/nls.js",
    "source-map@1.0.0/node_modules/source-map/map.js",
    "source-map@1.0.0/node_modules/source-map/node_modules/x/index.d.ts",
    "node_modules/hoisted.js.map",
    "zod@4.0.0/node_modules/zod/v4/core/index.js",
  ];
  const removed = [
    "antd@6.0.0/node_modules/antd/dist/antd.min.js",
    "docx@9.0.0/node_modules/docx/dist/index.umd.cjs",
    "mapbox-gl@3.0.0/node_modules/mapbox-gl/dist/mapbox-gl-dev.js",
    "monaco-editor@0.52.2/node_modules/monaco-editor/min/vs/loader.js",
    "zod@4.0.0/node_modules/zod/src/v4/core/index.ts",
    "@scope+a@1.0.0/node_modules/@scope/a/dist/deep/index.mjs.map",
    "@scope+a@1.0.0/node_modules/@scope/a/index.d.ts.map",
  ];
  try {
    for (const path of [...kept, ...removed]) put(path);
    await slimPackages(store);
    const left = readdirSync(store, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(store.length + 1));
    expect(left.sort()).toEqual([...kept].sort());
  } finally {
    rmSync(store, { recursive: true });
  }
});
