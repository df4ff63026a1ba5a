import { verifyAudit } from "../src/audit/verify-audit.ts";
import { readConfig } from "../src/config.ts";
import { inTransaction, liftTimeLimit } from "../src/db/database.ts";
import { openDatabase } from "../src/db/open-database.ts";
import { plainFailure } from "../src/db/plain-failure.ts";

// npm run audit -- verify: every entry against its hash; exit code 1 where one is altered, put in or missing.

const SHOWN = 500;

async function main([command, ...more]: string[]): Promise<number> {
  if (command !== "verify" || more.length > 0) {
    console.error(`Expected \`verify\`: npm run audit -- verify. Got: ${[command, ...more].join(" ") || "nothing"}`);
    return 2;
  }
  const database = await openDatabase(readConfig());
  try {
    return await inTransaction(database, async (client) => {
      await liftTimeLimit(client);
      const { entries, misfits } = await verifyAudit(client);
      for (const { number, what } of misfits.slice(0, SHOWN)) console.log(`entry ${number} ${what}`);
      if (misfits.length > SHOWN) console.log(`… and ${misfits.length - SHOWN} more`);
      console.log(`${misfits.length.toLocaleString("en")} misfits in ${entries.toLocaleString("en")} entries`);
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
