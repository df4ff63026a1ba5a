import { statement } from "../db/statement.ts";

/** The migration that ran last, and how many have. */
export const migrationState = statement()({
  name: "migrationState",
  reads: [],
  text: `select count(*)::int as migrations, (array_agg(name order by id desc))[1]::text as latest from schema_migrations`,
  row: { migrations: "int4", latest: "text?" },
});

/** Whether anything here is invented, for demonstration. */
export const anyDemo = statement()({
  name: "anyDemo",
  reads: ["regions", "estates", "complaints", "observations"],
  text: `select coalesce(bool_or(demo), false) as demo from sources`,
  row: { demo: "bool" },
});
