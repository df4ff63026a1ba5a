import { text } from "node:stream/consumers";
import { ROLE_NAMES, type Role, roleNamed, typed } from "../src/access/role.ts";
import { allAccounts, firmsNamed } from "../src/accounts/account.queries.ts";
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
import { decodeId, encodeId } from "../src/graphql/opaque-id.ts";
import { endingPlainly, Usage } from "./command-end.ts";
import { readOptions } from "./read-options.ts";
import { changingFromShell } from "./shell-actor.ts";

const HELP = `Accounts, from the server's shell: npm run account -- COMMAND …

create NAME --role ROLE [WHERE] [--personal] [--password-stdin]
                                  without --password-stdin a password is made and printed once
grant NAME --role ROLE [WHERE] [--personal]
revoke NAME --role ROLE [WHERE]
password NAME [--password-stdin]
disable NAME | enable NAME | unlock NAME
list
compare CODE | end-comparison CODE     whether the parts of a region learn how they stand among one another

ROLE    ${ROLE_NAMES.map(typed).join(" | ")}
WHERE   --region CODE                       the role holds in the region and all below it
        --firm ID|NAME [--city CODE]        viewer or analyst: it holds within the estates that the firm manages today
                                            an administrator's office has neither
`;

interface Said {
  readonly command: string;
  readonly name: string;
  readonly told: GrantTold | null;
  readonly firm: { readonly named: string; readonly city: string | null } | null;
  readonly passwordStdin: boolean;
}

/** What the command line says. Throws Usage. */
function said(): Said {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      role: { type: "string" },
      region: { type: "string" },
      firm: { type: "string" },
      city: { type: "string" },
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
  const firm = values.firm === undefined ? null : { named: values.firm, city: values.city ?? null };
  return { command, name, told, firm, passwordStdin: values["password-stdin"] };
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

/** What is told of a grant, with the firm that is meant. Throws Usage where its name means none, or several. */
async function toldOf({ client }: Changing, { told, firm }: Said): Promise<GrantTold> {
  if (firm === null) return told!;
  const { named, city } = firm;
  const found = await run(client, firmsNamed, { named, cityCode: city });
  const [id] = found.length > 0 ? found.map(({ city_code, firm_id }) => encodeId("firm", city_code, firm_id)) : [named];
  if (found.length > 1)
    throw new Usage(
      `--firm: expected one firm, got ${found.length} in ${found.map((one) => one.city_code).join(", ")}; say --city, or its id`,
    );
  const { cityCode, number: firmId } = decodeId("firm", "--firm", id!);
  return { ...told!, firm: { cityCode, firmId } };
}

const COMMANDS: Record<string, (changing: Changing, said: Said) => Promise<string>> = {
  async create(changing, told) {
    const { password, made } = await passwordOf(told);
    const name = await createAccount(changing, { name: told.name, password });
    await grant(changing, name, await toldOf(changing, told));
    return `${name} is made${made ? `; password (shown this once): ${password}` : ""}`;
  },
  async password(changing, told) {
    const { password, made } = await passwordOf(told);
    await setPassword(changing, told.name, password);
    return `the password is set, and the sessions of ${told.name} have ended${made ? `; password (shown this once): ${password}` : ""}`;
  },
  async grant(changing, said) {
    return `${said.name} is ${await grant(changing, said.name, await toldOf(changing, said))}`;
  },
  async revoke(changing, said) {
    return `${said.name} is no longer ${await revoke(changing, said.name, await toldOf(changing, said))}`;
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
      .map(
        ({
          name,
          role,
          region_code,
          region_name,
          firm_name,
          firm_city_code,
          personal,
          issuer,
          disabled_at,
          failures,
        }) =>
          [
            name,
            role === null ? "no role" : typed(role as Role),
            region_code === null ? "" : `${region_code} ${region_name}`,
            firm_name === null ? "" : `${firm_city_code} ${firm_name}`,
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
