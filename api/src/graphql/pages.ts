import { Field, Int, ObjectType } from "type-graphql";
import { BadInput, QueryTooLarge } from "../errors.ts";

/** Rows that one page may hold. */
export const MAX_PAGE = 1000;

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

type CursorPart = string | number | null;

/** An opaque cursor: the order it belongs to, and the key of the row it stands at. */
export function encodeCursor(order: string, key: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify([order, ...key])).toString("base64url");
}

/** The key inside a cursor; throws BadInput unless it was made for this order with as many parts, of which several end in a bigint. */
export function decodeCursor(order: string, cursor: string, parts: number): CursorPart[] {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    read = null;
  }
  const valid =
    Array.isArray(read) &&
    read.length === parts + 1 &&
    read[0] === order &&
    (parts === 1 || /^\d{1,18}$/.test(String(read[parts]))) &&
    read.every((part) => part === null || typeof part === "string" || typeof part === "number");
  if (!valid) throw new BadInput("after", `a cursor that a page in the order ${order} gave`, cursor);
  return (read as CursorPart[]).slice(1);
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
