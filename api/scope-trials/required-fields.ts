import { type GraphQLObjectType, isNonNullType, isObjectType } from "graphql";

/** Fields inside one another: a record's estate, and the estate's region. */
const DEPTH = 2;

/** The selection of the things that rows of a type cannot be without, and of those that these cannot be without: a record's firm, and the firm's region. */
export function requiredFields(type: GraphQLObjectType, depth = DEPTH): string {
  const inside = Object.values(depth === 0 ? {} : type.getFields()).flatMap(({ name, type, args }) => {
    const needed = isNonNullType(type) ? type.ofType : null;
    if (!isObjectType(needed) || args.length > 0 || !("id" in needed.getFields() || needed.name === "Region"))
      return [];
    return [`${name} ${requiredFields(needed, depth - 1)}`];
  });
  return `{ ${["__typename", ...inside].join(" ")} }`;
}
