import { type GraphQLNamedType, isEnumType, Kind, type ValueNode } from "graphql";

/** A plain value as it stands in a field of a form; empty: none. */
export function textOfValue(value: ValueNode | null): string {
  switch (value?.kind) {
    case Kind.STRING:
    case Kind.INT:
    case Kind.FLOAT:
    case Kind.ENUM:
      return value.value;
    case Kind.BOOLEAN:
      return String(value.value);
    default:
      return "";
  }
}

/** The texts of a list's values; of a single value, which GraphQL takes for a list of one, its own. */
export function textsOfList(value: ValueNode | null): string[] {
  if (value === null) return [];
  return (value.kind === Kind.LIST ? value.values : [value]).map(textOfValue);
}

/** What is typed into a field of a form, as a value of the type; null: nothing, or no number where one is wanted. */
export function valueOfText(text: string, type: GraphQLNamedType): ValueNode | null {
  const typed = text.trim();
  if (typed === "") return null;
  if (isEnumType(type)) return { kind: Kind.ENUM, value: typed };
  switch (type.name) {
    case "Int":
      return /^-?\d+$/.test(typed) ? { kind: Kind.INT, value: String(Number(typed)) } : null;
    case "Float":
      return Number.isFinite(Number(typed)) ? { kind: Kind.FLOAT, value: String(Number(typed)) } : null;
    case "Boolean":
      return { kind: Kind.BOOLEAN, value: typed === "true" };
    default:
      return { kind: Kind.STRING, value: typed };
  }
}

/** Several of them; null: none. */
export function valueOfTexts(texts: readonly string[], type: GraphQLNamedType): ValueNode | null {
  const values = texts.flatMap((text) => valueOfText(text, type) ?? []);
  return values.length === 0 ? null : { kind: Kind.LIST, values };
}
