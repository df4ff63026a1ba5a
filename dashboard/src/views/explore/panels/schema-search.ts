import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/** A type, or a field of it, that a search has found. */
export interface SchemaHit {
  readonly type: GraphQLNamedType;
  readonly field: GraphQLField<unknown, unknown> | GraphQLInputField | null;
}

const MOST_HITS = 60;

/** Types and fields whose name or description contains the text, names first; on a Chinese screen descriptions are Chinese. */
export function searchSchema(schema: GraphQLSchema, text: string): SchemaHit[] {
  const wanted = text.toLowerCase();
  const hits: { hit: SchemaHit; rank: number }[] = [];
  const look = (hit: SchemaHit): void => {
    const { name, description } = hit.field ?? hit.type;
    const at = name.toLowerCase().indexOf(wanted);
    if (at >= 0) hits.push({ hit, rank: (at === 0 ? 0 : 1) + (hit.field ? 0.5 : 0) });
    else if (description?.toLowerCase().includes(wanted)) hits.push({ hit, rank: 3 });
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    look({ type, field: null });
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
      for (const field of Object.values(type.getFields())) look({ type, field });
  }
  return hits
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_HITS)
    .map(({ hit }) => hit);
}
