import type { QueryResult, QueryResultRow } from "pg";
import type { Queryable } from "./queryable.ts";
import { positioned, refusePositions, valuesOf } from "./statement.ts";

/**
 * SQL that cannot be described beforehand, since it is over temporary tables of its transaction, or made for the tables and columns at hand.
 * Values come by name as in a statement; `P` is an object of them, `R` a row of what it returns.
 */
export interface Command<P extends object, R extends QueryResultRow> {
  /** Its beginning, for messages. */
  readonly name: string;
  /** As it is sent, with positions: $1, $2 … */
  readonly text: string;
  /** Names of the positions, in their order. */
  readonly names: readonly string[];
  /** Carries the types; never set. */
  readonly types?: { readonly parameters: P; readonly row: R };
}

/** Makes a command of a text with names. Throws where the text has positions of its own. */
export function command<P extends object, R extends QueryResultRow = never>(written: string): Command<P, R> {
  const name = written.replace(/\s+/g, " ").trim().slice(0, 60);
  refusePositions(name, written);
  return { name, ...positioned(written) };
}

/** Sends a command; throws where a value that it names is not given. */
export function send<P extends object, R extends QueryResultRow>(
  on: Queryable,
  declared: Command<P, R>,
  parameters: NoInfer<P>,
): Promise<QueryResult<R>> {
  return on.query<R>(declared.text, valuesOf(declared, parameters));
}
