import type { Database } from "../src/db/database.ts";

/** The two homes that every database test runs in. */
export type Home = Database["kind"];

const HOMES: readonly Home[] = ["native", "embedded"];

/** Both homes, or those that ATLAS_TEST_HOMES names ("native", "embedded"), for quick rounds while developing. */
export function homesToTest(given: string | undefined = process.env.ATLAS_TEST_HOMES): readonly Home[] {
  if (!given) return HOMES;
  const homes = HOMES.filter((home) => given.split(",").includes(home));
  if (homes.length === 0)
    throw new Error(`ATLAS_TEST_HOMES: expected native, embedded or both with a comma, got "${given}"`);
  return homes;
}
