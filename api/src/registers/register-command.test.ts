import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { program } from "../../test/program.ts";
import { REGISTERS } from "./registry.ts";

const run = (...words: string[]) =>
  spawnSync(process.execPath, program("api/scripts/register.ts", ...words), { encoding: "utf8" });

it("prints the statements of a register, in a process of its own", () => {
  const { id, table } = REGISTERS.at(-1)!;
  const { status, stdout, stderr } = run("sql", id);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toContain(`-- ${id} by ids`);
  expect(stdout).toContain(`from ${table} r`);
}, 60_000);
