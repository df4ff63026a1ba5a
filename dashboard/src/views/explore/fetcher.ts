import type { GraphiQLProps } from "graphiql";
import { createClient } from "graphql-sse";

type Fetcher = GraphiQLProps["fetcher"];

const stream = createClient({ url: "/graphql/stream" });

/** Queries and mutations by POST, subscriptions as server-sent events. Headers are those typed in the explorer (the write token, say). */
export const fetcher: Fetcher = async ({ query, variables, operationName }, options) => {
  const payload = { query, variables, ...(operationName ? { operationName } : {}) };
  if (isSubscription(query, operationName)) return stream.iterate(payload);
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...options?.headers },
    body: JSON.stringify(payload),
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`/graphql: expected JSON, got status ${response.status} with "${text.slice(0, 200)}"`);
  }
};

/** Whether the operation that would run subscribes; comments and strings aside, its keyword says so. */
function isSubscription(query: string, operationName: string | null | undefined): boolean {
  const bare = query.replace(/"""[\s\S]*?"""|"(?:\\.|[^"\\])*"|#.*/g, "");
  const named = operationName ? new RegExp(`\\bsubscription\\s+${operationName}\\b`) : /^\s*subscription\b/m;
  return named.test(bare);
}
