import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";
import type { KnownValues } from "./known-values.ts";
import type { Random } from "./random.ts";
import { RANKED, randomValue } from "./random-values.ts";

type Field = GraphQLField<unknown, unknown>;
type Asked = GraphQLArgument | GraphQLInputField;

/** Fields inside one another. */
const DEPTH = 3;
/** Of a hundred: an argument that may be left out, a field of its own value, one with fields inside. */
const GIVEN = 35;
const LEAF = 60;
const INSIDE = 18;

export interface RandomQuery {
  /** The field of the root that it asks. */
  readonly root: string;
  readonly text: string;
}

/** A query of one root field, with arguments from what is known and whatever is behind it, some fields deep; of every region the code. */
export function randomQuery(root: Field, known: KnownValues, random: Random): RandomQuery {
  const of = { name: root.name, type: getNamedType(root.type).name };

  const literal = (asked: Asked): string | null => {
    const type = getNamedType(asked.type);
    const one = (): string | null => {
      if (!isInputObjectType(type)) return randomValue(known, random, asked, of);
      if (type.name === "RegisterCodesInput") return registerCodes();
      const inside = Object.values(type.getFields()).flatMap((field) => {
        const value = isRequiredInputField(field) || random.inHundred(GIVEN) ? literal(field) : null;
        return value === null ? [] : [`${field.name}: ${value}`];
      });
      return `{ ${inside.join(", ")} }`;
    };
    const listed = isNonNullType(asked.type) ? isListType(asked.type.ofType) : isListType(asked.type);
    if (!listed) return one();
    if (asked.name === "table") return RANKED;
    const values = Array.from({ length: 1 + random.below(2) }, one).filter((value) => value !== null);
    return values.length === 0 ? null : `[${[...new Set(values)].join(", ")}]`;
  };
  const registerCodes = (): string => {
    const { field, codes } = random.oneOf(known.registers.flatMap(({ columns }) => columns));
    return `{ field: "${field}", codes: ${JSON.stringify(random.someOf(codes, 2))} }`;
  };
  const argumentsOf = (field: Field): string => {
    const names = field.args.map(({ name }) => name);
    const parted = names.includes("by") && names.includes("indicator") ? random.oneOf(known.parted) : null;
    const given = field.args.flatMap((argument) => {
      // one without the other would only ever be refused
      if (parted !== null && argument.name === "indicator") return [`indicator: "${parted[0]}"`];
      if (parted !== null && argument.name === "by") return [`by: "${parted[1]}"`];
      // pages are short, so that those of pages within pages are not refused
      const needed = isRequiredArgument(argument) || argument.name === "first";
      const value = needed || random.inHundred(GIVEN) ? literal(argument) : null;
      return value === null ? [] : [`${argument.name}: ${value}`];
    });
    return given.length === 0 ? "" : `(${given.join(", ")})`;
  };
  const selection = (field: Field, depth: number): string => {
    const type = getNamedType(field.type);
    if (isLeafType(type)) return "";
    if (!isObjectType(type)) return " { __typename }";
    if (type.name.endsWith("Connection")) {
      const parts = Object.values(type.getFields()).flatMap((part) => {
        if (part.name === "nodes") return [`nodes${selection(part, depth)}`];
        if (part.name === "pageInfo") return ["pageInfo { hasNextPage endCursor }"];
        return part.name === "totalCount" ? ["totalCount"] : [];
      });
      return ` { ${parts.join(" ")} }`;
    }
    return ` { ${["__typename", ...fieldsOf(type, depth)].join(" ")} }`;
  };
  const fieldsOf = (type: GraphQLObjectType, depth: number): string[] =>
    Object.values(type.getFields()).flatMap((field) => {
      const named = getNamedType(field.type);
      const always = field.name === "code" || field.name === "id";
      if (isLeafType(named)) return always || random.inHundred(LEAF) ? [`${field.name}${argumentsOf(field)}`] : [];
      if (named.name === "Region" && !isListType(nullable(field))) {
        const inside = depth > 0 && random.inHundred(INSIDE) ? selection(field, depth - 1) : " { code }";
        return [`${field.name}${argumentsOf(field)}${inside}`];
      }
      // what holds rows or figures of the answer itself is always looked into
      const isBody = isObjectType(named) && isPlain(named) && field.args.length === 0;
      if (depth === 0) return [];
      return isBody || random.inHundred(INSIDE)
        ? [`${field.name}${argumentsOf(field)}${selection(field, depth - 1)}`]
        : [];
    });
  return { root: root.name, text: `{ ${root.name}${argumentsOf(root)}${selection(root, DEPTH)} }` };
}

const nullable = ({ type }: Field) => (isNonNullType(type) ? type.ofType : type);

/** Whether a type is a piece of an answer, and no thing with an id that leads on to others. */
const isPlain = (type: GraphQLObjectType): boolean => !type.getFields().id && type.name !== "Region";
