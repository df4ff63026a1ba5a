import { statement } from "../db/statement.ts";

const SUMMARY = "name, version, updated_at";
const COLUMNS = `${SUMMARY}, query, variables`;
const SUMMARY_ROW = { name: "text", version: "int4", updated_at: "timestamptz" } as const;
const ROW = { ...SUMMARY_ROW, query: "text", variables: "text" } as const;

/** A query as it is saved. */
export interface WrittenQuery {
  readonly name: string;
  readonly query: string;
  readonly variables: string;
}

/** Every saved query by name, without its text. */
export const savedQuerySummaries = statement<{ readonly limit: number }>()({
  name: "savedQuerySummaries",
  text: `select ${SUMMARY} from saved_queries order by name limit :limit`,
  row: SUMMARY_ROW,
});

/** The query of a name; none where nothing is saved under it. */
export const savedQueryByName = statement<{ readonly name: string }>()({
  name: "savedQueryByName",
  text: `select ${COLUMNS} from saved_queries where name = :name`,
  row: ROW,
});

/** Stores a query under a name that is free, while there are fewer than `most`; no row where it is not, or there are not. */
export const insertSavedQuery = statement<WrittenQuery & { readonly at: Date; readonly most: number }>()({
  name: "insertSavedQuery",
  text: `insert into saved_queries (name, query, variables, updated_at)
    select :name::text, :query::text, :variables::text, :at::timestamptz
    where (select count(*) from saved_queries) < :most::int
    on conflict (name) do nothing
    returning ${COLUMNS}`,
  row: ROW,
});

/** Replaces the query if it still has the version; no row where it has another, or is gone. */
export const updateSavedQuery = statement<WrittenQuery & { readonly at: Date; readonly basedOnVersion: number }>()({
  name: "updateSavedQuery",
  text: `update saved_queries set query = :query, variables = :variables, updated_at = :at, version = default
    where name = :name and version = :basedOnVersion
    returning ${COLUMNS}`,
  row: ROW,
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
    returning ${COLUMNS}`,
  row: ROW,
});

/** Deletes the query if it still has the version; no row where it has another, or is gone. */
export const deleteSavedQueryRow = statement<{ readonly name: string; readonly basedOnVersion: number }>()({
  name: "deleteSavedQueryRow",
  text: `delete from saved_queries where name = :name and version = :basedOnVersion returning ${SUMMARY}`,
  row: SUMMARY_ROW,
});
