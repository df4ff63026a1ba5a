import { Field, Int, ObjectType } from "type-graphql";
import { BadInput, QueryTooLarge } from "../errors.ts";
import { isKeptDay } from "../scalars/scalars.ts";
import { isBigint, isRowText } from "./opaque-id.ts";

/** Rows that one page may hold. */
export const MAX_PAGE = 1000;

/** Rows that a page is taken to have before it is read; a `first` outside the limits is refused by its resolver, which says so better. */
export function rowsOfPage(first: number): number {
  return Math.min(Math.max(first, 1), MAX_PAGE);
}

/** Checks `first`; throws with the limit and what came. */
export function checkFirst(first: number, max = MAX_PAGE): number {
  if (first < 0) throw new BadInput("first", `a whole number from 0 to ${max}`, first);
  if (first > max)
    throw new QueryTooLarge(
      `first: a page holds at most ${max} rows, ${first} were asked for; page through with after: pageInfo.endCursor`,
      { limit: max, got: first },
    );
  return first;
}

type CursorPart = string | number;

/** An opaque cursor: the order it belongs to, and the key of the row it stands at. */
function encodeCursor(order: string, key: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify([order, ...key])).toString("base64url");
}

/** What a part of a key is: a bigint as a string, a day or "±infinity", a moment in UTC to the microsecond, a number, or a text. */
type PartKind = "bigint" | "day" | "moment" | "number" | "text";

const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;
const IS_PART: Record<PartKind, (part: unknown) => boolean> = {
  bigint: (part) => typeof part === "string" && isBigint(part),
  day: (part) => typeof part === "string" && (isKeptDay(part) || /^-?infinity$/.test(part)),
  moment: (part) => typeof part === "string" && isKeptDay(MOMENT.exec(part)?.[1] ?? ""),
  number: (part) => typeof part === "number" && Number.isFinite(part),
  text: (part) => typeof part === "string" && isRowText(part),
};
type KeyOf<Kinds extends readonly PartKind[]> = {
  [part in keyof Kinds]: Kinds[part] extends "number" ? number : string;
};

/** The key inside a cursor; throws BadInput unless it was made for this order, of parts of these kinds. */
function decodeCursor<const Kinds extends readonly PartKind[]>(
  order: string,
  cursor: string,
  kinds: Kinds,
): KeyOf<Kinds> {
  const [madeFor, ...key] = partsIn(cursor);
  const valid =
    madeFor === order &&
    key.length === kinds.length &&
    kinds.every((kind, i) => IS_PART[kind](key[i])) &&
    encodeCursor(order, key as CursorPart[]) === cursor;
  if (!valid) throw new BadInput("after", `a cursor that a page in the order ${order} gave`, cursor);
  return key as unknown as KeyOf<Kinds>;
}

function partsIn(cursor: string): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

@ObjectType({ description: "Where a page ends.", simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more rows follow this page." })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the page's last row, for `after`; null on an empty page.",
  })
  endCursor!: string | null;
}

/** What a connection is made from: the rows of the page and one more where there is one, and how to count all. */
export interface Page<Node> {
  /** Up to first + 1 rows, in order. */
  readonly rows: readonly Node[];
  readonly first: number;
  readonly cursorOf: (node: Node) => string;
  /** Called only when totalCount is asked for. */
  readonly count: () => number | Promise<number>;
}

/** A total order of rows: its name, which cursors carry, and the key that no two rows share, with what its parts are. */
export interface KeyOrder<Row, Kinds extends readonly PartKind[]> {
  readonly name: string;
  readonly kinds: Kinds;
  readonly keyOf: (row: Row) => KeyOf<Kinds>;
}

export const keyOrder =
  <Row>() =>
  <const Kinds extends readonly PartKind[]>(
    name: string,
    kinds: Kinds,
    keyOf: (row: Row) => KeyOf<Kinds>,
  ): KeyOrder<Row, Kinds> => ({ name, kinds, keyOf });

/** How a list is read, page by page. */
interface KeysetList<Row, Kinds extends readonly PartKind[], Node> {
  readonly order: KeyOrder<Row, Kinds>;
  /** Up to `limit` rows behind the one with this key, in the order; null from the start. */
  readonly read: (after: KeyOf<Kinds> | null, limit: number) => Promise<readonly Row[]> | readonly Row[];
  readonly nodeOf: (row: Row) => Node;
  readonly count: () => number | Promise<number>;
}

/** A page of a list, behind the cursor `after`; throws BadInput for a cursor of another order, and for a `first` that cannot be. */
export async function keysetPage<Row, const Kinds extends readonly PartKind[], Node extends object>(
  { order, read, nodeOf, count }: KeysetList<Row, Kinds, Node>,
  first: number,
  after: string | null | undefined,
): Promise<Page<Node>> {
  checkFirst(first);
  const key = after == null ? null : decodeCursor(order.name, after, order.kinds);
  return pageOf(order, await read(key, first + 1), first, nodeOf, count);
}

/** A page of rows that are read already, up to first + 1 in order: of many first pages in one statement. */
export function pageOf<Row, Kinds extends readonly PartKind[], Node extends object>(
  order: KeyOrder<Row, Kinds>,
  rows: readonly Row[],
  first: number,
  nodeOf: (row: Row) => Node,
  count: () => number | Promise<number>,
): Page<Node> {
  const nodes = rows.map(nodeOf);
  let rowOf: Map<Node, Row> | undefined;
  return {
    rows: nodes,
    first,
    cursorOf: (node) => {
      rowOf ??= new Map(nodes.map((one, i) => [one, rows[i]!]));
      return encodeCursor(order.name, order.keyOf(rowOf.get(node)!) as readonly CursorPart[]);
    },
    count,
  };
}

/** A Relay connection type over `node`, named `<name>Connection` with edges `<name>Edge`. */
export function connectionOf<Node extends object>(name: string, node: () => new (...args: never[]) => Node) {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page, with its cursor.`, simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: "Cursor of this row, for `after`." })
    cursor!: string;

    @Field(() => node() as never, { description: "The row." })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} rows.`, simpleResolvers: true })
  class Connection {
    @Field(() => [node()] as never, { description: "The rows of the page, in order." })
    nodes: Node[];

    // TypeScript's own `private`: compiled for decorators, a #field would be a WeakMap, and a list has hundreds of pages.
    constructor(private readonly page: Page<Node>) {
      this.nodes = page.rows.length > page.first ? page.rows.slice(0, page.first) : [...page.rows];
    }

    @Field(() => PageInfo, { description: "Where the page ends, and whether more follow." })
    get pageInfo(): PageInfo {
      const { rows, first, cursorOf } = this.page;
      const last = this.nodes.at(-1);
      return { hasNextPage: rows.length > first, endCursor: last ? cursorOf(last) : null };
    }

    @Field(() => [Edge], { description: "The rows of the page with a cursor each." })
    get edges(): Edge[] {
      return this.nodes.map((row) => ({ cursor: this.page.cursorOf(row), node: row }));
    }

    @Field(() => Int, { description: "Rows on all pages together; counted only when asked for." })
    get totalCount(): number | Promise<number> {
      return this.page.count();
    }
  }
  return Connection;
}
