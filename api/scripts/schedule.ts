import { readConfig } from "../src/config.ts";
import { type Database, inTransaction, run } from "../src/db/database.ts";
import { openForCommand } from "../src/db/open-for-command.ts";
import { BadInput } from "../src/errors.ts";
import { type DeliveryState, stateOf } from "../src/schedules/delivery-state.ts";
import { addSchedule, removeSchedule } from "../src/schedules/keep-schedule.ts";
import { lineOf, sendingBy } from "../src/schedules/keep-sending.ts";
import { runDue } from "../src/schedules/run-due.ts";
import { allSchedules, latestDeliveries } from "../src/schedules/schedule.queries.ts";
import { FORMATS, nextDue, type Schedule } from "../src/schedules/schedule.ts";
import { scheduleOf } from "../src/schedules/schedule-row.ts";
import { endingPlainly, Usage } from "./command-end.ts";
import { readOptions } from "./read-options.ts";
import { shellActor } from "./shell-actor.ts";

// What the platform sends by itself: docs/sending.md.

const USAGE = `npm run schedule -- list
npm run schedule -- add NAME --briefing REGION | --view /ADDRESS  --at "0 8 1 * *"  [--to a@x.cn,b@x.cn] [--format pdf,html] [--language en]
npm run schedule -- remove NAME
npm run schedule -- run [--server http://127.0.0.1:4000]`;
const SHOWN = 3;

type Given = ReturnType<typeof given>["values"];

const given = (args: string[]) =>
  readOptions({
    args,
    allowPositionals: true,
    options: {
      briefing: { type: "string" },
      view: { type: "string" },
      at: { type: "string" },
      to: { type: "string" },
      format: { type: "string" },
      language: { type: "string" },
      server: { type: "string" },
    },
  });

async function main(args: string[]): Promise<number> {
  const { positionals, values } = given(args);
  const [command, name, ...more] = positionals;
  const isNamed = command === "add" || command === "remove";
  if (more.length > 0 || isNamed !== (name !== undefined) || !(isNamed || command === "list" || command === "run"))
    throw new Usage(`expected list, run, or add or remove with one name, got "${positionals.join(" ")}"`);
  const config = readConfig();
  const database = await openForCommand(config);
  try {
    if (command === "add") return await add(database, name!, values);
    if (command === "remove") {
      await inTransaction(database, (client) => removeSchedule(client, name!));
      return 0;
    }
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

async function add(database: Database, name: string, given: Given): Promise<number> {
  const { briefing, view, at, to, language } = given;
  if ((briefing === undefined) === (view === undefined) || at === undefined)
    throw new Usage("expected --at and one of --briefing and --view");
  if (language !== undefined && language !== "zh" && language !== "en")
    throw new BadInput("language", "zh or en", language);
  const formats: readonly string[] = given.format?.toUpperCase().split(",") ?? (view === undefined ? FORMATS : ["PDF"]);
  const unknown = formats.find((format) => !FORMATS.some((one) => one === format));
  if (unknown !== undefined) throw new BadInput("format", "pdf, html or both with a comma", given.format);
  const schedule: Schedule = {
    name,
    kind: briefing === undefined ? "VIEW" : "BRIEFING",
    target: (briefing ?? view)!,
    cron: at,
    language: language ?? "zh",
    recipients: to === undefined ? [] : to.split(",").map((one) => one.trim()),
    formats: FORMATS.filter((format) => formats.includes(format)),
  };
  await inTransaction(database, (client) => addSchedule(client, schedule, shellActor.name, new Date()));
  console.log(`${name}: next due ${nextDue(at, new Date())?.toISOString() ?? "never"}`);
  return 0;
}

/** As a shell is told what became of a delivery. */
const STATES: Record<DeliveryState, string> = {
  SENT: "sent",
  WAITING: "not sent yet",
  FAILED: "not sent; no more attempts",
  REFUSED: "not sent: its maker has lost the right",
  UNKNOWN: "UNKNOWN: it broke off while it was sent; not tried again",
};

async function list(database: Database): Promise<number> {
  const [rows, deliveries] = await inTransaction(database, async (client) => [
    await run(client, allSchedules, {}),
    await run(client, latestDeliveries, { each: SHOWN }),
  ]);
  for (const row of rows) {
    const { name, kind, target, cron, recipients, formats } = scheduleOf(row);
    const to = recipients.length === 0 ? "the folder" : recipients.join(", ");
    console.log(
      `${name}: ${kind} ${target} (${formats.join(", ")}), ${cron}, to ${to}; next due ${nextDue(cron, new Date())?.toISOString()}`,
    );
    for (const one of deliveries.filter(({ schedule }) => schedule === name)) {
      const state = `${STATES[stateOf(one, cron, new Date())]}, attempt ${one.attempts}`;
      console.log(`  due ${one.due_at.toISOString()}: ${state}${one.failure === null ? "" : ` (${one.failure})`}`);
    }
  }
  return 0;
}

await endingPlainly(USAGE, async () => {
  process.exitCode = await main(process.argv.slice(2));
});
