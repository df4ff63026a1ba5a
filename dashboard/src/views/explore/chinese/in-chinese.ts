import type { IntrospectionQuery } from "graphql";
import { chineseOf } from "./chinese-of.ts";

/** What an introspection says of the schema with its descriptions in Chinese; names of GraphQL's own stay as they are. */
export function inChinese(introspection: IntrospectionQuery): IntrospectionQuery {
  const ofType = new Map(introspection.__schema.types.map(({ name, description }) => [name, description]));
  const told = <T>(value: T): T => {
    if (Array.isArray(value)) return value.map(told) as T;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === "description" ? chineseText(inner as string | null) : told(inner),
      ]),
    ) as T;
  };
  const chineseText = (description: string | null): string | null => {
    const words = chineseOf(description, (type) => ofType.get(type));
    return words === null ? description : words.text === "" ? words.title : `${words.title}：${words.text}`;
  };
  const { types, ...schema } = introspection.__schema;
  return { __schema: { ...schema, types: types.map((type) => (type.name.startsWith("__") ? type : told(type))) } };
}
