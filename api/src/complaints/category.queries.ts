import { statement } from "../db/statement.ts";

export const allCategories = statement()({
  name: "complaint categories",
  text: `select category, name_zh, name_en, above, is_word from complaint_categories order by category`,
  row: { category: "text", name_zh: "text", name_en: "text", above: "text[]", is_word: "bool" },
});
