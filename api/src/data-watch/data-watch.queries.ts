import { statement } from "../db/statement.ts";

export const dataVersions = statement()({
  name: "dataVersions",
  text: `select family, version from data_versions order by family`,
  row: { family: "text", version: "int8" },
});

/** The migration that ran last, and how many have. */
export const migrationState = statement()({
  name: "migrationState",
  text: `select count(*)::int as migrations, (array_agg(name order by id desc))[1]::text as latest from schema_migrations`,
  row: { migrations: "int4", latest: "text?" },
});
