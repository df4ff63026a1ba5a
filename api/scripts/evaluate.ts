import { readConfig } from "../src/config.ts";
import { migrate } from "../src/db/migrate.ts";
import { openForCommand } from "../src/db/open-for-command.ts";
import { BadInput } from "../src/errors.ts";
import { enteredOf, enteredScores, headersOf } from "../src/evaluation/entered-scores.ts";
import { evaluate, type SubjectInputs, type SubjectScore } from "../src/evaluation/evaluate.ts";
import { type EvaluatedPeriod, evaluatedPeriod } from "../src/evaluation/evaluated-period.ts";
import { decimalText, shortText } from "../src/evaluation/exact.ts";
import type { Counted } from "../src/evaluation/inputs/counted.ts";
import { countedOf } from "../src/evaluation/inputs/counted-value.ts";
import { gatherInputs } from "../src/evaluation/inputs/gather-inputs.ts";
import { type Outcome, outcomesOf } from "../src/evaluation/outcomes.ts";
import { type RankInterval, type RanksInDoubt, rankIntervals } from "../src/evaluation/rank-interval.ts";
import { readScheme, shippedSchemes } from "../src/evaluation/read-scheme.ts";
import type { Scheme } from "../src/evaluation/scheme.ts";
import { openPlatform } from "../src/open-platform.ts";
import { shellContext } from "../src/shell-context.ts";
import { endingPlainly, Usage } from "./command-end.ts";
import { readOptions } from "./read-options.ts";
import { readTable } from "./read-table.ts";

const HELP = `Scores, ranks, grades and lists by a scheme: npm run evaluate -- SCHEME --period P [--region CODE] [--scores TABLE] [--json]

SCHEME    ${shippedSchemes().join(" | ")},
          or a YAML file (docs/evaluation.md)
--period  of the scheme's kind: 2026-10, 2026-Q3, 2026-H1 or 2026
--region  whose counties, streets, firms or estates the platform counts; where left out, the one that holds all others
--scores  a .csv or .xlsx with a row a subject: its name, code or id first, then a column for each criterion that is entered; a blank is no value.
          A survey has a column more, "owners n" (how many answered), and may have "owners sd" (their standard deviation)
--json    prints one object: scheme, version, period, doubt (weightings, isWhole, draws), subjects (subject, name, score, rank, rankBest, rankWorst, holdsOverNext, grade, gates: the criteria of the gates that held
          the grade down, list, criteria: value, points, weight, and numerator and denominator of what is counted); null is missing, never 0
`;

/** Points and weights are shown to so many places; scores to those of the scheme. */
const PLACES = 6;

interface Told extends SubjectScore {
  readonly outcome: Outcome;
  readonly inputs: SubjectInputs & Partial<Pick<Counted, "name" | "amounts">>;
}

function asJson(
  { id, version, decimals }: Scheme,
  period: EvaluatedPeriod,
  told: readonly Told[],
  doubt: RanksInDoubt | null,
): string {
  const text = (value: SubjectScore["score"] | undefined): string | null => (value ? shortText(value, PLACES) : null);
  return JSON.stringify({
    scheme: id,
    version,
    period: period.text,
    doubt: doubt && { weightings: doubt.weightings, isWhole: doubt.isWhole, draws: doubt.draws },
    subjects: told.map(({ subject, score, rank, outcome, gates, criteria, inputs }) => ({
      subject,
      name: inputs.name ?? subject,
      score: score && decimalText(score, decimals),
      rank,
      rankBest: doubt?.intervals.get(subject)?.best ?? null,
      rankWorst: doubt?.intervals.get(subject)?.worst ?? null,
      holdsOverNext: doubt?.intervals.get(subject)?.holdsOverNext ?? null,
      grade: outcome.grade,
      gates: gates.map(({ criterion }) => criterion),
      list: outcome.list?.id ?? null,
      criteria: criteria.map(({ criterion, value, points, weight }) => {
        const amount = inputs.amounts?.get(criterion);
        return {
          criterion,
          value: text(value),
          points: text(points),
          weight: text(weight),
          ...(amount && { numerator: text(amount.numerator), denominator: text(amount.denominator) }),
        };
      }),
    })),
  });
}

function inWords(
  { name, decimals }: Scheme,
  period: EvaluatedPeriod,
  told: readonly Told[],
  doubt: RanksInDoubt | null,
): string {
  return [
    `${name.en}, ${period.text}`,
    ...(doubt === null
      ? []
      : [
          `ranks in brackets: the best and the worst over ${doubt.weightings} weightings, ${doubt.isWhole ? "the whole grid" : "a sample"}${doubt.draws === 0 ? "" : `, and what 95 of 100 of ${doubt.draws} drawn surveys hold`}`,
        ]),
    ...told.map(({ subject, score, rank, outcome, gates, inputs }) =>
      [
        rankText(rank, doubt?.intervals.get(subject)),
        inputs.name ?? subject,
        score === null ? "absent" : decimalText(score, decimals),
        ...(outcome.grade === null ? [] : [outcome.grade]),
        ...gates.map(({ because }) => because.en),
        ...(outcome.list === null ? [] : [outcome.list.name.en]),
      ].join("\t"),
    ),
  ].join("\n");
}

const rankText = (rank: number | null, interval: RankInterval | undefined): string =>
  rank === null ? "–" : interval === undefined ? String(rank) : `${rank} (${interval.best}–${interval.worst})`;

/** What a table of scores holds for the criteria that are entered. */
async function scoresIn(scheme: Scheme, path: string): Promise<SubjectInputs[]> {
  const words = new Set(headersOf(scheme));
  const { columns, rows } = await readTable(path, (header) => words.has(header.trim()));
  return enteredScores(scheme, columns, rows);
}

async function gathered(
  scheme: Scheme,
  period: EvaluatedPeriod,
  region: string | undefined,
  entered: SubjectInputs[] | null,
): Promise<Counted[]> {
  const config = readConfig();
  const database = await openForCommand(config);
  try {
    await migrate(database);
    const context = shellContext(await openPlatform(database, config));
    const [root, ...others] = context.regions.roots;
    if (region === undefined && (root === undefined || others.length > 0))
      throw new BadInput("region", "--region, since no one region holds all others", "nothing");
    return await gatherInputs(context, scheme, region === undefined ? root! : context.region(region), period, entered);
  } finally {
    await database.close();
  }
}

await endingPlainly(HELP, async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      period: { type: "string" },
      region: { type: "string" },
      scores: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) throw new Usage(`expected one SCHEME, got ${positionals.length}`);
  if (values.period === undefined) throw new Usage("expected --period");
  const scheme = readScheme(given);
  const period = evaluatedPeriod(scheme.period, values.period);
  if (values.scores === undefined && enteredOf(scheme).length > 0)
    throw new Usage("expected --scores, since some criteria are entered");
  const entered = values.scores === undefined ? null : await scoresIn(scheme, values.scores);
  // what is entered whole needs no database
  const subjects: readonly Told["inputs"][] =
    countedOf(scheme).length === 0 && entered !== null
      ? entered
      : await gathered(scheme, period, values.region, entered);
  const scores = evaluate(scheme, subjects);
  const doubt = rankIntervals(scheme, subjects);
  const outcomes = outcomesOf(scheme, scores);
  const bySubject = new Map(subjects.map((one) => [one.subject, one]));
  const told = scores.map((score, at) => ({ ...score, outcome: outcomes[at]!, inputs: bySubject.get(score.subject)! }));
  console.log(values.json ? asJson(scheme, period, told, doubt) : inWords(scheme, period, told, doubt));
});
