import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
} from "graphql";
import type { Context } from "../context.ts";
import { compiledQuery } from "../graphql-server/compiled-query.ts";
import { checkCost, costOf } from "../graphql-server/complexity.ts";
import { LIMITS } from "../graphql-server/limits.ts";
import { type Row, rowsOf } from "./columns.ts";
import type { ExportedList } from "./exported-list.ts";
import { responseKey } from "./selection.ts";

/** A page in hand outlives the quick sweeps, and what it held waits for a whole one: with a thousand rows a page the server held some 50 MB more. */
const MOST_ROWS = 250;

/** The variable that carries the cursor from page to page. */
const AFTER = "exportAfter";
const name = (value: string) => ({ kind: Kind.NAME, value }) as const;

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly list: ExportedList;
  readonly variables: Record<string, unknown>;
  /** With the defaults of the operation. */
  readonly coerced: Record<string, unknown>;
  /** A fresh one for each page, so that nothing piles up. */
  readonly contextOf: () => Context;
}

/** Rows of all pages of the list, page by page: what is in memory is one page. Throws QueryTooLarge, and the first error of an answer. */
export async function* pagesOfList(asked: Asked): AsyncGenerator<Row[]> {
  const { list, variables } = asked;
  const document = pageDocument(asked);
  checkCost(asked.schema, { document, variables, operationName: null });
  const ask = asking(asked, document);
  let after = givenAfter(asked);
  for (;;) {
    const data = await ask({ ...variables, [AFTER]: after });
    yield rowsOf(list, data);
    if (list.kind !== "connection") return;
    const page = at(data, list).pageInfo as { hasNextPage: boolean; endCursor: string | null } | undefined;
    if (!page?.hasNextPage) return;
    after = page.endCursor;
  }
}

/** Rows on all pages together; null where the list cannot be counted before it is read. */
export async function countOfList(asked: Asked): Promise<number | null> {
  if (asked.list.kind !== "connection" || givenAfter(asked) !== null) return null;
  const data = await asking(asked, replaced(asked, fieldsOf("totalCount"), []))(asked.variables);
  return (at(data, asked.list).totalCount as number | undefined) ?? null;
}

function at(data: Record<string, unknown>, list: ExportedList): Record<string, unknown> {
  let found: Record<string, unknown> | null = data;
  for (const field of list.path) found = (found?.[responseKey(field)] ?? null) as Record<string, unknown> | null;
  return found ?? {};
}

type Ask = (variables: Record<string, unknown>) => Promise<Record<string, unknown>>;

function asking({ schema, contextOf }: Asked, document: DocumentNode): Ask {
  const compiled = compiledQuery(schema, document, null);
  return async (variables) => {
    const result = await compiled.run(contextOf(), variables);
    if (result.errors?.[0]) throw result.errors[0];
    return result.data as Record<string, unknown>;
  };
}

/** The query for one page: the list alone, as many rows as the cost limit allows up to MOST_ROWS, at least one. */
function pageDocument(asked: Asked): DocumentNode {
  const { list, schema, variables } = asked;
  if (list.kind !== "connection") return replaced(asked, list.path.at(-1)!.selectionSet!.selections, null);
  const selections = [
    { kind: Kind.FIELD, name: name("nodes"), selectionSet: { kind: Kind.SELECTION_SET, selections: list.fields } },
    ...fieldsOf("pageInfo { hasNextPage endCursor }"),
  ] satisfies SelectionNode[];
  const paged = (first: number): DocumentNode =>
    replaced(asked, selections, [
      argument("first", { kind: Kind.INT, value: String(first) }),
      argument("after", { kind: Kind.VARIABLE, name: name(AFTER) }),
    ]);
  const cost = (first: number): number =>
    costOf(schema, { document: paged(first), variables, operationName: null }).cost;
  const [one, two] = [cost(1), cost(2)];
  const eachRow = Math.max(two - one, 1);
  const first = Math.floor((LIMITS.cost - (one - eachRow)) / eachRow);
  return paged(Math.min(Math.max(first, 1), MOST_ROWS));
}

/** The operation with nothing but the list; `paging` replaces its first and after, null leaves its arguments as they are. */
function replaced(asked: Asked, selections: readonly SelectionNode[], paging: ArgumentNode[] | null): DocumentNode {
  const { document, operation, list } = asked;
  const own = list.path.at(-1)!;
  const kept = (own.arguments ?? []).filter(({ name: { value } }) => paging === null || !/^(first|after)$/.test(value));
  let field: FieldNode = {
    ...own,
    arguments: [...kept, ...(paging ?? [])],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  for (const above of [...list.path.slice(0, -1)].reverse())
    field = { ...above, selectionSet: { kind: Kind.SELECTION_SET, selections: [field] } };
  const after = {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: name(AFTER) },
    type: { kind: Kind.NAMED_TYPE, name: name("String") },
  } as const;
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: operation.operation,
        variableDefinitions: [...(operation.variableDefinitions ?? []), ...(paging?.length ? [after] : [])],
        selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
      },
      ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
    ],
  };
}

const argument = (argumentName: string, value: ArgumentNode["value"]): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: name(argumentName),
  value,
});

function fieldsOf(text: string): readonly SelectionNode[] {
  return (parse(`{ ${text} }`).definitions[0] as OperationDefinitionNode).selectionSet.selections;
}

/** The cursor that the query itself begins behind; null: from the start. */
function givenAfter({ list, coerced }: Asked): string | null {
  const given = list.path.at(-1)!.arguments?.find(({ name: { value } }) => value === "after")?.value;
  if (given?.kind === Kind.STRING) return given.value;
  return given?.kind === Kind.VARIABLE ? ((coerced[given.name.value] as string | undefined) ?? null) : null;
}
