import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { GraphQLError, ValidationContext, ValidationRule } from "graphql";
import { QueryTooLarge } from "../errors.ts";

/** How large one query may be. Wide enough for every panel of the dashboard and for introspection. */
export const LIMITS = {
  depth: 15,
  aliases: 60,
  directives: 50,
  tokens: 4000,
  /** Selections with every fragment spelt out at each of its spreads. */
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

/** The error for a query beyond LIMITS.tokens, from what the parser says of it; null where it says something else. */
export function tooManyTokens(message: string): QueryTooLarge | null {
  if (!message.startsWith("Syntax Error: Document contains more that")) return null;
  return new QueryTooLarge(
    `the query has more than ${LIMITS.tokens} tokens, which is the limit: split it into several, or send lists as variables`,
    { limit: LIMITS.tokens },
  );
}

/** The error for a query beyond LIMITS.recursiveSelections; `got` is left out where nobody has counted to the end. */
export function tooManySelections(got?: number): QueryTooLarge {
  const limit = LIMITS.recursiveSelections;
  return new QueryTooLarge(
    `the query asks for ${got ?? `more than ${limit}`} selections once its fragments are spelt out, and one may ask for ${limit}: spread fewer fragments inside fragments`,
    { limit, ...(got === undefined ? {} : { got }) },
  );
}

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
