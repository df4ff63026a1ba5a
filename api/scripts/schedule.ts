import { parseArgs } from "node:util";
import { readConfig } from "../src/config.ts";
import { type Database, inTransaction, run } from "../src/db/database.ts";
import { openDatabase } from "../src/db/open-database.ts";
import { plainFailure } from "../src/db/plain-failure.ts";
import { BadInput } from "../src/errors.ts";
import { lineOf, sendingBy } from "../src/schedules/keep-sending.ts";
import { runDue, scheduleOf } from "../src/schedules/run-due.ts";
import { allSchedules, deleteSchedule, insertSchedule, latestDeliveries } from "../src/schedules/schedule.queries.ts";
import { checkSchedule, nextDue, type Schedule } from "../src/schedules/schedule.ts";

// What the platform sends by itself: docs/sending.md.

const USAGE = `npm run schedule -- list
npm run schedule -- add NAME --briefing REGION | --view /ADDRESS  --at "0 8 1 * *"  [--to a@x.cn,b@x.cn] [--language en]
npm run schedule -- remove NAME
npm run schedule -- run [--server http://127.0.0.1:4000]`;
const SHOWN = 3;

type Given = ReturnType<typeof given>["values"];

const given = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: {
      briefing: { type: "string" },
      view: { type: "string" },
      at: { type: "string" },
      to: { type: "string" },
      language: { type: "string" },
      server: { type: "string" },
    },
  });

async function main(args: string[]): Promise<number> {
  const { positionals, values } = given(args);
  const [command, name, ...more] = positionals;
  const isNamed = command === "add" || command === "remove";
  if (more.length > 0 || isNamed !== (name !== undefined) || !(isNamed || command === "list" || command === "run")) {
    console.error(USAGE);
    return 2;
  }
  const config = readConfig();
  const database = await openDatabase(config);
  try {
    if (command === "add") return await add(database, name!, values);
    if (command === "remove") return await remove(database, name!);
    if (command === "list") return await list(database);
    const server = values.server ?? `http://${config.host}:${config.port}`;
    const told = await runDue(database, sendingBy(config, server), () => new Date());
    for (const one of told) console.log(lineOf(one));
    if (told.length === 0) console.log("nothing is due");
    return told.every(({ outcome }) => outcome === "SENT") ? 0 : 1;
  } finally {
    await database.close();
  }
}

async function add(database: Database, name: string, { briefing, view, at, to, language }: Given): Promise<number> {
  if ((briefing === undefined) === (view === undefined) || at === undefined) throw new Error(USAGE);
  if (language !== undefined && language !== "zh" && language !== "en")
    throw new BadInput("language", "zh or en", language);
  const schedule: Schedule = {
    name,
    kind: briefing === undefined ? "VIEW" : "BRIEFING",
    target: (briefing ?? view)!,
    cron: at,
    language: language ?? "zh",
    recipients: to === undefined ? [] : to.split(",").map((one) => one.trim()),
  };
  checkSchedule(schedule);
  const row = { ...schedule, recipients: schedule.recipients.join(","), at: new Date() };
  const [added] = await inTransaction(database, (client) => run(client, insertSchedule, row));
  if (!added) throw new BadInput("name", "a name that is free", name);
  console.log(`${name}: next due ${nextDue(at, new Date())?.toISOString() ?? "never"}`);
  return 0;
}

async function remove(database: Database, name: string): Promise<number> {
  const [removed] = await inTransaction(database, (client) => run(client, deleteSchedule, { name }));
  if (!removed) throw new BadInput("name", "the name of a schedule", name);
  return 0;
}

async function list(database: Database): Promise<number> {
  const [rows, deliveries] = await inTransaction(database, async (client) => [
    await run(client, allSchedules, {}),
    await run(client, latestDeliveries, { each: SHOWN }),
  ]);
  for (const row of rows) {
    const { name, kind, target, cron, recipients } = scheduleOf(row);
    const to = recipients.length === 0 ? "the folder" : recipients.join(", ");
    console.log(`${name}: ${kind} ${target}, ${cron}, to ${to}; next due ${nextDue(cron, new Date())?.toISOString()}`);
    for (const one of deliveries.filter(({ schedule }) => schedule === name)) {
      const state =
        one.sent_at !== null
          ? `sent ${one.sent_at.toISOString()}`
          : one.sending_at !== null
            ? "UNKNOWN: it broke off while it was sent; not tried again"
            : `not sent yet, attempt ${one.attempts}`;
      console.log(`  due ${one.due_at.toISOString()}: ${state}${one.failure === null ? "" : ` (${one.failure})`}`);
    }
  }
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof BadInput ? error.message : (plainFailure(error) ?? error));
  process.exitCode = 1;
}
