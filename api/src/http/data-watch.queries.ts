import { statement } from "../db/statement.ts";

export const dataVersions = statement()({
  name: "dataVersions",
  reads: [],
  text: `select family, version from data_versions order by family`,
  row: { family: "text", version: "int8" },
});
