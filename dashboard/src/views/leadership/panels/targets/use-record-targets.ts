import { useState } from "react";
import { useClient } from "urql";
import { graphql, type VariablesOf } from "../../../../graphql/tada.ts";
import { forgetToken, rememberedToken, rememberToken } from "../../../../storage/write-token.ts";
import { reasonOf } from "../../../../ui/refusal.ts";

const RecordTargetsMutation = graphql(`
  mutation RecordTargets($targets: [TargetInput!]!) {
    recordTargets(targets: $targets) {
      recorded
      unchanged
    }
  }
`);
type Targets = VariablesOf<typeof RecordTargetsMutation>["targets"];

interface Recording {
  readonly busy: boolean;
  /** Why they were not recorded, in words. */
  readonly refusal: string | null;
  /** The write token is wanted: "wrong" after one that is not it. */
  readonly token: "wanted" | "wrong" | null;
  /** Whether they were recorded. */
  send(targets: Targets): Promise<boolean>;
  withToken(token: string | null): void;
}

/** Records targets as whoever is signed in, or with the write token. */
export function useRecordTargets(): Recording {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [token, setToken] = useState<Recording["token"]>(null);
  return {
    busy,
    refusal,
    token,
    async send(targets) {
      setBusy(true);
      setRefusal(null);
      const known = rememberedToken();
      const headers = { ...(known !== null && { authorization: `Bearer ${known}` }) };
      const { data, error } = await client
        .mutation(RecordTargetsMutation, { targets }, { fetchOptions: { headers } })
        .toPromise();
      setBusy(false);
      if (error?.graphQLErrors[0]?.extensions.code === "WRITE_REFUSED") {
        forgetToken();
        setToken(known === null ? "wanted" : "wrong");
      } else if (error) setRefusal(reasonOf(error));
      return data != null;
    },
    withToken(given) {
      if (given !== null) rememberToken(given);
      setToken(null);
    },
  };
}
