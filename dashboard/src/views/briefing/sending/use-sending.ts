import { useCallback, useEffect, useState } from "react";
import type { CombinedError } from "urql";
import { useWriting } from "../../../shell/use-writing.ts";
import {
  AddScheduleMutation,
  type NewSchedule,
  RemoveScheduleMutation,
  type Sending,
  SendingQuery,
} from "./sending.queries.ts";

export interface SendingHere {
  /** Null before the first answer. */
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

/** What is sent by schedule, asked for and changed by whoever may: with the write token, or as whoever is signed in. */
export function useSending(): SendingHere {
  const { ask, send, busy, error, token, withToken } = useWriting();
  const [sending, setSending] = useState<Sending | null>(null);
  const take = useCallback((answer: { readonly sending: Sending } | null): boolean => {
    if (answer) setSending(answer.sending);
    return answer !== null;
  }, []);
  const look = useCallback(async () => take(await ask(SendingQuery, {})), [ask, take]);
  useEffect(() => void look(), [look]);

  return {
    sending,
    token,
    error,
    busy,
    withToken: (given) => {
      withToken(given);
      void look();
    },
    add: async (schedule) => take(await send(AddScheduleMutation, { schedule })),
    remove: async (name) => take(await send(RemoveScheduleMutation, { name })),
  };
}
