import { changing } from "../change.ts";
import type { Context } from "../context.ts";
import { run } from "../db/database.ts";
import { summaryOf } from "../named-texts/named-texts.ts";
import { storeNamedText } from "../named-texts/store-named-text.ts";
import { faultOfName, faultOfText, isQueryName, MAX_SAVED_QUERIES, refused } from "./saved-query.input.ts";
import { copySavedQuery, savedQueries } from "./saved-query.queries.ts";
import {
  type ChangeSavedQueryResult,
  type DeleteSavedQueryResult,
  SavedQueryConflict,
  SavedQueryDeleted,
  SavedQuerySaved,
  savedQueryOf,
} from "./saved-query.type.ts";

type Client = Parameters<typeof run>[0];
type SavedRow = Parameters<typeof savedQueryOf>[0];

/** Stores the query under a name that is free (`basedOnVersion` null) or that still has the version. */
export async function saveQuery(
  context: Context,
  written: { readonly name: string; readonly query: string; readonly variables: string },
  basedOnVersion: number | null,
): Promise<ChangeSavedQueryResult> {
  const { name, query, variables } = written;
  const fault = faultOfName(name) ?? faultOfText(query, "query") ?? faultOfText(variables, "variables");
  if (fault) return fault;
  return changingQueries(context, name, async (client) => {
    const stored = await storeNamedText(client, savedQueries, written, { basedOnVersion, most: MAX_SAVED_QUERIES });
    if ("full" in stored) return refused("name", `at most ${MAX_SAVED_QUERIES} saved queries`, "one more");
    return "kept" in stored ? saved(stored.kept) : conflict(stored.newest);
  });
}

/** Gives the query a name that is free, if it still has the version. */
export async function renameSavedQuery(
  context: Context,
  { name, to, basedOnVersion }: { name: string; to: string; basedOnVersion: number },
): Promise<ChangeSavedQueryResult> {
  const fault = faultOfName(name) ?? faultOfName(to, "to");
  if (fault) return fault;
  const rename = async (client: Client): Promise<ChangeSavedQueryResult> => {
    const [row] = await run(client, copySavedQuery, { name, to, at: new Date(), basedOnVersion });
    if (row) {
      await run(client, savedQueries.remove, { name, basedOnVersion });
      return saved(row);
    }
    const newest = await newestOf(client, name);
    return newest?.version === basedOnVersion ? refused("to", "a name that is free", to) : conflict(newest);
  };
  return changingQueries(context, name, rename, to);
}

/** Deletes the query if it still has the version. */
export function deleteSavedQuery(
  context: Context,
  { name, basedOnVersion }: { name: string; basedOnVersion: number },
): Promise<DeleteSavedQueryResult> {
  return changingQueries(context, name, async (client) => {
    // What can be no name is no query's; the database need not be asked, and might not take it.
    const [deleted] = isQueryName(name) ? await run(client, savedQueries.remove, { name, basedOnVersion }) : [];
    if (deleted) return Object.assign(new SavedQueryDeleted(), { name });
    return conflict(await newestOf(client, name));
  });
}

const changingQueries = <T extends object>(
  context: Context,
  subject: string,
  work: (client: Client) => Promise<T>,
  to?: string,
): Promise<T> =>
  changing(context, "saved_queries", work, (result) => {
    if (result instanceof SavedQueryDeleted) return { action: "QUERY_DELETED", subject };
    if (!(result instanceof SavedQuerySaved)) return null;
    return to === undefined
      ? { action: "QUERY_SAVED", subject }
      : { action: "QUERY_RENAMED", subject, details: { to } };
  });

const saved = (row: SavedRow): SavedQuerySaved =>
  Object.assign(new SavedQuerySaved(), { savedQuery: savedQueryOf(row) });

const conflict = (newest: SavedRow | null): SavedQueryConflict =>
  Object.assign(new SavedQueryConflict(), { newest: newest && summaryOf(newest) });

async function newestOf(client: Client, name: string): Promise<SavedRow | null> {
  const [row] = isQueryName(name) ? await run(client, savedQueries.byName, { name }) : [];
  return row ?? null;
}
