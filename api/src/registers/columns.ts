import type { CodeList } from "../code-lists/code-list.ts";
import type { Words } from "../code-lists/words.ts";
import type { ColumnType } from "../db/types.ts";
import { parseCodeOf } from "../parsers/codes.ts";
import type { ParseContext, Value } from "../parsers/column.ts";
import { parseMoney } from "../parsers/money.ts";
import { parseCount } from "../parsers/number.ts";
import { parsePoints } from "../parsers/points.ts";
import { parseKnownText, parseText } from "../parsers/text.ts";
import { parseDay, parsePastDay } from "../parsers/time.ts";
import { parseYesNo } from "../parsers/words.ts";
import type { PersonKind } from "../persons/person-kind.ts";

/** What a column holds, and so how it is stored, sent, filtered, summed and shown. */
export type ColumnKind = "day" | "code" | "count" | "money" | "points" | "text" | "flag";

/** One column of a register's table, said once. `T` is what a row holds, `N` whether every row has it. */
export interface RegisterColumn<T = unknown, N extends boolean = boolean> {
  readonly kind: ColumnKind;
  readonly name: Words;
  /** What it says beyond its name, for users of the API. */
  readonly about?: string;
  /** What a count or an amount is counted in. */
  readonly unit?: Words;
  /** Headers of files, beside the names and the column's own name. */
  readonly headers: readonly string[];
  readonly needed: N;
  /** What of persons it may hold, masked where the reader may not see persons; null: nothing. */
  readonly person: PersonKind | null;
  /** The table's column, where it is not called as the declaration calls it. */
  readonly stored?: string;
  /** SQL type of the table's column. */
  readonly sqlType: string;
  /** What pg gives for it; numerics come as text, so that no digit is lost. */
  readonly rowType: ColumnType;
  readonly parse: (text: string, context: ParseContext) => Value;
  /** Of amounts that come in above zero and go out below it: what their sum is told as, since it alone says neither. */
  readonly moves?: Moves;
  /** The column of codes within each of which alone it adds up: points given and points taken are no sum. */
  readonly sumsWithin?: string;
  /** Of a code: the list. */
  readonly codes?: CodeList;
  /** SQL for a new row that says nothing. */
  readonly otherwise?: string;
  /** Carries the type of the value; never set. */
  readonly value?: T;
}

/** Names of what came in, what went out (both from 0 up), and the one less the other. */
export interface Moves {
  readonly in: Words;
  readonly out: Words;
  readonly net: Words;
}

/** What a declaration says of any column. */
interface Said<N extends true | undefined> extends Words {
  readonly about?: string;
  readonly headers?: readonly string[];
  readonly needed?: N;
  readonly person?: PersonKind;
  readonly unit?: Words;
  readonly stored?: string;
}

type Column<T, N> = RegisterColumn<T, N extends true ? true : false>;

function column<T, N extends true | undefined>(
  kind: ColumnKind,
  said: Said<N>,
  held: Pick<RegisterColumn, "sqlType" | "rowType" | "parse" | "codes" | "otherwise" | "moves" | "sumsWithin">,
): Column<T, N> {
  const { zh, en, about, headers = [], needed, person = null, unit, stored } = said;
  return {
    kind,
    name: { zh, en },
    ...(about !== undefined && { about }),
    ...(unit !== undefined && { unit }),
    ...(stored !== undefined && { stored }),
    headers: [...new Set([zh, ...headers])],
    needed: (needed === true) as Column<T, N>["needed"],
    person,
    ...held,
  };
}

/** A calendar day that has come, YYYY-MM-DD; `mayCome`: plans and ends lie ahead too. */
export function day<N extends true | undefined = undefined>(
  said: Said<N> & { readonly mayCome?: true },
): Column<string, N> {
  return column("day", said, { sqlType: "date", rowType: "date", parse: said.mayCome ? parseDay : parsePastDay });
}

/** A code of a list, stored under the name of an enum type or, without one, as text with a check. */
export function code<V extends string, N extends true | undefined = undefined>(
  codes: CodeList<V>,
  said: Said<N> & { readonly sqlType?: string; readonly otherwise?: V },
): Column<V, N> {
  return column("code", said, {
    sqlType: said.sqlType ?? "text",
    rowType: "text",
    parse: parseCodeOf(codes),
    codes: codes as unknown as CodeList,
    ...(said.otherwise !== undefined && { otherwise: `'${said.otherwise}'` }),
  });
}

/** A whole number from 0. */
export function count<N extends true | undefined = undefined>(
  said: Said<N> & { readonly otherwise?: number },
): Column<number, N> {
  return column("count", said, {
    sqlType: "int",
    rowType: "int4",
    parse: parseCount,
    ...(said.otherwise !== undefined && { otherwise: String(said.otherwise) }),
  });
}

/** An amount in yuan to the fen, exact: a text of digits, never a float. */
export function money<N extends true | undefined = undefined>(
  said: Said<N> & { readonly moves?: Moves },
): Column<string, N> {
  return column(
    "money",
    { unit: { zh: "元", en: "CNY" }, ...said },
    {
      sqlType: "numeric(18,2)",
      rowType: "numeric",
      parse: parseMoney,
      ...(said.moves !== undefined && { moves: said.moves }),
    },
  );
}

/** Points from 0 to two decimals, exact: a text of digits, never a float. */
export function points<N extends true | undefined = undefined>(
  said: Said<N> & { readonly sumsWithin?: string },
): Column<string, N> {
  return column(
    "points",
    { unit: { zh: "分", en: "points" }, ...said },
    {
      sqlType: "numeric(18,2)",
      rowType: "numeric",
      parse: parsePoints,
      ...(said.sumsWithin !== undefined && { sumsWithin: said.sumsWithin }),
    },
  );
}

/** Text; 无 counts as nothing unless it is needed. */
export function text<N extends true | undefined = undefined>(said: Said<N>): Column<string, N> {
  return column("text", said, { sqlType: "text", rowType: "text", parse: said.needed ? parseText : parseKnownText });
}

/** Yes or no. */
export function flag<N extends true | undefined = undefined>(said: Said<N>): Column<boolean, N> {
  return column("flag", said, { sqlType: "boolean", rowType: "bool", parse: parseYesNo });
}
