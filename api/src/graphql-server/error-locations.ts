import {
  type FieldNode,
  type FragmentDefinitionNode,
  getLocation,
  getOperationAST,
  Kind,
  parse,
  type SelectionSetNode,
  type SourceLocation,
} from "graphql";

/**
 * Where in the query's text the field of a response path stands, every place that asks for it. Kept documents have no locations, so the
 * text is read anew: errors are few. It has been read before, and so can be.
 */
export function locationsOf(
  query: string,
  operationName: string | null,
  path: readonly (string | number)[],
): SourceLocation[] {
  const document = parse(query);
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  let sets = [getOperationAST(document, operationName)?.selectionSet];
  let fields: FieldNode[] = [];
  for (const key of path) {
    if (typeof key === "number") continue;
    fields = fieldsOf(sets, key, fragments);
    sets = fields.map(({ selectionSet }) => selectionSet);
  }
  return fields.flatMap(({ loc }) => (loc ? [getLocation(loc.source, loc.start)] : []));
}

function fieldsOf(
  sets: readonly (SelectionSetNode | undefined)[],
  key: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldNode[] {
  const found: FieldNode[] = [];
  const spread = new Set<string>();
  const waiting = [...sets];
  for (let set = waiting.shift(); set !== undefined || waiting.length > 0; set = waiting.shift())
    for (const one of set?.selections ?? []) {
      if (one.kind === Kind.FIELD) {
        if ((one.alias ?? one.name).value === key) found.push(one);
      } else if (one.kind === Kind.INLINE_FRAGMENT) waiting.push(one.selectionSet);
      else if (!spread.has(one.name.value)) {
        spread.add(one.name.value);
        waiting.push(fragments.get(one.name.value)?.selectionSet);
      }
    }
  return found;
}
