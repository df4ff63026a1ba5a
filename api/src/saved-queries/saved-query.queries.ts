import { statement } from "../db/statement.ts";
import { namedTexts } from "../named-texts/named-texts.ts";

/** Queries kept for everybody, by name. */
export const savedQueries = namedTexts({
  table: "saved_queries",
  what: "SavedQuery",
  texts: ["query", "variables"],
});

/**
 * Stores the query under another name too, if it still has the version and that name is free; no row where not. The old row stays locked, and
 * is to be deleted in the same transaction: an update of the name would be an error where two rename to one name at once.
 */
export const copySavedQuery = statement<{
  readonly name: string;
  readonly to: string;
  readonly at: Date;
  readonly basedOnVersion: number;
}>()({
  name: "copySavedQuery",
  text: `with old as (
      select query, variables from saved_queries where name = :name and version = :basedOnVersion for update
    )
    insert into saved_queries (name, query, variables, updated_at)
    select :to::text, query, variables, :at::timestamptz from old
    on conflict (name) do nothing
    returning ${savedQueries.columns}`,
  row: savedQueries.row,
});
