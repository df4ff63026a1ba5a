import { expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { migrate } from "./migrate.ts";

describeOnBoth("migrate", (getDatabase) => {
  it("finds nothing left to do in a migrated database", async () => {
    expect(await migrate(getDatabase())).toEqual([]);
  });

  it("leaves a database alone that a newer version has migrated", async () => {
    const { pool } = getDatabase();
    await pool.query("insert into schema_migrations (name, run_on) values ('29990101000000_later', now())");
    await expect(migrate(getDatabase())).rejects.toMatchObject({
      name: "DatabaseError",
      message: expect.stringMatching(/newer version.*1 migrations.*29990101000000_later.*DATA_DIR/s),
    });
    await pool.query("delete from schema_migrations where name = '29990101000000_later'");
    expect(await migrate(getDatabase())).toEqual([]);
  });
});
