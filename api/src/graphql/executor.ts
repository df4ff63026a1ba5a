import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import { type DocumentNode, type ExecutionResult, execute, GraphQLError, type GraphQLSchema } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";
import type { Context } from "../context.ts";

type Compiled = CompiledQuery | "interpreted";

/** Compiled queries kept; each some 100 kB at most. */
const KEPT = 500;

/** Writes a result by the shape of its query, which is quicker than JSON.stringify; set for results that came without errors. */
const writers = new WeakMap<object, (result: ExecutionResult) => string>();

/** Apollo's `stringifyResult`. */
export function stringifyResult(result: {
  data?: unknown;
  errors?: readonly unknown[] | undefined;
  extensions?: unknown;
}): string {
  const { data } = result;
  const writer = typeof data === "object" && data !== null ? writers.get(data) : undefined;
  if (writer !== undefined && result.errors === undefined && result.extensions === undefined)
    return writer({ data } as ExecutionResult);
  return JSON.stringify(result);
}

/** graphql-jit's errors have no extensions unless their cause has, and Apollo falls over that; so make them graphql-js's own. */
function realError(error: GraphQLError): GraphQLError {
  const real = new GraphQLError(error.message, {
    originalError: error.originalError ?? null,
    path: error.path ?? null,
  });
  return Object.defineProperty(real, "locations", {
    value: error.locations,
    enumerable: error.locations !== undefined,
  });
}

/**
 * Apollo's gateway hook, filled with graphql-jit: each query is compiled once and then runs 1.2 to 1.7 times as fast as graphql-js
 * would. What graphql-jit cannot compile is interpreted by graphql-js.
 */
export function compilingGateway(schema: GraphQLSchema): ApolloServerOptionsWithGateway<Context>["gateway"] {
  const compiled = new LRUCache<string, Compiled>({ max: KEPT });
  let told: ((schema: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) | undefined;

  const compile = (document: DocumentNode, operationName: string | undefined): Compiled => {
    try {
      const query = compileQuery(schema, document, operationName, {
        customJSONSerializer: true,
        disablingCapturingStackErrors: true,
      });
      return isCompiledQuery(query) ? query : "interpreted";
    } catch {
      return "interpreted";
    }
  };

  return {
    onSchemaLoadOrUpdate(callback) {
      told = callback as typeof told;
      return () => {};
    },
    async load() {
      told?.({ apiSchema: schema, coreSupergraphSdl: "" });
      return {
        async executor({ document, operationName, queryHash, request, context }) {
          const key = `${queryHash}:${operationName ?? ""}`;
          let query = compiled.get(key);
          if (query === undefined) {
            query = compile(document, operationName ?? undefined);
            compiled.set(key, query);
          }
          const variables = request.variables ?? {};
          if (query === "interpreted")
            return (await execute({
              schema,
              document,
              contextValue: context,
              variableValues: variables,
              operationName: operationName ?? null,
            })) as never;
          const result = await query.query({}, context, variables);
          if (result.errors !== undefined) return { ...result, errors: result.errors.map(realError) } as never;
          if (result.data) writers.set(result.data, query.stringify);
          return result as never;
        },
      };
    },
    async stop() {},
  };
}
