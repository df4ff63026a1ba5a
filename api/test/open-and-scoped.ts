import type { FastifyInstance } from "fastify";
import type { Config } from "../src/config.ts";
import type { Database } from "../src/db/database.ts";
import { buildServer } from "../src/server.ts";
import { roleTokens } from "./role-tokens.ts";

/** One database served to everybody, and to accounts: there asked as an analyst of 370100 who may not see persons. */
export interface OpenAndScoped {
  readonly open: FastifyInstance;
  readonly closed: FastifyInstance;
  /** The data that a query gets; throws what it is refused with. */
  ask(app: FastifyInstance, query: string): Promise<Record<string, unknown>>;
  close(): Promise<unknown>;
}

export async function openAndScoped(database: Database, config: Config): Promise<OpenAndScoped> {
  const open = await buildServer({ database, config });
  const closed = await buildServer({ database, config: { ...config, auth: "accounts" } });
  const { analyst: token } = await roleTokens(database, [["analyst", "ANALYST", "370100"]]);
  return {
    open,
    closed,
    async ask(app, query) {
      const headers = app === closed ? { authorization: `Bearer ${token}` } : {};
      const response = await app.inject({ method: "POST", url: "/graphql", payload: { query }, headers });
      const { data, errors } = response.json() as { data: Record<string, unknown>; errors?: unknown };
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    close: () => Promise.all([open.close(), closed.close()]),
  };
}
