import { startApi, UNCACHED } from "./api-server.ts";
import { freePort } from "./process.ts";

/** A server of its own process that works out every answer anew. */
export interface UncachedServer {
  readonly url: string;
  /** What the query holds, in whole; throws with the errors of an answer that has some. */
  ask<Data>(query: string): Promise<Data>;
  end(): Promise<void>;
}

/** `settings` beside those of one without a cache; asked with their write token, where there is one. */
export async function startUncached(databaseUrl: string, settings: NodeJS.ProcessEnv = {}): Promise<UncachedServer> {
  const port = await freePort();
  const api = await startApi(databaseUrl, port, { ...UNCACHED, ...settings });
  const url = `http://127.0.0.1:${port}`;
  const token = settings.WRITE_TOKEN;
  return {
    url,
    async ask<Data>(query: string) {
      const answer = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
      if (!data || errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    end: () => api.end(),
  };
}
