import { BadInput } from "../errors.ts";

/** A ranking as somebody published it, and what its subjects had in each criterion; all numbers whole, in units of 10^-`places`. */
export interface PublishedTable {
  readonly criteria: readonly string[];
  readonly subjects: readonly PublishedSubject[];
  readonly places: number;
  /** Half of the last digit that scores are printed to, in the same unit; null without scores. */
  readonly halfDigit: number | null;
}

export interface PublishedSubject {
  readonly name: string;
  /** 1 is the first; ties share a rank. */
  readonly rank: number | null;
  readonly score: number | null;
  /** In the order of the criteria; higher is better. */
  readonly values: readonly number[];
}

/** A row with its place in the file, its cells in the order of the columns. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const SUBJECT = /^(subject|name|county|street|firm|estate|对象|名称|单位|县区|区县|街道|地区|小区|企业)$/iu;
const RANK = /^(rank|名次|排名|位次)$/iu;
const SCORE = /^(score|total|得分|总分|分数)$/iu;
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?%?$/;
/** Weighted sums of numbers with so many digits, times a hundred, are still exact. */
const MOST_DIGITS = 12;
const MOST_CRITERIA = 20;

/** Whether a header is one that such a table is known by. */
export const isPublishedHeader = (header: string): boolean =>
  [SUBJECT, RANK, SCORE].some((words) => words.test(header.trim()));

/**
 * Columns are known by their headers: rank, score, subject (else the first of the others); every other is a criterion. `decimals`: to how many
 * places scores are rounded, by default as many as are printed. Throws BadInput with row and column.
 */
export function readPublished(
  columns: readonly string[],
  rows: readonly TableRow[],
  decimals: number | null,
): PublishedTable {
  const headers = columns.map((column) => column.trim());
  const at = (words: RegExp): number => headers.findIndex((header) => words.test(header));
  const [rankAt, scoreAt] = [at(RANK), at(SCORE)];
  const first = headers.findIndex((_, index) => index !== rankAt && index !== scoreAt);
  const subjectAt = at(SUBJECT) === -1 ? first : at(SUBJECT);
  if (rankAt === -1 && scoreAt === -1)
    throw new BadInput("header", "a column rank (名次) or score (得分)", headers.join(", "));
  const criteriaAt = headers.map((_, index) => index).filter((index) => ![subjectAt, rankAt, scoreAt].includes(index));
  if (criteriaAt.length === 0 || criteriaAt.length > MOST_CRITERIA)
    throw new BadInput("header", `from 1 to ${MOST_CRITERIA} criteria, a column each`, headers.join(", "));
  const twice = headers.find((header, index) => headers.indexOf(header) !== index);
  if (twice !== undefined) throw new BadInput("header", "each column once", twice);
  if (rows.length < 2) throw new BadInput("rows", "two subjects or more", rows.length);
  const cell = ({ row, cells }: TableRow, index: number, what: string): Digits =>
    readDigits(`row ${row}, column ${headers[index]}`, cells[index] ?? "", what);
  const read = rows.map((row) => ({
    row,
    name: (row.cells[subjectAt] ?? "").trim(),
    score: scoreAt === -1 ? null : cell(row, scoreAt, "the score as it was printed"),
    values: criteriaAt.map((index) => cell(row, index, "a number (a subject without one cannot be weighed)")),
  }));
  for (const { row, name } of read) {
    const before = read.find((other) => other.name === name)!.row;
    if (name !== "" && before !== row)
      throw new BadInput(
        `row ${row.row}, column ${headers[subjectAt]}`,
        `each subject once (row ${before.row} has it)`,
        name,
      );
  }
  const printed = Math.max(0, ...read.map(({ score }) => score?.fraction.length ?? 0));
  const kept = decimals ?? printed;
  if (printed > kept) throw new BadInput("decimals", `${printed}, as many as the scores are printed with`, kept);
  // One place more than the scores have, in which half of their last digit is a whole number.
  const places = Math.max(
    scoreAt === -1 ? 0 : kept + 1,
    ...read.flatMap(({ values }) => values.map((value) => value.fraction.length)),
  );
  return {
    criteria: criteriaAt.map((index) => headers[index]!),
    subjects: read.map(({ row, name, score, values }) => ({
      name: name === "" ? `row ${row.row}` : name,
      rank: rankAt === -1 ? null : rankOf(`row ${row.row}, column ${headers[rankAt]}`, row.cells[rankAt] ?? ""),
      score: score && whole(score, places),
      values: values.map((value) => whole(value, places)),
    })),
    places,
    halfDigit: scoreAt === -1 ? null : 5 * 10 ** (places - kept - 1),
  };
}

interface Digits {
  readonly place: string;
  readonly sign: string;
  readonly whole: string;
  readonly fraction: string;
}

function readDigits(place: string, text: string, expected: string): Digits {
  const [, sign, whole, fraction = ""] = NUMBER.exec(text.normalize("NFKC").trim()) ?? [];
  if (whole === undefined) throw new BadInput(place, expected, text);
  return { place, sign: sign!, whole: whole.replaceAll(",", ""), fraction };
}

function whole({ place, sign, whole, fraction }: Digits, places: number): number {
  const digits = `${whole}${fraction.padEnd(places, "0")}`.replace(/^0+(?=\d)/, "");
  if (digits.length > MOST_DIGITS)
    throw new BadInput(place, `at most ${MOST_DIGITS} digits, with the ${places} decimals that the table has`, digits);
  return Number(`${sign}${digits}`);
}

function rankOf(place: string, text: string): number {
  const rank = Number(/^第?(\d{1,6})名?$/u.exec(text.normalize("NFKC").trim())?.[1] ?? 0);
  if (rank < 1) throw new BadInput(place, "a rank, 1 for the first", text);
  return rank;
}
