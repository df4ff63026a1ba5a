import { spawn } from "node:child_process";
import { root } from "./root.mjs";

/** Runs a command in the root; resolves to its exit code and what it printed (empty where `show` passes it through). */
export function run(command, args, { show = false, env = {} } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    const printed = [];
    child.stdout?.on("data", (chunk) => printed.push(chunk));
    child.stderr?.on("data", (chunk) => printed.push(chunk));
    child.on("error", fail);
    child.on("close", (code, signal) => done({ code: code ?? 1, signal, output: Buffer.concat(printed).toString() }));
  });
}
