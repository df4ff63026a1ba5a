import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll } from "vitest";
import type { Config } from "../src/config.ts";
import type { Database } from "../src/db/database.ts";
import { buildServer } from "../src/server.ts";
import { roleTokens } from "./role-tokens.ts";

/** One database served to everybody, and to accounts, of whom some have tokens by name. Known once the tests begin. */
interface OpenAndClosed {
  app: FastifyInstance;
  closed: FastifyInstance;
  tokens: Readonly<Record<string, string>>;
}

/** Serves a suite's database both ways, from before its tests until after them. `given`: as roleTokens takes it. */
export function openAndClosed(
  getDatabase: () => Database,
  getConfig: () => Config,
  given?: Parameters<typeof roleTokens>[1],
): Readonly<OpenAndClosed> {
  const served = {} as OpenAndClosed;
  beforeAll(async () => {
    const [database, config] = [getDatabase(), getConfig()];
    served.app = await buildServer({ database, config });
    served.closed = await buildServer({ database, config: { ...config, auth: "accounts" } });
    served.tokens = await roleTokens(database, given);
  });
  afterAll(() => Promise.all([served.app.close(), served.closed.close()]));
  return served;
}
