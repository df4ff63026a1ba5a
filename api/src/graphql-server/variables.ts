import type { GraphQLSchema, OperationDefinitionNode } from "graphql";
import { getVariableValues } from "graphql/execution/values.js";
import { cut, QueryTooLarge, UserError } from "../errors.ts";
import { LIMITS } from "./limits.ts";

const BAD_REQUEST = { http: { status: 400 } };

/**
 * The operation's variables with their defaults, as directives and cursors read them. Throws QueryTooLarge where they are too many or too
 * long, UserError with the first fault where they do not fit: to describe every fault of a long list would take seconds.
 */
export function coercedVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: unknown,
): Record<string, unknown> {
  const variables = given ?? {};
  if (typeof variables !== "object" || Array.isArray(variables))
    throw new UserError("BAD_USER_INPUT", `variables: expected an object, got ${described(variables)}`, BAD_REQUEST);
  checkSize(variables as Record<string, unknown>);
  const { errors, coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    variables as Record<string, unknown>,
    { maxErrors: 1 },
  );
  if (errors?.[0]) throw new UserError("BAD_USER_INPUT", cut(errors[0].message), BAD_REQUEST);
  return coerced ?? {};
}

/** Counts before anything is made of the values; level by level, so that no depth is too much for it. */
function checkSize(variables: Record<string, unknown>): void {
  const names = Object.keys(variables);
  if (names.length > LIMITS.variables)
    throw tooLarge(`${names.length} variables, and one may have ${LIMITS.variables}`, LIMITS.variables, names.length);
  let values = 0;
  let depth = 0;
  for (let level: unknown[] = Object.values(variables); level.length > 0; depth += 1) {
    values += level.length;
    if (values > LIMITS.values) throw tooLarge(`more than ${LIMITS.values} values in its variables`, LIMITS.values);
    if (depth > LIMITS.valueDepth)
      throw tooLarge(`variables nested more than ${LIMITS.valueDepth} deep`, LIMITS.valueDepth);
    const deeper: unknown[] = [];
    for (const value of level) {
      if (typeof value !== "object" || value === null) continue;
      const inside: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
      if (Array.isArray(value) && value.length > LIMITS.listLength)
        throw tooLarge(
          `a list of ${value.length} values, and one may have ${LIMITS.listLength}: send it in parts`,
          LIMITS.listLength,
          value.length,
        );
      for (const one of inside) deeper.push(one);
    }
    level = deeper;
  }
}

const tooLarge = (what: string, limit: number, got?: number): QueryTooLarge =>
  new QueryTooLarge(`the query comes with ${what}`, { limit, ...(got === undefined ? {} : { got }) });

const described = (value: unknown): string => (Array.isArray(value) ? "a list" : `a ${typeof value}`);
