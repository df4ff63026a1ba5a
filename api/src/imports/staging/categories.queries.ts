import { command } from "../../db/command.ts";
import { statement } from "../../db/statement.ts";
import { ALL } from "./complaints.queries.ts";

/** `rows`: JSON, {category, above, zh, en}. What somebody has said of a category is no word of a source any more. */
export const storeCategories = statement<{ readonly rows: string }>()({
  name: "importStoreCategories",
  text: `
    insert into complaint_categories (category, above, name_zh, name_en)
    select category, above, zh, en from json_to_recordset(:rows::json) as r (category text, above text[], zh text, en text)
    on conflict (category) do update set above = excluded.above, name_zh = excluded.name_zh, name_en = excluded.name_en, is_word = false`,
  row: {},
});

/** What a source's codes mean, as it is in force. */
export const categoryCodesOfSource = statement<{ readonly sourceId: number }>()({
  name: "importCategoryCodesOfSource",
  text: `select distinct on (code) code, category from complaint_category_codes
    where source_id = :sourceId::smallint order by code, code_id desc`,
  row: { code: "text", category: "text" },
});

export const insertCategoryCodes = statement<{
  readonly sourceId: number;
  readonly codes: readonly string[];
  readonly categories: readonly string[];
  readonly at: Date;
  readonly by: string;
}>()({
  name: "importInsertCategoryCodes",
  text: `insert into complaint_category_codes (source_id, code, category, mapped_at, mapped_by)
    select :sourceId::smallint, c, k, :at::timestamptz, :by::text from unnest(:codes::text[], :categories::text[]) as u (c, k)`,
  row: {},
});

/** Of the categories those that are words that nobody had mapped. */
export const wordsAmong = statement<{ readonly categories: readonly string[] }>()({
  name: "importWordsAmongCategories",
  text: "select category from complaint_categories where is_word and category = any(:categories::text[])",
  row: { category: "text" },
});

// What follows is over temporary tables of the transaction: a source's complaints under some words, as they were and as they become.

export const createMoved = [
  "drop table if exists complaints_before, complaints_after",
  "create temp table complaints_before (like complaints) on commit drop",
  "create temp table complaints_after (like complaints) on commit drop",
];

const COLUMNS = ALL.join(", ");

export const fillMovedBefore = command<{
  readonly cityCodes: readonly string[];
  readonly sourceId: number;
  readonly words: readonly string[];
}>(`insert into complaints_before (${COLUMNS}) select ${COLUMNS} from complaints
  where city_code = any(:cityCodes::text[]) and source_id = :sourceId::smallint and category = any(:words::text[])`);

export const fillMovedAfter = command<{ readonly words: readonly string[]; readonly categories: readonly string[] }>(`
  insert into complaints_after (${COLUMNS})
  select ${ALL.map((column) => (column === "category" ? "m.becomes" : `b.${column}`)).join(", ")}
  from complaints_before b join unnest(:words::text[], :categories::text[]) as m (word, becomes) on m.word = b.category`);

export const moveComplaints = `
  update complaints c set category = a.category from complaints_after a
  where c.city_code = a.city_code and c.reported_on = a.reported_on and c.complaint_id = a.complaint_id`;

/** Words that no complaint is under any more are no categories any more. */
export const forgetWords = command<{ readonly words: readonly string[] }>(`
  delete from complaint_categories where is_word and category = any(:words::text[])
    and category not in (select c.category from complaint_months c where c.category = any(:words::text[]))`);
