import * as z from "zod";
import { BadInput } from "../errors.ts";
import { expected, faultsOf, objectOf } from "../faults.ts";
import type { About } from "./about.ts";
import { type Cell, type Column, LISTED, LISTED_WITHIN, type Row } from "./columns.ts";

const LONGEST = 500;
const text = z
  .string({ error: expected("a text") })
  .min(1, { error: expected("a text") })
  .max(LONGEST, { error: expected(`a text of at most ${LONGEST} characters`) });
const words = (of: string) => z.record(z.string(), text, { error: expected(of) });

const shape = objectOf(
  {
    /** Heads by column. */
    heads: words("an object of heads by column").default({}),
    /** Names of what stands in cells, by column: of codes, and of true and false. */
    codes: z
      .record(z.string(), words("an object of names by code"), { error: expected("an object by column") })
      .default({}),
    /** What the file says of itself before its day and query. */
    about: z.array(z.tuple([text, text]), { error: expected("a list of [name, text]") }).default([]),
  },
  "an object with heads, codes, about",
);

/** What a page calls things on its screen, so that the files made there call them so too. */
interface Wording {
  readonly heads: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly about: About;
}

/** As it is sent; nothing: every column is called by its path. Throws BadInput. */
export function wordingOf(sent: unknown): Wording {
  const read = shape.safeParse(sent ?? {});
  if (read.success) return read.data;
  throw new BadInput("wording", `what fits: ${faultsOf(read.error, "").join("; ")}`, sent);
}

/**
 * The columns in those words; those without any stay as they are. A list of objects is written as text once the file has words for what is in it, each value after its
 * head where it has one. Throws BadInput for words of no column.
 */
export function worded(columns: readonly Column[], { heads, codes }: Wording): Column[] {
  const known = new Set(columns.flatMap(namesIn));
  for (const name of [...Object.keys(heads), ...Object.keys(codes)])
    if (!known.has(name)) throw new BadInput("wording", `columns of the list: ${[...known].join(", ")}`, name);
  const words: Words = {
    headOf: new Map(Object.entries(heads)),
    codesOf: new Map(Object.entries(codes).map(([name, names]) => [name, new Map(Object.entries(names))])),
  };
  const called = columns.map((column) => ({
    name: words.headOf.get(column.name) ?? column.name,
    holds: column.holds,
    cell: cellIn(column, words),
  }));
  // GeoJSON keeps one of several by the same name
  const twice = called.find(({ name }, at) => called.findIndex((other) => other.name === name) < at);
  if (twice) throw new BadInput("wording", "a head of its own for every column", twice.name);
  return called;
}

interface Words {
  readonly headOf: ReadonlyMap<string, string>;
  readonly codesOf: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Of a column and of all that its cells hold several of, however deep. */
const namesIn = ({ name, items }: Column): string[] => [name, ...(items?.columns ?? []).flatMap(namesIn)];

function cellIn(column: Column, words: Words): Column["cell"] {
  const several = severalIn(column, words, LISTED);
  if (several !== null) return several;
  const names = words.codesOf.get(column.name);
  return names ? (row) => namedBy(names, column.cell(row)) : column.cell;
}

/** What a cell holds several of as text, an item after the other; null where the file has no words for it. */
function severalIn({ name, items }: Column, words: Words, between: string): Column["cell"] | null {
  if (items === undefined) return null;
  const isOfObjects = items.columns.some((one) => one.name !== name);
  const hasWords = (one: Column): boolean =>
    words.codesOf.has(one.name) ||
    (isOfObjects && words.headOf.has(one.name)) ||
    (one.items?.columns.some(hasWords) ?? false);
  if (!items.columns.some(hasWords)) return null;
  const values = items.columns.map((one) => valueIn(one, isOfObjects ? words.headOf.get(one.name) : undefined, words));
  const textOf = (item: Row): string =>
    values
      .map((value) => value(item))
      .filter((text) => text !== "")
      .join(" ");
  return (row): Cell => items.of(row)?.map(textOf).join(between) ?? null;
}

/** One of several values in a cell, after its head; empty: it has none. What it holds several of itself stands in brackets. */
function valueIn(column: Column, head: string | undefined, words: Words): (item: Row) => string {
  const names = words.codesOf.get(column.name) ?? new Map<string, string>();
  const several = severalIn(column, words, LISTED_WITHIN);
  return (item) => {
    const held = several === null ? namedBy(names, column.cell(item)) : several(item);
    if (held === null || held === "") return "";
    const text = several === null ? String(held) : `(${held})`;
    return head === undefined ? text : `${head} ${text}`;
  };
}

const namedBy = (names: ReadonlyMap<string, string>, held: Cell): Cell =>
  held === null ? null : (names.get(String(held)) ?? held);
