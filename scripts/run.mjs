// Runs one of the project's TypeScript commands: node scripts/run.mjs [--all] api/scripts/import.ts …
// --all: it needs what development needs as well.
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { installDependencies } from "./steps/dependencies.mjs";
import { requireNode } from "./steps/node-version.mjs";
import { root } from "./steps/root.mjs";

requireNode();
const given = process.argv.slice(2);
const all = given[0] === "--all";
await installDependencies(all ? "all" : "server");
const [script, ...args] = all ? given.slice(1) : given;
// The working folder stays the caller's, since file arguments are relative to it.
// A file's rows live for a moment: with room for many of them a tenth of an import's time is not spent on sweeping.
const room = "--max-semi-space-size=64";
const child = spawn(process.execPath, [room, resolve(root, "scripts/bundled.mjs"), resolve(root, script), ...args], {
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
