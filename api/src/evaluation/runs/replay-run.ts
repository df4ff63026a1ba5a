import { evaluate } from "../evaluate.ts";
import { decimalText } from "../exact.ts";
import { outcomesOf } from "../outcomes.ts";
import { parseScheme } from "../read-scheme.ts";
import { inputsOf, keptCriteria, keptPast } from "./kept-score.ts";
import type { RunRow, ScoreRow } from "./run.queries.ts";

/** The subjects that come out otherwise than a run says, from the scheme's file and the inputs that it keeps; none of a run that is sound. */
export function replayRun(run: Pick<RunRow, "scheme" | "scheme_text">, rows: readonly ScoreRow[]): string[] {
  const scheme = parseScheme(run.scheme_text, run.scheme);
  // whoever shares a rank is in the order in which the inputs came: that of the subjects
  const inputs = [...rows].sort((a, b) => (a.subject < b.subject ? -1 : 1)).map(inputsOf);
  const scores = evaluate(scheme, inputs);
  const outcomes = outcomesOf(scheme, scores, new Map(rows.map((row) => [row.subject, keptPast(row)])));
  const again = new Map(
    scores.map(({ subject, score, rank, grade, criteria }, at) => [
      subject,
      said([
        score && decimalText(score, scheme.decimals),
        rank,
        grade,
        outcomes[at]!.grade,
        outcomes[at]!.list?.id ?? null,
        outcomes[at]!.periodsOnList,
        criteria,
      ]),
    ]),
  );
  return rows.flatMap((row) => {
    const { subject, score, rank, own_grade, grade, list, periods_on_list } = row;
    const kept = said([score, rank, own_grade, grade, list, periods_on_list, keptCriteria(row)]);
    return again.get(subject) === kept ? [] : [subject];
  });
}

const said = (all: readonly unknown[]): string =>
  JSON.stringify(all, (_, value) => (typeof value === "bigint" ? String(value) : value));
