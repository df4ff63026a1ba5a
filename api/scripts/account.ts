import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { ROLE_NAMES, type Role, roleNamed, typed } from "../src/access/role.ts";
import { allAccounts } from "../src/accounts/account.queries.ts";
import {
  type Changing,
  createAccount,
  type GrantTold,
  grant,
  revoke,
  setDisabled,
  setPassword,
  unlock,
} from "../src/accounts/account-changes.ts";
import { setCompared } from "../src/accounts/compared-regions.ts";
import { WITHIN_MS } from "../src/accounts/lock.ts";
import { newSecret } from "../src/accounts/secret.ts";
import { run } from "../src/db/database.ts";
import { endingPlainly, Usage } from "./command-end.ts";
import { changingFromShell } from "./shell-actor.ts";

const HELP = `Accounts, from the server's shell: npm run account -- COMMAND …

create NAME --role ROLE [--region CODE] [--personal] [--password-stdin]
                                  without --password-stdin a password is made and printed once
grant NAME --role ROLE [--region CODE] [--personal]
revoke NAME --role ROLE [--region CODE]
password NAME [--password-stdin]
disable NAME | enable NAME | unlock NAME
list
compare CODE | end-comparison CODE     whether the parts of a region learn how they stand among one another

ROLE    ${ROLE_NAMES.map(typed).join(" | ")}
CODE    of a region: the role holds in it and all below it; an administrator's office has none
`;

interface Said {
  readonly command: string;
  readonly name: string;
  readonly told: GrantTold | null;
  readonly passwordStdin: boolean;
}

/** What the command line says. Throws Usage. */
function said(): Said {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      role: { type: "string" },
      region: { type: "string" },
      personal: { type: "boolean", default: false },
      "password-stdin": { type: "boolean", default: false },
    },
  });
  const [command = "", name = "", ...more] = positionals;
  if (more.length > 0 || (command !== "list" && name === "")) throw new Usage("expected a command and one name");
  const told =
    values.role === undefined
      ? null
      : { role: roleOf(values.role), regionCode: values.region ?? null, personal: values.personal };
  if (["create", "grant", "revoke"].includes(command) && told === null) throw new Usage(`${command}: expected --role`);
  return { command, name, told, passwordStdin: values["password-stdin"] };
}

function roleOf(given: string): Role {
  const role = roleNamed(given);
  if (role === null) throw new Usage(`--role: expected one of ${ROLE_NAMES.map(typed).join(", ")}, got "${given}"`);
  return role;
}

/** The first line of standard input, or one that is made up and printed. */
async function passwordOf({ passwordStdin }: Said): Promise<{ password: string; made: boolean }> {
  if (!passwordStdin) return { password: newSecret().slice(0, 20), made: true };
  return { password: (await text(process.stdin)).split(/\r?\n/, 1)[0]!, made: false };
}

const COMMANDS: Record<string, (changing: Changing, said: Said) => Promise<string>> = {
  async create(changing, told) {
    const { password, made } = await passwordOf(told);
    const name = await createAccount(changing, { name: told.name, password });
    await grant(changing, name, told.told!);
    return `${name} is made${made ? `; password (shown this once): ${password}` : ""}`;
  },
  async password(changing, told) {
    const { password, made } = await passwordOf(told);
    await setPassword(changing, told.name, password);
    return `the password is set, and the sessions of ${told.name} have ended${made ? `; password (shown this once): ${password}` : ""}`;
  },
  async grant(changing, { name, told }) {
    await grant(changing, name, told!);
    return `${name} is ${typed(told!.role)}${told!.regionCode === null ? "" : ` in ${told!.regionCode}`}`;
  },
  async revoke(changing, { name, told }) {
    await revoke(changing, name, told!);
    return `${name} is no longer ${typed(told!.role)}${told!.regionCode === null ? "" : ` in ${told!.regionCode}`}`;
  },
  async disable(changing, { name }) {
    await setDisabled(changing, name, true);
    return `${name} is disabled, and its sessions have ended`;
  },
  async enable(changing, { name }) {
    await setDisabled(changing, name, false);
    return `${name} may sign in again`;
  },
  async unlock(changing, { name }) {
    await unlock(changing, name);
    return `the wrong passwords of ${name} are forgotten`;
  },
  async compare(changing, { name: code }) {
    await setCompared(changing, code, true);
    return `the parts of ${code} may learn how they stand among one another`;
  },
  async "end-comparison"(changing, { name: code }) {
    await setCompared(changing, code, false);
    return `the parts of ${code} learn no longer how they stand among one another`;
  },
  async list({ client, at }) {
    const rows = await run(client, allAccounts, { failuresSince: new Date(at.getTime() - WITHIN_MS) });
    if (rows.length === 0) return "no accounts";
    return rows
      .map(({ name, role, region_code, region_name, personal, issuer, disabled_at, failures }) =>
        [
          name,
          role === null ? "no role" : typed(role as Role),
          region_code === null ? "" : `${region_code} ${region_name}`,
          ...(personal ? ["with persons"] : []),
          ...(issuer === null ? [] : [`by ${issuer}`]),
          ...(disabled_at === null ? [] : ["disabled"]),
          ...(failures === 0 ? [] : [`${failures} wrong passwords in 15 minutes`]),
        ]
          .filter((word) => word !== "")
          .join("  "),
      )
      .join("\n");
  },
};

async function main(): Promise<void> {
  const told = said();
  const work = Object.hasOwn(COMMANDS, told.command) ? COMMANDS[told.command]! : null;
  if (work === null) throw new Usage(`expected a command, got "${told.command}"`);
  console.log(await changingFromShell((changing) => work(changing, told)));
}

await endingPlainly(HELP, main);
