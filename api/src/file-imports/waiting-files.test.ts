import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { Platform } from "../context.ts";
import { WaitingFiles } from "./waiting-files.ts";

it("are closed once what was begun is done", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "atlas-waiting-"));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const done: string[] = [];
  let answer = (_: { rows: never[] }): void => undefined;
  const control = {
    query: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  };
  const files = new WaitingFiles({
    config: { dataDir, databaseUrl: null },
    database: { primary: { control } },
  } as unknown as Platform);
  files.begin(new Date(), () => done.push("failed"));
  const closing = files.close().then(() => done.push("closed"));
  const first = answer;
  first({ rows: [] });
  await expect.poll(() => answer).not.toBe(first);
  expect(done).toEqual([]);
  answer({ rows: [] });
  await closing;
  expect(done).toEqual(["closed"]);
});
