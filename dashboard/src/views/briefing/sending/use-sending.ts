import { useCallback, useEffect, useState } from "react";
import { type CombinedError, useClient } from "urql";
import { forgetToken, rememberedToken, rememberToken } from "../../../storage/write-token.ts";
import {
  AddScheduleMutation,
  type NewSchedule,
  RemoveScheduleMutation,
  type Sending,
  SendingQuery,
} from "./sending.queries.ts";

export interface SendingHere {
  /** Null before the first answer, and while a token is wanted. */
  readonly sending: Sending | null;
  /** The write token is wanted: "wrong" after one that is not it. */
  readonly token: "wanted" | "wrong" | null;
  /** Why the last request was refused. */
  readonly error: CombinedError | null;
  readonly busy: boolean;
  withToken(token: string): void;
  /** Whether it was done. */
  add(schedule: NewSchedule): Promise<boolean>;
  remove(name: string): Promise<boolean>;
}

interface Answer {
  readonly data?: { readonly sending: Sending } | undefined;
  readonly error?: CombinedError | undefined;
}

/** What is sent by schedule, asked for and changed by whoever may: with the write token, or as whoever is signed in. */
export function useSending(): SendingHere {
  const client = useClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [token, setToken] = useState<SendingHere["token"]>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  const [busy, setBusy] = useState(true);

  const take = useCallback(async (ask: (context: object) => Promise<Answer>): Promise<boolean> => {
    setBusy(true);
    setError(null);
    const known = rememberedToken();
    const headers = known === null ? {} : { authorization: `Bearer ${known}` };
    const answer = await ask({ fetchOptions: { headers }, requestPolicy: "network-only" });
    setBusy(false);
    if (answer.data) {
      setSending(answer.data.sending);
      setToken(null);
      return true;
    }
    if (answer.error?.graphQLErrors[0]?.extensions.code === "WRITE_REFUSED") {
      forgetToken();
      setToken(known === null ? "wanted" : "wrong");
    } else setError(answer.error ?? null);
    return false;
  }, []);
  const look = useCallback(
    () => take(async (context) => client.query(SendingQuery, {}, context).toPromise()),
    [client, take],
  );
  useEffect(() => void look(), [look]);

  return {
    sending: token === null ? sending : null,
    token,
    error,
    busy,
    withToken: (given) => {
      rememberToken(given);
      void look();
    },
    add: (schedule) => take(async (context) => client.mutation(AddScheduleMutation, { schedule }, context).toPromise()),
    remove: (name) => take(async (context) => client.mutation(RemoveScheduleMutation, { name }, context).toPromise()),
  };
}
