import { defaultFieldResolver, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { NotFound } from "../errors.ts";
import type { Region } from "./region.type.ts";

/** What of a region is told to whoever sees its name alone, since it stands above one of theirs: what any map shows. */
const NAMES: ReadonlySet<string> = new Set([
  "code",
  "level",
  "kind",
  "nameZh",
  "nameEn",
  "pinyin",
  "pinyinInitials",
  "validFrom",
  "validTo",
  "areaKm2",
  "centroid",
  "bbox",
  "parent",
  "ancestors",
  "successor",
]);

/** Of regions whose names alone are seen, every other field answers as that of a region that is not known, also one that is yet to come. */
export function tellNamesAlone(schema: GraphQLSchema): GraphQLSchema {
  const fields = (schema.getType("Region") as GraphQLObjectType<Region>).getFields();
  for (const [name, field] of Object.entries(fields)) {
    if (NAMES.has(name)) continue;
    const { resolve = defaultFieldResolver } = field;
    field.resolve = (region, ...asked) => {
      if (!region.tree.isSeen(region)) throw new NotFound("region", region.code);
      return resolve(region, ...asked);
    };
  }
  return schema;
}
