import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, it } from "vitest";
import { openTestDatabase } from "../api/test/databases.ts";
import { program } from "../api/test/program.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

it("starts without demonstration data where DEMO=0, ends with its URL, and closes once however many signals come", async () => {
  const kind = inject("databases").nativeMissing === null ? "native" : "embedded";
  const { database, config, remove } = await openTestDatabase(kind);
  // only one process may have the embedded one open
  if (kind === "embedded") await database.close();
  try {
    const child = spawn(process.execPath, program("seeds/main.ts"), {
      cwd: root,
      env: { TMPDIR: tmpdir(), DATABASE_URL: config.databaseUrl ?? "", DATA_DIR: config.dataDir, DEMO: "0", PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    let said = "";
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const found = /^http:\S+$/m.exec(said);
        if (found && said.endsWith("\n")) resolve(found[0]);
      });
      void ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)));
    });
    expect(said.trimEnd().split("\n").at(-1)).toBe(url);
    expect(said).not.toContain("demonstration data");
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    for (let signals = 0; signals < 3; signals += 1) child.kill("SIGINT");
    expect(await ended).toBe(0);
  } finally {
    await remove();
  }
}, 120_000);

it("ends with one message and an exit code where its folder cannot be used", () => {
  const folder = mkdtempSync(join(tmpdir(), "atlas-main-"));
  try {
    writeFileSync(join(folder, "taken"), "");
    const { status, stderr } = spawnSync(process.execPath, program("seeds/main.ts"), {
      cwd: root,
      env: { DATA_DIR: join(folder, "taken"), PORT: "0" },
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The embedded database in .*taken cannot be opened: .*\n.*DATA_DIR\.\n$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
