import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const LOG = JSON.stringify(new URL("access-log.ts", import.meta.url).href);
const LINE =
  '{ id: "1", address: "::1", method: "GET", path: "/".repeat(100), status: 200, ms: 1, bytes: 1, cached: false }';

/** A process that logs 30,000 requests to a file descriptor of its own, waits for the log to have tried, and ends by itself. */
const logging = (file: string) =>
  spawnSync(
    process.execPath,
    [
      "--import",
      "tsx",
      "--input-type=module",
      "-e",
      `import { openSync } from "node:fs";
       const { accessLogTo } = await import(${LOG});
       const log = accessLogTo(openSync(${JSON.stringify(file)}, "w"));
       for (let i = 0; i < 30_000; i++) log.answered(${LINE});
       await new Promise((resolve) => setTimeout(resolve, 50));
       console.log("goes on with", process.memoryUsage().rss < 300e6 ? "little" : "much");
       process.exit(0);`,
    ],
    { encoding: "utf8", timeout: 50_000, cwd: fileURLToPath(new URL("../../..", import.meta.url)) },
  );

it.runIf(existsSync("/dev/full"))(
  "a full disk under the log is told once, kept out of memory, and ends nothing",
  () => {
    const { status, stdout, stderr } = logging("/dev/full");
    expect([status, stdout.trim()]).toEqual([0, "goes on with little"]);
    expect(
      stderr.match(/The access log cannot be written \(ENOSPC.*\); requests are answered all the same\./g),
    ).toHaveLength(1);
  },
  60_000,
);
