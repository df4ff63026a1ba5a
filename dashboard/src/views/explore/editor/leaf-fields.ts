import { type GraphQLType, getNamedType, isInterfaceType, isLeafType, isObjectType } from "graphql";

/** What identifies and names things in the schema. */
const TELLING = ["id", "code", "name", "nameZh", "nameEn", "value", "totalCount"];
const MOST = 4;

/** Fields that the editor puts in where an object is asked for without any: those that tell which one it is, else its first plain ones. */
export function leafFields(type: GraphQLType | null): string[] {
  const named = type && getNamedType(type);
  if (!isObjectType(named) && !isInterfaceType(named)) return [];
  const fields = named.getFields();
  if (fields.nodes) return ["nodes"];
  const telling = TELLING.filter((name) => fields[name]);
  if (telling.length > 0) return telling.slice(0, MOST);
  return Object.values(fields)
    .filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0)
    .map(({ name }) => name)
    .slice(0, MOST);
}
