import { type Role, roleNamed, typed } from "../src/access/role.ts";
import type { Changing } from "../src/accounts/account-changes.ts";
import { allTokens } from "../src/accounts/token.queries.ts";
import { createToken, MOST_DAYS, revokeToken } from "../src/accounts/tokens.ts";
import { run } from "../src/db/database.ts";
import { endingPlainly, Usage } from "./command-end.ts";
import { readOptions } from "./read-options.ts";
import { changingFromShell } from "./shell-actor.ts";

const HELP = `Tokens of programmes, from the server's shell: npm run token -- COMMAND …

create NAME --role ROLE --region CODE --days N [--for ACCOUNT]    prints the token, this once; sent as "Authorization: Bearer …"
revoke NAME
list

ROLE    viewer | analyst | supervisor | data-officer | evaluator
N       days in force, 1 to ${MOST_DAYS}
ACCOUNT whose it is: it gives no more than they have, and stops with them
`;

async function work(changing: Changing): Promise<string> {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      role: { type: "string" },
      region: { type: "string" },
      days: { type: "string" },
      for: { type: "string" },
    },
  });
  const [command, name, ...more] = positionals;
  if (command === "list" && name === undefined) return listed(changing);
  if (more.length > 0 || name === undefined) throw new Usage("expected a command and one name");
  if (command === "revoke") {
    await revokeToken(changing, name);
    return `${name} is revoked`;
  }
  if (command !== "create") throw new Usage(`expected a command, got "${command}"`);
  const role = roleNamed(values.role ?? "");
  if (role === null) throw new Usage(`--role: expected a role, got "${values.role ?? "nothing"}"`);
  if (values.region === undefined) throw new Usage("--region: expected the code of a region, got nothing");
  if (values.days === undefined) throw new Usage("--days: expected a number of days, got nothing");
  const owner = values.for === undefined ? {} : { owner: values.for };
  return createToken(changing, { name, role, regionCode: values.region, days: Number(values.days), ...owner });
}

async function listed({ client, at }: Changing): Promise<string> {
  const rows = await run(client, allTokens, {});
  if (rows.length === 0) return "no tokens";
  const day = (time: Date | null): string => time?.toISOString().slice(0, 10) ?? "never";
  return rows
    .map(({ name, role, region_code, expires_at, used_at, revoked_at, owner }) => {
      const state = revoked_at !== null ? "revoked" : expires_at <= at ? "run out" : `until ${day(expires_at)}`;
      const whose = owner === null ? [] : [`of ${owner}`];
      return [name, typed(role as Role), region_code, state, `last used: ${day(used_at)}`, ...whose].join("  ");
    })
    .join("\n");
}

await endingPlainly(HELP, async () => console.log(await changingFromShell(work)));
