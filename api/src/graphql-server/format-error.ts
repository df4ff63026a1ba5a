import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { cut, UserError } from "../errors.ts";
import { tooManySelections, tooManyTokens } from "./limits.ts";

const PASSED = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "QUERY_TOO_LARGE",
]);

/** Where errors are logged whole; the caller sees only the id. */
export type ErrorLog = (id: string, error: unknown) => void;

/** An error of any kind as one of GraphQL's, the first as its cause. */
export const raised = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError("", { originalError: error as Error });

/** Apollo's `formatError`: our own errors as they stand, the caller's mistakes as they stand, everything else masked with an id. */
export function errorFormatter(log: ErrorLog) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const { http: _, stacktrace: __, ...extensions } = formatted.extensions ?? {};
    if (original instanceof UserError) return { ...formatted, message: original.message, extensions };
    // A validation rule's own error comes wrapped, with Apollo's code in place of its.
    const ruled = original instanceof GraphQLError ? original.originalError : undefined;
    if (ruled instanceof UserError)
      return { ...formatted, message: ruled.message, extensions: { ...extensions, ...ruled.extensions } };
    if (PASSED.has(String(extensions.code)) && !(original instanceof Error && "severity" in original)) {
      const spelledOut = extensions.validationErrorCode === "MAX_RECURSIVE_SELECTIONS_EXCEEDED";
      const limited = spelledOut ? tooManySelections() : tooManyTokens(formatted.message);
      if (limited) {
        const { http: ___, ...told } = limited.extensions;
        return { message: limited.message, extensions: told };
      }
      return { ...formatted, message: cut(formatted.message), extensions };
    }
    const id = randomUUID();
    log(id, original);
    return {
      message: `something went wrong on the server; it is logged under ${id}`,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: "INTERNAL_SERVER_ERROR", id },
    };
  };
}
