import { anchorsFile, readAnchors } from "../src/audit/anchors.ts";
import { verifyAudit } from "../src/audit/verify-audit.ts";
import { readConfig } from "../src/config.ts";
import { inTransaction, liftTimeLimit } from "../src/db/database.ts";
import { openForCommand } from "../src/db/open-for-command.ts";
import { plainFailure } from "../src/db/plain-failure.ts";

// npm run audit -- verify [FILE]: every entry against its hash, and against what the server has written down of the chain outside the database
// (audit-anchors.csv in its folder of data, or the copy given); exit code 1 where one is altered, put in or missing.

const SHOWN = 500;

async function main([command, copy, ...more]: string[]): Promise<number> {
  if (command !== "verify" || more.length > 0) {
    const got = [command, copy, ...more].join(" ").trim();
    console.error(`Expected \`verify\`: npm run audit -- verify [copy of audit-anchors.csv]. Got: ${got || "nothing"}`);
    return 2;
  }
  const config = readConfig();
  const anchors = await readAnchors(copy ?? anchorsFile(config.dataDir));
  const database = await openForCommand(config);
  try {
    return await inTransaction(database, async (client) => {
      await liftTimeLimit(client);
      const { entries, misfits } = await verifyAudit(client, anchors);
      for (const { number, what } of misfits.slice(0, SHOWN)) console.log(`entry ${number} ${what}`);
      if (misfits.length > SHOWN) console.log(`… and ${misfits.length - SHOWN} more`);
      console.log(
        `${misfits.length.toLocaleString("en")} misfits in ${entries.toLocaleString("en")} entries, held to ${anchors.length.toLocaleString("en")} anchors`,
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
