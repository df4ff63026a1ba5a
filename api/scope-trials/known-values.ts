import type { FastifyInstance } from "fastify";
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType, isRequiredArgument } from "graphql";
import { ask } from "../test/ask.ts";

/** What arguments are filled from: what the whole of the data holds, so that most of it lies outside of any one account's scope. */
export interface KnownValues {
  /** Codes of regions: of today, of other days, and some that no region has. */
  readonly codes: readonly string[];
  /** Opaque ids by the GraphQL type of what they are of. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Cursors by the root field whose pages gave them. */
  readonly cursors: ReadonlyMap<string, readonly string[]>;
  readonly indicators: readonly string[];
  /** An indicator and an attribute of it. */
  readonly parted: readonly (readonly [indicator: string, attribute: string])[];
  readonly attributes: readonly string[];
  readonly breakdowns: readonly string[];
  /** Registers, and of each the columns of codes, with their codes. */
  readonly registers: readonly { readonly id: string; readonly columns: readonly CodeColumn[] }[];
  readonly categories: readonly string[];
}

interface CodeColumn {
  readonly field: string;
  readonly codes: readonly string[];
}

/** Root fields that list pages of something without being told of what: field → the type of its rows. */
export function listsOf(schema: GraphQLSchema): ReadonlyMap<string, GraphQLObjectType> {
  const lists = new Map<string, GraphQLObjectType>();
  for (const { name, type, args } of Object.values(schema.getQueryType()!.getFields())) {
    const connection = getNamedType(type);
    if (!isObjectType(connection) || !connection.name.endsWith("Connection") || args.some(isRequiredArgument)) continue;
    lists.set(name, getNamedType(connection.getFields().nodes!.type) as GraphQLObjectType);
  }
  return lists;
}

/** Reads them from a server that shows everything. */
export async function knownValues(
  open: FastifyInstance,
  schema: GraphQLSchema,
  codes: readonly string[],
): Promise<KnownValues> {
  const data = async <T>(query: string): Promise<T> => {
    const answer = await ask(open, query);
    if (answer.errors !== undefined) throw new Error(`${query}: ${answer.errors[0]!.message}`);
    return answer.data as T;
  };
  const ids = new Map<string, string[]>();
  const cursors = new Map<string, string[]>();
  for (const [field, node] of listsOf(schema)) {
    if (field === "auditEntries") continue;
    const id = node.getFields().id ? "id" : "__typename";
    type Listed = { pageInfo: { endCursor: string | null }; nodes: { id?: string }[] };
    const listed = await data<{ few: Listed; many: Listed }>(
      `{ few: ${field}(first: 3) { pageInfo { endCursor } nodes { ${id} } } many: ${field}(first: 40) { pageInfo { endCursor } nodes { ${id} } } }`,
    );
    ids.set(
      node.name,
      listed.many.nodes.flatMap((one) => one.id ?? []),
    );
    cursors.set(
      field,
      [listed.few, listed.many].flatMap(({ pageInfo }) => pageInfo.endCursor ?? []),
    );
  }
  const told = await data<{
    indicators: { id: string; attributes: { id: string }[] }[];
    breakdowns: { id: string }[];
    registers: { id: string; columns: { field: string; codeList: { codes: { code: string }[] } | null }[] }[];
    complaintCategories: { category: string }[];
  }>(
    `{ indicators { id attributes { id } } breakdowns { id } complaintCategories { category }
       registers { id columns { field codeList { codes { code } } } } }`,
  );
  return {
    codes: [...codes, "999999", "37010"],
    ids,
    cursors,
    indicators: told.indicators.map(({ id }) => id),
    parted: told.indicators.flatMap(({ id, attributes }) => attributes.map((attribute) => [id, attribute.id] as const)),
    attributes: [...new Set(told.indicators.flatMap(({ attributes }) => attributes.map(({ id }) => id)))],
    breakdowns: told.breakdowns.map(({ id }) => id),
    registers: told.registers.map(({ id, columns }) => ({
      id,
      columns: columns.flatMap(({ field, codeList }) =>
        codeList === null ? [] : [{ field, codes: codeList.codes.map(({ code }) => code) }],
      ),
    })),
    categories: told.complaintCategories.map(({ category }) => category),
  };
}
