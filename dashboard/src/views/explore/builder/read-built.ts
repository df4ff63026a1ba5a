import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from "graphql";

/** A text as the builder shows it: one query of one field of the schema's entrance. */
export interface Built {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly root: FieldNode;
}

/** Why a text is not shown in the builder; `name` says what of it. */
export interface Unshown {
  readonly why: "syntax" | "several" | "notAQuery" | "fragments" | "directives" | "severalRoots" | "twice" | "unknown";
  readonly name: string;
}

export type Field = GraphQLField<unknown, unknown>;

/** The fields that can be asked of a type; none of a plain value. */
export function fieldsOf(type: GraphQLNamedType): Readonly<Record<string, Field>> {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
}

/** The text as the builder shows it; null where there is none yet. */
export function readBuilt(text: string, schema: GraphQLSchema): Built | Unshown | null {
  if (text.replaceAll(/#.*/g, "").trim() === "") return null;
  const document = parsed(text);
  if (document === null) return { why: "syntax", name: "" };
  const [operation, ...more] = document.definitions;
  if (document.definitions.some(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)) return { why: "fragments", name: "" };
  if (operation?.kind !== Kind.OPERATION_DEFINITION || more.length > 0) return { why: "several", name: "" };
  if (operation.operation !== "query") return { why: "notAQuery", name: operation.operation };
  const fault = faultIn(operation.selectionSet, schema.getQueryType()!);
  if (fault) return fault;
  const [root, ...others] = operation.selectionSet.selections;
  if (others.length > 0 || root?.kind !== Kind.FIELD) return { why: "severalRoots", name: "" };
  return { document, operation, root };
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true });
  } catch {
    return null;
  }
}

/** The first thing that check boxes cannot show. */
function faultIn(set: SelectionSetNode, type: GraphQLObjectType | GraphQLNamedType): Unshown | null {
  const seen = new Set<string>();
  for (const one of set.selections) {
    if (one.kind !== Kind.FIELD) return { why: "fragments", name: "" };
    const name = one.name.value;
    if ((one.directives?.length ?? 0) > 0) return { why: "directives", name: one.directives![0]!.name.value };
    if (seen.has(name)) return { why: "twice", name };
    seen.add(name);
    if (name === "__typename") continue;
    const field = fieldsOf(type)[name];
    if (!field) return { why: "unknown", name };
    const fault = one.selectionSet && faultIn(one.selectionSet, getNamedType(field.type));
    if (fault) return fault;
  }
  return null;
}
