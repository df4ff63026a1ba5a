import { useState } from "react";
import { useClient } from "urql";
import { forgetToken, rememberedToken, rememberToken } from "../../storage/write-token.ts";
import { reasonOf } from "../../ui/refusal.ts";
import { SuperviseMutation } from "./queue-query.ts";

export const ACTS = ["URGED", "EXTENDED", "PAUSED", "RESUMED"] as const;
export type Act = (typeof ACTS)[number];

/** What is done to a complaint, and why. */
export interface Given {
  readonly complaint: string;
  readonly act: Act;
  readonly reason: string;
  readonly amount: number | null;
}

/** Why it was not recorded: not expected so, or another reason in words. */
type Refusal = { readonly expected: string } | { readonly reason: string };

interface Acting {
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  /** The write token is wanted: "wrong" after one that is not it. */
  readonly token: "wanted" | "wrong" | null;
  /** Whether it was recorded. */
  send(given: Given): Promise<boolean>;
  withToken(token: string | null): void;
}

/** Records what a supervisor does, as whoever is signed in or with the write token; sent again it is done once. */
export function useAct(): Acting {
  const client = useClient();
  const [actId] = useState(() =>
    Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(""),
  );
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [token, setToken] = useState<Acting["token"]>(null);
  return {
    busy,
    refusal,
    token,
    async send(given) {
      setBusy(true);
      setRefusal(null);
      const known = rememberedToken();
      const headers = { ...(known !== null && { authorization: `Bearer ${known}` }) };
      const input = { ...given, actId };
      const { data, error } = await client
        .mutation(SuperviseMutation, { input }, { fetchOptions: { headers } })
        .toPromise();
      setBusy(false);
      if (error?.graphQLErrors[0]?.extensions.code === "WRITE_REFUSED") {
        forgetToken();
        setToken(known === null ? "wanted" : "wrong");
        return false;
      }
      const result = data?.superviseComplaint;
      if (result?.__typename === "ComplaintsRefused") setRefusal({ expected: result.problems[0]?.expected ?? "" });
      else if (error) setRefusal({ reason: reasonOf(error) });
      return result?.__typename === "ComplaintEventsStored";
    },
    withToken(given) {
      if (given !== null) rememberToken(given);
      setToken(null);
    },
  };
}
