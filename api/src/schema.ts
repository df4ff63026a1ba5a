import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchema } from "type-graphql";
import { PlatformResolver } from "./platform/platform.resolver.ts";
import { RegionResolver } from "./region/region.resolver.ts";

/** Every slice's resolvers, one line each. */
const resolvers = [PlatformResolver, RegionResolver] as const;

let built: Promise<GraphQLSchema> | undefined;

/** The executable schema; built once a process. */
export function schema(): Promise<GraphQLSchema> {
  built ??= buildSchema({ resolvers, validate: false });
  return built;
}
