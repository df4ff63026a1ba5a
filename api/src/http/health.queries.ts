import { statement } from "../db/statement.ts";

/** The migration that ran last, and how many have. */
export const migrationState = statement()({
  name: "migrationState",
  reads: [],
  text: `select count(*)::int as migrations, (array_agg(name order by id desc))[1]::text as latest from schema_migrations`,
  row: { migrations: "int4", latest: "text?" },
});
