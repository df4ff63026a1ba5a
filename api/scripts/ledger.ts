import { readConfig } from "../src/config.ts";
import { inTransaction, liftTimeLimit, run } from "../src/db/database.ts";
import { openForCommand } from "../src/db/open-for-command.ts";
import { plainFailure } from "../src/db/plain-failure.ts";
import { rootsUntil } from "../src/ledger/balances.queries.ts";
import { verifyLedgers } from "../src/ledger/verify-ledger.ts";
import { csvLines } from "../src/parsers/csv.ts";

// npm run ledger -- verify: every movement against its hash, every disclosed balance against the movements; exit code 1 where one does not fit.
// npm run ledger -- roots 2026-09-30: what the disclosure of that day prints of each account, as CSV.

const SHOWN = 500;
const USAGE = "Expected `verify`, or `roots` and the last day of a quarter: npm run ledger -- roots 2026-09-30";

async function main([command, day, ...more]: string[]): Promise<number> {
  const isRoots = command === "roots" && /^\d{4}-\d{2}-\d{2}$/.test(day ?? "");
  if (more.length > 0 || !(isRoots || (command === "verify" && day === undefined))) {
    console.error(
      `${USAGE}. Got: ${[command, day, ...more].filter((word) => word !== undefined).join(" ") || "nothing"}`,
    );
    return 2;
  }
  const database = await openForCommand(readConfig());
  try {
    return await inTransaction(database, async (client) => {
      await liftTimeLimit(client);
      if (isRoots) {
        const rows = await run(client, rootsUntil, { day: day! });
        const names = Object.keys(rootsUntil.row) as (keyof typeof rootsUntil.row)[];
        process.stdout.write(csvLines([names, ...rows.map((row) => names.map((name) => row[name]))]));
        return 0;
      }
      const { entries, chains, balances, roots, misfits } = await verifyLedgers(client);
      for (const { of, what } of misfits.slice(0, SHOWN)) console.log(`${of}: ${what}`);
      if (misfits.length > SHOWN) console.log(`… and ${misfits.length - SHOWN} more`);
      const number = (n: number): string => n.toLocaleString("en");
      console.log(
        `${number(misfits.length)} misfits in ${number(entries)} movements of ${number(chains)} accounts, ${number(balances)} disclosed balances and ${number(roots)} printed roots`,
      );
      return misfits.length === 0 ? 0 : 1;
    });
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(plainFailure(error) ?? error);
  process.exitCode = 1;
}
