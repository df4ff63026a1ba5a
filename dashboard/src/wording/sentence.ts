/** Where a number of the text leads. */
export type Link = ViewLink | TableLink;
/** The street table of a region and month, sorted by a column: numbers of it that no indicator has. */
interface TableLink {
  readonly region: string;
  readonly month: string;
  readonly sort: string;
}
/** The leadership view of a region, an indicator and a month (YYYY-MM). */
interface ViewLink {
  readonly region: string;
  readonly indicator: string;
  readonly month: string;
  /** The map shows the change, not the value. */
  readonly compare?: "mom" | "yoy";
}
interface LinkedText {
  readonly text: string;
  readonly link: Link;
}
export type Run = string | LinkedText;
/** Text in reading order; neighbouring plain parts are one. */
export type Sentence = readonly Run[];

/** Tag of template literals: say`环比${change}。` */
export function say(literals: TemplateStringsArray, ...values: readonly (Run | Sentence)[]): Sentence {
  const runs: Run[] = [];
  literals.forEach((literal, i) => {
    append(runs, literal);
    const value = values[i];
    if (value !== undefined) append(runs, value);
  });
  return runs;
}

/** Parts with a separator between, and another before the last. */
export function join(parts: readonly Sentence[], separator: string, last = separator): Sentence {
  const runs: Run[] = [];
  parts.forEach((part, i) => {
    if (i > 0) append(runs, i === parts.length - 1 ? last : separator);
    append(runs, part);
  });
  return runs;
}

export const plainText = (sentence: Sentence): string =>
  sentence.map((run) => (typeof run === "string" ? run : run.text)).join("");

function append(runs: Run[], value: Run | Sentence): void {
  for (const run of typeof value === "string" || "text" in value ? [value] : value) {
    const before = runs.at(-1);
    if (run === "") continue;
    if (typeof run === "string" && typeof before === "string") runs[runs.length - 1] = before + run;
    else runs.push(run);
  }
}
