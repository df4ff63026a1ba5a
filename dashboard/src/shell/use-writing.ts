import { useCallback, useState } from "react";
import { type AnyVariables, type CombinedError, type OperationContext, type TypedDocumentNode, useClient } from "urql";
import { forgetToken, rememberedToken, rememberToken } from "../storage/write-token.ts";

export interface Writing {
  readonly busy: boolean;
  /** Why it was refused. */
  readonly error: CombinedError | null;
  /** The write token is wanted: "wrong" after one that is not it. */
  readonly token: "wanted" | "wrong" | null;
  /** What the server answers; null where it refuses, or wants the token. */
  send<Data, Variables extends AnyVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data | null>;
  /** What only those who may write are told, asked for anew; null as with `send`. */
  ask<Data, Variables extends AnyVariables>(
    query: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data | null>;
  withToken(token: string | null): void;
}

interface Answer<Data> {
  readonly data?: Data | undefined;
  readonly error?: CombinedError | undefined;
}

/** Changes something, as whoever is signed in or with the write token. */
export function useWriting(): Writing {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CombinedError | null>(null);
  const [token, setToken] = useState<Writing["token"]>(null);
  const take = useCallback(
    async <Data>(request: (context: Partial<OperationContext>) => Promise<Answer<Data>>): Promise<Data | null> => {
      setBusy(true);
      setError(null);
      const known = rememberedToken();
      const headers = { ...(known !== null && { authorization: `Bearer ${known}` }) };
      const answer = await request({ fetchOptions: { headers }, requestPolicy: "network-only" });
      setBusy(false);
      if (answer.error?.graphQLErrors[0]?.extensions.code === "WRITE_REFUSED") {
        forgetToken();
        setToken(known === null ? "wanted" : "wrong");
        return null;
      }
      setError(answer.error ?? null);
      return answer.error ? null : (answer.data ?? null);
    },
    [],
  );
  return {
    busy,
    error,
    token,
    send: useCallback(
      (mutation, variables) => take(async (context) => client.mutation(mutation, variables, context).toPromise()),
      [client, take],
    ),
    ask: useCallback(
      (query, variables) => take(async (context) => client.query(query, variables, context).toPromise()),
      [client, take],
    ),
    withToken: (given) => {
      if (given !== null) rememberToken(given);
      setToken(null);
    },
  };
}
