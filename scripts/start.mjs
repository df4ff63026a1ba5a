// npm start: everything from a fresh clone to a served dashboard, with nothing but Node and npm on the machine.
import { spawn } from "node:child_process";
import { buildDashboard } from "./steps/dashboard.mjs";
import { installDependencies } from "./steps/dependencies.mjs";
import { requireNode } from "./steps/node-version.mjs";
import { root } from "./steps/root.mjs";

requireNode();
try {
  await installDependencies("server");
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

// What the dashboard is built from is installed, and the dashboard built, while the server makes its database ready; the server waits for
// the word before it listens.
const server = spawn(process.execPath, ["scripts/bundled.mjs", "seeds/main.ts"], {
  cwd: root,
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: { NODE_ENV: "production", ...process.env },
});
let failed = false;
installDependencies("running")
  .then(buildDashboard)
  .then(
    (dashboard) => server.connected && server.send({ dashboard }),
    (error) => {
      console.error(error.message);
      failed = true;
      server.kill();
    },
  );
// Ctrl-C reaches the server by the terminal; a signal sent to this process alone is handed on. Either way the server ends first.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(failed || signal ? 1 : code));
