import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../test/databases.ts";
import { homesToTest } from "../test/homes.ts";

describe.each(homesToTest())("the server's process (%s)", (home) => {
  it("says where it listens, and ends within 3 s of a signal that comes several times", async () => {
    const world = await openTestDatabase(home);
    // The embedded database is for one process at a time; its folder stays, and is opened again by the server.
    if (home === "embedded") await world.database.close();
    const server = spawn(process.execPath, ["--import", "tsx", new URL("main.ts", import.meta.url).pathname], {
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: "0",
        DATABASE_URL: world.config.databaseUrl ?? "",
        DATA_DIR: world.config.dataDir,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let complaints = "";
    server.stderr.on("data", (chunk: Buffer) => {
      complaints += chunk;
    });
    try {
      const ended = once(server, "exit");
      const lines = createInterface({ input: server.stdout });
      const [url] = await Promise.race([
        once(lines, "line") as Promise<[string]>,
        ended.then(() => Promise.reject(new Error(`it ended: ${complaints}`))),
      ]);
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      const health = await fetch(`${url}/healthz`);
      expect(health.status).toBe(200);
      expect(await health.json()).toMatchObject({ status: "ok", database: { kind: home, available: true } });

      for (const signal of ["SIGINT", "SIGINT", "SIGTERM"] as const) server.kill(signal);
      const [code] = await ended;
      expect(code).toBe(0);
    } finally {
      server.kill("SIGKILL");
      await world.remove();
    }
  }, 60_000);
});
