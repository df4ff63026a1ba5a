import { statement } from "../../db/statement.ts";

interface Categories {
  readonly categories: readonly string[];
}

/** Categories as they are, held until the transaction ends. */
export const holdCategories = statement<Categories>()({
  name: "undoHoldCategories",
  text: `select category, name_zh, name_en, above, is_word from complaint_categories
    where category = any(:categories::text[]) order by category for update`,
  row: { category: "text", name_zh: "text", name_en: "text", above: "text[]", is_word: "bool" },
});

/** Later imports that changed some of the categories, and stand. */
export const laterCategoryImports = statement<Categories & { readonly importId: string }>()({
  name: "undoLaterCategoryImports",
  text: `select i.import_id, i.file_name, i.finished_at, count(*)::int as rows
    from imports i, json_to_recordset(i.category_images) as t (category text)
    where i.import_id > :importId::bigint and i.undone_at is null and t.category = any(:categories::text[])
    group by i.import_id order by i.import_id desc`,
  row: { import_id: "int8", file_name: "text", finished_at: "timestamptz", rows: "int4" },
});

/** `rows`: JSON, {category, above, zh, en, is_word}. */
export const restoreCategories = statement<{ readonly rows: string }>()({
  name: "undoRestoreCategories",
  text: `update complaint_categories c set above = r.above, name_zh = r.zh, name_en = r.en, is_word = r.is_word
    from json_to_recordset(:rows::json) as r (category text, above text[], zh text, en text, is_word boolean)
    where r.category = c.category`,
  row: {},
});

/** Of the categories those that a code in force means. */
export const categoriesMeant = statement<Categories>()({
  name: "undoCategoriesMeant",
  text: `select distinct k.category
    from (select distinct on (source_id, code) category from complaint_category_codes order by source_id, code, code_id desc) k
    where k.category = any(:categories::text[])`,
  row: { category: "text" },
});

/** Of the categories those that complaints are under, or another category hangs below. */
export const categoriesInUse = statement<Categories>()({
  name: "undoCategoriesInUse",
  text: `select u.category from unnest(:categories::text[]) as u (category)
    where u.category in (select m.category from complaint_months m where m.category = any(:categories))
      or u.category in (select unnest(c.above) from complaint_categories c where c.category <> all(:categories))
    order by u.category`,
  row: { category: "text" },
});

export const removeCategories = statement<Categories>()({
  name: "undoRemoveCategories",
  text: "delete from complaint_categories where category = any(:categories::text[])",
  row: {},
});
