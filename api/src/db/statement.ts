import { type Family, familiesIn } from "./table-families.ts";
import type { RowOf, RowShape } from "./types.ts";

/**
 * A SQL statement with the shape of what it returns. The text is complete: values come by name, `:cityCodes`, never glued in.
 * `P` is an object of them. `statements.test.ts` describes every statement against both databases and holds names and types to `row`.
 */
export interface Statement<P extends object, S extends RowShape> {
  readonly name: string;
  /** Families of the tables it reads, as its text names them, and what else it says; an answer made from it is stale once one of them has been written. */
  readonly reads: readonly Family[];
  /** As it is sent, with positions: $1, $2 … */
  readonly text: string;
  /** Names of the positions, in their order. */
  readonly names: readonly string[];
  /** As it was declared, with names: for people. */
  readonly written: string;
  readonly row: S;
  /** It may take more than a tenth of a second: it waits for one of the places that are for such, and leaves the others to quick ones. */
  readonly slow?: boolean;
  /** Why it may read rows of any region, though a caller sees some alone: it tells nothing of them. Left out: it may not. */
  readonly ofAnyRegion?: string;
  /** Carries the parameters' types; never set. */
  readonly parameters?: P;
}

const registry = new Map<string, Statement<object, RowShape>>();

/**
 * Declares a statement. What it reads follows from its text. Parameters' types are given as `statement<{ codes: string[] }>()({ text: "… :codes::text[] …" })`.
 * Throws where two statements have one name, and where the text has positions of its own.
 */
export function statement<P extends object = Record<string, never>>() {
  return <const S extends RowShape>(
    declared: Omit<Statement<P, S>, "parameters" | "names" | "written" | "reads"> & {
      /** Families beside those of the tables that the text names: what rollups are counted from. */
      readonly reads?: readonly Family[];
    },
  ): Statement<P, S> => {
    if (registry.has(declared.name)) throw new Error(`two statements are named ${declared.name}`);
    refusePositions(declared.name, declared.text);
    const { text, names } = positioned(declared.text);
    const reads = [...new Set([...familiesIn(text), ...(declared.reads ?? [])])].sort();
    const made: Statement<P, S> = { ...declared, reads, text, names, written: declared.text };
    registry.set(declared.name, made as Statement<object, RowShape>);
    return made;
  };
}

/** Throws where a text has positions of its own, since they would stand for other values. */
export function refusePositions(name: string, text: string): void {
  const position = /\$\d+/.exec(text)?.[0];
  if (position !== undefined) throw new Error(`${name}: expected values by name, as :cityCodes, got ${position}`);
}

/** A name in a text: `:codes`, but neither the type in `x::text` nor the bound of a slice. */
const NAME = /(?<![:\w]):([a-z]\w*)/g;

/** A text with names as one with positions; a name that stands several times has one position. */
export function positioned(text: string): { readonly text: string; readonly names: readonly string[] } {
  const names: string[] = [];
  const sent = text.replace(NAME, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text: sent, names };
}

/** The values of a statement's or command's parameters, in the order of its positions. Throws where one that the text names is not given. */
export function valuesOf<P extends object>(
  declared: { readonly name: string; readonly names: readonly string[] },
  parameters: P,
): unknown[] {
  return declared.names.map((name) => {
    const value = (parameters as Record<string, unknown>)[name];
    if (value === undefined) throw new Error(`${declared.name}: expected a value for :${name}, got none`);
    return value;
  });
}

/**
 * SQL of the condition that a row is of an estate that the caller may see, where they see some estates alone (null: of no estate). A statement
 * without it is refused to such a caller. The value of :estateIds comes from Context.run alone, as that of :scope.
 */
export const inEstates = (estateId: string | null): string =>
  `(:estateIds::bigint[] is null${estateId === null ? "" : ` or ${estateId} = any(:estateIds::bigint[])`})`;

/**
 * SQL of the condition that a row lies in a region that the caller may see, and is of an estate that they may. The values come from Context.run
 * alone; whoever runs a statement without a caller gives EVERYWHERE beside its parameters.
 */
export const inScope = (regionId: string, estateId?: string | null): string =>
  `(:scope::int[] is null or ${regionId} = any(:scope::int[]))${estateId === undefined ? "" : ` and ${inEstates(estateId)}`}`;

/** What whoever counts for nobody, or for all, gives a statement with :scope or :estateIds. */
export const EVERYWHERE = { scope: null, estateIds: null };

/** Every statement declared by the modules imported so far. */
export function allStatements(): readonly Statement<object, RowShape>[] {
  return [...registry.values()];
}

/** The row that a statement returns. */
export type Row<T> = T extends { readonly row: infer S extends RowShape } ? RowOf<S> : never;
