import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isLeafType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
} from "graphql";
import { BadInput } from "../errors.ts";
import { type Reading, responseKey, selectedFields } from "./selection.ts";

/**
 * The list of an answer that is exported, and how its rows lie there.
 * connection: pages of rows. list: objects. columns: an object whose fields are lists of equal length, row i being element i of each.
 */
export interface ExportedList {
  readonly kind: "connection" | "list" | "columns";
  /** The fields from the root down to the list's own. */
  readonly path: readonly FieldNode[];
  /** What a row is read from: the type of the objects; of `columns`, the object that holds them. */
  readonly type: GraphQLObjectType;
  /** The fields asked of a row. */
  readonly fields: readonly FieldNode[];
}

/** The path as its keys stand in the answer, dotted. */
export const nameOf = (list: Pick<ExportedList, "path">): string => list.path.map(responseKey).join(".");

/**
 * Finds the list to export: the one at a dotted path of response keys, else the first in the order of the document.
 * Throws BadInput where there is none. Lists inside lists are no lists of their own: they are cells.
 */
export function exportedList(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  reading: Reading,
  asked: string | null,
): ExportedList {
  const found: ExportedList[] = [];
  const walk = (type: GraphQLObjectType, fields: readonly FieldNode[], above: readonly FieldNode[]): void => {
    for (const field of fields) {
      const declared = type.getFields()[field.name.value];
      if (!declared) continue;
      const path = [...above, field];
      const list = listAt(declared.type, path, reading);
      if (list) found.push(list);
      const inner = getNullableType(declared.type);
      if (!list && isObjectType(inner) && !isConnection(inner))
        walk(inner, selectedFields(field.selectionSet, reading), path);
    }
  };
  walk(schema.getQueryType()!, selectedFields(operation.selectionSet, reading), []);
  if (asked === null) {
    if (found[0]) return found[0];
    throw new BadInput("query", "a query that asks for a list, such as estates { nodes { name } }", "one without any");
  }
  const list = found.find((one) => nameOf(one) === asked);
  if (list) return list;
  throw new BadInput("list", `one of the query's lists: ${found.map(nameOf).join(", ") || "there is none"}`, asked);
}

function listAt(type: GraphQLOutputType, path: readonly FieldNode[], reading: Reading): ExportedList | null {
  const field = path.at(-1)!;
  const inner = getNullableType(type);
  const asked = selectedFields(field.selectionSet, reading);
  if (isListType(inner)) {
    const item = getNamedType(inner);
    return isObjectType(item) && asked.length > 0 ? { kind: "list", path, type: item, fields: asked } : null;
  }
  if (!isObjectType(inner)) return null;
  if (isConnection(inner)) {
    const node = getNamedType(inner.getFields().nodes!.type);
    const fields = nodeFields(asked, reading);
    return isObjectType(node) && fields.length > 0 ? { kind: "connection", path, type: node, fields } : null;
  }
  const columns = asked.filter(({ name }) => isColumn(inner.getFields()[name.value]?.type));
  return columns.length > 1 && !asked.some(({ name }) => isComposite(inner.getFields()[name.value]?.type))
    ? { kind: "columns", path, type: inner, fields: columns }
    : null;
}

const isConnection = (type: GraphQLObjectType): boolean => type.name.endsWith("Connection");

/** What is asked of a connection's rows, by nodes or by edges. */
function nodeFields(asked: readonly FieldNode[], reading: Reading): FieldNode[] {
  const nodes = asked.filter(({ name }) => name.value === "nodes");
  const edges = asked
    .filter(({ name }) => name.value === "edges")
    .flatMap((edge) => selectedFields(edge.selectionSet, reading).filter(({ name }) => name.value === "node"));
  return [...nodes, ...edges].flatMap((field) => selectedFields(field.selectionSet, reading));
}

const isColumn = (type: GraphQLOutputType | undefined): boolean => {
  const inner = type && getNullableType(type);
  return isListType(inner) && isLeafType(getNullableType(inner.ofType));
};

const isComposite = (type: GraphQLOutputType | undefined): boolean =>
  type !== undefined && isCompositeType(getNamedType(type));
