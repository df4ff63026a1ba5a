import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readConfig } from "../src/config.ts";
import { migrate } from "../src/db/migrate.ts";
import { openForCommand } from "../src/db/open-for-command.ts";
import { openPlatform } from "../src/open-platform.ts";
import { addPolicy, endVersion, listedPolicies } from "../src/policies/site-policies.ts";
import { shellContext } from "../src/shell-context.ts";
import { endingPlainly, Usage } from "./command-end.ts";
import { readOptions } from "./read-options.ts";

const HELP = `Policies of deadlines of this site (docs/closed-loops.md): npm run policy -- COMMAND

list                             every version, shipped and of the site
add FILE.yaml [--dry-run]        checks a version, and keeps it: in force from tomorrow at the earliest
end ID VERSION YYYY-MM-DD        the first day on which a version is in force no more
`;

const line = ({
  policy,
  version,
  from,
  to,
  regionCode,
  nameZh,
  text,
}: Awaited<ReturnType<typeof listedPolicies>>[number]) =>
  [
    `${policy}@${version}`,
    `${from ?? "…"} – ${to ?? "…"}`,
    regionCode,
    text === null ? "shipped" : "site",
    nameZh,
  ].join("\t");

await endingPlainly(HELP, async () => {
  const { values, positionals } = readOptions({ allowPositionals: true, options: { "dry-run": { type: "boolean" } } });
  const [command, ...given] = positionals;
  const most = { list: 0, add: 1, end: 3 }[command ?? ""];
  if (most === undefined || given.length !== most)
    throw new Usage(
      `expected list, add FILE.yaml or end ID VERSION YYYY-MM-DD, got ${positionals.join(" ") || "nothing"}`,
    );
  const config = readConfig();
  const database = await openForCommand(config);
  try {
    await migrate(database);
    const context = shellContext(await openPlatform(database, config));
    if (command === "list") for (const one of await listedPolicies(context)) console.log(line(one));
    else if (command === "add") {
      const isDry = values["dry-run"] === true;
      const { policy, faults } = await addPolicy(context, readFileSync(given[0]!, "utf8"), isDry, basename(given[0]!));
      for (const fault of faults) console.error(fault);
      if (policy === null) process.exitCode = 1;
      else console.log(`${isDry ? "would keep" : "kept"}\t${line(policy)}`);
    } else {
      const [policy, version, endsOn] = given as [string, string, string];
      if (!/^\d{1,6}$/.test(version) || !/^\d{4}-\d\d-\d\d$/.test(endsOn))
        throw new Usage(`expected a version and a day as YYYY-MM-DD, got ${version} ${endsOn}`);
      console.log(line(await endVersion(context, { policy, version: Number(version), endsOn })));
    }
  } finally {
    await database.close();
  }
});
