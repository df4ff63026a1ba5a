import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { BadSettings } from "../src/checked-yaml.ts";
import { clockReport } from "../src/clocks/clock-report.ts";
import { handlingLevels } from "../src/clocks/handling-levels.ts";
import { calendarOf } from "../src/clocks/policy-versions.ts";
import { readEvents } from "../src/clocks/read-events.ts";
import { parseMoment } from "../src/parsers/moment.ts";
import { chosenPolicyOf } from "./chosen-policy-of.ts";
import { endingPlainly, Usage } from "./command-end.ts";
import { readOptions } from "./read-options.ts";

const HELP = `The clocks of one complaint, replayed from its events, without a database (docs/closed-loops.md):

npm run clock -- --policy ID --events FILE.ndjson [--at TIME] [--region CODE] [--policies FOLDER]

--policy    jining | shandong-hotline | shandong-2017 | 2341 | dezhou, or an id of the folder's
--events    a line an event, such as {"type": "ASSIGNED", "at": "2026-03-02T09:00:00+08:00"}; - reads them from standard input
            type    RECEIVED ASSIGNED RETURNED ACCEPTED ESCALATED HANDLED CLOSED REOPENED URGED EXTENDED PAUSED RESUMED
                    TRANSFERRED MERGED WITHDRAWN RATED, in any case, or in Chinese
            at      with an offset, or else in the policy's time zone
            reason, step (an id of the output's; every step where left out), id (the same twice is one event),
            priority, due (a dated deadline set by ESCALATED), amount and unit (of EXTENDED: minutes, hours, businessHours, days
            or workingDays; all that the policy allows where left out), level (of whoever did it: ${handlingLevels.values.join(" ")};
            an extension by a level below the one that the policy asks for counts for nothing)
--at        the moment that is asked of; now where left out. Later events change nothing.
--region    whose business hours count; the policy's own region where left out
--policies  a folder of policies, YAML, instead of those shipped; versions of one id follow each other by from and to

Prints JSON: for each step when it is due, with its offset, and limit, spent, paused and left in whole minutes, counted as the
limit is: around the clock for minutes, hours and days, business periods alone for businessHours and workingDays.
left is limit - spent, below zero once it is over. breached: it ended after it was due, or goes on then; null: whether the
step is for this complaint was not said. Exit codes: 1, what was read is wrong; 2, the command is.
`;
const MOST_FAULTS = 20;

async function main(): Promise<void> {
  const { values } = readOptions({
    options: {
      policy: { type: "string" },
      events: { type: "string" },
      at: { type: "string" },
      region: { type: "string" },
      policies: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const policies = chosenPolicyOf(values.policies, values.policy);
  const calendar = calendarOf(policies, values.region);
  const at = values.at === undefined ? Date.now() : parseMoment(values.at, calendar.zone);
  if (at === null) throw new Usage(`--at: expected a time such as 2026-03-02T09:00:00+08:00, got "${values.at}"`);
  if (values.events === undefined) throw new Usage("--events: expected a file, or -, got nothing");

  const { events, faults } = readEvents(await textOf(values.events), calendar.zone);
  if (faults.length > 0) throw new BadSettings(shown(faults));
  const steps = [...new Set(policies.versions.flatMap((version) => version.steps.map(({ id }) => id)))];
  const named = events.map(({ line, step, ...event }) => {
    if (step === undefined) return event;
    const known = steps.find((id) => id.toUpperCase() === step.trim().toUpperCase());
    if (known !== undefined) return { ...event, step: known };
    console.error(
      `line ${line}: step: expected one of ${steps.join(", ")}, got "${step}"; taken to be about every step`,
    );
    return event;
  });
  console.log(JSON.stringify(clockReport({ events: named, policies, calendar }, at), null, 2));
}

async function textOf(file: string): Promise<string> {
  try {
    return file === "-" ? await text(process.stdin) : readFileSync(file, "utf8");
  } catch (error) {
    throw new BadSettings(`--events: expected a file that can be read, got ${(error as Error).message}`);
  }
}

const shown = (faults: readonly string[]): string =>
  [
    ...faults.slice(0, MOST_FAULTS),
    ...(faults.length > MOST_FAULTS ? [`… and ${faults.length - MOST_FAULTS} more`] : []),
  ].join("\n");

await endingPlainly(HELP, main);
