// A server of its own on a native database, that records five complaints and leaves; for the test of what other processes hear.

import { openDatabase } from "../src/db/open-database.ts";
import { buildServer } from "../src/server.ts";
import { madeUpComplaints, record } from "./complaints.ts";
import { testConfig } from "./test-config.ts";

const config = testConfig({ databaseUrl: process.argv[2] ?? null });
const database = await openDatabase(config, () => undefined);
const app = await buildServer({ database, config });
const answer = await record(app, madeUpComplaints(5, "other"));
if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
await app.close();
await database.close();
