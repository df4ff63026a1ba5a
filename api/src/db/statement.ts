import type { RowOf, RowShape } from "./types.ts";

/** The families of tables that carry a data version (table data_versions). */
export const FAMILIES = ["regions", "estates", "complaints", "coverage", "observations", "wall"] as const;
export type Family = (typeof FAMILIES)[number];

/**
 * A SQL statement with the shape of what it returns. The text is complete: values come as $1, $2 …, never glued in.
 * `statements.test.ts` describes every statement against both databases and holds names and types to `row`.
 */
export interface Statement<P extends readonly unknown[], S extends RowShape> {
  readonly name: string;
  /** Families of tables it reads; an answer made from it is stale once one of them has been written. */
  readonly reads: readonly Family[];
  readonly text: string;
  readonly row: S;
  /** It may take more than a tenth of a second: it waits for one of the places that are for such, and leaves the others to quick ones. */
  readonly slow?: boolean;
  /** Carries the parameters' types; never set. */
  readonly parameters?: P;
}

const registry = new Map<string, Statement<readonly unknown[], RowShape>>();

/**
 * Declares a statement. Parameters' types are given as `statement<[codes: string[]]>()({ … })`.
 * Throws where two statements have one name.
 */
export function statement<P extends readonly unknown[] = []>() {
  return <const S extends RowShape>(declared: Omit<Statement<P, S>, "parameters">): Statement<P, S> => {
    if (registry.has(declared.name)) throw new Error(`two statements are named ${declared.name}`);
    registry.set(declared.name, declared as Statement<readonly unknown[], RowShape>);
    return declared;
  };
}

/** Every statement declared by the modules imported so far. */
export function allStatements(): readonly Statement<readonly unknown[], RowShape>[] {
  return [...registry.values()];
}

/** The row that a statement returns. */
export type Row<T> = T extends { readonly row: infer S extends RowShape } ? RowOf<S> : never;
