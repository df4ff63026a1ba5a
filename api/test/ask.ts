import type { FastifyInstance } from "fastify";

export interface Answer {
  readonly status: number;
  readonly cache: string | undefined;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly { message: string; path?: unknown; extensions: Record<string, unknown> }[] | undefined;
}

/** Sends a query over HTTP, as a client would, without a socket. */
export async function ask(app: FastifyInstance, query: string, variables?: Record<string, unknown>): Promise<Answer> {
  const response = await app.inject({
    method: "POST",
    url: "/graphql",
    payload: variables === undefined ? { query } : { query, variables },
  });
  const body = response.json();
  return {
    status: response.statusCode,
    cache: response.headers["x-cache"] as string | undefined,
    data: body.data,
    errors: body.errors,
  };
}
