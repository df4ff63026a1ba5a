import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type ObjectFieldNode,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  type ValueNode,
  type VariableNode,
  visit,
} from "graphql";
import { leafFields } from "../editor/leaf-fields.ts";
import { type Built, type Field, fieldsOf } from "./read-built.ts";
import { type StartingValues, startingArguments } from "./starting-values.ts";

/** Names from the entrance down to a field: ["estates", "nodes", "region"]. */
export type Path = readonly string[];

/** A query of one field of the entrance, with what it needs and what tells its rows apart. */
export function queryOf(schema: GraphQLSchema, root: string, values: StartingValues): string {
  const field = schema.getQueryType()!.getFields()[root]!;
  const operation = {
    kind: Kind.OPERATION_DEFINITION,
    operation: "query",
    selectionSet: setOf([fieldNode(field, values)]),
  };
  return print({ kind: Kind.DOCUMENT, definitions: [operation as OperationDefinitionNode] });
}

/** The text with a field more, or without one. What is left without any field goes too, but for the entrance. */
export function withField(
  built: Built,
  schema: GraphQLSchema,
  path: Path,
  on: boolean,
  values: StartingValues,
): string {
  const field = fieldAt(schema, path)!;
  const parent = path.slice(0, -1);
  const change = ({ selectionSet, ...node }: FieldNode): FieldNode => {
    const kept = (selectionSet?.selections ?? []).filter(
      (one) => one.kind !== Kind.FIELD || one.name.value !== field.name,
    );
    return { ...node, selectionSet: setOf(on ? [...kept, fieldNode(field, values)] : kept) };
  };
  const root = withNode(built.root, parent, change);
  const emptied = !on && parent.length > 1 && nodeAt(root, parent)?.selectionSet?.selections.length === 0;
  return emptied ? withField(built, schema, parent, false, values) : printed(built, root);
}

/** The text with an argument's value, or without it: ["filter", "under"] is a field of the argument's object. */
export function withValue(built: Built, path: Path, [name, ...inside]: Path, value: ValueNode | null): string {
  const root = withNode(built.root, path, (node) => {
    const { arguments: given = [] } = node;
    const old = given.find((one) => one.name.value === name);
    const next = valueInside(old?.value ?? null, inside, value);
    const made: ArgumentNode[] = next ? [{ kind: Kind.ARGUMENT, name: nameNode(name!), value: next }] : [];
    return {
      ...node,
      arguments: old ? given.flatMap((one) => (one === old ? made : [one])) : [...given, ...made],
    };
  });
  return printed(built, root);
}

/** The argument's value at a path of names; null: none is given. */
export function valueAt(node: FieldNode, [name, ...inside]: Path): ValueNode | null {
  let value = node.arguments?.find((one) => one.name.value === name)?.value ?? null;
  for (const key of inside)
    value = value?.kind === Kind.OBJECT ? (value.fields.find((one) => one.name.value === key)?.value ?? null) : null;
  return value;
}

/** The field that is asked at a path; undefined: it is not asked. */
export function nodeAt(root: FieldNode, [, ...path]: Path): FieldNode | undefined {
  let node: FieldNode | undefined = root;
  for (const name of path)
    node = node?.selectionSet?.selections.find(
      (one): one is FieldNode => one.kind === Kind.FIELD && one.name.value === name,
    );
  return node;
}

/** The schema's field at a path. */
export function fieldAt(schema: GraphQLSchema, path: Path): Field | undefined {
  let type = schema.getQueryType()!;
  let field: Field | undefined;
  for (const name of path) {
    field = fieldsOf(type)[name];
    if (!field) return undefined;
    type = getNamedType(field.type) as typeof type;
  }
  return field;
}

function withNode(node: FieldNode, [, next, ...rest]: Path, change: (node: FieldNode) => FieldNode): FieldNode {
  if (next === undefined) return change(node);
  const selections = node.selectionSet!.selections.map((one) =>
    one.kind === Kind.FIELD && one.name.value === next ? withNode(one, [next, ...rest], change) : one,
  );
  return { ...node, selectionSet: setOf(selections) };
}

function valueInside(old: ValueNode | null, [key, ...rest]: Path, value: ValueNode | null): ValueNode | null {
  if (key === undefined) return value;
  const fields = old?.kind === Kind.OBJECT ? old.fields : [];
  const before = fields.find((one) => one.name.value === key);
  const next = valueInside(before?.value ?? null, rest, value);
  const made: ObjectFieldNode[] = next ? [{ kind: Kind.OBJECT_FIELD, name: nameNode(key), value: next }] : [];
  const all = before ? fields.flatMap((one) => (one === before ? made : [one])) : [...fields, ...made];
  return all.length === 0 ? null : { kind: Kind.OBJECT, fields: all };
}

/** The operation printed anew around its field; variables that nothing uses any more are no longer declared. */
function printed({ document, operation }: Built, root: FieldNode): string {
  const used = new Set<string>();
  visit(root, { [Kind.VARIABLE]: ({ name }: VariableNode) => void used.add(name.value) });
  const declared = (operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value));
  const changed = { ...operation, variableDefinitions: declared, selectionSet: setOf([root]) };
  return print({ ...document, definitions: [changed] } as DocumentNode);
}

function fieldNode(field: Field, values: StartingValues): FieldNode {
  const named = getNamedType(field.type);
  const fields = fieldsOf(named);
  // What has no plain fields is told apart by what it is about: a gap by its region.
  const telling = leafFields(named).length > 0 ? leafFields(named) : Object.keys(fields);
  const inner = telling.map((name) => fieldNode(fields[name]!, values));
  return {
    kind: Kind.FIELD,
    name: nameNode(field.name),
    arguments: startingArguments(field, values),
    ...(inner.length > 0 ? { selectionSet: setOf(inner) } : {}),
  };
}

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;
const setOf = (selections: SelectionSetNode["selections"]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});
