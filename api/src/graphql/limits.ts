import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { GraphQLError, ValidationContext, ValidationRule } from "graphql";
import { QueryTooLarge } from "../errors.ts";

/** How large one query may be. Wide enough for every panel of the dashboard and for introspection. */
export const LIMITS = {
  depth: 15,
  aliases: 60,
  directives: 50,
  tokens: 4000,
  recursiveSelections: 2000,
  /** Fields of the answer, estimated (graphql/complexity.ts). */
  cost: 100_000,
  bodyBytes: 10 * 1024 * 1024,
} as const;

const NARROWER: Record<"depth" | "aliases" | "directives", string> = {
  depth: "nest fewer levels, or ask for the inner ones in a query of their own",
  aliases: "split the query into several",
  directives: "split the query into several",
};

type Context = { reportError?: (error: GraphQLError) => void } | null;

/** Depth, alias and directive limits as validation rules whose messages say the limit, what came, and how to narrow. */
export function limitRules(): ValidationRule[] {
  const refuse = (what: keyof typeof NARROWER) => ({
    n: LIMITS[what],
    allowList: [],
    propagateOnRejection: false,
    onReject: [
      (context: Context, error: GraphQLError) => {
        const message = `${error.message.replace(/^Syntax Error: /, "")} To stay inside it: ${NARROWER[what]}.`;
        const [limit, got] = message.match(/\d+/g)?.map(Number) ?? [];
        context?.reportError?.(new QueryTooLarge(message, { limit: limit ?? LIMITS[what], got: got ?? Number.NaN }));
      },
    ],
  });
  const off = { enabled: false };
  const { validationRules } = new ApolloArmor({
    maxDepth: refuse("depth"),
    maxAliases: refuse("aliases"),
    maxDirectives: refuse("directives"),
    // Tokens are counted by the parser itself and cost by graphql-query-complexity: see the decision on limits.
    maxTokens: off,
    costLimit: off,
    blockFieldSuggestion: off,
  } as ConstructorParameters<typeof ApolloArmor>[0]).protect();
  return validationRules as unknown as ((context: ValidationContext) => object)[];
}
