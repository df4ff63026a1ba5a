// Runs one of the project's TypeScript commands: node scripts/run.mjs api/scripts/import.ts …
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { installDependencies } from "./steps/dependencies.mjs";
import { requireNode } from "./steps/node-version.mjs";
import { root } from "./steps/root.mjs";

requireNode();
await installDependencies();
const [script, ...args] = process.argv.slice(2);
// The working folder stays the caller's, since file arguments are relative to it.
const tsx = pathToFileURL(resolve(root, "node_modules/tsx/dist/loader.mjs")).href;
const child = spawn(process.execPath, ["--import", tsx, resolve(root, script), ...args], {
  stdio: "inherit",
  env: { ...process.env, TSX_TSCONFIG_PATH: resolve(root, "tsconfig.json") },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
