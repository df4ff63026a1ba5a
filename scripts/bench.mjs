// npm run bench: PostGraphile 5 wants Node 22, so one is fetched from npm beside the Node that runs everything else.
import { spawn } from "node:child_process";
import { buildDashboard } from "./steps/dashboard.mjs";
import { installDependencies } from "./steps/dependencies.mjs";
import { requireNode } from "./steps/node-version.mjs";
import { reflection } from "./steps/reflection.mjs";
import { root } from "./steps/root.mjs";
import { run } from "./steps/run.mjs";
import { installSystemPackages } from "./steps/system-packages.mjs";

requireNode();
await installDependencies("all");
await installSystemPackages();
await buildDashboard();
const { code, output } = await run("npx", ["--yes", "--package=node@22", "--", "node", "-p", "process.execPath"]);
if (code !== 0) throw new Error(`No Node 22 for PostGraphile: ${output}`);
const node22 = output.trim().split("\n").at(-1);
const program = ["--import", reflection, "--import", "tsx", "bench/main.ts"];
const bench = spawn(process.execPath, [...program, node22, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
bench.on("exit", (exitCode) => process.exit(exitCode ?? 1));
