// npm start: everything from a fresh clone to a served dashboard, with nothing but Node and npm on the machine.
import { spawn } from "node:child_process";
import { buildDashboard } from "./steps/dashboard.mjs";
import { installDependencies } from "./steps/dependencies.mjs";
import { requireNode } from "./steps/node-version.mjs";
import { root } from "./steps/root.mjs";

requireNode();
try {
  await installDependencies();
  await buildDashboard();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const server = spawn(process.execPath, ["--import", "tsx", "seeds/main.ts", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: { NODE_ENV: "production", ...process.env },
});
// Ctrl-C reaches the server by the terminal; a signal sent to this process alone is handed on. Either way the server ends first.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
