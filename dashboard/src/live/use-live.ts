import { useEffect, useRef } from "react";
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useQuery } from "urql";
import { useChangesAbove } from "./changes-above.ts";
import { beat, onBeat, useConnection } from "./connection.ts";

/** One panel's data and the state it is in. */
export interface Live<Data> {
  /** The last good answer, perhaps to the variables before these; null before the first. */
  readonly data: Data | null;
  /** Whether `data` answers the present variables. */
  readonly current: boolean;
  /** The server's refusal of the present variables; loss of the connection is told by useConnection instead, and the data stay. */
  readonly error: CombinedError | null;
  retry(): void;
}

/**
 * A query that keeps its last picture while the next is on its way or the server is away, and asks again when it returns, or when the data of the
 * page have changed.
 */
export function useLive<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pause = false,
): Live<Data> {
  const [result, execute] = useQuery<Data, Variables>({ query, variables, pause } as Parameters<
    typeof useQuery<Data, Variables>
  >[0]);
  const { returns, unavailableSince } = useConnection();
  const held = useRef<Data | null>(null);
  const wanted = JSON.stringify(variables);
  const answers = JSON.stringify(result.operation?.variables) === wanted && !result.fetching;
  const cached = JSON.stringify(result.operation?.variables) === wanted && result.data !== undefined;

  if (result.data !== undefined && result.data !== null && !result.error && !pause) held.current = result.data;
  const lost = result.error?.networkError !== undefined && !pause;

  const news = returns + useChangesAbove();
  const seenNews = useRef(news);
  useEffect(() => {
    if (seenNews.current === news || pause) return;
    seenNews.current = news;
    execute({ requestPolicy: "network-only" });
  }, [news, pause, execute]);
  // A question may be lost between two heartbeats, or to the server's first moments: then no return is told of, and each heartbeat asks
  // anew until there is an answer.
  const resting = lost && !result.fetching;
  useEffect(
    () => (resting && unavailableSince === null ? onBeat(() => execute({ requestPolicy: "network-only" })) : undefined),
    [resting, unavailableSince, execute],
  );
  // The first loss does not wait for the next heartbeat; those after it do, so that a question that always fails is not asked without rest.
  const hurried = useRef(false);
  const answered = answers && !result.error;
  useEffect(() => {
    if (answered) hurried.current = false;
    if (!lost || unavailableSince !== null || hurried.current) return;
    hurried.current = true;
    void beat();
  }, [answered, lost, unavailableSince]);

  const refused = !pause && answers && result.error && !lost ? result.error : null;
  return {
    data: refused ? null : held.current,
    current: !pause && (answers || cached) && !result.error,
    error: refused ?? (lost && held.current === null && answers ? result.error! : null),
    retry: () => execute({ requestPolicy: "network-only" }),
  };
}
