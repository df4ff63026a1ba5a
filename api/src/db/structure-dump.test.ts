import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { withDatabase } from "../../test/maintain.ts";
import { findServerPrograms } from "../../test/native-cluster.ts";
import { dumpStructure } from "./structure-dump.ts";

const COMMITTED = join(import.meta.dirname, "../../../schema/database.sql");

const { nativeUrl, nativeTemplate } = inject("databases");
const programs = findServerPrograms();

describe.skipIf(nativeUrl === null || programs === null)("schema/database.sql", () => {
  it("is what the migrations make (npm run dump-structure writes it)", async () => {
    const made = await dumpStructure(withDatabase(nativeUrl!, nativeTemplate), join(programs!, "pg_dump"));
    expect(made).toBe(readFileSync(COMMITTED, "utf8"));
  });
});
