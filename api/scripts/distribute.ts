import { readConfig } from "../src/config.ts";
import type { Database } from "../src/db/database.ts";
import { openDatabase } from "../src/db/open-database.ts";
import { distribute, distributionPlan } from "../src/distribution/distribute.ts";
import { requireCitus } from "../src/distribution/table-location.ts";
import { endingPlainly, Usage } from "./command-end.ts";
import { readOptions } from "./read-options.ts";

const HELP = `Spreads the tables over the servers of a Citus cluster (docs/scaling.md): npm run distribute [-- --apply | --check]

            prints what would be run on the coordinator that DATABASE_URL names, and changes nothing
  --apply   runs it, all in one transaction; start the servers again afterwards
  --check   tells what is not where it is declared to be, as after a new migration; exit code 1 where there is something
`;

async function main({ apply, check }: { apply?: boolean; check?: boolean }, database: Database): Promise<number> {
  if (apply) {
    const steps = await distribute(database, ({ sql }) => console.log(`${sql};`));
    console.log(
      steps.length === 0 ? "Every table is in its place." : "Done. Start the servers of this database again.",
    );
    return 0;
  }
  if (check) await requireCitus(database.pool);
  const { steps, misplaced } = await distributionPlan(database.pool);
  for (const words of misplaced) console.log(words);
  for (const { what, sql } of steps) console.log(check ? `${what}: not done yet: ${sql}` : `${sql};`);
  const left = steps.length + misplaced.length;
  if (left === 0) console.log("Every table is in its place.");
  return check && left > 0 ? 1 : 0;
}

await endingPlainly(HELP, async () => {
  const { values } = readOptions({ options: { apply: { type: "boolean" }, check: { type: "boolean" } } });
  if (values.apply && values.check) throw new Usage("expected --apply or --check, got both");
  const database = await openDatabase(readConfig());
  try {
    process.exitCode = await main(values, database);
  } finally {
    await database.close();
  }
});
