import { createToken } from "../src/accounts/tokens.ts";
import { type Database, inTransaction } from "../src/db/database.ts";

/** Tokens of who acts in a street of the small world, who reads there, and who acts elsewhere, for a server with accounts. */
export async function roleTokens(database: Database): Promise<Readonly<Record<string, string>>> {
  const tokens: Record<string, string> = {};
  for (const [name, role, regionCode] of [
    ["street", "SUPERVISOR", "370102001"],
    ["elsewhere", "SUPERVISOR", "370103"],
    ["reader", "VIEWER", "370102001"],
  ] as const)
    tokens[name] = await inTransaction(database, (client) =>
      createToken({ client, actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" }, {
        name,
        role,
        regionCode,
        days: 1,
      } as never),
    );
  return tokens;
}
