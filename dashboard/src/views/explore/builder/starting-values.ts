import {
  type ArgumentNode,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  Kind,
  type ValueNode,
} from "graphql";
import type { Field } from "./read-built.ts";

/** What arguments begin with where a field cannot do without: by the argument's name, else by its type's. */
export type StartingValues = Readonly<Record<string, string>>;

/** The arguments that a field cannot do without, each with a value that is one of its kind. */
export function startingArguments(field: Field, values: StartingValues): ArgumentNode[] {
  return field.args.filter(isRequiredArgument).map(({ name, type }) => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value: startingValue(name, type, values),
  }));
}

/** A value of the type to begin from. */
export function startingValue(name: string, wanted: GraphQLInputType, values: StartingValues): ValueNode {
  const type = getNullableType(wanted);
  if (isListType(type)) return { kind: Kind.LIST, values: [startingValue(name, type.ofType, values)] };
  if (isEnumType(type)) return { kind: Kind.ENUM, value: type.getValues()[0]!.name };
  if (isInputObjectType(type))
    return {
      kind: Kind.OBJECT,
      fields: Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map((field) => ({
          kind: Kind.OBJECT_FIELD,
          name: { kind: Kind.NAME, value: field.name },
          value: startingValue(field.name, field.type, values),
        })),
    };
  if (type.name === "Int") return { kind: Kind.INT, value: values[name] ?? "1" };
  if (type.name === "Float") return { kind: Kind.FLOAT, value: values[name] ?? "1" };
  if (type.name === "Boolean") return { kind: Kind.BOOLEAN, value: true };
  return { kind: Kind.STRING, value: values[name] ?? values[type.name] ?? "" };
}
