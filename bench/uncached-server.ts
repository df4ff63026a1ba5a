import { startApi, UNCACHED } from "./api-server.ts";
import { freePort } from "./process.ts";

/** A server of its own process that works out every answer anew. */
export interface UncachedServer {
  /** What the query holds, in whole; throws with the errors of an answer that has some. */
  ask<Data>(query: string): Promise<Data>;
  end(): Promise<void>;
}

export async function startUncached(databaseUrl: string): Promise<UncachedServer> {
  const port = await freePort();
  const api = await startApi(databaseUrl, port, UNCACHED);
  return {
    async ask<Data>(query: string) {
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
      if (!data || errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    end: () => api.end(),
  };
}
