import { useState } from "react";
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient } from "urql";
import { wrongInAccount } from "../../ui/account-refusal.ts";
import { type Refusal, reasonOf } from "../../ui/refusal.ts";

interface Change {
  /** Why the last change was refused; null before, and once one was taken. */
  readonly refusal: string | null;
  /** Sends a change; the list of accounts is asked for anew once it is taken. Whether it was. */
  send<Data, Variables extends AnyVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<boolean>;
}

function told(error: Refusal): string {
  const { code, argument } = error.graphQLErrors?.[0]?.extensions ?? {};
  return wrongInAccount(code, argument) ?? reasonOf(error);
}

export function useChange(changed: () => void): Change {
  const client = useClient();
  const [refused, setRefused] = useState<CombinedError | null>(null);
  return {
    refusal: refused && told(refused),
    async send(mutation, variables) {
      const { error } = await client.mutation(mutation, variables).toPromise();
      setRefused(error ?? null);
      if (!error) changed();
      return !error;
    },
  };
}
