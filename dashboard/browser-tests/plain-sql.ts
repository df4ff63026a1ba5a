import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { inject } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const RUN = `import { readConfig } from "./api/src/config.ts"; import { openDatabase } from "./api/src/db/open-database.ts";
  const database = await openDatabase(readConfig(), () => {});
  const answers = {};
  for (const [name, sql] of Object.entries(JSON.parse(process.env.STATEMENTS))) answers[name] = (await database.pool.query(sql)).rows;
  console.log(JSON.stringify(answers));
  await database.close();`;

/** Rows of statements by name, asked of the database itself, past the api. What tests record while they run is not in it. */
export async function plainSql<Name extends string>(
  statements: Readonly<Record<Name, string>>,
): Promise<Record<Name, Record<string, string | number>[]>> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", RUN],
    {
      cwd: ROOT,
      env: { ...process.env, ...inject("atlasDatabase"), STATEMENTS: JSON.stringify(statements) },
      maxBuffer: 1 << 26,
    },
  );
  return JSON.parse(stdout);
}
