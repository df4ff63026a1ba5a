import { useState } from "react";
import { useWriting, type Writing } from "../../shell/use-writing.ts";
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

interface Acting extends Pick<Writing, "busy" | "token" | "withToken"> {
  readonly refusal: Refusal | null;
  /** Whether it was recorded. */
  send(given: Given): Promise<boolean>;
}

/** Records what a supervisor does; sent again it is done once. */
export function useAct(): Acting {
  const { send, busy, error, token, withToken } = useWriting();
  const [actId] = useState(() =>
    Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(""),
  );
  const [unexpected, setUnexpected] = useState<Refusal | null>(null);
  return {
    busy,
    token,
    withToken,
    refusal: error === null ? unexpected : { reason: reasonOf(error) },
    async send(given) {
      setUnexpected(null);
      const result = (await send(SuperviseMutation, { input: { ...given, actId } }))?.superviseComplaint;
      if (result?.__typename === "ComplaintsRefused") setUnexpected({ expected: result.problems[0]?.expected ?? "" });
      return result?.__typename === "ComplaintEventsStored";
    },
  };
}
