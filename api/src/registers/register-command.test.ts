import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { REGISTERS } from "./registry.ts";

const script = fileURLToPath(new URL("../../scripts/register.ts", import.meta.url));
const run = (...words: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", script, ...words], { encoding: "utf8" });

it("prints the statements of a register, in a process of its own", () => {
  const { id, table } = REGISTERS.at(-1)!;
  const { status, stdout, stderr } = run("sql", id);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toContain(`-- ${id} by ids`);
  expect(stdout).toContain(`from ${table} r`);
}, 60_000);
