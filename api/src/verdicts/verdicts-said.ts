import type { TimeZone } from "../calendar/time-zone.ts";
import { describeProblems } from "../imports/problem-groups.ts";
import type { Difference, ReplayedVerdicts } from "./replayed-verdicts.ts";

const SHOWN = 20;

/** What a replay of verdicts came to, in lines. */
export function verdictsSaid(file: string, replayed: ReplayedVerdicts, zone: TimeZone): string {
  const {
    rows,
    columns,
    unused,
    otherClock,
    at,
    judged,
    alike,
    differences,
    untold,
    withoutDeadline,
    sameDeadline,
    asOfUnknown,
    problems,
    remarks,
  } = replayed;
  const text = (instant: number): string => zone.localOf(new Date(instant)).slice(0, 16).replace("T", " ");
  const line = ({ row, id, told, replayed: ours, due, end }: Difference): string =>
    `  row ${row}${id === null ? "" : `, ${id}`}: told ${told}, replayed ${ours}: due ${text(due)}, ${end === null ? `open, judged as of ${text(at)}` : `ended ${text(end)}`}: ${distance(due, end ?? at)}`;
  return [
    `read as: ${columns.map(({ column, header }) => `${MEANINGS[column] ?? column} ${header}`).join(" · ")}${unused.length === 0 ? "" : `; not read: ${unused.join(", ")}`}`,
    ...(otherClock.length === 0
      ? []
      : [
          `one clock is replayed at a time; of another: ${otherClock.join(", ")}: a --mapping can name that one's columns`,
        ]),
    `${file}: ${number(rows)} complaints, ${number(judged.IN_TIME + judged.OVERDUE)} judged as of ${text(at)}${asOfUnknown ? ", the latest moment in the file" : ""}: ${number(judged.IN_TIME)} in time, ${number(judged.OVERDUE)} overdue`,
    `the same verdict as told: ${number(alike)}; another: ${number(differences.length)}; none told: ${number(untold)}; no deadline, not judged: ${number(withoutDeadline)}`,
    ...(sameDeadline === null
      ? []
      : [
          `the policy's deadline is the file's, to the minute, in ${number(sameDeadline.alike)} of ${number(sameDeadline.of)}`,
        ]),
    ...differences.slice(0, SHOWN).map(line),
    ...(asOfUnknown && differences.some(({ end }) => end === null)
      ? ["  the file does not say as of when it tells; --at TIME says it for those that are open"]
      : []),
    ...(differences.length > SHOWN ? [`  … and ${number(differences.length - SHOWN)} more; --json has all`] : []),
    ...remarks,
    ...(problems.length === 0 ? [] : ["Not read:", describeProblems(problems)]),
  ].join("\n");
}

/** What a column is taken for, for people. */
const MEANINGS: Readonly<Record<string, string>> = {
  id: "number",
  reported_at: "reported",
  assigned_at: "assigned",
  handled_at: "ended",
  closed_at: "ended",
  target_at: "due",
  limit: "limit, counted from when it was reported,",
  in_time: "in time",
  overdue: "overdue",
  as_of: "told until",
};

/** "2 d 3 h after it was due": how far the two that differ lie apart. */
function distance(due: number, until: number): string {
  const minutes = Math.floor(Math.abs(until - due) / 60_000);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  const length = [
    ...(days > 0 ? [`${number(days)} d`] : []),
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(minutes % 60 > 0 ? [`${minutes % 60} min`] : []),
  ].join(" ");
  if (until === due) return "at the very instant, which is in time";
  return `${length === "" ? "less than a minute" : length} ${until > due ? "after" : "before"} it was due`;
}

const number = (n: number): string => n.toLocaleString("en");
