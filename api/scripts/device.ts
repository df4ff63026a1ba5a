import type { Changing } from "../src/accounts/account-changes.ts";
import { allDevices } from "../src/accounts/device.queries.ts";
import { confirmDevice, revokeDevice } from "../src/accounts/devices.ts";
import { run } from "../src/db/database.ts";
import { endingPlainly, Usage } from "./command-end.ts";
import { readOptions } from "./read-options.ts";
import { changingFromShell } from "./shell-actor.ts";

const HELP = `Screens that show a wall, from the server's shell: npm run device -- COMMAND …

confirm CODE --name NAME --region CODE [--programme NAME]    lets in the screen that shows the code
revoke NAME
list
`;

async function work(changing: Changing): Promise<string> {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      name: { type: "string" },
      region: { type: "string" },
      programme: { type: "string", default: "default" },
    },
  });
  const [command, given, ...more] = positionals;
  if (command === "list" && given === undefined) return listed(changing);
  if (more.length > 0 || given === undefined) throw new Usage("expected a command and one code or name");
  if (command === "revoke") {
    await revokeDevice(changing, given);
    return `${given} is revoked`;
  }
  if (command !== "confirm") throw new Usage(`expected a command, got "${command}"`);
  const { name, region: regionCode, programme } = values;
  if (name === undefined) throw new Usage("--name: expected a name for the screen, got nothing");
  if (regionCode === undefined) throw new Usage("--region: expected the code of a region, got nothing");
  await confirmDevice(changing, { code: given, name, programme, regionCode });
  return `${name} shows ${programme} in ${regionCode}`;
}

async function listed({ client }: Changing): Promise<string> {
  const rows = await run(client, allDevices, {});
  if (rows.length === 0) return "no devices";
  const day = (time: Date | null): string => time?.toISOString().slice(0, 10) ?? "never";
  return rows
    .map(({ name, programme, region_code, used_at, revoked_at }) => {
      const state = revoked_at === null ? "in force" : `revoked on ${day(revoked_at)}`;
      return [name, programme, region_code, state, `last used: ${day(used_at)}`].join("  ");
    })
    .join("\n");
}

await endingPlainly(HELP, async () => console.log(await changingFromShell(work)));
