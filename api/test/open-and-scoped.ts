import type { FastifyInstance } from "fastify";
import { createToken } from "../src/accounts/tokens.ts";
import type { Config } from "../src/config.ts";
import { type Database, inTransaction } from "../src/db/database.ts";
import { buildServer } from "../src/server.ts";

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
  const changing = { actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" };
  const given = { name: "analyst", role: "ANALYST", regionCode: "370100", days: 1 } as const;
  const token = await inTransaction(database, (client) => createToken({ ...changing, client }, given));
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
