import * as z from "zod";
import { BadInput } from "../errors.ts";
import { expected, faultsOf, objectOf } from "../faults.ts";
import type { About } from "./about.ts";
import type { Cell, Column } from "./columns.ts";

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

/** The columns in those words; those without any stay as they are. Throws BadInput for words of no column. */
export function worded(columns: readonly Column[], { heads, codes }: Wording): Column[] {
  const known = new Set(columns.map(({ name }) => name));
  for (const name of [...Object.keys(heads), ...Object.keys(codes)])
    if (!known.has(name)) throw new BadInput("wording", `columns of the list: ${[...known].join(", ")}`, name);
  const [headOf, codesOf] = [new Map(Object.entries(heads)), new Map(Object.entries(codes))];
  const called = columns.map(({ name, holds, cell }) => {
    const names = codesOf.get(name);
    return {
      name: headOf.get(name) ?? name,
      holds,
      cell: names ? inWords(cell, new Map(Object.entries(names))) : cell,
    };
  });
  // GeoJSON keeps one of several by the same name
  const twice = called.find(({ name }, at) => called.findIndex((other) => other.name === name) < at);
  if (twice) throw new BadInput("wording", "a head of its own for every column", twice.name);
  return called;
}

const inWords =
  (cell: Column["cell"], names: ReadonlyMap<string, string>): Column["cell"] =>
  (row): Cell => {
    const held = cell(row);
    return held === null ? null : (names.get(String(held)) ?? held);
  };
