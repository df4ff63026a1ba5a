import { useState } from "react";
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient } from "urql";
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
  withToken(token: string | null): void;
}

/** Changes something, as whoever is signed in or with the write token. */
export function useWriting(): Writing {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CombinedError | null>(null);
  const [token, setToken] = useState<Writing["token"]>(null);
  return {
    busy,
    error,
    token,
    async send(mutation, variables) {
      setBusy(true);
      setError(null);
      const known = rememberedToken();
      const headers = { ...(known !== null && { authorization: `Bearer ${known}` }) };
      const answer = await client.mutation(mutation, variables, { fetchOptions: { headers } }).toPromise();
      setBusy(false);
      if (answer.error?.graphQLErrors[0]?.extensions.code === "WRITE_REFUSED") {
        forgetToken();
        setToken(known === null ? "wanted" : "wrong");
        return null;
      }
      setError(answer.error ?? null);
      return answer.error ? null : (answer.data ?? null);
    },
    withToken(given) {
      if (given !== null) rememberToken(given);
      setToken(null);
    },
  };
}
