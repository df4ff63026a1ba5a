import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { type Attack, attacks, joined, query } from "../attack.ts";
import { CONTRACT, requiredArguments, selectionOf } from "./places.ts";

type Field = GraphQLField<unknown, unknown>;

const ANSWERED = [200, 400, 503, 504] as const;
const FAIR = ["QUERY_TOO_LARGE", "BUSY", "TIMEOUT", "BAD_USER_INPUT", "NOT_FOUND"];
const MOST_FIELDS = 900;

/** A field with as long a page as there may be. */
function longest(field: Field, alias = ""): string {
  const first = field.args.some((one) => one.name === "first") ? [`first: ${field.name === "search" ? 50 : 1000}`] : [];
  const given = [...requiredArguments(field), ...first];
  return `${alias}${field.name}${given.length === 0 ? "" : `(${given.join(", ")})`}`;
}

const objectOf = (field: Field): GraphQLObjectType | null => {
  const type = getNamedType(field.type);
  return isObjectType(type) ? type : null;
};

/** Everything behind a field, down to a depth, as far as one query may have fields. */
function whole(field: Field, depth: number, left = { fields: MOST_FIELDS }): string {
  const type = objectOf(field);
  if (type === null) return `${longest(field)}${isLeafType(getNamedType(field.type)) ? "" : " { __typename }"}`;
  const inside = Object.values(type.getFields()).filter(
    (one) => (depth > 1 || objectOf(one) === null) && !(one.args.some(isRequiredArgument) && depth <= 1),
  );
  const texts: string[] = [];
  for (const one of inside) {
    if (left.fields <= 0) break;
    left.fields -= 1;
    texts.push(whole(one, depth - 1, left));
  }
  return `${longest(field)} { __typename ${texts.join(" ")} }`;
}

/** Down through lists before other fields, over and over: the longest way there is. */
function deepest(field: Field, depth: number): string {
  const type = objectOf(field);
  if (type === null || depth === 0) return `${longest(field)}${selectionOf(field, false)}`;
  const inside = Object.values(type.getFields()).filter((one) => objectOf(one) !== null);
  const next =
    inside.find((one) => one.name === "nodes") ??
    inside.find((one) => one.name === "children") ??
    inside.find((one) => String(one.type).includes("[") || one.name === "estates") ??
    inside[0];
  return next === undefined
    ? `${longest(field)}${selectionOf(field, false)}`
    : `${longest(field)} { ${deepest(next, depth - 1)} }`;
}

/** Every field of the root: all that is behind it, as deep and as often as a query may ask. */
export const everySelection: readonly Attack[] = Object.values(CONTRACT.getQueryType()!.getFields())
  .filter((field) => !isLeafType(getNamedType(field.type)))
  .flatMap((field) =>
    attacks("selection", [
      [`${field.name}: everything, three deep`, () => query(`{ ${whole(field, 3)} }`), ANSWERED, FAIR],
      [`${field.name}: six deep`, () => query(`{ ${whole(field, 6)} }`), ANSWERED, FAIR],
      [`${field.name}: down and down`, () => query(`{ ${deepest(field, 12)} }`), ANSWERED, FAIR],
      [
        `${field.name}: 60 times`,
        () => query(`{ ${joined(60, (i) => `${longest(field, `a${i}: `)}${selectionOf(field)}`)} }`),
        ANSWERED,
        FAIR,
      ],
    ]),
  );
