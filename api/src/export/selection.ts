import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionSetNode,
} from "graphql";

/** What a selection is read with: the document's fragments, and the variables for @skip and @include. */
export interface Reading {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Record<string, unknown>;
}

/** The fields that a selection asks for, those of its fragments among them; fields of one response key are merged into one. */
export function selectedFields(selection: SelectionSetNode | undefined, reading: Reading): FieldNode[] {
  const found = new Map<string, FieldNode>();
  const walk = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (getDirectiveValues(GraphQLSkipDirective, node, reading.variables)?.if === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, node, reading.variables)?.if === false) continue;
      if (node.kind === Kind.FIELD) {
        const key = responseKey(node);
        const before = found.get(key);
        found.set(key, before ? merged(before, node) : node);
      } else {
        const inner =
          node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : reading.fragments.get(node.name.value)?.selectionSet;
        if (inner) walk(inner);
      }
    }
  };
  if (selection) walk(selection);
  return [...found.values()];
}

export const responseKey = (field: FieldNode): string => field.alias?.value ?? field.name.value;

function merged(one: FieldNode, other: FieldNode): FieldNode {
  const selections = [...(one.selectionSet?.selections ?? []), ...(other.selectionSet?.selections ?? [])];
  return selections.length === 0 ? one : { ...one, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}
