import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const DASHBOARD = resolve(import.meta.dirname, "../..");

test("the types of documents are those of schema/schema.graphql; `npm run graphql-types` writes them anew", async () => {
  const folder = await mkdtemp(join(tmpdir(), "atlas-types-"));
  try {
    const output = join(folder, "schema.d.ts");
    const command = join(DASHBOARD, "node_modules/gql.tada/bin/cli.js");
    await promisify(execFile)(process.execPath, [command, "generate-output", "--output", output], { cwd: DASHBOARD });
    const committed = await readFile(join(DASHBOARD, "src/graphql/generated/schema.d.ts"), "utf8");
    expect(await readFile(output, "utf8")).toBe(committed);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 30_000);
