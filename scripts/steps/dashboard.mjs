import { fingerprint, record, stands } from "./fingerprint.mjs";
import { run } from "./run.mjs";

const STAMP = "dashboard/dist/.built-from";

/** Builds the dashboard, unless what it is built from has not changed. Resolves to what was done; throws with what the build printed. */
export async function buildDashboard() {
  const sources = fingerprint(["dashboard", "schema/schema.graphql", "schema/code-lists.json", "pnpm-lock.yaml"]);
  if (stands(STAMP, sources)) return "unchanged";
  const started = performance.now();
  const { code, output } = await run(process.execPath, [
    "dashboard/node_modules/vite/bin/vite.js",
    "build",
    "dashboard",
  ]);
  if (code !== 0) throw new Error(`The dashboard could not be built:\n${output.trim()}`);
  record(STAMP, sources);
  return `built in ${((performance.now() - started) / 1000).toFixed(1)} s`;
}
