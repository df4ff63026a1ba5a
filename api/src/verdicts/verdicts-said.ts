import type { TimeZone } from "../calendar/time-zone.ts";
import { describeProblems } from "../imports/problem-groups.ts";
import type { Difference, ReplayedVerdicts } from "./replayed-verdicts.ts";

const SHOWN = 20;

/** What a replay of verdicts came to, in lines. */
export function verdictsSaid(file: string, replayed: ReplayedVerdicts, zone: TimeZone): string {
  const { rows, at, judged, alike, differences, untold, withoutDeadline, sameDeadline, problems, remarks } = replayed;
  const text = (instant: number): string => zone.localOf(new Date(instant)).slice(0, 16).replace("T", " ");
  const line = ({ row, id, told, replayed: ours, due, end }: Difference): string =>
    `  row ${row}${id === null ? "" : `, ${id}`}: told ${told}, replayed ${ours}: due ${text(due)}, ${end === null ? "open" : `ended ${text(end)}`}`;
  return [
    `${file}: ${number(rows)} complaints, ${number(judged.IN_TIME + judged.OVERDUE)} judged as of ${text(at)}: ${number(judged.IN_TIME)} in time, ${number(judged.OVERDUE)} overdue`,
    `the same verdict as told: ${number(alike)}; another: ${number(differences.length)}; none told: ${number(untold)}; no deadline, not judged: ${number(withoutDeadline)}`,
    ...(sameDeadline === null
      ? []
      : [
          `the policy's deadline is the file's, to the minute, in ${number(sameDeadline.alike)} of ${number(sameDeadline.of)}`,
        ]),
    ...differences.slice(0, SHOWN).map(line),
    ...(differences.length > SHOWN ? [`  … and ${number(differences.length - SHOWN)} more; --json has all`] : []),
    ...remarks,
    ...(problems.length === 0 ? [] : ["Not read:", describeProblems(problems)]),
  ].join("\n");
}

const number = (n: number): string => n.toLocaleString("en");
