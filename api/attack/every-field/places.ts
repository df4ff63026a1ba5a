import { readFileSync } from "node:fs";
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";

/** The contract as it is committed, so that a new field or argument is attacked from the day it is there. */
export const CONTRACT = buildSchema(readFileSync(new URL("../../../schema/schema.graphql", import.meta.url), "utf8"));

export type Operation = "query" | "mutation" | "subscription";

/** One value that a caller may give: an argument, or a name inside an argument. */
export interface Place {
  readonly operation: Operation;
  /** As estates.filter.near.longitude. */
  readonly name: string;
  /** Of the value, as the variable that carries it is declared. */
  readonly type: string;
  readonly leaf: GraphQLNamedType;
  /** The text of an operation with `value`, a literal or $v, at the place; `declared` stands behind its keyword. */
  text(value: string, declared?: string): string;
}

type Field = GraphQLField<unknown, unknown>;
type Asked = GraphQLArgument | GraphQLInputField;
/** Puts a field of a type, with its arguments and selection, into an operation on the way there. */
type Way = (field: string) => string;

/** What is given where something must be: such as the data of tests and of demonstrations know. */
const USUAL: Readonly<Record<string, string>> = {
  code: '"370000"',
  region: '"370000"',
  under: '"370000"',
  indicator: '"complaints"',
  groupBy: "[MONTH]",
  register: '"mediation_cases"',
  field: '"stage"',
  codes: '["CLOSED"]',
  step: "MONTH",
  from: '"2026-01-01"',
  to: '"2026-06-01"',
  text: '"a"',
  name: '"attack"',
  yaml: '"a: 1"',
  source: '"attack"',
  basedOnVersion: "1",
  id: '"AAAA"',
  externalId: '"a1"',
  category: '"noise"',
  reportedAt: '"2026-11-01T00:00:00Z"',
  longitude: "117",
  latitude: "36.6",
  radiusMeters: "500",
  west: "117",
  south: "36",
  east: "118",
  north: "37",
};

function usual(asked: Asked): string {
  const named = getNamedType(asked.type);
  if (!isInputObjectType(named)) return USUAL[asked.name] ?? "1";
  const inside = Object.values(named.getFields()).filter(isRequiredInputField);
  const object = `{ ${inside.map((one) => `${one.name}: ${usual(one)}`).join(", ")} }`;
  return String(asked.type).startsWith("[") ? `[${object}]` : object;
}

const listOf = (given: readonly string[]): string => (given.length === 0 ? "" : `(${given.join(", ")})`);

/** The arguments that a field must have, but for one that is given otherwise. */
export const requiredArguments = (field: Field, but?: Asked): string[] =>
  field.args.filter((one) => one !== but && isRequiredArgument(one)).map((one) => `${one.name}: ${usual(one)}`);

/** What stands in a field itself, and in the nodes of its page: something that has to be looked up. */
export function selectionOf(field: Field, inside = true): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return "";
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const leaves = fields.filter((one) => isLeafType(getNamedType(one.type)) && !one.args.some(isRequiredArgument));
  const nodes = fields.find((one) => one.name === "nodes");
  return ` { __typename ${leaves.map((one) => one.name).join(" ")}${inside && nodes ? ` nodes${selectionOf(nodes, false)}` : ""} }`;
}

/** Every value of a root field and of the fields of the types behind it, by the shortest way to each type. */
export function placesOf(operation: Operation): Place[] {
  const root = rootOf(operation);
  const found: Place[] = [];
  const ways = new Map<GraphQLObjectType, { way: Way; name: string }>([[root, { way: (field) => field, name: "" }]]);
  for (const [type, { way, name }] of ways)
    for (const field of Object.values(type.getFields())) {
      const path = name === "" ? field.name : `${name}.${field.name}`;
      for (const argument of field.args) {
        const others = requiredArguments(field, argument);
        const whole = (value: string): string =>
          way(`${field.name}${listOf([...others, `${argument.name}: ${value}`])}${selectionOf(field)}`);
        found.push(...insideOf(operation, `${path}.${argument.name}`, argument, whole));
      }
      const next = getNamedType(field.type);
      // By an id that nobody has there would be nothing behind it.
      const byId = field.args.some((one) => one.name === "id");
      if (operation === "query" && isObjectType(next) && !ways.has(next) && !byId) {
        const given = listOf(requiredArguments(field));
        ways.set(next, { name: path, way: (inside) => way(`${field.name}${given} { ${inside} }`) });
      }
    }
  return found;
}

const rootOf = (operation: Operation): GraphQLObjectType =>
  ({ query: CONTRACT.getQueryType, mutation: CONTRACT.getMutationType, subscription: CONTRACT.getSubscriptionType })[
    operation
  ].call(CONTRACT)!;

function insideOf(operation: Operation, name: string, asked: Asked, whole: (value: string) => string): Place[] {
  const leaf = getNamedType(asked.type);
  const text: Place["text"] = (value, declared = "") => `${operation}${declared} { ${whole(value)} }`;
  const here: Place = { operation, name, type: String(asked.type), leaf, text };
  if (!isInputObjectType(leaf)) return [here];
  const isList = String(asked.type).startsWith("[");
  const fields = Object.values(leaf.getFields());
  return fields.flatMap((field) => {
    const others = fields.filter((one) => one !== field && isRequiredInputField(one));
    const given = others.map((one) => `${one.name}: ${usual(one)}`);
    const inside = (value: string): string => {
      const object = `{ ${[...given, `${field.name}: ${value}`].join(", ")} }`;
      return whole(isList ? `[${object}]` : object);
    };
    return insideOf(operation, `${name}.${field.name}`, field, inside);
  });
}
