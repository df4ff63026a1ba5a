import Fraction from "fraction.js";
import { BadInput } from "../errors.ts";
import type { SubjectInputs } from "./evaluate.ts";
import type { TableRow } from "./published-table.ts";
import { type Scheme, valuesOf } from "./scheme.ts";
import type { Sampled } from "./survey.ts";

const NUMBER = /^[+-]?\d{1,12}(?:\.\d{1,6})?$/;
const ANSWERS = /^[1-9]\d{0,8}$/;

type Value = ReturnType<typeof valuesOf>[number];

/** Headers of what stands beside the mean of a survey, behind its criterion's id or name: how many answered, and their standard deviation. */
const BESIDE = { answers: ["n", "样本量"], spread: ["sd", "标准差"] } as const;

/** What of a scheme is entered, and not counted. */
export const enteredOf = (scheme: Scheme): ReturnType<typeof valuesOf> =>
  valuesOf(scheme).filter(({ from }) => from === undefined);

const namesOf = ({ id, name }: Value): string[] => [id, name.zh, name.en];
const headersBeside = (value: Value, what: keyof typeof BESIDE): string[] =>
  namesOf(value).flatMap((name) => BESIDE[what].flatMap((word) => [`${name} ${word}`, `${name}${word}`]));

/** Every header that a table of entered values may have, beside that of the subjects. */
export const headersOf = (scheme: Scheme): string[] =>
  enteredOf(scheme).flatMap((value) => [
    ...namesOf(value),
    ...(value.survey ? [...headersBeside(value, "answers"), ...headersBeside(value, "spread")] : []),
  ]);

/**
 * A table of entered values: a column for the subject, the first, and one for each criterion that is not counted, by its id or its name in
 * either language; beside the mean of a survey how many answered, and their standard deviation where it is known. A blank is no value.
 * Throws BadInput with row and column.
 */
export function enteredScores(scheme: Scheme, columns: readonly string[], rows: readonly TableRow[]): SubjectInputs[] {
  const headers = columns.map((column) => column.trim());
  const leaves = enteredOf(scheme);
  const find = (names: readonly string[]): number =>
    headers.findIndex((header, index) => index > 0 && names.includes(header));
  const places = leaves.map((leaf): Place => {
    const [at, answersAt, spreadAt] = [
      namesOf(leaf),
      headersBeside(leaf, "answers"),
      headersBeside(leaf, "spread"),
    ].map(find);
    if (at === -1) throw new BadInput("header", `a column ${leaf.id} (${leaf.name.zh})`, headers.join(", "));
    if (leaf.survey && answersAt === -1)
      throw new BadInput(
        "header",
        `a column ${leaf.id} n (${leaf.name.zh} 样本量): how many answered`,
        headers.join(", "),
      );
    return { leaf, at: at!, answersAt: answersAt!, spreadAt: spreadAt! };
  });
  const known = new Set(headersOf(scheme));
  const unknown = headers.find((header, index) => index > 0 && !known.has(header));
  if (unknown !== undefined) throw new BadInput("header", `one of ${leaves.map(({ id }) => id).join(", ")}`, unknown);
  const seen = new Set<string>();
  return rows.map(({ row, cells }) => {
    const subject = (cells[0] ?? "").trim();
    if (subject === "" || seen.has(subject))
      throw new BadInput(`row ${row}, column ${headers[0]}`, "each subject once, by its name", subject);
    seen.add(subject);
    const values = new Map<string, Fraction>();
    const sampled = new Map<string, Sampled[]>();
    for (const place of places) {
      const { id, survey } = place.leaf;
      const of = (at: number): Cell => new Cell(`row ${row}, column ${headers[at]}`, cells[at]);
      const value = of(place.at).number();
      if (value === null) continue;
      values.set(id, value);
      if (survey === undefined) continue;
      of(place.at).within(value, survey.least, survey.most);
      const answers = of(place.answersAt).answers();
      const spread = place.spreadAt === -1 ? null : of(place.spreadAt).number();
      if (spread !== null) of(place.spreadAt).within(spread, new Fraction(0), survey.most.sub(survey.least));
      sampled.set(id, [{ value, answers, spread }]);
    }
    return { subject, values, sampled };
  });
}

/** Where it stands, and what it holds; reading it throws BadInput. */
class Cell {
  private readonly text: string;

  constructor(
    private readonly place: string,
    written: string | undefined,
  ) {
    this.text = (written ?? "").normalize("NFKC").trim();
  }

  number(): Fraction | null {
    if (this.text === "") return null;
    if (!NUMBER.test(this.text)) throw new BadInput(this.place, "a number, or nothing", this.text);
    return new Fraction(this.text);
  }

  answers(): number {
    if (!ANSWERS.test(this.text))
      throw new BadInput(this.place, "how many answered, a whole number from 1", this.text || "nothing");
    return Number(this.text);
  }

  within(value: Fraction, least: Fraction, most: Fraction): void {
    if (value.compare(least) < 0 || value.compare(most) > 0)
      throw new BadInput(this.place, `from ${least} to ${most}`, this.text);
  }
}

interface Place {
  readonly leaf: Value;
  readonly at: number;
  /** -1: there is no such column. */
  readonly answersAt: number;
  readonly spreadAt: number;
}
