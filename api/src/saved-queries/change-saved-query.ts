import { changing } from "../change.ts";
import type { Context } from "../context.ts";
import { run } from "../db/database.ts";
import { faultOfName, faultOfText, isQueryName, MAX_SAVED_QUERIES, refused } from "./saved-query.input.ts";
import {
  copySavedQuery,
  deleteSavedQueryRow,
  insertSavedQuery,
  savedQueryByName,
  updateSavedQuery,
  type WrittenQuery,
} from "./saved-query.queries.ts";
import {
  type ChangeSavedQueryResult,
  type DeleteSavedQueryResult,
  SavedQueryConflict,
  SavedQueryDeleted,
  SavedQuerySaved,
  savedQueryOf,
  summaryOf,
} from "./saved-query.type.ts";

type Client = Parameters<typeof run>[0];

/** Stores the query under a name that is free (`basedOnVersion` null) or that still has the version. */
export async function saveQuery(
  context: Context,
  written: WrittenQuery,
  basedOnVersion: number | null,
): Promise<ChangeSavedQueryResult> {
  const { name, query, variables } = written;
  const fault = faultOfName(name) ?? faultOfText(query, "query") ?? faultOfText(variables, "variables");
  if (fault) return fault;
  return changingQueries(context, name, async (client) => {
    const at = new Date();
    const [row] =
      basedOnVersion === null
        ? await run(client, insertSavedQuery, { ...written, at, most: MAX_SAVED_QUERIES })
        : await run(client, updateSavedQuery, { ...written, at, basedOnVersion });
    if (row) return saved(row);
    const conflict = await conflictOver(client, name);
    // A free name that could not be taken: there are too many.
    if (conflict.newest === null && basedOnVersion === null)
      return refused("name", `at most ${MAX_SAVED_QUERIES} saved queries`, "one more");
    return conflict;
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
      await run(client, deleteSavedQueryRow, { name, basedOnVersion });
      return saved(row);
    }
    const conflict = await conflictOver(client, name);
    return conflict.newest?.version === basedOnVersion ? refused("to", "a name that is free", to) : conflict;
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
    const [deleted] = isQueryName(name) ? await run(client, deleteSavedQueryRow, { name, basedOnVersion }) : [];
    if (deleted) return Object.assign(new SavedQueryDeleted(), { name });
    return conflictOver(client, name);
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

const saved = (row: Parameters<typeof savedQueryOf>[0]): SavedQuerySaved =>
  Object.assign(new SavedQuerySaved(), { savedQuery: savedQueryOf(row) });

async function conflictOver(client: Client, name: string): Promise<SavedQueryConflict> {
  const [row] = isQueryName(name) ? await run(client, savedQueryByName, { name }) : [];
  return Object.assign(new SavedQueryConflict(), { newest: row ? summaryOf(row) : null });
}
