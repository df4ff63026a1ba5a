import { parseArgs } from "node:util";
import { enteredScores } from "../src/evaluation/entered-scores.ts";
import { evaluate, type SubjectScore } from "../src/evaluation/evaluate.ts";
import { evaluatedPeriod } from "../src/evaluation/evaluated-period.ts";
import { decimalText } from "../src/evaluation/exact.ts";
import { readScheme, shippedSchemes } from "../src/evaluation/read-scheme.ts";
import { leavesOf, type Scheme } from "../src/evaluation/scheme.ts";
import { endingPlainly, Usage } from "./command-end.ts";
import { readTable } from "./read-table.ts";

const HELP = `Scores, ranks and grades by a scheme: npm run evaluate -- SCHEME --period P --scores TABLE [--json]

SCHEME    ${shippedSchemes().join(" | ")}, or a YAML file (docs/evaluation.md)
--period  of the scheme's kind: 2026-10, 2026-Q3, 2026-H1 or 2026
--scores  a .csv or .xlsx with a row a subject: its name first, then a column for each criterion; a blank is no value
--json    prints one object: scheme, version, period, subjects (subject, score, rank,
          grade, gates: the criteria of the gates that held the grade down, criteria: value, points, weight); null is missing, never 0
`;

/** Points and weights are shown to so many places; scores to those of the scheme. */
const PLACES = 6;

function asJson({ id, version, decimals }: Scheme, period: string, scores: readonly SubjectScore[]): string {
  const text = (value: SubjectScore["score"]): string | null => value && String(Number(value.toString(PLACES)));
  return JSON.stringify({
    scheme: id,
    version,
    period,
    subjects: scores.map(({ subject, score, rank, grade, gates, criteria }) => ({
      subject,
      score: score && decimalText(score, decimals),
      rank,
      grade,
      gates: gates.map(({ criterion }) => criterion),
      criteria: criteria.map(({ criterion, value, points, weight }) => ({
        criterion,
        value: text(value),
        points: text(points),
        weight: text(weight),
      })),
    })),
  });
}

function inWords({ name, decimals }: Scheme, period: string, scores: readonly SubjectScore[]): string {
  return [
    `${name.en}, ${period}`,
    ...scores.map(({ subject, score, rank, grade, gates }) =>
      [
        rank === null ? "–" : String(rank),
        subject,
        score === null ? "absent" : decimalText(score, decimals),
        ...(grade === null ? [] : [grade]),
        ...gates.map(({ because }) => because.en),
      ].join("\t"),
    ),
  ].join("\n");
}

await endingPlainly(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      period: { type: "string" },
      scores: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) throw new Usage(`expected one SCHEME, got ${positionals.length}`);
  if (values.period === undefined || values.scores === undefined) throw new Usage("expected --period and --scores");
  const scheme = readScheme(given);
  const period = evaluatedPeriod(scheme.period, values.period);
  const words = new Set(leavesOf(scheme.criteria).flatMap(({ id, name }) => [id, name.zh, name.en]));
  const { columns, rows } = await readTable(values.scores, (header) => words.has(header.trim()));
  const scores = evaluate(scheme, enteredScores(scheme, columns, rows));
  console.log(values.json ? asJson(scheme, period, scores) : inWords(scheme, period, scores));
});
