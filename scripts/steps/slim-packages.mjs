import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./root.mjs";

/**
 * What packages bring that neither the server nor the build of its pages nor any test loads, as paths within their folders: source maps,
 * copies of themselves for pages without a bundler, and sources that stand beside what was built from them.
 */
const UNUSED = [
  /\.map$/,
  /^monaco-editor\/min(-maps)?$/,
  /^monaco-editor\/dev\/vs\/language$/,
  /^mapbox-gl\/dist\/mapbox-gl-(dev|csp|csp-worker)\.js$/,
  /^echarts\/dist$/,
  /^antd\/dist\/antd.*\.js$/,
  /^docx\/dist\/.*\.(iife\.js|umd\.cjs)$/,
  /^zod\/src$/,
];

/** Removes it from what is installed; files of this project's own, since nothing else links to them once the store is gone. */
export async function slimPackages(store = join(root, "node_modules/.pnpm")) {
  for (const entry of await readdir(store, { withFileTypes: true }))
    if (entry.isDirectory() && entry.name !== "node_modules") await slim(join(store, entry.name, "node_modules"), "");
}

async function slim(modules, folder) {
  const entries = await readdir(join(modules, folder), { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (UNUSED.some((unused) => unused.test(path))) await rm(join(modules, path), { recursive: true });
      else if (entry.isDirectory()) await slim(modules, path);
    }),
  );
}
