import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
} from "graphql";
import { type ComplexityEstimator, fieldExtensionsEstimator, getComplexity } from "graphql-query-complexity";
import { LRUCache } from "lru-cache";
import type { Context } from "../context.ts";
import { QueryTooLarge, UserError } from "../errors.ts";
import { LIMITS } from "./limits.ts";
import { MAX_PAGE } from "./pages.ts";

/** Rows a list is taken to have where nothing says more. */
const USUAL_LIST = 10;
const BAD_REQUEST = { http: { status: 400 } };
/** What a field counts that asks the database. */
const FIELD = 1;

/** A page counts as many rows as `first` asks for (a `first` beyond the cap is refused by the resolver, which says so better); the lists inside a connection are that page, not a list of pages. */
const pages: ComplexityEstimator = ({ args, childComplexity }) =>
  typeof args.first === "number" ? FIELD + Math.min(Math.max(args.first, 1), MAX_PAGE) * childComplexity : undefined;

const insideConnection: ComplexityEstimator = ({ type, field, childComplexity }) =>
  type.name.endsWith("Connection") && (field.name === "nodes" || field.name === "edges") ? childComplexity : undefined;

const listsAndFields: ComplexityEstimator = ({ field, childComplexity }) => {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  return isListType(type) && isCompositeType(getNamedType(type))
    ? FIELD + USUAL_LIST * childComplexity
    : FIELD + childComplexity;
};

interface Asked {
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown> | null | undefined;
  readonly operationName: string | null | undefined;
}

/** Throws QueryTooLarge where the answer is estimated to hold more fields than LIMITS.cost, UserError where the variables do not fit. */
export function checkCost(schema: GraphQLSchema, { document, variables, operationName }: Asked): void {
  let cost: number;
  try {
    cost = getComplexity({
      schema,
      query: document,
      variables: variables ?? {},
      ...(operationName ? { operationName } : {}),
      estimators: [fieldExtensionsEstimator(), pages, insideConnection, listsAndFields],
    });
  } catch (error) {
    // Counting reads the variables first, so their faults come up here.
    if (error instanceof GraphQLError) throw new UserError("BAD_USER_INPUT", error.message, BAD_REQUEST);
    throw error;
  }
  if (cost > LIMITS.cost)
    throw new QueryTooLarge(
      `the answer would hold about ${Math.round(cost)} fields, and one answer may hold ${LIMITS.cost}: ask for a smaller first, for fewer nested lists, or for a region further down`,
      { limit: LIMITS.cost, got: Math.round(cost) },
    );
}

/** Operations remembered as cheap enough, and the longest variables that are worth remembering. */
const KEPT = 1000;
const LONGEST_VARIABLES = 1000;

/** Checks the cost of every operation before it runs; of one that has passed with the same variables not again. */
export function complexityLimit(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const passed = new LRUCache<string, true>({ max: KEPT });
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, document, operationName, queryHash }) {
          const variables = JSON.stringify(request.variables ?? {});
          const key = `${queryHash}:${operationName ?? ""}:${variables}`;
          if (passed.has(key)) return;
          checkCost(schema, { document, variables: request.variables, operationName });
          if (variables.length <= LONGEST_VARIABLES) passed.set(key, true);
        },
      };
    },
  };
}
