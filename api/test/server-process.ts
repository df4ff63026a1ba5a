import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { TestDatabase } from "./databases.ts";
import { program } from "./program.ts";

export interface ServerProcess {
  readonly server: ChildProcessByStdio<null, Readable, Readable>;
  readonly url: string;
  /** Its exit code and signal, once it has ended. */
  readonly ended: Promise<unknown[]>;
}

/** Starts the server in a process of its own on a test's database, with the write token "test-write-token". An embedded one must be closed here. */
export async function startServerProcess(
  { config }: Pick<TestDatabase, "config">,
  env: NodeJS.ProcessEnv = {},
): Promise<ServerProcess> {
  const server = spawn(process.execPath, program("api/src/main.ts"), {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: "0",
      WRITE_TOKEN: "test-write-token",
      DATABASE_URL: config.databaseUrl ?? "",
      DATA_DIR: config.dataDir,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaints = "";
  server.stderr.on("data", (chunk: Buffer) => {
    complaints += chunk;
  });
  const ended = once(server, "exit");
  const lines = createInterface({ input: server.stdout });
  try {
    const [url] = await Promise.race([
      once(lines, "line") as Promise<[string]>,
      ended.then(() => Promise.reject(new Error(`it ended: ${complaints}`))),
    ]);
    return { server, url, ended };
  } catch (error) {
    server.kill("SIGKILL");
    throw error;
  }
}
