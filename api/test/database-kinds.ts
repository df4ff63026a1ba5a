import type { Database } from "../src/db/database.ts";

/** The two kinds of database that every database test runs in. */
export type DatabaseKind = Database["kind"];

const KINDS: readonly DatabaseKind[] = ["native", "embedded"];

/** Both kinds, or those that ATLAS_TEST_DATABASES names ("native", "embedded"), for quick rounds while developing. */
export function kindsToTest(given: string | undefined = process.env.ATLAS_TEST_DATABASES): readonly DatabaseKind[] {
  if (!given) return KINDS;
  const kinds = KINDS.filter((kind) => given.split(",").includes(kind));
  if (kinds.length === 0)
    throw new Error(`ATLAS_TEST_DATABASES: expected native, embedded or both with a comma, got "${given}"`);
  return kinds;
}
