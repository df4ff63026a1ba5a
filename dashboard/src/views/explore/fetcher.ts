import type { GraphiQLProvider } from "@graphiql/react";
import { type ExecutionResult, getOperationAST, type IntrospectionQuery, parse } from "graphql";
import { createClient } from "graphql-sse";
import type { ComponentProps } from "react";
import type { Language } from "../../i18n/language.ts";
import { type Answer, type Asked, type Run, setRun } from "./runs.ts";

type Fetcher = ComponentProps<typeof GraphiQLProvider>["fetcher"];

const stream = createClient({ url: "/graphql/stream" });
const INTROSPECTION = "IntrospectionQuery";

/**
 * Queries and mutations by POST, subscriptions as server-sent events; each can be stopped, and tells the tab it runs in what became of it.
 * Headers are those typed in the explorer (the write token, say). The schema describes itself in the language of the screen.
 */
export function explorerFetcher(tab: () => string | null, language: () => Language): Fetcher {
  return ({ query, variables, operationName }, options) => {
    const asked: Asked = { query, variables, operationName: operationName ?? null };
    if (operationName === INTROSPECTION) return introspect(asked, language());
    const aborter = new AbortController();
    const run = isSubscription(asked) ? listen : send;
    const at = tab();
    const answers = run(asked, options?.headers ?? {}, aborter.signal, (state) => {
      if (at !== null) setRun(at, state);
    });
    return stoppable(answers, aborter);
  };
}

/** The answers as GraphiQL shows them; its stop button ends them, and what breaks off then is no error. */
function stoppable(answers: AsyncGenerator<Answer>, aborter: AbortController): AsyncIterableIterator<ExecutionResult> {
  const end: IteratorResult<ExecutionResult> = { done: true, value: undefined };
  return {
    async next() {
      try {
        const { done, value } = await answers.next();
        return done || aborter.signal.aborted ? end : { done: false, value: shown(value) as ExecutionResult };
      } catch (error) {
        if (aborter.signal.aborted) return end;
        throw error;
      }
    },
    async return() {
      aborter.abort();
      return end;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** The answer without what only the status line is for. */
function shown({ extensions, ...answer }: Answer): Answer {
  const { cost: _cost, ...others } = extensions ?? {};
  return Object.keys(others).length > 0 ? { ...answer, extensions: others } : answer;
}

async function introspect({ query }: Asked, language: Language): Promise<{ data?: Record<string, unknown> }> {
  const response = await post({ query, operationName: INTROSPECTION }, {}, null);
  const answer = (await response.json()) as { data?: IntrospectionQuery & Record<string, unknown> };
  if (language === "en" || !answer.data) return answer;
  const { inChinese } = await import("./chinese/in-chinese.ts");
  return { data: { ...inChinese(answer.data) } };
}

type Tell = (run: Run) => void;
type Headers = Record<string, string>;

const begun = (asked: Asked): Run => ({
  asked,
  state: "RUNNING",
  ms: null,
  bytes: null,
  cached: null,
  cost: null,
  answer: null,
  events: 0,
});

async function* send(asked: Asked, headers: Headers, signal: AbortSignal, tell: Tell): AsyncGenerator<Answer> {
  const start = performance.now();
  let run = begun(asked);
  tell(run);
  try {
    const response = await post({ ...asked, extensions: { cost: true } }, headers, signal);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const answer = parsed(new TextDecoder().decode(bytes), response.status);
    const cache = response.headers.get("x-cache");
    run = {
      ...run,
      state: "DONE",
      ms: performance.now() - start,
      bytes: bytes.length,
      cached: cache === null ? null : cache === "hit",
      cost: answer.extensions?.cost ?? null,
      answer,
      events: 1,
    };
    tell(run);
    yield answer;
  } catch (error) {
    tell(broken(run, error, signal, start));
    throw error;
  }
}

async function* listen(asked: Asked, _headers: Headers, signal: AbortSignal, tell: Tell): AsyncGenerator<Answer> {
  const start = performance.now();
  let run = begun(asked);
  tell(run);
  const events = stream.iterate({
    query: asked.query,
    variables: asked.variables as Record<string, unknown>,
    ...(asked.operationName ? { operationName: asked.operationName } : {}),
  });
  signal.addEventListener("abort", () => {
    void events.return?.();
    tell({ ...run, state: "STOPPED", ms: performance.now() - start });
  });
  try {
    for await (const event of events) {
      const answer = event as Answer;
      run = { ...run, answer, events: run.events + 1, ms: performance.now() - start };
      tell(run);
      yield answer;
    }
    if (!signal.aborted) tell({ ...run, state: "DONE" });
  } catch (error) {
    tell(broken(run, error, signal, start));
    throw error;
  }
}

function broken(run: Run, error: unknown, signal: AbortSignal, start: number): Run {
  const ms = performance.now() - start;
  if (signal.aborted) return { ...run, state: "STOPPED", ms };
  return { ...run, state: "FAILED", ms, answer: { errors: [{ message: (error as Error).message }] } };
}

function post(body: object, headers: Headers, signal: AbortSignal | null): Promise<Response> {
  return fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
    signal,
  });
}

function parsed(text: string, status: number): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    throw new Error(`/graphql: expected JSON, got status ${status} with "${text.slice(0, 200)}"`);
  }
}

/** Kind of the operation that would run; null where the text does not parse, which the server then says. */
export function operationKind({
  query,
  operationName,
}: Pick<Asked, "query" | "operationName">): "query" | "mutation" | "subscription" | null {
  try {
    return getOperationAST(parse(query), operationName)?.operation ?? null;
  } catch {
    return null;
  }
}

const isSubscription = (asked: Asked): boolean => operationKind(asked) === "subscription";
