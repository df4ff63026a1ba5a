import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "atlas-clock-"));
afterAll(() => rmSync(folder, { recursive: true }));

const root = join(import.meta.dirname, "../../..");
/** As `npm run clock` starts it. */
const clock = (args: readonly string[], input = "") =>
  spawnSync(process.execPath, [join(root, "scripts/bundled.mjs"), join(root, "api/scripts/clock.ts"), ...args], {
    input,
    encoding: "utf8",
  });

it("prints the clocks of each step from standard input, without a database", () => {
  const lines = '{"type":"ASSIGNED","at":"2026-03-02T10:00"}\n{"type":"HANDLED","at":"2026-03-06T10:00"}\n';
  const asked = ["--policy", "jining", "--at", "2026-03-05T12:00", "--events", "-"];
  const { stdout, stderr, status } = clock(asked, lines);
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(JSON.parse(stdout)).toMatchObject({ policy: "jining", at: "2026-03-05T12:00:00+08:00", unit: "minutes" });
  expect(JSON.parse(stdout).steps[0]).toMatchObject({
    step: "firm",
    due: "2026-03-05T10:00:00+08:00",
    spent: 74 * 60,
    paused: 0,
    left: -120,
    breached: true,
  });
});

it("ends with 1, the line's number and no verdict for a bad line of a file", () => {
  const file = join(folder, "events.ndjson");
  writeFileSync(file, '{"type":"RECEIVED","at":"2026-03-02"}\nnonsense\n');
  const bad = clock(["--policy", "2341", "--events", file]);
  expect(bad).toMatchObject({ status: 1, stdout: "" });
  expect(bad.stderr).toMatch(/^line 2: expected a JSON object, got /);
});
