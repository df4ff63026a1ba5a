// Answers the statements of the environment's STATEMENTS (by name, as JSON), asked of the database that it names; for tests of the dashboard.
import { readConfig } from "../src/config.ts";
import { openDatabase } from "../src/db/open-database.ts";

const database = await openDatabase(readConfig(), () => undefined);
const answers: Record<string, unknown[]> = {};
for (const [name, sql] of Object.entries<string>(JSON.parse(process.env.STATEMENTS!)))
  answers[name] = (await database.pool.query(sql)).rows;
console.log(JSON.stringify(answers));
await database.close();
