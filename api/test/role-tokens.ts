import type { Role } from "../src/access/role.ts";
import { createToken } from "../src/accounts/tokens.ts";
import { type Database, inTransaction } from "../src/db/database.ts";

/** Of who acts in a street of the small world, who reads there, and who acts elsewhere. */
const IN_A_STREET = [
  ["street", "SUPERVISOR", "370102001"],
  ["elsewhere", "SUPERVISOR", "370103"],
  ["reader", "VIEWER", "370102001"],
] as const;

/** Tokens by name, each of a role in a region, for a server with accounts. */
export async function roleTokens(
  database: Database,
  given: readonly (readonly [name: string, role: Role, regionCode: string])[] = IN_A_STREET,
): Promise<Readonly<Record<string, string>>> {
  const changing = { actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" };
  const tokens: Record<string, string> = {};
  for (const [name, role, regionCode] of given)
    tokens[name] = await inTransaction(database, (client) =>
      createToken({ ...changing, client }, { name, role, regionCode, days: 1 }),
    );
  return tokens;
}
