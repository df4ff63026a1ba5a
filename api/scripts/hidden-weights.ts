import { type HiddenWeights, hiddenWeights } from "../src/evaluation/hidden-weights.ts";
import { isPublishedHeader, type PublishedTable, readPublished } from "../src/evaluation/published-table.ts";
import { endingPlainly, Usage } from "./command-end.ts";
import { readOptions } from "./read-options.ts";
import { readTable } from "./read-table.ts";

const HELP = `Which weights give a published ranking: npm run hidden-weights -- TABLE [--step 1] [--decimals N] [--json]

TABLE       a .csv or .xlsx with a row a subject: columns subject, rank or score as printed, then criteria, higher is better
--step      weights are whole multiples of so many per cent and sum to 100; a divisor of 100, 1 if left out
--decimals  to how many places the scores are rounded, as many as are printed if left out
--json      prints one object: subjects, criteria (name, least, most in per cent), step, weightings, fitting, equalWeightsFit, examples
`;

function asJson({ subjects, criteria }: PublishedTable, step: number, found: HiddenWeights): string {
  const { weightings, fitting, ranges, equalWeightsFit, examples } = found;
  return JSON.stringify({
    subjects: subjects.length,
    criteria: criteria.map((name, at) => ({ name, least: ranges[at]?.least ?? null, most: ranges[at]?.most ?? null })),
    step,
    weightings,
    fitting,
    equalWeightsFit,
    examples,
  });
}

function inWords({ subjects, criteria, halfDigit }: PublishedTable, step: number, found: HiddenWeights): string {
  const { weightings, fitting, ranges, equalWeightsFit, examples } = found;
  const number = (n: number): string => n.toLocaleString("en");
  const what = halfDigit === null ? "this ranking" : "these scores";
  const isAll = fitting <= examples.length;
  return [
    `${subjects.length} subjects, ${criteria.length} ${criteria.length === 1 ? "criterion" : "criteria"}, weights in steps of ${step} %`,
    `${fitting === 0 ? "none" : number(fitting)} of ${number(weightings)} weightings ${fitting > 1 ? "give" : "gives"} ${what}`,
    ...(fitting === 0 ? [] : criteria.map((name, at) => `  ${name}: ${ranges[at]!.least} to ${ranges[at]!.most} %`)),
    ...(fitting === 0 ? [] : [isAll ? "each of them:" : `the first ${examples.length} of them:`]),
    ...examples.map((weights) => `  ${weights.join(" / ")}`),
    `equal weights: ${equalWeightsFit ? `give ${what}` : `do not give ${what}`}`,
  ].join("\n");
}

/** A whole number as an option says it. */
function whole(option: string, text: string, fits: (value: number) => boolean, expected: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !fits(value)) throw new Usage(`${option}: expected ${expected}, got ${text}`);
  return value;
}

await endingPlainly(HELP, async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      step: { type: "string", default: "1" },
      decimals: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Usage(`expected one TABLE, got ${positionals.length}`);
  const step = whole("--step", values.step, (step) => step > 0 && 100 % step === 0, "a divisor of 100");
  const decimals =
    values.decimals === undefined
      ? null
      : whole("--decimals", values.decimals, (places) => places <= 6, "a whole number from 0 to 6");
  const { columns, rows } = await readTable(path, isPublishedHeader);
  const table = readPublished(columns, rows, decimals);
  const found = hiddenWeights(table, step);
  console.log(values.json ? asJson(table, step, found) : inWords(table, step, found));
});
