import { shortText } from "./exact.ts";
import { type Criterion, isGroup, type Leaf, type Scheme } from "./scheme.ts";

const SUBJECTS = { COUNTY: "counties", STREET: "streets", FIRM: "firms", ESTATE: "estates" } as const;
const PERIODS = { MONTH: "month", QUARTER: "quarter", HALF_YEAR: "half-year", YEAR: "year" } as const;
const number = (value: Parameters<typeof shortText>[0]): string => shortText(value, 6);

/** What a scheme says of itself, as a page of docs/evaluation: written from its file, so that the two say the same. */
export function schemePage(scheme: Scheme): string {
  const { id, version, name, source, subject, period, stated, reading, combine, criteria } = scheme;
  const rows = criteriaRows(criteria, "");
  return `# ${name.en} (${name.zh})

\`${id}\`, version ${version}: ${SUBJECTS[subject]}, each ${PERIODS[period]}. Written from [its file](../../api/src/evaluation/schemes/${id}.yaml) by \`npm run scheme-pages\`.

Source: ${source}

| | stated by the source | our reading |
| --- | --- | --- |
| en | ${stated.en} | ${reading.en} |
| zh | ${stated.zh} | ${reading.zh} |

| criterion | ${combine === "WEIGHTED" ? "per cent" : "in the sum"} | from | points | without a value |
| --- | --- | --- | --- | --- |
${rows.join("\n")}
${outcomes(scheme)
  .map((line) => `\n- ${line}`)
  .join("")}

![A run of the demonstration, with a subject's sheet](../images/evaluation-${id}.webp)
`;
}

const criteriaRows = (criteria: readonly Criterion[], within: string): string[] =>
  criteria.flatMap((one) => {
    const weight = one.weight ? number(one.weight) : one.taken ? "taken" : "added";
    const name = `${within}${one.name.en} (${one.name.zh})`;
    if (isGroup(one)) return [`| ${name} | ${weight} | | ${ends(one)} | |`, ...criteriaRows(one.criteria, `${name}: `)];
    return [
      `| ${name} | ${weight} | ${fromOf(one)} | ${[pointsOf(one), ends(one)].filter(Boolean).join("; ")} | ${MISSING[one.missing]} |`,
    ];
  });

const MISSING = { EXCLUDED: "the others weigh more", ABSENT: "no rank", REFUSED: "no run" } as const;

const ends = ({ cap, floor }: Criterion): string =>
  [cap && `at most ${number(cap)}`, floor && `at least ${number(floor)}`].filter(Boolean).join(", ");

function fromOf({ from, survey }: Leaf): string {
  if (from !== undefined) return `\`${"register" in from ? from.register : from.indicator}\``;
  return survey ? `entered: the mean of a survey from ${number(survey.least)} to ${number(survey.most)}` : "entered";
}

function pointsOf({ scoring }: Leaf): string {
  if (scoring === "value") return "the value";
  if ("linear" in scoring) {
    const { zero, full, points } = scoring.linear;
    return `0 at ${number(zero)}, ${number(points)} at ${number(full)}`;
  }
  if ("places" in scoring) {
    const { first, last, better } = scoring.places;
    return `by place, ${number(first)} to ${number(last)}, ${better.toLowerCase()} is better`;
  }
  const { steps, better, otherwise } = scoring;
  const sign = better === "MORE" ? "≥" : "≤";
  return [
    ...steps.map(({ from, points }) => `${sign} ${number(from)}: ${number(points)}`),
    `else ${number(otherwise)}`,
  ].join(", ");
}

function outcomes({
  decimals,
  tieBreak,
  takesPart,
  grades,
  gates,
  absentGrade,
  lists,
  streaks,
  consequences,
  doubt,
}: Scheme): string[] {
  return [
    `Scores have ${decimals} ${decimals === 1 ? "decimal" : "decimals"}${tieBreak.length > 0 ? `; of one score the larger ${tieBreak.join(", ")} is first` : ""}.`,
    ...takesPart.map(
      ({ criterion, atLeast, because }) => `No rank below ${number(atLeast)} of \`${criterion}\`: ${because.en}.`,
    ),
    ...(grades.length > 0
      ? [`Grades: ${grades.map(({ grade, from }) => (from ? `${grade} from ${number(from)}` : grade)).join(", ")}.`]
      : []),
    ...gates.map(({ grade, because }) => `No better than ${grade}: ${because.en}.`),
    ...(absentGrade === undefined ? [] : [`Without a score: ${absentGrade}.`]),
    ...lists.map(
      ({ name, best, worst, within, follows }) =>
        `${name.en} (${name.zh}): the ${best === undefined ? "last" : "first"} ${best ?? worst}${within ? `, no more than ${number(within)} per cent of those ranked` : ""}. ${follows.en}.`,
    ),
    ...streaks.map(({ grade, times, becomes }) => `${grade} in ${times} periods on end becomes ${becomes}.`),
    ...consequences.map(
      ({ name, list, grade, periods, onlyIf, opens, months }) =>
        `${name.en} (${name.zh}): opens ${opens} in \`supervision_acts\` for ${list === undefined ? `grade ${grade}` : `list \`${list}\``}${
          periods ? `, in period ${periods.join(", ")} of the year alone` : ""
        }${onlyIf ? `, only with \`${onlyIf.criterion}\` below ${number(onlyIf.below)}` : ""}${months ? `; for ${months} months` : ""}.`,
    ),
    ...(doubt === undefined
      ? []
      : [
          `Ranks in doubt over ${Object.entries(doubt.weights)
            .map(([id, { least, most }]) => `${id} ${number(least)}–${number(most)}`)
            .join(", ")}, in steps of ${number(doubt.step)}.`,
        ]),
  ];
}
