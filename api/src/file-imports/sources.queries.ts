import { statement } from "../db/statement.ts";

/** Source systems, to choose from. */
export const importSources = statement()({
  name: "importSources",
  text: "select name from sources where not demo order by name limit 500",
  row: { name: "text" },
});

/** Categories of complaints, to map words to. */
export const importCategories = statement()({
  name: "importCategories",
  text: "select category, name_zh, name_en from complaint_categories order by category limit 1000",
  row: { category: "text", name_zh: "text", name_en: "text" },
});
