import { fingerprint, record, stands } from "./fingerprint.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

const STAMP = "dashboard/dist/.built-from";

/** Builds the dashboard, unless what it is built from has not changed. */
export async function buildDashboard() {
  const sources = fingerprint(["dashboard", "schema/schema.graphql", "pnpm-lock.yaml"]);
  if (stands(STAMP, sources)) return;
  await step("Dashboard", async () => {
    const { code, output } = await run(process.execPath, [
      "dashboard/node_modules/vite/bin/vite.js",
      "build",
      "dashboard",
    ]);
    if (code !== 0) throw new Error(`The dashboard could not be built:\n${output.trim()}`);
    return "built";
  });
  record(STAMP, sources);
}
