import type { FastifyInstance } from "fastify";
import { ROLES, type Role } from "../src/access/role.ts";
import { type Changing, createAccount, grant } from "../src/accounts/account-changes.ts";
import { createToken } from "../src/accounts/tokens.ts";
import { type Database, inTransaction } from "../src/db/database.ts";
import { TODAY } from "./today.ts";

export interface Given {
  readonly name: string;
  readonly grants: readonly (readonly [role: Role, code: string | null])[];
  /** Within whose estates its roles are held, instead of regions. */
  readonly firm?: { readonly cityCode: string; readonly firmId: string };
  /** Comes with a token, not with a session. */
  readonly asToken?: true;
}

/** Thirteen whose scopes lie in one another, beside one another, across cities and trees, within a firm's estates, and nowhere. The first sees the most. */
export const ACCOUNTS: readonly Given[] = [
  { name: "province", grants: [["ANALYST", "370000"]] },
  { name: "city", grants: [["ANALYST", "370100"]] },
  { name: "county", grants: [["SUPERVISOR", "370102"]] },
  { name: "next-county", grants: [["VIEWER", "370103"]] },
  { name: "street", grants: [["ANALYST", "370102001"]] },
  { name: "community", grants: [["VIEWER", "370102001002"]] },
  // reads in two places, and may export from one
  {
    name: "two-places",
    grants: [
      ["ANALYST", "370103"],
      ["VIEWER", "370102002"],
    ],
  },
  { name: "zone", grants: [["EVALUATOR", "370171"]] },
  { name: "other-tree", grants: [["DATA_OFFICER", "110000"]] },
  {
    name: "across-cities",
    grants: [
      ["VIEWER", "370202"],
      ["SUPERVISOR", "370102001"],
    ],
  },
  { name: "other-city", grants: [["ANALYST", "370200"]], asToken: true },
  // of its estates one was another's before, and one of those that it had is no longer its own
  { name: "firm", grants: [["ANALYST", null]], firm: { cityCode: "370100", firmId: "3" } },
  { name: "nowhere", grants: [["SECURITY_ADMINISTRATOR", null]] },
];

const PASSWORD = "a long pass phrase";

/** Regions in which an account has a right, by their codes. */
export const codesWith = ({ grants }: Given, right: "READ" | "EXPORT"): string[] =>
  grants.flatMap(([role, code]) => (code !== null && (ROLES[role] as readonly string[]).includes(right) ? [code] : []));

/** Makes them, and signs them in: the headers that each comes with. */
export async function signedIn(
  database: Database,
  closed: FastifyInstance,
): Promise<ReadonlyMap<string, Record<string, string>>> {
  const headers = new Map<string, Record<string, string>>();
  const changing = <T>(work: (as: Changing) => Promise<T>): Promise<T> =>
    inTransaction(database, (client) =>
      work({ client, actor: { name: "shell:test", address: "" }, at: new Date(), day: TODAY }),
    );
  for (const { name, grants, firm, asToken } of ACCOUNTS) {
    if (asToken) {
      const [role, regionCode] = grants[0]!;
      const given = { name, role, regionCode: regionCode!, days: 1 };
      headers.set(name, { authorization: `Bearer ${await changing((as) => createToken(as, given))}` });
      continue;
    }
    await changing(async (as) => {
      await createAccount(as, { name, password: PASSWORD });
      for (const [role, regionCode] of grants) await grant(as, name, { role, regionCode, firm: firm ?? null });
    });
    const response = await closed.inject({ method: "POST", url: "/session", payload: { name, password: PASSWORD } });
    headers.set(name, { cookie: String(response.headers["set-cookie"]).split(";", 1)[0]! });
  }
  return headers;
}
