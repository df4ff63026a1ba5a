import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  valueFromASTUntyped,
} from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import type { Context } from "../context.ts";

type Variables = Readonly<Record<string, unknown>>;

/** A query ready to be run again and again. */
export interface CompiledQuery {
  run(context: Context, variables: Variables): Promise<ExecutionResult>;
  /** Writes a result without errors by the shape of the query; absent where the query is interpreted. */
  readonly stringify: ((result: ExecutionResult) => string) | undefined;
}

/** Compiles a validated query by graphql-jit; what that cannot compile is interpreted by graphql-js at each run. */
export function compiledQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): CompiledQuery {
  const defaults = defaultsOf(document, operationName);
  const compiled = compiledOrNull(schema, document, operationName);
  if (compiled === null)
    return {
      run: async (contextValue, variableValues) =>
        execute({ schema, document, contextValue, variableValues, operationName }),
      stringify: undefined,
    };
  return {
    async run(context, variables) {
      // Without a prototype, or a variable named $constructor that is left out would be found there.
      const given = Object.assign(Object.create(null), defaults, variables) as Variables;
      const result = await compiled.query({}, context, given);
      return result.errors === undefined ? result : { ...result, errors: result.errors.map(realError) };
    },
    stringify: compiled.stringify,
  };
}

function compiledOrNull(schema: GraphQLSchema, document: DocumentNode, operationName: string | null) {
  const { stackTraceLimit } = Error;
  try {
    // Of what it cannot compile it reads the stack, for which the program's whole source map would be read: half a second of a server's start.
    Error.stackTraceLimit = 0;
    const query = compileQuery(schema, document, operationName ?? undefined, {
      customJSONSerializer: true,
      disablingCapturingStackErrors: true,
    });
    return isCompiledQuery(query) ? query : null;
  } catch {
    return null;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Defaults of the operation's variables: graphql-jit overlooks that of a variable that may not be null. Null without any. */
function defaultsOf(document: DocumentNode, operationName: string | null): Variables | null {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const given = definitions.flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return given.length === 0 ? null : Object.fromEntries(given);
}

/** graphql-jit's errors have no extensions unless their cause has, and Apollo falls over that; so make them graphql-js's own. */
const realError = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, { originalError: error.originalError ?? null, path: error.path ?? null });
