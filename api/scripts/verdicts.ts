import { basename } from "node:path";
import { TIME_ZONE, todayOf } from "../src/calendar/clock.ts";
import { TimeZone } from "../src/calendar/time-zone.ts";
import { readMapping } from "../src/imports/mapping.ts";
import { DAY_ORDERS, type DayOrderName } from "../src/parsers/day-order.ts";
import { parseMoment } from "../src/parsers/moment.ts";
import { replayVerdicts } from "../src/verdicts/replayed-verdicts.ts";
import { verdictsSaid } from "../src/verdicts/verdicts-said.ts";
import { chosenPolicyOf } from "./chosen-policy-of.ts";
import { endingPlainly, Usage } from "./command-end.ts";
import { readOptions } from "./read-options.ts";

const HELP = `Verdicts of a file, replayed (docs/closed-loops.md): npm run verdicts -- FILE [--policy ID] [options]

FILE          a .csv or .xlsx with a row a complaint: when it was reported and ended (open where that is blank), by when its source wanted
              it (due_date, 限办时间 …) or within what length (5个工作日, sla_hours …), and what the source says of it: in time or not (on_time,
              是否按时 …), overdue or not (overdue, 是否超期, 超期天数 …), or words of its own (办理结果, SLA status …). Columns are told by
              their headers and by what stands below them; which was taken for what is the first line
--policy      counts the deadline by a policy (see npm run clock) in place of the file's own, and holds the two side by side;
              the verdict is of its first step
--policies    a folder of policies, YAML, instead of those shipped
--region      whose business hours count; the policy's own region where left out
--at          the moment at which open complaints are judged; where left out, the one that the file names (report ending date, 数据截止时间),
              else the latest that it tells of
--time-zone   of times without one, ${TIME_ZONE} where left out
--date-order  dmy | mdy | ymd: how the file writes 09/01/2026, where its days do not tell
--mapping     a mapping file (docs/importing.md), for columns of other names: id, reported_at, assigned_at, handled_at, closed_at,
              target_at, limit, in_time, overdue, as_of
--json        prints one object, with every difference

Needs no database. Exit codes: 1, a verdict differs or a row cannot be read; 2, the command was typed wrongly.
`;

await endingPlainly(HELP, async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      policy: { type: "string" },
      policies: { type: "string" },
      region: { type: "string" },
      at: { type: "string" },
      "time-zone": { type: "string", default: TIME_ZONE },
      "date-order": { type: "string" },
      mapping: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new Usage(`Expected one file, got ${positionals.length === 0 ? "none" : positionals.join(", ")}`);
  const zone = zoneOf(values["time-zone"]);
  const at = values.at === undefined ? undefined : parseMoment(values.at, zone);
  if (at === null) throw new Usage(`--at: expected a time such as 2026-03-02T09:00:00+08:00, got "${values.at}"`);
  const order = values["date-order"];
  if (order !== undefined && !DAY_ORDERS.includes(order as DayOrderName))
    throw new Usage(`--date-order: expected one of ${DAY_ORDERS.join(", ")}, got "${order}"`);
  const replayed = await replayVerdicts({
    file,
    policy: values.policy === undefined ? null : chosenPolicyOf(values.policies, values.policy),
    region: values.region,
    timeZone: zone.name,
    at,
    today: todayOf({ today: null }),
    mapping: values.mapping === undefined ? undefined : await readMapping(values.mapping),
    dateOrder: order as DayOrderName | undefined,
  });
  console.log(values.json ? JSON.stringify(replayed, null, 2) : verdictsSaid(basename(file), replayed, zone));
  if (replayed.differences.length > 0 || replayed.problems.length > 0) process.exitCode = 1;
});

function zoneOf(name: string): TimeZone {
  try {
    return new TimeZone(name);
  } catch {
    throw new Usage(`--time-zone: expected a name such as ${TIME_ZONE}, got "${name}"`);
  }
}
