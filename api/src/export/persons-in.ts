import { type FieldNode, type GraphQLObjectType, getNamedType, isObjectType } from "graphql";
import { personKindOf } from "../persons/person-kind.ts";
import { type Reading, responseKey, selectedFields } from "./selection.ts";

/** Dotted paths of what is asked for that holds persons, at any depth; of names of bodies, few of which do, none. */
export function personsIn(
  type: GraphQLObjectType,
  fields: readonly FieldNode[],
  reading: Reading,
  above: readonly string[] = [],
): string[] {
  return fields.flatMap((field) => {
    const declared = type.getFields()[field.name.value];
    if (declared === undefined) return [];
    const path = [...above, responseKey(field)];
    const kind = personKindOf(declared);
    if (kind === "NAME" || kind === "WORDS") return [path.join(".")];
    const inner = getNamedType(declared.type);
    return isObjectType(inner) ? personsIn(inner, selectedFields(field.selectionSet, reading), reading, path) : [];
  });
}
