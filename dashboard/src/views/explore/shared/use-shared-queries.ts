import { useState } from "react";
import { useClient, useQuery } from "urql";
import { forgetToken, rememberedToken, rememberToken } from "../../../storage/write-token.ts";
import { type Change, changeShared, type Outcome, SharedQueriesQuery, type SharedSummary } from "./shared-queries.ts";

export interface SharedQueries {
  /** Null: not known yet, or the server is away. */
  readonly queries: readonly SharedSummary[] | null;
  /** What the last change came to; null: none yet. */
  readonly outcome: (Outcome & { readonly change: Change }) | null;
  /** A change waits for the write token. */
  readonly waiting: Change | null;
  readonly busy: boolean;
  change(change: Change): Promise<boolean>;
  /** Makes the change that waits, with this token; null gives it up. */
  withToken(token: string | null): Promise<boolean>;
}

/** The queries that the server keeps for everybody, and what changes them: the write token, asked for when it is wanted. */
export function useSharedQueries(): SharedQueries {
  const client = useClient();
  const [{ data }, again] = useQuery({ query: SharedQueriesQuery, requestPolicy: "cache-and-network" });
  const [outcome, setOutcome] = useState<SharedQueries["outcome"]>(null);
  const [waiting, setWaiting] = useState<Change | null>(null);
  const [busy, setBusy] = useState(false);

  async function make(change: Change, token: string | null): Promise<boolean> {
    setOutcome(null);
    setWaiting(null);
    setBusy(true);
    const came = await changeShared(client, change, token).finally(() => setBusy(false));
    if (came.what === "token") {
      forgetToken();
      setWaiting(change);
    } else if (token !== null) rememberToken(token);
    // Nobody has given a token yet, so none was wrong.
    if (came.what !== "token" || token !== null) setOutcome({ ...came, change });
    again({ requestPolicy: "network-only" });
    return came.what === "done";
  }

  return {
    queries: data?.savedQueries ?? null,
    outcome,
    waiting,
    busy,
    change: (change) => make(change, rememberedToken()),
    withToken: (token) => {
      if (token !== null && waiting) return make(waiting, token);
      setWaiting(null);
      setOutcome(null);
      return Promise.resolve(false);
    },
  };
}
