import { expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { migrate } from "./migrate.ts";

describeOnBoth("migrate", (getDatabase) => {
  it("finds nothing left to do in a migrated database", async () => {
    expect(await migrate(getDatabase())).toEqual([]);
  });
});
