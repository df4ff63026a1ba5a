import { deadlines } from "../clocks/deadline.ts";
import { Policy } from "../clocks/policy.ts";
import { calendarOf, type PolicyVersions } from "../clocks/policy-versions.ts";
import { ProblemList } from "../imports/import-refused.ts";
import type { Problem } from "../imports/problem.ts";
import { Remarks } from "../imports/remarks.ts";
import { type ToldFile, toldRows } from "./told-rows.ts";
import type { VerdictRequest } from "./verdict-request.ts";
import type { Verdict } from "./verdict-words.ts";

/** A complaint on which file and replay differ. */
export interface Difference {
  readonly row: number;
  readonly id: string | null;
  readonly told: Verdict;
  readonly replayed: Verdict;
  readonly due: number;
  /** Null: it is open. */
  readonly end: number | null;
}

export interface ReplayedVerdicts extends Pick<ToldFile, "columns" | "unused" | "otherClock"> {
  readonly rows: number;
  readonly at: number;
  /** Neither the file nor who asks says when open ones are to be judged: `at` is the latest moment of the file. */
  readonly asOfUnknown: boolean;
  /** Judged by the replay, by what it said. */
  readonly judged: Readonly<Record<Verdict, number>>;
  /** Of those judged, whose verdict the file told alike. */
  readonly alike: number;
  readonly differences: readonly Difference[];
  /** Judged, but the file has no verdict. */
  readonly untold: number;
  /** Neither file nor policy gives them a deadline: not judged. */
  readonly withoutDeadline: number;
  /** Of those whose deadline stands in the file too, for how many the policy's is of the same minute; null without a policy. */
  readonly sameDeadline: { readonly alike: number; readonly of: number } | null;
  readonly problems: readonly Problem[];
  readonly remarks: readonly string[];
}

const MINUTE_MS = 60_000;

/** A deadline as its source dated it; its limit counts for nothing, since what has no date is not judged. */
const dated = (timeZone: string): PolicyVersions => ({
  id: "dated",
  versions: [
    Policy.parse({
      id: "dated",
      version: 1,
      name: { zh: "来源所定期限", en: "As its source dated it" },
      source: "the file",
      from: null,
      to: null,
      timeZone,
      applies: { region: "370000" },
      pauses: {},
      steps: [
        {
          id: "dated",
          name: { zh: "办结", en: "Closed" },
          basis: "STATED",
          starts: ["RECEIVED"],
          ends: ["HANDLED"],
          limit: { minutes: 1 },
          dated: true,
        },
      ],
    }),
  ],
});

/** Replays the clocks of a file's complaints, and holds what they say against what the file says. Throws ImportRefused. */
export async function replayVerdicts(request: VerdictRequest): Promise<ReplayedVerdicts> {
  const problems = new ProblemList();
  const remarks = new Remarks();
  const policies = request.policy ?? dated(request.timeZone);
  const calendar = calendarOf(policies, request.region);
  const { rows, columns, unused, otherClock, asOf } = await toldRows(request, calendar, problems, remarks);
  const at =
    request.at ??
    asOf ??
    rows.reduce((latest, { events }) => events.reduce((last, event) => Math.max(last, event.at), latest), 0);
  const judged = { IN_TIME: 0, OVERDUE: 0 };
  const differences: Difference[] = [];
  const same = { alike: 0, of: 0 };
  let [alike, untold, withoutDeadline] = [0, 0, 0];
  for (const { row, id, events, target, told } of rows) {
    const clock =
      request.policy === null && target === null ? null : deadlines({ events, policies, calendar }, at)[0]!.clock;
    if (clock === null || clock.due === null || clock.breached === null) {
      withoutDeadline += 1;
      continue;
    }
    const replayed = clock.breached ? "OVERDUE" : "IN_TIME";
    judged[replayed] += 1;
    if (target !== null) {
      same.of += 1;
      same.alike += Number(Math.floor(target / MINUTE_MS) === Math.floor(clock.due / MINUTE_MS));
    }
    if (told === null) untold += 1;
    else if (told === replayed) alike += 1;
    else differences.push({ row, id, told, replayed, due: clock.due, end: clock.end });
  }
  return {
    columns,
    unused,
    otherClock,
    rows: rows.length,
    at,
    asOfUnknown: (request.at ?? asOf) === null,
    judged,
    alike,
    differences,
    untold,
    withoutDeadline,
    sameDeadline: request.policy === null ? null : same,
    problems: problems.all,
    remarks: remarks.lines(),
  };
}
