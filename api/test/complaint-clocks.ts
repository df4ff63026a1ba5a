import { CHINA } from "../src/calendar/local-time.ts";
import { clockReport } from "../src/clocks/clock-report.ts";
import type { ComplaintEvent } from "../src/clocks/complaint-event.ts";
import type { ComplaintEventType } from "../src/clocks/complaint-event-types.ts";
import type { Policy } from "../src/clocks/policy.ts";
import { calendarOf, type PolicyVersions, versionsOf } from "../src/clocks/policy-versions.ts";
import { parsePolicy, readPolicies } from "../src/clocks/read-policies.ts";
import { parseMoment } from "../src/parsers/moment.ts";

/** An event as tests write it: times are China's; `due` as well. */
export type Told = readonly [type: ComplaintEventType, at: string, more?: object];

export const moment = (text: string): number => parseMoment(text, CHINA)!;

export const events = (told: readonly Told[]): ComplaintEvent[] =>
  told.map(([type, at, more = {}]) => {
    const { due, ...rest } = more as { due?: string };
    return { type, at: moment(at), ...rest, ...(due === undefined ? {} : { due: moment(due) }) };
  });

const shipped = readPolicies();

/** The shipped policy of an id, or versions of one's own. */
export const policiesOf = (policy: string | readonly Policy[]): PolicyVersions =>
  typeof policy === "string" ? shipped.find(({ id }) => id === policy)! : versionsOf(policy)[0]!;

/** What the shell prints of each step, at a moment of China's. */
export function complaintClocks(
  policy: string | readonly Policy[],
  at: string,
  told: readonly (Told | ComplaintEvent)[],
) {
  const policies = policiesOf(policy);
  const all = told.flatMap((one) => ("type" in one ? [one] : events([one])));
  return clockReport({ events: all, policies, calendar: calendarOf(policies) }, moment(at)).steps;
}

/** A version of a policy of one step, `handle`, from ASSIGNED to HANDLED. */
export const versionOf = ({ version = 1, from = "", to = "", limit = "", pauses = "{}" }): Policy =>
  parsePolicy(
    `
id: trial
version: ${version}
name: { zh: 试行, en: Trial }
source: a test
from: ${from === "" ? "null" : `"${from}"`}
to: ${to === "" ? "null" : `"${to}"`}
timeZone: Asia/Shanghai
applies: { region: "370000" }
pauses: ${pauses}
steps:
  - id: handle
    name: { zh: 办理, en: Handling }
    basis: READING
    starts: [ASSIGNED, REOPENED]
    ends: [HANDLED]
    limit: { ${limit} }
    escalates: { to: STREET, when: NEXT_OPENING }
`,
    "trial.yaml",
  );
