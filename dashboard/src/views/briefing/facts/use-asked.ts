import { useEffect, useMemo, useState } from "react";
import { type CombinedError, useClient } from "urql";
import { useConnection } from "../../../live/connection.ts";
import type { Ask } from "./questions.ts";

interface Asked<T> {
  /** Null while it is on its way. */
  readonly told: T | null;
  readonly error: CombinedError | null;
  retry(): void;
}

/** What several questions come to, asked anew for another `question` and once the server is back; null asks nothing yet. */
export function useAsked<T>(question: ((ask: Ask) => Promise<T>) | null): Asked<T> {
  const client = useClient();
  const { returns } = useConnection();
  const [tries, setTries] = useState(0);
  const asked = useMemo(() => question && { question, tries, returns }, [question, tries, returns]);
  const [answer, setAnswer] = useState<{ to: object; told: T | null; error: CombinedError | null }>();
  useEffect(() => {
    if (asked === null) return;
    let isWanted = true;
    const ask: Ask = async (query, variables) => {
      const { data, error } = await client.query(query, variables).toPromise();
      if (error || !data) throw error;
      return data;
    };
    asked.question(ask).then(
      (told) => isWanted && setAnswer({ to: asked, told, error: null }),
      (error: CombinedError) => isWanted && setAnswer({ to: asked, told: null, error }),
    );
    return () => {
      isWanted = false;
    };
  }, [client, asked]);
  const now = answer?.to === asked ? answer : undefined;
  return {
    told: now?.told ?? null,
    error: now?.error ?? null,
    retry: () => setTries((before) => before + 1),
  };
}
