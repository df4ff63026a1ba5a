import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { type ComplexityEstimator, fieldExtensionsEstimator, getComplexity } from "graphql-query-complexity";
import { LRUCache } from "lru-cache";
import type { Context } from "../context.ts";
import { cut, QueryTooLarge, UserError } from "../errors.ts";
import { rowsOfPage } from "../graphql/pages.ts";
import { LIMITS } from "./limits.ts";
import { coercedVariables } from "./variables.ts";

/** Rows a list is taken to have where nothing says more. */
const USUAL_LIST = 10;
const BAD_REQUEST = { http: { status: 400 } };
/** What a field counts by itself; one whose statement takes time says so on its resolver, at about 20 for a millisecond of it. */
const FIELD = 1;

/** A page counts as many rows as `first` asks for; the lists inside a connection are that page, not a list of pages. */
const pages: ComplexityEstimator = ({ args, childComplexity }) =>
  typeof args.first === "number" ? FIELD + rowsOfPage(args.first) * childComplexity : undefined;

const insideConnection: ComplexityEstimator = ({ type, field, childComplexity }) =>
  type.name.endsWith("Connection") && (field.name === "nodes" || field.name === "edges") ? childComplexity : undefined;

const listsAndFields: ComplexityEstimator = ({ field, childComplexity }) => {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  return isListType(type) && isCompositeType(getNamedType(type))
    ? FIELD + USUAL_LIST * childComplexity
    : FIELD + childComplexity;
};

const ESTIMATORS = [fieldExtensionsEstimator(), pages, insideConnection, listsAndFields];

interface Asked {
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown> | null | undefined;
  readonly operationName: string | null | undefined;
}

/** A list of the answer that makes it large. */
interface CostPart {
  /** Response keys from the root down, dotted. */
  readonly path: string;
  /** Fields of the answer in it, estimated, all of its rows counted once. */
  readonly cost: number;
  /** Rows it is taken to have. */
  readonly factor: number;
}
interface Cost {
  /** Fields of the answer, estimated. */
  readonly cost: number;
  /** Its largest lists, largest first, at most MOST_PARTS. */
  readonly parts: readonly CostPart[];
}
const MOST_PARTS = 5;

/** What an operation is estimated to cost, and where. The variables, as sent, fit: coercedVariables has seen them. */
export function costOf(schema: GraphQLSchema, { document, variables, operationName }: Asked): Cost {
  const counted = new Map<FieldNode, { cost: number; factor: number }>();
  const noting: ComplexityEstimator = (options) => {
    const { node, childComplexity } = options;
    for (const estimator of ESTIMATORS) {
      const cost = estimator(options);
      if (typeof cost !== "number" || Number.isNaN(cost)) continue;
      // How much a row more in every child would add: what a statement costs by itself is no row.
      const dearer = Number(estimator({ ...options, childComplexity: childComplexity + 1 }));
      counted.set(node, { cost, factor: Math.round(dearer - cost) });
      return cost;
    }
  };
  try {
    const cost = getComplexity({
      schema,
      query: document,
      variables: variables ?? {},
      ...(operationName ? { operationName } : {}),
      estimators: [noting],
    });
    return { cost: Math.round(cost), parts: partsOf(document, operationName ?? null, counted) };
  } catch (error) {
    if (error instanceof GraphQLError) throw new UserError("BAD_USER_INPUT", cut(error.message), BAD_REQUEST);
    throw error;
  }
}

/** The lists of an operation by what they hold in all: their own cost times the rows of the lists around them. */
function partsOf(
  document: DocumentNode,
  operationName: string | null,
  counted: ReadonlyMap<FieldNode, { cost: number; factor: number }>,
): CostPart[] {
  const parts: CostPart[] = [];
  const operation = getOperationAST(document, operationName);
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const walk = (set: SelectionSetNode | undefined, path: readonly string[], times: number): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet, path, times);
      else if (node.kind === Kind.FRAGMENT_SPREAD) walk(fragments.get(node.name.value)?.selectionSet, path, times);
      else {
        const here = [...path, node.alias?.value ?? node.name.value];
        const { cost, factor } = counted.get(node) ?? { cost: 0, factor: 1 };
        if (factor > 1) parts.push({ path: here.join("."), cost: Math.round(cost * times), factor });
        walk(node.selectionSet, here, times * Math.max(factor, 1));
      }
    }
  };
  walk(operation?.selectionSet, [], 1);
  return parts.sort((a, b) => b.cost - a.cost || b.path.length - a.path.length).slice(0, MOST_PARTS);
}

/** Throws QueryTooLarge where the answer is estimated to hold more fields than LIMITS.cost. The variables fit: coercedVariables has seen them. */
export function checkCost(schema: GraphQLSchema, asked: Asked): Cost {
  const { cost, parts } = costOf(schema, asked);
  if (cost <= LIMITS.cost) return { cost, parts };
  // Around the largest list there may be another as large: the innermost of them is where rows multiply.
  const largest = parts.filter((part) => part.cost >= parts[0]!.cost * 0.8).at(-1);
  const where = largest ? ` Most of it is ${largest.path}, about ${largest.cost} fields.` : "";
  throw new QueryTooLarge(
    `the answer would hold about ${cost} fields, and one answer may hold ${LIMITS.cost}: ask for a smaller first, for fewer nested lists, or for a region further down.${where}`,
    { limit: LIMITS.cost, got: cost, parts },
  );
}

/** Operations whose cost is remembered, and the longest key, with its variables, that is worth remembering. */
const KEPT = 1000;
const LONGEST_KEY = 1200;

/**
 * Checks the cost of every operation before it runs, of one that has passed with the same variables not again, and counts it to whoever asks. Where the request asks
 * for it with `extensions: { cost: true }`, the answer's `extensions.cost` says cost, limit, milliseconds and the largest parts.
 */
export function complexityLimit(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const passed = new LRUCache<string, number>({ max: KEPT });
  return {
    async requestDidStart({ request }) {
      const begun = performance.now();
      const wanted = (request.extensions as { cost?: unknown } | undefined)?.cost === true;
      let cost: Cost | undefined;
      return {
        async didResolveOperation({ contextValue, document, operationName, queryHash }) {
          const variables = JSON.stringify(request.variables ?? {});
          const key = `${queryHash}:${operationName ?? ""}:${variables}`;
          const known = passed.get(key);
          contextValue.outcome.cost = known ?? 0;
          if (known !== undefined && !wanted) return contextValue.admit(known);
          const operation = getOperationAST(document, request.operationName);
          if (operation) coercedVariables(schema, operation, request.variables);
          cost = checkCost(schema, { document, variables: request.variables, operationName });
          contextValue.outcome.cost = cost.cost;
          if (key.length <= LONGEST_KEY) passed.set(key, cost.cost);
          await contextValue.admit(cost.cost);
        },
        async willSendResponse({ response }) {
          if (!wanted || !cost || response.body.kind !== "single") return;
          const ms = Math.round((performance.now() - begun) * 10) / 10;
          response.body.singleResult.extensions = {
            ...response.body.singleResult.extensions,
            cost: { ...cost, limit: LIMITS.cost, ms },
          };
        },
      };
    },
  };
}
